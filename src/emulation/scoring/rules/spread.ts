import { exact, minus, over, plus, rounded, toNumber } from './fraction.ts';
import type { CriteriaSet } from './scheme.ts';
import { scoreSheet } from './sheet-score.ts';
import type { ScoreSheet } from './sheet.ts';

/** How units have scored themselves, against the council where it has scored too. */
export interface SelfScoreSpread {
  /** Units with a self-score. */
  count: number;
  min: number;
  median: number;
  max: number;
  /** Units that gave themselves at least `high` points. */
  high: number;
  units: { unit: string; name: string; self: number; council: number | null; /** Self minus council. */ difference: number | null }[];
}

/** The spread of self-scores ("tự chấm toàn 95–100"); null when nobody has scored. Cross-scores are passed over. */
export function selfScoreSpread(set: CriteriaSet, sheets: readonly ScoreSheet[], highFrom = 95): SelfScoreSpread | null {
  const council = new Map(sheets.filter(({ by }) => by === 'council').map((sheet) => [sheet.unit, totalOf(set, sheet)]));
  const units = sheets
    .filter(({ by }) => by === 'self')
    .map((sheet) => compared(sheet, totalOf(set, sheet), council.get(sheet.unit) ?? null));
  const totals = units.map(({ self }) => self).sort((a, b) => a - b);
  const [min] = totals;
  const max = totals.at(-1);
  if (min === undefined || max === undefined) return null;
  return { count: units.length, min, median: median(totals), max, high: totals.filter((total) => total >= highFrom).length, units };
}

const totalOf = (set: CriteriaSet, sheet: ScoreSheet) => scoreSheet(set, sheet.answers, sheet).total;

const compared = ({ unit, name }: ScoreSheet, self: number, council: number | null) => ({
  unit,
  name,
  self,
  council,
  difference: council === null ? null : toNumber(minus(exact(self), exact(council))),
});

function median(sorted: readonly number[]): number {
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0].map(exact);
  return toNumber(rounded(over(middle.reduce(plus), exact(2)), 2));
}
