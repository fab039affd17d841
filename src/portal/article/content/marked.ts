import { Refusal } from '../../../platform/refusal.ts';
import { type TextBlock, textBlocks } from '../text.ts';
import type { Content, ContentBlock, Facts, Inline } from './content.ts';

const token = /\[\[(k\d{1,4})\|(.*?)\]\](?!\])/gu;
const broken = /\[\[?k\d{1,4}\b|\bk\d{1,4}\|/u;
const one = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

const refused = (field: string, sentence: string) =>
  new Refusal('locked_fact', `${sentence} Bài đang lưu vẫn như trước; phần đã gõ còn trong ô.`, field);

function factOf(facts: Facts, key: string, words: string, field: string): Inline {
  const fact = facts[key];
  if (!fact) throw refused(field, `Hồ sơ của bài không có số liệu “${words.slice(0, 80)}” (${key}); bỏ dấu [[${key}|…]] quanh nó.`);
  if (one(fact.words) !== one(words))
    throw refused(
      field,
      `“${words.slice(0, 120)}” khác hồ sơ: hồ sơ ghi “${fact.words}”. Số liệu lấy từ hồ sơ không gõ đè được: trả lại nguyên văn, xóa cả ngoặc để bỏ số liệu, hoặc sửa ở hồ sơ.`,
    );
  return { kind: 'fact', key, words: fact.words };
}

function inlinesOf(text: string, facts: Facts, field: string): Inline[] {
  const parts: Inline[] = [];
  const said = (words: string) => {
    if (Object.keys(facts).length > 0 && broken.test(words))
      throw refused(field, `Dấu ngoặc của một số liệu bị sửa dở ở “${words.trim().slice(0, 80)}”; viết lại đủ [[…]] hoặc xóa cả cụm.`);
    if (words !== '') parts.push({ kind: 'text', text: words });
  };
  let at = 0;
  for (const match of text.matchAll(token)) {
    said(text.slice(at, match.index));
    parts.push(factOf(facts, match[1] ?? '', match[2] ?? '', field));
    at = match.index + match[0].length;
  }
  said(text.slice(at));
  return parts;
}

function blockOf(block: TextBlock, facts: Facts): ContentBlock {
  const read = (text: string) => inlinesOf(text, facts, 'body');
  if (block.kind === 'list') return { kind: 'list', ordered: block.ordered, items: block.items.map(read) };
  return { kind: block.kind, inlines: read(block.text) };
}

/**
 * Reads what was typed, marks and all. Facts left out stay known to the content as dropped. Throws Refusal for a fact
 * whose words were changed, that the article does not know, or whose marks were broken.
 */
export const readMarked = (lead: string, body: string, facts: Facts): Content => ({
  lead: inlinesOf(lead.replaceAll(/\s+/g, ' ').trim(), facts, 'lead'),
  blocks: textBlocks(body).map((block) => blockOf(block, facts)),
  facts,
});
