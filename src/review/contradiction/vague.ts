import { type Check, at } from './finding.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

const NOUN =
  'khu phố|khu dân cư|tổ dân phố|đơn vị|cơ quan|cá nhân|cán bộ|người dân|hội viên|đoàn viên|đảng viên|mặt công tác|chi hội|chi bộ|hộ dân|công trình|phần việc|phong trào|chỉ tiêu|hồ sơ|ban ngành|\\p{L}+';
const SOME = new RegExp(`(?<!\\p{L})(?:một số|một vài|một bộ phận(?: nhỏ)?)\\s+(?:${NOUN})(?!\\p{L})`, 'giu');
/** What makes "một số …" a reproach: "một số nội dung trọng tâm" is none. */
const WANTING =
  /(?<!\p{L})(?:chưa|không|chậm|yếu|kém|thấp|thụ động|lúng túng|hạn chế|nể nang|tái diễn|bất cập|trễ|đối phó|hình thức)(?!\p{L})/iu;
/** Of a law, an item of an agenda: not of units or people. */
const NO_REPROACH = /sửa đổi, bổ sung\s*$/iu;
const UNEVEN = /(?<!\p{L})(?:chưa|không) (?:thật sự |thực sự )?(?:được )?(?:đồng )?đều(?: khắp)?(?!\p{L})/giu;
/** A place or body by name or number, a count of them, or words that begin a list. */
const NAMED =
  /(?<!\p{L})(?:khu phố|tổ dân phố|khu dân cư|thôn|ấp|khối|tổ|cụm|hẻm|đường)\s+(?:số\s+)?\d|(?<!\p{L})(?:Trường|Trạm|Phòng|Hội|Đoàn|Công an|Ban)\s+\p{Lu}|(?:đường|chợ|thôn|ấp|khối)\s+\p{Lu}|(?:như|gồm|cụ thể|là)\s*:|(?<![\p{L}/])\d{1,4}(?:\/\d{1,4})?\s+(?:khu phố|tổ dân phố|khu dân cư|thôn|ấp|đơn vị|cá nhân|cán bộ|hộ|hồ sơ|công trình)/u;
const ITEMS = /^\s*(?:\d{1,3}\s?[.)]|[-–+*•])/u;

/** Whether the sentence, or the lines right below it, say which. */
function namesThem(text: string, { text: said, start }: Stretch): boolean {
  if (NAMED.test(said)) return true;
  const end = start + said.length;
  return /:\s*$/u.test(said) && ITEMS.test(text.slice(end).replace(/^\s*\n/u, ''));
}

/** The first reproach of a sentence that says neither who nor where. */
function vagueWords(said: string): { index: number; found: string } | null {
  const some = [...said.matchAll(SOME)].find(
    (match) => !NO_REPROACH.test(said.slice(0, match.index)) && WANTING.test(/^[^;,]{0,110}/u.exec(said.slice(match.index))?.[0] ?? ''),
  );
  const uneven = [...said.matchAll(UNEVEN)][0];
  const first = [some, uneven].filter((match) => match !== undefined).toSorted((a, b) => a.index - b.index)[0];
  return first ? { index: first.index, found: first[0] } : null;
}

/**
 * "Một số, một vài, một bộ phận … chưa", "chưa đều" with no list behind them (S4-30): once in a sentence. A record that
 * lists the units by itself (`listed`) needs no names in its words.
 */
export const vagueSlips: Check = (text, { listed = false }) =>
  listed
    ? []
    : sentencesOf(text).flatMap((sentence) => {
        const vague = vagueWords(sentence.text);
        if (!vague || namesThem(text, sentence)) return [];
        const reason = `“${vague.found}” là nơi nào, bao nhiêu? Nêu tên đơn vị hoặc con số, hoặc gắn danh sách đơn vị vào hạn chế này.`;
        return [at('vague', sentence.start + vague.index, vague.found, reason)];
      });
