import { ABBREVIATIONS } from '../../platform/text/abbreviation-list.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { unitLabel } from '../names.ts';

const ONE = 'một đơn vị';

/** A name with every way it is commonly written: "Khu phố 1", "Khu phố 01", "khu phố số 1", "KP 1", "KP1", "KP01". */
export function waysToWrite(name: string): string[] {
  const [, kind, number] = /^(.+?) (\d{1,3})$/u.exec(name) ?? [];
  if (!kind || !number) return [name];
  const shorts = ABBREVIATIONS.filter(({ full }) => full.toLocaleLowerCase('vi') === kind.toLocaleLowerCase('vi')).map(
    ({ short }) => short,
  );
  const numbers = [...new Set([number, number.padStart(2, '0')])];
  const heads = [`${kind} `, `${kind} số `, ...shorts.flatMap((short) => [`${short} `, short, `${short}.`])];
  return heads.flatMap((head) => numbers.map((each) => `${head}${each}`));
}

/** The printed names of the units of the ward as they may stand in a text. One query. */
export async function unitNames(tx: Tx): Promise<string[]> {
  const rows = await tx.db.selectFrom('unit').innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id').select(unitLabel.as('name')).execute();
  return [...new Set(rows.flatMap(({ name }) => waysToWrite(name)))];
}

/** The names the public is not to read in what is written of these years; none where no review hides them. */
export async function hiddenUnitNames(tx: Tx, years: readonly number[]): Promise<string[]> {
  const hiding = await tx.db.selectFrom('review').select('id').where('hide_units', '=', true).where('year', 'in', years).executeTakeFirst();
  return hiding === undefined ? [] : unitNames(tx);
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);
const counted =
  'hộ|người|nhà|cá nhân|tập thể|công trình|phần việc|trường hợp|vụ|lần|lượt|tiêu chí|chỉ tiêu|mô hình|tổ|triệu|tỷ|đồng|ngày|tháng|năm|điểm';
const further = String.raw`(?:\s*[,;]\s*|\s+và\s+|\s*[-–]\s*|\s+đến\s+)\d{1,3}(?![\p{L}\p{N}%]|[.,/]\d|\s+(?:${counted})(?!\p{L}))`;

const patterns = new WeakMap<readonly string[], RegExp>();

/** A name, and the numbers that go on behind it: "Khu phố 1, 3 và 5". */
function patternOf(names: readonly string[]): RegExp {
  const known = patterns.get(names);
  if (known) return known;
  const any = names
    .toSorted((a, b) => b.length - a.length)
    .map(quoted)
    .join('|');
  const made = new RegExp(String.raw`(?<![\p{L}\p{N}])(${any})(?![\p{L}\p{N}])((?:${further})*)`, 'giu');
  patterns.set(names, made);
  return made;
}

/** How many units the numbers behind a name stand for. */
function furtherCount(first: number, tail: string): number {
  let [count, last] = [0, first];
  for (const [, sign = '', digits = ''] of tail.matchAll(/(\D+)(\d+)/gu)) {
    const number = Number(digits);
    count += /[-–]|đến/u.test(sign) ? Math.max(1, number - last) : 1;
    last = number;
  }
  return count;
}

function stoodFor(name: string, tail: string): string {
  const digits = /\d+$/u.exec(name)?.[0];
  if (digits === undefined) return ONE + tail;
  return [ONE, ...Array.from({ length: furtherCount(Number(digits), tail) }, () => ONE)].join(', ');
}

/** A text with the names of units taken out: "Khu phố 1, Khu phố 2" becomes "02 đơn vị", a single one "một đơn vị". */
export function hideNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  return text
    .normalize('NFC')
    .replace(patternOf(names), (_, name: string, tail: string) => stoodFor(name, tail))
    .replace(/một đơn vị(?:(?:, | và |; )một đơn vị)+/gu, (run) => `${padCount(run.split(ONE).length - 1)} đơn vị`)
    .replace(/(^|[.!?] )một đơn vị/gu, (_, before: string) => `${before}Một đơn vị`);
}

/** Every text of a document, drawings and titles too, with the names of units taken out; files made of it say them nowhere. */
export function withoutUnitNames<T>(document: T, names: readonly string[]): T {
  if (typeof document === 'string') return hideNames(document, names) as T;
  if (Array.isArray(document)) return document.map((part: unknown) => withoutUnitNames(part, names)) as T;
  if (typeof document === 'object' && document !== null)
    return Object.fromEntries(Object.entries(document).map(([key, part]) => [key, withoutUnitNames(part, names)])) as T;
  return document;
}
