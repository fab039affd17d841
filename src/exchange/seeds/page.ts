import { type Element, byTag, elementsOf, parseHtml, textOf } from './html.ts';

/** One answer of the running product, as somebody outside sees it. */
export class Page {
  readonly address: string;
  readonly status: number;
  readonly html: string;
  /** The visible text on one line. */
  readonly text: string;
  readonly root: Element;
  /** Why there is nothing to see, when there is not. */
  readonly missing: string | null;

  constructor(address: string, status: number, html: string, missing: string | null = null) {
    this.address = address;
    this.status = status;
    this.html = html;
    this.root = parseHtml(html);
    this.text = textOf(this.root);
    this.missing = missing ?? (status === 200 || status === 422 ? null : `trả lời ${status}`);
  }

  /** The part of the page between the banner and the footer. */
  get main(): Element {
    return byTag(this.root, 'main')[0] ?? this.root;
  }

  /** A document this machine has no reader for. */
  get unreadable(): boolean {
    return this.status === 200 && this.missing !== null;
  }

  links(): { text: string; href: string }[] {
    return byTag(this.root, 'a').map((link) => ({ text: textOf(link), href: link.attributes['href'] ?? '' }));
  }

  /** The address of the first link whose words fit. */
  linkTo(words: string | RegExp): string | undefined {
    return this.links().find(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)))?.href;
  }

  /** The parts of the page (table row, list item, card, definition) whose words fit, smallest first. */
  parts(words: RegExp): Element[] {
    const tags = new Set(['tr', 'table', 'li', 'article', 'section', 'dl', 'dd', 'p', 'div']);
    return elementsOf(this.main, (element) => tags.has(element.tag) && words.test(textOf(element))).toSorted(
      (a, b) => textOf(a).length - textOf(b).length,
    );
  }
}

/** A place that could not even be asked for. */
export const nowhere = (address: string, why: string) => new Page(address, 0, '', why);
