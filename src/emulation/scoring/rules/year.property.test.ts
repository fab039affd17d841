import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';
import { printRankingFile, rankingFile, readRankingFile, replayRanking } from './replay.ts';
import { scoreSheet } from './sheet-score.ts';
import { slowRank, slowScore } from './slow-ranking.ts';
import { answersFor, criteriaSets, years } from './year.arbitrary.ts';
import { topLimit } from './award.ts';
import type { RankRow } from './sheet.ts';

const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 1000) };
const lifted = (value: number) => `${BigInt(Math.round(value * 1e6)) + 1_000_000_000_000n}`;

const comparable = ({ unit, place, shared, leader, total, class: grade, prize }: RankRow) => ({
  unit,
  place,
  shared,
  leader,
  total: lifted(total),
  class: grade,
  prize,
});

describe('a year of scores', () => {
  it('is ranked as the slow rules rank it', () => {
    fc.assert(
      fc.property(years, ({ set, sheets }) => {
        const rows = rank(set, sheets).map(comparable);
        expect(rows.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual(slowRank(set, sheets));
      }),
      runs,
    );
  });

  it('is scored as the slow rules score it', () => {
    fc.assert(
      fc.property(years, ({ set, sheets }) => {
        for (const sheet of sheets) {
          const { total, passes, groups } = scoreSheet(set, sheet.answers, sheet);
          const { strength: _, ...slow } = slowScore(set, sheet);
          expect({ total: lifted(total), passes, groups: groups.map(({ points }) => lifted(points)) }).toEqual(slow);
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of the sheets', () => {
    fc.assert(
      fc.property(years, ({ set, sheets }) => {
        expect(rank(set, sheets.toReversed())).toEqual(rank(set, sheets));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when its written file is replayed', () => {
    fc.assert(
      fc.property(years, ({ set, sheets }) => {
        const file = rankingFile({ authority: 'Phường Mai Vàng', publishedOn: '2026-12-20', set, sheets });
        expect(replayRanking(readRankingFile(printRankingFile(file)))).toEqual({ rows: rank(set, sheets), differences: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('limits', () => {
  it('hold for the top class, the leader and the prizes', () => {
    fc.assert(
      fc.property(years, ({ set, sheets }) => {
        const rows = rank(set, sheets);
        const ranked = rows.filter(({ place }) => place !== null);
        const top = ranked.filter((row) => row.class === set.classes[0]?.name && row.class !== undefined);
        if (set.topShare) expect(top.length).toBeLessThanOrEqual(topLimit(set.topShare, ranked.length));
        if (set.oneLeader) expect(ranked.filter(({ leader }) => leader).length).toBeLessThanOrEqual(1);
        let given = 0;
        for (const { name, count } of set.prizes) {
          given += count;
          expect(rows.filter(({ prize }) => prize === name).length).toBeLessThanOrEqual(given);
        }
      }),
      runs,
    );
  });

  it('hold for lines, groups and totals', () => {
    fc.assert(
      fc.property(years, ({ set, sheets }) => {
        const scores = sheets.map((sheet) => ({ by: sheet.by, ...scoreSheet(set, sheet.answers, sheet) }));
        const capped = set.groups.flatMap((group) =>
          group.items.filter((item) => item.type !== 'proportional' || item.capped).map(({ key }) => key),
        );
        const above = scores.flatMap(({ items, groups, total, by }) => [
          ...items.filter((item) => capped.includes(item.key) && item.points > (item.max ?? 0)),
          ...groups.filter(({ points, max }, index) => set.groups[index]?.capped && points > max),
          ...[set.totalCap, by === 'self' ? set.selfCap : undefined].filter((cap) => cap !== undefined && total > cap),
        ]);
        expect(above).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a better answer', () => {
  it('never lowers a total, and one more event of loss never raises it', () => {
    const worse = criteriaSets.chain((set) =>
      fc.record({ set: fc.constant(set), answers: answersFor(set), line: fc.nat(), more: fc.integer({ min: 1, max: 3 }) }),
    );
    fc.assert(
      fc.property(worse, ({ set, answers, line, more }) => {
        const items = set.groups.flatMap((group) => group.items);
        const item = items[line % items.length];
        const answer = item && answers[item.key];
        if (!item || !answer || 'points' in answer) return;
        const { total, passes } = scoreSheet(set, answers);
        const after = scoreSheet(set, { ...answers, [item.key]: worsened(item, answer, more) });
        expect(after.total).toBeLessThanOrEqual(total);
        if (!passes) expect(after.passes).toBe(false);
      }),
      runs,
    );
  });

  it('never lowers a place', () => {
    fc.assert(
      fc.property(years, fc.nat(), ({ set, sheets }, pick) => {
        const [sheet] = sheets.slice(pick % Math.max(sheets.length, 1));
        const [bonus] = set.bonus;
        if (!sheet || !bonus || set.ties.length > 0) return;
        const placeOf = (all: typeof sheets) => rank(set, all).find(({ unit }) => unit === sheet.unit)?.place ?? Infinity;
        const none = { ...sheet, answers: { ...sheet.answers, [bonus.key]: { points: 0 } } };
        const more = { ...sheet, answers: { ...sheet.answers, [bonus.key]: { points: 3 } } };
        const others = sheets.filter((each) => each !== sheet);
        expect(placeOf([...others, more])).toBeLessThanOrEqual(placeOf([...others, none]));
      }),
      { numRuns: 300 },
    );
  });
});

/** The same line with a worse answer of the same kind. */
function worsened(item: { type: string; direction?: string }, answer: object, more: number): never {
  const shift = (name: string, by: number) => ({ ...answer, [name]: Math.max(0, Number((answer as Record<string, number>)[name]) + by) });
  const lower = item.direction === 'lower' || item.direction === 'zero';
  const changed = {
    proportional: () => shift('result', lower ? more : -more),
    steps: () => shift('value', lower ? more : -more),
    full: () => ({ ...answer, met: false }),
    loss: () => shift('events', more),
    activity: () => shift('activities', -more),
    on_time: () => shift('undone', more),
  }[item.type];
  return (changed?.() ?? answer) as never;
}
