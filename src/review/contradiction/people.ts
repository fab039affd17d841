import { fold } from '../../platform/text/normalize.ts';

const FAMILIES =
  `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Trương Đoàn Mai Tạ Lâm Lương Đào Hà Cao Châu
  Thái Tô Từ Chu Quách La Lưu Triệu Tống Vi Vương Kiều Khổng Doãn Phùng Nghiêm Mạc Thân Tăng Văn Ông Hứa Giang Diệp Đồng Cù Bạch`.split(
    /\s+/,
  );
const SYLLABLE = '\\p{Lu}\\p{Ll}*';
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FAMILIES.join('|')})(?: ${SYLLABLE}){1,4}(?!\\p{L})`, 'gu');
const HONORIFIC = '(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\\/c|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy)';
const LED = new RegExp(`(?<!\\p{L})${HONORIFIC}\\s+((?:${SYLLABLE} ){1,4}${SYLLABLE})(?!\\p{L})`, 'gu');
/** Streets, schools and campaigns bear the names of people. */
const NOT_A_PERSON =
  /(?:đường|phố|hẻm|ngõ|ngách|trường|phường|quận|xã|tỉnh|huyện|trung học|tiểu học|mầm non|THCS|THPT|chợ|cầu|khu|chủ tịch|bác|tư tưởng|đạo đức|công viên|bệnh viện|tượng đài|kênh|chi bộ|Đoàn)\s*(?:\d+\S*\s*)?$/iu;
const POST = /^\s*(?:[-–—,(]|là|–)\s*((?:[^.;\n:]){3,120})/u;
const POST_END =
  /\s(?:đã|phát biểu|phát động|chủ trì|nhấn mạnh|đề nghị|trao|tiếp thu|báo cáo|dự|khai mạc|bế mạc|công bố|lên|làm|và (?:ông|bà|đồng chí|các|đ\/c))(?!\p{L})|\s[-–]\s|[)]|,\s*(?:đ\/c|đồng chí|ông|bà)\s/iu;

/** A person named in a text, with the posts that follow the name. */
export interface Mention {
  name: string;
  start: number;
  end: number;
  posts: readonly string[];
  /** Said with "ông", "bà", "đồng chí" or with a post. */
  certain: boolean;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:PCT)(?!\p{L})/gu, 'phó chủ tịch'],
  [/(?<!\p{L})(?:CT)(?!\p{L})/gu, 'chủ tịch'],
  [/(?<!\p{L})(?:PBT)(?!\p{L})/gu, 'phó bí thư'],
  [/ủy ban nhân dân|uỷ ban nhân dân/giu, 'ubnd'],
  [/hội đồng nhân dân/giu, 'hđnd'],
  [/ủy ban mttq|ubmttq|uỷ ban mttq|ủy ban mặt trận tổ quốc|ubmt|mặt trận tổ quốc/giu, 'mttq'],
  [/uỷ/giu, 'ủy'],
];
/** Posts one person holds alone in a ward; "chủ tịch" of what must be said. */
const HEAD = /^(?:quyền )?(phó )?(chủ tịch|bí thư)\s+(ubnd|hđnd|mttq|đảng ủy|đoàn|hội)(?!\p{L})/u;

export function canonicalPosts(text: string): string[] {
  const full = SHORT.reduce((said, [from, to]) => said.replaceAll(from, to), text).toLocaleLowerCase('vi');
  return full
    .split(/[,/]|\s(?:kiêm|và|đồng thời là)\s/u)
    .map((part) => HEAD.exec(part.trim()))
    .flatMap((match) => (match ? [`${match[1] ?? ''}${match[2]} ${match[3]}`] : []));
}

function postsAfter(text: string, end: number): string[] {
  const said = POST.exec(text.slice(end, end + 160))?.[1];
  if (!said) return [];
  return canonicalPosts(said.slice(0, POST_END.exec(said)?.index ?? said.length));
}

/** Every person a text names, in order of place. */
export function mentionsIn(text: string): Mention[] {
  const found = new Map<number, Mention>();
  const add = (name: string, start: number, led: boolean): void => {
    const end = start + name.length;
    if (!led && NOT_A_PERSON.test(text.slice(Math.max(0, start - 30), start))) return;
    const posts = postsAfter(text, end);
    const before = found.get(start);
    if (!before || before.name.length < name.length) found.set(start, { name, start, end, posts, certain: led || posts.length > 0 });
  };
  for (const match of text.matchAll(LED)) add(match[1] ?? '', match.index + match[0].length - (match[1]?.length ?? 0), true);
  for (const match of text.matchAll(NAME)) if (!found.has(match.index)) add(match[0], match.index, false);
  return [...found.values()].filter(({ name }) => name !== name.toLocaleUpperCase('vi')).sort((a, b) => a.start - b.start);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "Hòa" and "Hoà" are one spelling: the tone may stand on either vowel. */
export const spellingKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .map((syllable) => syllable.replaceAll(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ');

function letterDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    let corner = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}

/** How two names are nearly one: by their marks only, by a letter of one syllable, or not at all. */
export function likeness(a: string, b: string): 'marks' | 'letter' | null {
  if (spellingKey(a) === spellingKey(b)) return null;
  const [left, right] = [fold(a), fold(b)];
  if (left === right) return 'marks';
  const [one, other] = [left.split(' '), right.split(' ')];
  if (one.length !== other.length || one.length < 3) return null;
  const unlike = one.filter((syllable, index) => syllable !== other[index]);
  const index = one.findIndex((syllable, at) => syllable !== other[at]);
  return unlike.length === 1 && letterDistance(unlike[0] ?? '', other[index] ?? '') === 1 ? 'letter' : null;
}
