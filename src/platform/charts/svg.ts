import type { ChartLook, ChartTitle } from './chart.ts';

type Attribute = string | number | undefined;

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Characters XML does not allow would make the whole picture unreadable.
const escape = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/gu, (sign) => escaped[sign] ?? '');
const print = (value: string | number) => escape(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);

/** One element; attributes without value are left out. No style attributes: the house forbids them. */
export function tag(name: string, attributes: Record<string, Attribute>, inner: string | string[] = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${print(value)}"`]));
  const body = Array.isArray(inner) ? inner.join('') : inner;
  return body === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${body}</${name}>`;
}

interface Lettering {
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  weight?: number;
  fill?: string;
  digits?: boolean;
}

/** One line of text with its baseline at y. */
export const text = (look: ChartLook, x: number, y: number, said: string, style: Lettering = {}): string =>
  tag(
    'text',
    {
      x,
      y,
      'text-anchor': style.anchor,
      'font-size': style.size ?? look.size,
      'font-weight': style.weight,
      'font-family': style.digits ? look.digits : undefined,
      fill: style.fill ?? look.soft,
    },
    escape(said),
  );

/** How wide a text will be, near enough to lay it out: letters of the families used are about half as wide as high. */
export const widthOf = (said: string, size: number): number => [...said].length * size * 0.54;

/** Breaks a label between words into at most `lines` lines of a width; the last one ends in "…" when words are left. */
export function wrap(said: string, width: number, size: number, lines: number): string[] {
  const made: string[] = [];
  for (const word of said.split(/\s+/u)) {
    const last = made.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  if (made.length <= lines) return made;
  return [...made.slice(0, lines - 1), `${made[lines - 1]}…`];
}

/** The picture as a whole: its name and its words first, so that readers of screens meet them. */
export const picture = (look: ChartLook, { title, desc = '' }: ChartTitle, drawn: string[]): string =>
  tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${look.width} ${look.height}`,
      width: look.width,
      height: look.height,
      role: 'img',
      class: 'chart',
      'font-family': look.font,
      'font-size': look.size,
    },
    [tag('title', {}, escape(title)), desc === '' ? '' : tag('desc', {}, escape(desc)), ...drawn],
  );
