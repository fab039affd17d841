import type { SubjectKind } from '../catalogue/entry.ts';

/** What the records tell of one nomination on the list; null where they do not. */
export interface Listed {
  id: string;
  name: string;
  award: string;
  kind: SubjectKind | null;
  leader: boolean | null;
  directWorker: boolean | null;
  woman: boolean | null;
  /** Years of the last three in which the same subject was praised. */
  praisedIn: readonly number[];
  /** The unit the subject is, belongs to or lives in. */
  unitId: string | null;
}

export interface UnitFacts {
  id: string;
  name: string;
  /** Households or members on record; null: unknown. */
  size: number | null;
  sizeOf: string;
  /** Times the unit itself was praised in the years looked back on. */
  praised: number;
}

export interface Outside {
  name: string;
  /** Where it stands and why it is not on the list. */
  says: string;
}

export interface Quota {
  nominees: number;
  cap: number | null;
  base: number;
}

export interface MirrorFacts {
  listed: readonly Listed[];
  units: readonly UnitFacts[];
  outside: readonly Outside[];
  quota: Quota | null;
  /** How many years are looked back on. */
  years: number;
}

export interface Share {
  label: string;
  count: number;
  /** Of how many the records tell. */
  known: number;
  unknown: number;
}

export interface UnitLine extends UnitFacts {
  listed: number;
}

export interface Mirror {
  total: number;
  shares: Share[];
  repeat: { name: string; years: readonly number[] }[];
  neverPraised: UnitFacts[];
  neverListed: UnitFacts[];
  units: UnitLine[];
  quota: Quota | null;
  outside: readonly Outside[];
  years: number;
}

function share(label: string, values: readonly (boolean | null)[]): Share {
  const known = values.filter((value) => value !== null);
  return { label, count: known.filter(Boolean).length, known: known.length, unknown: values.length - known.length };
}

/** What a list looks like before it is voted on. It shows; it never weighs, orders or decides. Pure. */
export function mirrorOf({ listed, units, outside, quota, years }: MirrorFacts): Mirror {
  const people = listed.filter(({ kind }) => kind === 'individual');
  const listedIn = (unit: string) => listed.filter(({ unitId }) => unitId === unit).length;
  const neverPraised = units.filter(({ praised }) => praised === 0);
  return {
    total: listed.length,
    shares: [
      share(
        'Lãnh đạo, quản lý',
        people.map(({ leader }) => leader),
      ),
      share(
        'Trực tiếp lao động, công tác',
        people.map(({ directWorker }) => directWorker),
      ),
      share(
        'Nữ',
        people.map(({ woman }) => woman),
      ),
    ],
    repeat: listed.filter(({ praisedIn }) => praisedIn.length > 0).map(({ name, praisedIn }) => ({ name, years: praisedIn })),
    neverPraised,
    neverListed: neverPraised.filter(({ id }) => listedIn(id) === 0),
    units: units.map((unit) => ({ ...unit, listed: listedIn(unit.id) })),
    quota,
    outside,
    years,
  };
}

/** "3 trên 8 người (38%)", and how many the records say nothing about. */
export const shareText = ({ count, known, unknown }: Share): string =>
  `${known === 0 ? 'không rõ' : `${count} trên ${known} người (${Math.round((count / known) * 100)}%)`}${unknown > 0 ? `; không rõ ${unknown} người` : ''}`;

export const quotaText = ({ nominees, cap, base }: Quota): string =>
  cap === null
    ? `${nominees} đề nghị; chưa có tỷ lệ (cần xác nhận pháp lý)`
    : `${nominees} đề nghị trên mức tối đa ${cap} (tính trên ${base} người)`;

const names = (rows: readonly { name: string }[], most = 8) =>
  rows.length <= most
    ? rows.map(({ name }) => name).join(', ')
    : `${rows
        .slice(0, most)
        .map(({ name }) => name)
        .join(', ')} và ${rows.length - most} nơi khác`;

/** The mirror in sentences, as the minutes keep what was shown. */
export function mirrorLines(mirror: Mirror): string[] {
  const { total, shares, repeat, neverPraised, neverListed, quota, outside, years } = mirror;
  return [
    `${total} đề nghị; ${shares.map((row) => `${row.label.toLocaleLowerCase('vi')}: ${shareText(row)}`).join('. ')}.`,
    repeat.length === 0
      ? `Không có đối tượng nào đã được khen trong ${years} năm trước.`
      : `Đã được khen trong ${years} năm trước: ${repeat.length} đối tượng.`,
    neverPraised.length === 0
      ? `Mọi đơn vị đều đã được khen trong ${years} năm trước.`
      : `Chưa được khen trong ${years} năm trước: ${neverPraised.length} đơn vị${neverListed.length > 0 ? `, trong đó không có trong danh sách lần này: ${names(neverListed)}` : ''}.`,
    ...(quota && quota.nominees > 0 ? [`Chiến sĩ thi đua cơ sở: ${quotaText(quota)}.`] : []),
    outside.length === 0 ? 'Không có trường hợp sát ngoài danh sách.' : `Sát ngoài danh sách: ${outside.length} trường hợp.`,
  ];
}
