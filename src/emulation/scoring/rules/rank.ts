import { checkSheets } from './answer-check.ts';
import { type Standing, classOf, prizeOf } from './award.ts';
import { type Contender, compareContenders, tieReasons } from './order.ts';
import type { CriteriaSet } from './scheme.ts';
import { scoreSheet } from './sheet-score.ts';
import type { RankRow, ScoreSheet } from './sheet.ts';

interface Sorted {
  ranked: Contender[];
  unranked: { contender: Contender; reason: string }[];
}

/**
 * Ranks the sheets of one bloc, best first; units not ranked follow with their reason. The order of the sheets does not
 * matter. InvalidForm or Refusal when a sheet does not fit the set, a unit comes twice or scorers are mixed.
 */
export function rank(set: CriteriaSet, sheets: readonly ScoreSheet[]): RankRow[] {
  const { ranked, unranked } = contend(set, sheets);
  const rows = standings(set, ranked).flatMap((standing) =>
    standing.together.map((contender) => rankedRow(set, standing, contender, ranked)),
  );
  return [...rows, ...unranked.map(({ contender, reason }) => ({ ...plainRow(contender), notRanked: reason }))];
}

/** Scores every sheet and parts those that compete from those that do not. */
export function contend(set: CriteriaSet, sheets: readonly ScoreSheet[]): Sorted {
  checkSheets(set, sheets);
  const all = sheets.map((sheet): Contender => ({ sheet, score: scoreSheet(set, sheet.answers, sheet) })).sort(byName);
  const unranked = all.flatMap((contender) => {
    const reason = reasonAgainst(set, contender);
    return reason ? [{ contender, reason }] : [];
  });
  const out = new Set(unranked.map(({ contender }) => contender));
  return { ranked: all.filter((contender) => !out.has(contender)), unranked };
}

/** Who stands where; units that nothing tells apart stand together and the places behind them are skipped. */
export function standings(set: CriteriaSet, ranked: readonly Contender[]): Standing[] {
  const sorted = ranked.toSorted((a, b) => compareContenders(set, a, b));
  const found: (Standing & { together: Contender[] })[] = [];
  for (const [index, contender] of sorted.entries()) {
    const current = found.at(-1);
    const [first] = current?.together ?? [];
    if (current && first && compareContenders(set, first, contender) === 0) current.together.push(contender);
    else found.push({ place: index + 1, together: [contender] });
  }
  return found;
}

function rankedRow(set: CriteriaSet, standing: Standing, contender: Contender, ranked: readonly Contender[]): RankRow {
  const { passes } = contender.score;
  const shared = standing.together.length > 1;
  const given = classOf(set, standing, contender, ranked.length);
  return {
    ...plainRow(contender),
    place: standing.place,
    shared,
    leader: standing.place === 1 && passes && !(shared && set.oneLeader),
    class: given.name,
    prize: passes ? prizeOf(set, standing) : null,
    why: [...tieReasons(set, contender, ranked), ...given.why],
  };
}

const plainRow = ({ sheet, score }: Contender): RankRow => ({
  unit: sheet.unit,
  name: sheet.name,
  place: null,
  shared: false,
  leader: false,
  total: score.total,
  passes: score.passes,
  class: null,
  prize: null,
  why: [],
  notRanked: null,
});

function reasonAgainst(set: CriteriaSet, { sheet, score }: Contender): string | null {
  const said = sheet.excluded.map(({ key, note }) => {
    const reason = set.exclusions.find((each) => each.key === key)?.reason ?? key;
    return note ? `${reason} (${note})` : reason;
  });
  if (said.length > 0) return said.join('; ');
  return set.failing === 'unranked' && !score.passes ? `Chưa đạt: ${score.failedBecause.join(' ')}` : null;
}

// Code points of the key last: the order of units that share a place must not depend on the order they came in.
const byName = (a: Contender, b: Contender) =>
  a.sheet.name.localeCompare(b.sheet.name, 'vi', { numeric: true }) || (a.sheet.unit < b.sheet.unit ? -1 : 1);
