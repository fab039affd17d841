import { byTag, elementsOf, spokenText, textOf, toldText } from './html.ts';
import type { Page } from './page.ts';

/** What a look at the running product found: where it was seen, or where it was missed and what. */
export interface Sight {
  found: boolean;
  where: string;
}

const seen = (where: string): Sight => ({ found: true, where });
const missed = (where: string): Sight => ({ found: false, where });

const fits = (text: string, words: string | RegExp) => (typeof words === 'string' ? text.includes(words) : words.test(text));
const quoted = (words: string | RegExp) => (typeof words === 'string' ? `“${words}”` : String(words));

/** Judges an opened page; what was not answered holds nothing. */
function judge(page: Page, lacks: () => string[]): Sight {
  if (page.missing) return missed(`${page.address}: ${page.missing}`);
  const missing = lacks();
  return missing.length === 0 ? seen(page.address) : missed(`${page.address}: ${missing.join('; ')}`);
}

/** All the texts stand on the page, word for word. */
export const says = (page: Page, ...texts: (string | RegExp)[]): Sight =>
  judge(page, () => texts.filter((text) => !fits(page.text, text)).map((text) => `không thấy ${quoted(text)}`));

/** None of the texts stands on the page. */
export const saysNot = (page: Page, ...texts: (string | RegExp)[]): Sight =>
  judge(page, () => texts.filter((text) => fits(page.text, text)).map((text) => `có ${quoted(text)}`));

/** The texts stand on the page one after another. */
export const saysInOrder = (page: Page, ...texts: string[]): Sight =>
  judge(page, () => {
    let at = 0;
    for (const text of texts) {
      const next = page.text.indexOf(text, at);
      if (next === -1) return [`không thấy ${quoted(text)}${at > 0 ? ' theo thứ tự' : ''}`];
      at = next + text.length;
    }
    return [];
  });

/** One part of the page (row, item, card) says all of it together. */
export const together = (page: Page, ...texts: (string | RegExp)[]): Sight =>
  judge(page, () => {
    const [first = ''] = texts;
    const parts = page.parts(typeof first === 'string' ? new RegExp(RegExp.escape(first)) : first);
    const held = parts.some((part) => textOf(part).length < 3000 && texts.every((text) => fits(toldText(part), text)));
    return held ? [] : [`không mục nào có cùng lúc ${texts.map(quoted).join(', ')}`];
  });

/** The pattern occurs exactly so many times in the text. */
export const counts = (page: Page, pattern: RegExp, wanted: number): Sight =>
  judge(page, () => {
    const count = [...page.text.matchAll(new RegExp(pattern, 'g'))].length;
    return count === wanted ? [] : [`${String(pattern)} có ${count} lần, cần ${wanted}`];
  });

/** A screen reader says the label of a heading, a region or a link once, and the label does not repeat itself. */
export const once = (page: Page, label: string): Sight =>
  judge(page, () => {
    const named = elementsOf(page.root, ({ tag }) => /^(h[1-6]|summary|legend)$/.test(tag))
      .map(spokenText)
      .concat(
        elementsOf(page.root, ({ tag, attributes }) => tag !== 'a' && 'aria-label' in attributes).map(
          ({ attributes }) => attributes['aria-label'] ?? '',
        ),
      );
    const hits = named.filter((name) => name.includes(label));
    const repeated = hits.some((name) => name.indexOf(label) !== name.lastIndexOf(label));
    return hits.length === 1 && !repeated ? [] : [`nhãn ${quoted(label)} được đọc ${repeated ? 'lặp' : `${hits.length} lần`}`];
  });

/** A link with these words stands on the page and leads there. */
export const leadsTo = (page: Page, words: string | RegExp, address: string | RegExp): Sight =>
  judge(page, () => {
    const links = page.links().filter(({ text }) => fits(text, words));
    if (links.length === 0) return [`không có liên kết ${quoted(words)}`];
    return links.some(({ href }) => fits(href, address)) ? [] : [`liên kết ${quoted(words)} dẫn đến ${links[0]?.href}`];
  });

/** Every picture tells what it shows; a decorative one must say nothing. */
export const picturesTell = (page: Page): Sight =>
  judge(page, () => {
    const bad = byTag(page.root, 'img').filter(({ attributes }) =>
      /^(hình ảnh|ảnh|image|img|photo|)$/i.test((attributes['alt'] ?? '').trim()),
    );
    return bad.map(({ attributes }) => `ảnh ${attributes['src']} có alt ${quoted(attributes['alt'] ?? '')}`);
  });

/** The answer came with this status. */
export const answers = (page: Page, status: number): Sight =>
  page.status === status
    ? seen(`${page.address} (${status})`)
    : missed(`${page.address}: ${page.missing ?? `trả lời ${page.status}`}, cần ${status}`);

/** The value, when it was found somewhere outside the text. */
export const holds = (page: Page, condition: boolean, otherwise: string): Sight => judge(page, () => (condition ? [] : [otherwise]));

/** All of it: where everything was seen, or the first thing that was missed. */
export function all(...sights: Sight[]): Sight {
  const failed = sights.filter(({ found }) => !found);
  const places = (failed.length > 0 ? failed : sights).map(({ where }) => where);
  return { found: failed.length === 0, where: [...new Set(places)].join(' | ') };
}

/** One of the places is enough. */
export const any = (...sights: Sight[]): Sight => sights.find(({ found }) => found) ?? all(...sights);
