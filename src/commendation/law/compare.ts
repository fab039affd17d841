import type { Findings } from './findings.ts';
import { folded } from './spelling.ts';

const plain = (value: unknown) =>
  String(value)
    .normalize('NFC')
    .replaceAll('Nghị định', 'NĐ')
    .replaceAll('/NĐ-CP', '')
    .replaceAll(/\bk(\d)/g, 'khoản $1')
    .toLocaleUpperCase('vi');
/** A text is quoted when one entry holds each of its words: "Luật 06/2022 Điều 23" is in "Luật Thi đua … 06/2022/QH15, Điều 23". */
const quoted = (entry: string, text: unknown) =>
  plain(text)
    .split(/[\s,]+/)
    .every((word) => plain(entry).includes(word));
const quotes = (basis: readonly string[] | undefined, wanted: unknown) =>
  [wanted].flat().every((text) => (basis ?? []).some((entry) => quoted(entry, text)));
const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

const none = /^(false|none|no|nothing|không|empty|not_required|not_needed|never|\[\]|null|0)?$/i;
const yes = /^(true|yes|có|required)$/i;
/** A yes or no that may be written as a word. */
const sameFlag = (actual: boolean | undefined, expected: unknown) =>
  actual !== undefined && (actual ? expected === true || yes.test(String(expected)) : expected === null || none.test(String(expected)));

const given = /BANG|CHUNG_NHAN|GIAY|CERTIFICATE|KHUNG|FRAME/;
/** A certificate or a frame: yes, no, or what it is called. */
const sameThing = (actual: boolean | undefined, expected: unknown) =>
  sameFlag(actual, expected) || (actual === true && given.test(folded(String(expected))));

/** "DOT_XUAT or PHONG_TRAO", "DOT_XUAT | PHONG_TRAO": each of them. */
const alternatives = (text: unknown) => String(text).split(/\s*(?:,|\||\/|\bor\b|\bhoặc\b)\s*/);

const changed = /REVO|WITHDR|THU_HOI|HUY|CANCEL|CORRECT|NOTICE|UPDATE/;
const again = /REVIEW|EXAMIN|CHECK|RECONSID|RECOUNT|XEM_XET|XEM_LAI|RA_SOAT|FLAG|REASSESS/;

/** Expectations that ask for something in the findings in another form than its own. */
const special: Readonly<Record<string, (found: Findings, expected: unknown) => boolean>> = {
  legalBasisMustInclude: ({ legalBasis }, expected) => quotes(legalBasis, expected),
  powerMustNotBeAttributedTo: ({ powerBasis }, expected) => [expected].flat().every((text) => !quotes(powerBasis, text)),
  baseMustNotBe: ({ base }, expected) => base !== undefined && ![expected].flat().includes(base),
  laterAwardsUsing2024: ({ laterAwards }, expected) =>
    laterAwards !== undefined && (expected === true || again.test(folded(String(expected)))),
  portal: ({ portal }, expected) => portal === 'REVOKED' && changed.test(folded(String(expected))),
  branch: ({ branch }, expected) => branch !== undefined && wayOf(expected, branch) === branch,
  ground: ({ ground }, expected) => ground === expected || (ground !== undefined && letterOf(expected) === ground),
  payer: ({ payer }, expected) => levelOf(payer) === levelOf(expected),
  payers: ({ payers, payerOf }, expected) =>
    Array.isArray(expected) || typeof expected === 'string'
      ? sameSet(payers?.map(levelOf), [expected].flat().map(levelOf))
      : same(levels(payerOf), levels(expected)),
  pay: ({ pay, each, total }, expected) =>
    equals(pay, [expected].flat()) || equals(each, expected) || equals(Object.values(each ?? {}), [expected].flat()) || total === expected,
  each: ({ each }, expected) => equals(each, singular(expected)) || equals(Object.values(each ?? {}), [expected].flat()),
  recover: ({ recover, recoverAmount }, expected) => sameRecovery(recover, recoverAmount, expected),
  bonus: ({ bonus, amount }, expected) =>
    typeof expected === 'number' ? [bonus, amount].includes(expected) : sameFlag((bonus ?? 0) > 0, expected),
  storedContent: ({ storedContent }, expected) => storedContent === 'NONE' && (expected === null || none.test(String(expected))),
  chosen: ({ chosen }, expected) => sameSet(chosen, expected),
  order: ({ order }, expected) =>
    equals(order, expected) || (order !== undefined && /HIGH(EST)?_(TO_LOW|FIRST)|DESC|CAO_(DEN|XUONG)/.test(folded(String(expected)))),
  suggest: ({ suggest }, expected) =>
    [expected]
      .flat()
      .flatMap(alternatives)
      .every((each) => suggest?.includes(each)),
  route: ({ route }, expected) => route !== undefined && routeOf(expected) === route,
  publicList: ({ publicList }, expected) => publicList !== undefined && folded(publicList) === folded(String(expected)),
  batchForOthers: ({ batchForOthers }, expected) => batchForOthers !== undefined && folded(batchForOthers) === folded(String(expected)),
  certificate: ({ certificate }, expected) => sameThing(certificate, expected),
  frame: ({ frame }, expected) => sameThing(frame, expected),
  bangKhenTinhBefore: ({ bangKhenTinhBefore }, expected) => sameFlag(bangKhenTinhBefore, expected),
};

