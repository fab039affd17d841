import { type Check, at } from './finding.ts';

const ANNOUNCED =
  /(?:có tên (?:sau đây|dưới đây|như sau|sau)|danh sách (?:sau đây|dưới đây|như sau|cụ thể như sau|gồm)|(?:cụ thể )?như sau|(?:gồm|là) các (?:tập thể|cá nhân|hộ|đơn vị|khu phố|đồng chí|ông, bà|ông bà)(?: (?:có tên )?(?:sau đây|sau|dưới đây))|(?:sau đây|dưới đây))(?!\p{L})/giu;
const MARKED = /^\s*(?:\d{1,3}\s?[.)/|]|[-–+*•]|[a-zđ]\)|[IVX]+\.|Điều\s|Phần\s|Thứ nhất|Khu phố|Tổ dân phố|Ông|Bà|Đồng chí|A\.)/u;
const ITEM_LENGTH = 90;
/** After names are promised a new heading is no list. */
const ITEMS = /^\s*(?:\d{1,3}\s?[.)/|]|[-–+*•]|[a-zđ]\)|Khu phố|Tổ dân phố|Ông|Bà|Đồng chí)/u;
/** Words after which "sau đây" announces nothing: "sau đây gọi là". */
const NO_LIST = /^\s*(?:gọi (?:là|tắt|chung)|viết tắt|có hiệu lực)/iu;

/** Whether something that can be a list follows: items after a colon, marked lines, or several short ones. */
function listFollows(text: string, end: number, marked: RegExp): boolean {
  const [line = '', ...rest] = text.slice(end).split('\n');
  const colon = line.indexOf(':');
  if (colon !== -1 && line.slice(colon + 1).trim().length > 5) return true;
  if (/^\s*(?:là|gồm)?\s*(?:\p{Lu}[\p{L} ]+,\s*){2,}/u.test(line)) return true;
  const next = rest.filter((one) => one.trim() !== '').slice(0, 2);
  if (colon === -1 && /\p{L}{2,}.*\p{L}{2,}/u.test(line.replace(/^[^.]*$/u, (said) => (said.length < 4 ? '' : said))))
    return marked.test(next[0] ?? '');
  return marked.test(next[0] ?? '') || (next.length === 2 && next.every((one) => one.length < ITEM_LENGTH && !/[.!?]$/.test(one.trim())));
}

/** "có tên sau đây" with no list behind it (S2-20). */
export const listSlips: Check = (text) =>
  [...text.matchAll(ANNOUNCED)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (NO_LIST.test(text.slice(end, end + 24)) || /^\s*[”"]/.test(text.slice(end))) return [];
    if (/như sau/iu.test(match[0]) && !/^\s*[:.]?\s*(?:\n|$)/.test(text.slice(end)) && !/có tên|danh sách/iu.test(match[0])) return [];
    if (/^(?:sau đây|dưới đây)$/iu.test(match[0]) && !/^\s*[:.]\s*(?:\n|$)/.test(text.slice(end))) return [];
    return listFollows(text, end, /có tên|danh sách/iu.test(match[0]) ? ITEMS : MARKED)
      ? []
      : [at('list', match.index, match[0], `“${match[0]}” nhưng không có danh sách nào theo sau; thêm danh sách hoặc bỏ cụm từ này.`)];
  });
