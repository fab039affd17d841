import type { Facts } from './facts.ts';

type Chain = 'CSTDCS' | 'CSTD_TINH' | 'HTXSNV';

const held = (cstdcs: boolean | string | undefined) => cstdcs === true || /^(yes|true|co|có|held)$/i.test(String(cstdcs));

const recorded = ({ y2023, y2024, y2025 }: Facts) =>
  (
    [
      [2023, y2023],
      [2024, y2024],
      [2025, y2025],
    ] as const
  ).flatMap(([year, record]) => (record ? [{ year, ...record }] : []));

/** Whether anything at all is said about a person's earlier years. */
export const knowsYears = (facts: Facts) =>
  facts.cstdcsYears !== undefined || facts.htxsnvYears !== undefined || recorded(facts).length > 0;

/** Whether the years are told one by one, so that a missing one is seen to have been lost. */
export const toldYearByYear = (facts: Facts) => recorded(facts).length > 0;

/** The years in which a person held a title or a rating. */
export function yearsOf(facts: Facts, of: Chain): number[] {
  const listed = of === 'CSTDCS' ? facts.cstdcsYears : of === 'HTXSNV' ? facts.htxsnvYears : undefined;
  const told = recorded(facts).flatMap(({ year, rating, cstdcs }) =>
    (of === 'CSTDCS' && held(cstdcs)) || (of === 'HTXSNV' && rating === 'HTXSNV') ? [year] : [],
  );
  return [...new Set([...(listed ?? []), ...told])].sort((a, b) => a - b);
}

/** The longest run of years that follow one another, the latest of equal length. */
export function longestRun(years: readonly number[]): number[] {
  let best: number[] = [];
  let run: number[] = [];
  for (const year of years) {
    run = run.at(-1) === year - 1 ? [...run, year] : [year];
    if (run.length >= best.length) best = run;
  }
  return best;
}

/** How many initiatives count: those of the years of a run when their years are known. Undefined when nothing is known. */
export function initiativesIn(facts: Facts, years?: readonly number[]): number | undefined {
  const { initiatives } = facts;
  if (initiatives === undefined) return facts.rating !== undefined || knowsYears(facts) ? 0 : undefined;
  if (typeof initiatives === 'number') return initiatives;
  return years && years.length > 0 ? initiatives.filter((year) => years.includes(year)).length : initiatives.length;
}
