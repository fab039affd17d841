import { type Check, type Finding, type Known, at } from './finding.ts';
import { DIGITS, quantityAt } from './numbers.ts';

const KINDS = 'khu phố|khu dân cư|tổ dân phố|TDP|thôn|ấp|bản|làng';
const OUT_OF = new RegExp(`(?<![\\p{L}\\p{N}/.,-])(\\d{1,4})\\s?/\\s?(\\d{1,4})\\s+(${KINDS})(?!\\p{L})`, 'giu');
const COUNT = new RegExp(`(?<![\\p{L}\\p{N}/.,-])(${DIGITS})\\s+(${KINDS})(?!\\p{L})`, 'giu');
const WHOLE_BEFORE =
  /(?:cả|tất cả|toàn bộ|100\s?%|toàn phường có|phường có|gồm|đại diện cho|địa bàn(?: phường)? có|ban điều hành|cán bộ thuộc|của)\s*$/iu;
const WHOLE_AFTER = /^\s*(?:trên địa bàn|trong phường|của phường|toàn phường|thuộc phường)/iu;

const nameOf = (kind: string): string => (kind === 'TDP' ? 'tổ dân phố' : kind.toLocaleLowerCase('vi'));

interface Count {
  start: number;
  found: string;
  value: number;
  kind: string;
  /** Said of all units there are, not of some. */
  whole: boolean;
}

function countsIn(text: string): Count[] {
  const fractions = [...text.matchAll(OUT_OF)].map((match) => ({
    start: match.index,
    found: match[0],
    value: Number(match[2]),
    kind: nameOf(match[3] ?? ''),
    whole: true,
  }));
  const plain = [...text.matchAll(COUNT)].flatMap((match) => {
    const read = quantityAt(text, match.index, match[1] ?? '');
    if (!read || read.about) return [];
    const whole =
      WHOLE_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index)) ||
      WHOLE_AFTER.test(text.slice(match.index + match[0].length));
    return [{ start: match.index, found: match[0], value: read.value, kind: nameOf(match[2] ?? ''), whole }];
  });
  return [...fractions, ...plain].sort((a, b) => a.start - b.start);
}

function againstRecords(said: readonly Count[], { units = [] }: Known): Finding[] {
  return said.flatMap(({ start, found, value, kind, whole }) => {
    const counts = units.find((one) => one.kind === kind)?.counts ?? [];
    const most = Math.max(...counts);
    if (most < 2 || counts.includes(value) || (!whole && value < most)) return [];
    return [at('unit_count', start, found, `“${found}”: theo hồ sơ đơn vị, phường có ${counts.join(' hoặc ')} ${kind}.`)];
  });
}

/** "54/54 tổ dân phố" here, "tất cả 52 tổ dân phố" there. */
function againstItself(counts: readonly Count[]): Finding[] {
  const wholes = counts.filter(({ whole }) => whole);
  return wholes.flatMap((one, index) => {
    const rival = wholes.slice(0, index).find(({ kind, value }) => kind === one.kind && value !== one.value);
    return rival
      ? [at('unit_count', one.start, one.found, `“${one.found}”, chỗ khác ghi “${rival.found}”; xem lại tổng số ${one.kind}.`)]
      : [];
  });
}

/** Numbers of residential units unlike the ward's own, or unlike each other. */
export const unitSlips: Check = (text, known) => {
  const counts = countsIn(text);
  const wrong = againstRecords(counts, known);
  const kinds = new Set(known.units?.map(({ kind }) => kind));
  return [...wrong, ...againstItself(counts.filter(({ kind }) => !kinds.has(kind)))];
};