/** Holds one expectation against the findings; gives what is wrong, nothing when it is met. */
export function compared(found: Findings, key: string, expected: unknown): string[] {
  const actual = (found as Record<string, unknown>)[key];
  const met = special[key]?.(found, expected) ?? equals(actual, expected);
  return met ? [] : [`${key}: expected ${show(expected)}, came out ${show(actual)}`];
}

function equals(actual: unknown, expected: unknown): boolean {
  if (expected === null) return actual === null || actual === undefined;
  if (typeof expected === 'object') return same(actual, expected);
  return actual === expected;
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const sorted = (value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b))) : value;
const same = (actual: unknown, expected: unknown) => JSON.stringify(sorted(actual)) === JSON.stringify(sorted(expected));
const sameSet = (actual: readonly string[] | undefined, expected: unknown) =>
  same([...(actual ?? [])].sort(), [expected].flat().map(String).sort());
const singular = (expected: unknown): unknown =>
  isRecord(expected) ? Object.fromEntries(Object.entries(expected).map(([key, value]) => [key.replace(/s$/, ''), value])) : expected;

/** Object and money in words, the sum of money, or a plain yes. */
function sameRecovery(recover: readonly string[] | undefined, amount: number | undefined, expected: unknown): boolean {
  if (typeof expected === 'boolean') return expected === (recover !== undefined);
  if (typeof expected === 'number') return recover !== undefined && amount === expected;
  if (isRecord(expected))
    return recover !== undefined && Object.values(expected).every((each) => typeof each !== 'number' || each === amount);
  const words = [expected].flat().flatMap((each) => {
    const text = folded(String(each));
    const object = /OBJECT|HIEN_VAT|CERTIFICATE|BANG|GIAY/.test(text) ? ['OBJECT'] : [];
    return [...object, ...(/MONEY|TIEN|BONUS|AMOUNT/.test(text) ? ['MONEY'] : [])];
  });
  return sameSet(recover, words);
}

/** The way taken through a condition, whatever it is called; of a bằng khen the first or second of Điều 74 khoản 1 điểm d. */
function wayOf(expected: unknown, actual: string): string {
  const text = folded(String(expected));
  const second = actual === 'CSTDCS' || actual === 'HTXSNV_SANG_KIEN';
  if (/HTXS/.test(text)) return second ? 'HTXSNV_SANG_KIEN' : 'HTXSNV';
  if (/CSTDCS/.test(text)) return 'CSTDCS';
  if (/SANG_KIEN|INITIATIVE/.test(text)) return second ? 'HTXSNV_SANG_KIEN' : 'SANG_KIEN';
  if (second && /^(1|FIRST|A)$/.test(text)) return 'CSTDCS';
  return second && /^(2|SECOND|B)$/.test(text) ? 'HTXSNV_SANG_KIEN' : text;
}

/** The ordinary way, the simplified one, or the one on paper. */
function routeOf(expected: unknown): string {
  const text = folded(String(expected));
  if (/SIMPL|DON_GIAN|RUT_GON/.test(text)) return 'SIMPLIFIED';
  return /PAPER|GIAY/.test(text) ? 'PAPER' : /ORDINARY|NORMAL|FULL|STANDARD|THONG_THUONG/.test(text) ? 'ORDINARY' : text;
}

/** "d", "93.2.d", "Điều 93 khoản 2 điểm d": the point. */
const letterOf = (expected: unknown) => /(?:^|[^A-Z])([A-D])$/.exec(folded(String(expected)))?.[1]?.toLowerCase();

/** "CT_UBND_TINH", "TINH", "cấp tỉnh", "xã": the level that pays. */
function levelOf(value: unknown): string {
  const text = folded(String(value));
  const known: readonly (readonly [RegExp, string])[] = [
    [/TINH|PROVINC/, 'TINH'],
    [/HUYEN|DISTRICT/, 'HUYEN'],
    [/DON_VI|UNIT/, 'DON_VI'],
    [/THU_TUONG|CENTRAL|TRUNG_UONG/, 'THU_TUONG'],
    [/XA|PHUONG|COMMUNE|WARD/, 'XA'],
  ];
  return known.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}
const levels = (record: unknown) =>
  isRecord(record) ? Object.fromEntries(Object.entries(record).map(([key, value]) => [key, levelOf(value)])) : record;
