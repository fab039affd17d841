/** An element of a page of ours: well formed, so no recovery is needed. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', '!doctype']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);
const silent = new Set(['script', 'style', 'svg', 'head', 'template']);
const tokens = /<!--[\s\S]*?-->|<(\/?)([!a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+|</g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decode = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g)].map(([, name = '', a, b, c]) => [
      name,
      decode(a ?? b ?? c ?? ''),
    ]),
  );

/** Reads a page of ours into its elements. */
export function parseHtml(html: string): Element {
  const root: Element = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  for (const [whole, closing, name, attributes = '', closed] of html.matchAll(tokens)) {
    const parent = open.at(-1) ?? root;
    if (name === undefined) {
      if (!whole.startsWith('<!--')) parent.children.push(decode(whole));
    } else if (closing) {
      const at = open.findLastIndex(({ tag }) => tag === name.toLowerCase());
      if (at > 0) open.length = at;
    } else {
      const element = { tag: name.toLowerCase(), attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!closed && !empty.has(element.tag)) open.push(element);
    }
  }
  return root;
}

/** Every element under (and with) this one that `wanted` takes, in the order of the page. */
export function elementsOf(root: Element, wanted: (element: Element) => boolean): Element[] {
  const below = root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, wanted)));
  return wanted(root) ? [root, ...below] : below;
}

export const byTag = (root: Element, ...tags: string[]) => elementsOf(root, ({ tag }) => tags.includes(tag));

function rawText(element: Element, skip: (element: Element) => boolean): string {
  if (silent.has(element.tag) || skip(element)) return '';
  const inner = element.children.map((child) => (typeof child === 'string' ? child : rawText(child, skip))).join('');
  return inline.has(element.tag) || element.tag === '#root' ? inner : ` ${inner} `;
}

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;:)])/g, '$1')
    .trim();

/** What a reader sees, on one line. */
export const textOf = (element: Element): string => oneLine(rawText(element, () => false));

/** What a reader can learn of the element: its text, and the names and titles of its parts. */
export const toldText = (element: Element): string =>
  oneLine(
    `${textOf(element)} ${elementsOf(element, () => true)
      .flatMap(({ attributes }) => [attributes['title'], attributes['aria-label']])
      .filter(Boolean)
      .join(' · ')}`,
  );

/** What a screen reader says: without what is hidden from it. */
export const spokenText = (element: Element): string => oneLine(rawText(element, ({ attributes }) => attributes['aria-hidden'] === 'true'));
