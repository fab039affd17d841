import type { Findings } from './findings.ts';

const plain = (value: unknown) =>
  String(value).normalize('NFC').replaceAll('Nghị định', 'NĐ').replaceAll('/NĐ-CP', '').toLocaleUpperCase('vi');
const quotes = (basis: readonly string[] | undefined, wanted: unknown) =>
  [wanted].flat().every((text) => (basis ?? []).some((entry) => plain(entry).includes(plain(text))));
const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Expectations that ask for something in the findings in another form than its own. */
const special: Readonly<Record<string, (found: Findings, expected: unknown) => boolean>> = {
  legalBasisMustInclude: ({ legalBasis }, expected) => quotes(legalBasis, expected),
  powerMustNotBeAttributedTo: ({ powerBasis }, expected) => [expected].flat().every((text) => !quotes(powerBasis, text)),
  baseMustNotBe: ({ base }, expected) => base !== expected,
  laterAwardsUsing2024: ({ laterAwards }, expected) =>
    plain(laterAwards).includes(plain(expected)) || plain(expected).includes(plain(laterAwards)),
  payer: ({ payer }, expected) => levelOf(payer) === levelOf(expected),
  payers: ({ payers }, expected) => same((payers ?? []).map(levelOf), [expected].flat().map(levelOf)),
  pay: ({ pay, each, total }, expected) => equals(pay, expected) || equals(Object.values(each ?? {}), expected) || total === expected,
  each: ({ each }, expected) => equals(each, expected) || equals(Object.values(each ?? {}), [expected].flat()),
  recover: ({ recover }, expected) => (typeof expected === 'boolean' ? expected === (recover !== undefined) : sameSet(recover, expected)),
  bonus: ({ bonus }, expected) => (typeof expected === 'boolean' ? expected === (bonus ?? 0) > 0 : bonus === expected),
  storedContent: ({ storedContent }, expected) => storedContent === 'NONE' && empty(expected),
  chosen: ({ chosen }, expected) => sameSet(chosen, expected),
  suggest: ({ suggest }, expected) => [expected].flat().every((each) => suggest?.includes(String(each))),
  route: ({ route }, expected) => route !== undefined && plain(expected).includes(route),
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

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value;
const same = (actual: unknown, expected: unknown) => JSON.stringify(sorted(actual)) === JSON.stringify(sorted(expected));
const sameSet = (actual: readonly string[] | undefined, expected: unknown) =>
  same([...(actual ?? [])].sort(), [expected].flat().map(String).sort());
const empty = (value: unknown) =>
  value === false ||
  value === null ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0) ||
  /^(none|nothing|không|empty)$/i.test(String(value));

/** "CT_UBND_TINH", "TINH", "cấp tỉnh": the level that pays. */
function levelOf(value: unknown): string {
  const text = plain(value);
  return ['TINH', 'HUYEN', 'XA', 'DON_VI', 'THU_TUONG'].find((level) => text.includes(level)) ?? text;
}
