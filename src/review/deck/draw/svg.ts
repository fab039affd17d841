import { type Face, textWidth } from '../../../platform/documents/letter-width.ts';

export const WIDTH = 1920;
export const HEIGHT = 1080;

export const ink = {
  paper: '#fcfaf5',
  text: '#241a16',
  soft: '#5c4f47',
  line: '#e5dbca',
  red: '#971a1d',
  deep: '#7c1417',
  night: '#5e0e11',
  gold: '#b98a2f',
  light: '#f3d58e',
  goldDeep: '#74510f',
  cream: '#fff8ea',
  wash: '#f3ecdf',
  /** Under a photo that does not fill its room. */
  mat: '#efe7da',
} as const;

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** For XML; what XML does not allow is dropped. */
export const escape = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => escaped[sign] ?? '');

const families: Readonly<Record<Face, string>> = {
  serif: `font-family="Tinos, 'Times New Roman', serif" font-weight="700"`,
  serifItalic: `font-family="Tinos, 'Times New Roman', serif" font-style="italic"`,
  sans: `font-family="'Be Vietnam Pro', Arial, sans-serif"`,
  sansBold: `font-family="'Be Vietnam Pro', Arial, sans-serif" font-weight="600"`,
};

export interface Lettering {
  face: Face;
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** One line with its baseline at y. */
export const say = (x: number, y: number, text: string, { face, size, fill, anchor = 'start' }: Lettering): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" ${families[face]} font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escape(text)}</text>`;

/** Lines under one another; y is the baseline of the first. */
export const sayLines = (x: number, y: number, lines: readonly string[], lettering: Lettering, leading = 1.35): string =>
  lines.map((line, index) => say(x, y + index * lettering.size * leading, line, lettering)).join('');

export const box = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}" fill="${fill}" ${more}/>`;

export const widthOf = textWidth;

/** Rings and rays as on the bronze drums of Đông Sơn: the one ornament of a deck. */
export function drum(x: number, y: number, radius: number, colour: string, opacity: number): string {
  const rays = Array.from({ length: 14 }, (_, index) => {
    const angle = (index * Math.PI) / 7;
    const at = (turn: number, far: number) =>
      `${(x + Math.cos(angle + turn) * far).toFixed(1)} ${(y + Math.sin(angle + turn) * far).toFixed(1)}`;
    return `M${at(-0.13, radius * 0.1)} L${at(0, radius * 0.3)} L${at(0.13, radius * 0.1)} Z`;
  }).join(' ');
  const dots = Array.from({ length: 48 }, (_, index) => {
    const angle = (index * Math.PI) / 24;
    return `<circle cx="${(x + Math.cos(angle) * radius * 0.72).toFixed(1)}" cy="${(y + Math.sin(angle) * radius * 0.72).toFixed(1)}" r="${(radius * 0.016).toFixed(1)}"/>`;
  }).join('');
  const ring = (share: number, width: number) =>
    `<circle cx="${x}" cy="${y}" r="${(radius * share).toFixed(1)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return `<g opacity="${opacity}" fill="${colour}"><path d="${rays}"/>${dots}${[ring(0.34, 3), ring(0.4, 2), ring(0.62, 2), ring(0.66, 2), ring(0.78, 2), ring(0.82, 5), ring(1, 3)].join('')}</g>`;
}

/** The whole drawing, named for those who do not see it. */
export const frame = (title: string, drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img"><title>${escape(title)}</title>${drawn}</svg>`;
