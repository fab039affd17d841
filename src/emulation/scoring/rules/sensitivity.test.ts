import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';
import { type CriteriaSet, criteriaSetSchema } from './scheme.ts';
import { sensitivity } from './sensitivity.ts';
import { scoreSheet } from './sheet-score.ts';
import type { ScoreSheet } from './sheet.ts';

interface Case {
  set: CriteriaSet;
  sheets: ScoreSheet[];
}

const max = fc.constantFrom(5, 10, 20);
const groups = fc.array(fc.array(max, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

const setOf = (maxima: number[][], ties: readonly object[], totalCap?: number) =>
  criteriaSetSchema.parse({
    title: 'Bảng tiêu chí',
    year: 2026,
    bloc: 'Khối khu phố',
    decimals: 1,
    totalCap,
    ties,
    selfCap: 30,
    bonus: [{ key: 'b', title: 'Thưởng', type: 'graded', max: 5 }],
    penalties: [{ key: 'p', title: 'Trừ', type: 'graded', max: 5 }],
    groups: maxima.map((items, index) => ({
      key: `g${index}`,
      title: `Nhóm ${index}`,
      max: items.reduce((sum, each) => sum + each, 0),
      items: items.map((each, position) => ({
        key: `g${index}.${position}`,
        title: `Mục ${index}.${position}`,
        type: 'graded',
        max: each,
      })),
    })),
  });

const cases: fc.Arbitrary<Case> = fc
  .tuple(groups, fc.constantFrom([], [{ by: 'votes' }], [{ by: 'group', key: 'g0' }]), fc.constantFrom(undefined, undefined, 12))
  .map(([maxima, ties, cap]) => setOf(maxima, ties, cap))
  .chain((set) => {
    const items = set.groups.flatMap((group) => group.items);
    const answers = fc
      .tuple(
        ...items.map((item) => fc.constantFrom(0, 0.2, 0.5, 0.9, 1).map((share) => [item.key, { points: item.max * share }] as const)),
        fc.constantFrom(0, 0.5, 3).map((points) => ['b', { points }] as const),
        fc.constantFrom(0, 0, 2).map((points) => ['p', { points }] as const),
      )
      .map((all) => Object.fromEntries(all));
    const sheet = fc.record({ answers, votes: fc.constantFrom(1, 2) });
    return fc.array(sheet, { minLength: 1, maxLength: 4 }).map((sheets) => ({
      set,
      sheets: sheets.map((each, index): ScoreSheet => ({
        ...each,
        unit: `kp${index}`,
        name: `Khu phố ${index}`,
        by: 'council',
        excluded: [],
      })),
    }));
  });

/** Everything in tenths of a point and steps of a hundredth of a percent point, multiplied through: whole numbers only. */
function bruteForce({ set, sheets }: Case, kind: string, key: string): { change: number | null; first: string[] } {
  const tenths = (value: number) => Math.round(value * 10);
  const units = sheets.map((sheet) => {
    const score = scoreSheet(set, sheet.answers);
    const line = [...(kind === 'group' ? score.groups : score.items)].find((each) => each.key === key);
    const all = score.groups.reduce((sum, { points }) => sum + tenths(points), 0);
    const own = tenths(line?.points ?? 0);
    const tie = { votes: sheet.votes ?? 0, group: score.groups[0]?.points ?? 0, none: 0 }[set.ties[0]?.by as 'votes' | 'group'] ?? 0;
    return {
      name: sheet.name,
      own,
      rest: all - own,
      bonus: tenths(score.bonus) - tenths(score.penalty),
      part: tenths(line?.max ?? 0),
      tie,
    };
  });
  const all = set.groups.reduce((sum, group) => sum + tenths(group.max), 0);
  const part = units[0]?.part ?? 0;
  const other = all - part;
  if (other === 0) return { change: null, first: [] };
  const firstAt = (step: number) => {
    const valued = units.map(({ own, rest, bonus, ...unit }) => {
      const value =
        own * other * (10_000 * part + step * all) + rest * part * (10_000 * other - step * all) + bonus * part * other * 10_000;
      return { ...unit, value: set.totalCap ? Math.min(value, tenths(set.totalCap) * part * other * 10_000) : value };
    });
    const best = Math.max(...valued.map(({ value }) => value));
    const tied = valued.filter(({ value }) => value === best);
    const tie = Math.max(...tied.map((each) => each.tie));
    return tied.filter((each) => each.tie === tie).map(({ name }) => name);
  };
  const now = firstAt(0).join();
  for (let size = 1; size <= 10_000; size += 1)
    for (const step of [size, -size]) {
      const inside = 10_000 * part + step * all >= 0 && 10_000 * other - step * all >= 0;
      if (inside && firstAt(step).join() !== now) return { change: step / 100, first: firstAt(step) };
    }
  return { change: null, first: [] };
}

describe('the change of weights that would change first place', () => {
  it('is the one a search through every hundredth of a percent point finds', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const found = sensitivity(each.set, each.sheets);
        expect(found.map(({ change, first }) => ({ change, first }))).toEqual(found.map(({ kind, key }) => bruteForce(each, kind, key)));
      }),
      { numRuns: 60 },
    );
  });

  const set = setOf([[20], [20]], []);
  const sheet = (name: string, first: number, second: number): ScoreSheet => ({
    unit: name,
    name,
    by: 'council',
    excluded: [],
    answers: { 'g0.0': { points: first }, 'g1.0': { points: second } },
  });

  it('says how far, which way and who', () => {
    const found = sensitivity(set, [sheet('Khu phố 1', 20, 10), sheet('Khu phố 2', 10, 19)]);
    expect(found.map(({ weight, change, first }) => [weight, change, first])).toEqual([
      [50, -2.64, ['Khu phố 2']],
      [50, 2.64, ['Khu phố 2']],
    ]);
    expect(found[0]?.sentence).toBe('Nhóm 0: giảm 2,64 điểm phần trăm thì hạng nhất là Khu phố 2');
  });

  it('says "không đổi" for a unit that leads in everything, and for nobody', () => {
    const lead = sensitivity(set, [sheet('Khu phố 1', 20, 20), sheet('Khu phố 2', 10, 19)]);
    expect(lead.map(({ sentence }) => sentence)).toEqual(['Nhóm 0: không đổi', 'Nhóm 1: không đổi']);
    expect(sensitivity(set, []).map(({ change }) => change)).toEqual([null, null]);
  });

  it('compares units that pass, as the ranking does', () => {
    const strict = criteriaSetSchema.parse({
      ...set,
      groups: set.groups.map((group, index) => (index === 0 ? { ...group, minimum: { points: 15 } } : group)),
    });
    const sheets = [sheet('Khu phố 1', 15, 1), sheet('Khu phố 2', 14, 20)];
    expect(rank(strict, sheets)[0]?.name).toBe('Khu phố 1');
    expect(sensitivity(strict, sheets).map(({ change }) => change)).toEqual([null, null]);
  });

  it('compares all when nobody passes', () => {
    const strict = criteriaSetSchema.parse({ ...set, pass: { place: 'phường', marks: [{ place: 'phường', mark: 40 }] } });
    const found = sensitivity(strict, [sheet('Khu phố 1', 20, 10), sheet('Khu phố 2', 10, 19)]);
    expect(found.map(({ change }) => change)).toEqual([-2.64, 2.64]);
  });

  it('holds self-scores at their cap, where units meet', () => {
    const sheets = [sheet('Khu phố 1', 20, 12), sheet('Khu phố 2', 10, 19.5)].map((each) => ({ ...each, by: 'self' as const }));
    expect(sensitivity(set, sheets).map(({ change, first }) => [change, first])).toEqual([
      [-2.64, ['Khu phố 1', 'Khu phố 2']],
      [2.64, ['Khu phố 1', 'Khu phố 2']],
    ]);
  });

  it('answers for 106 units and 25 lines within three seconds', () => {
    const wide = setOf(
      Array.from({ length: 5 }, () => [5, 5, 5, 5, 5]),
      [],
    );
    const keys = wide.groups.flatMap(({ items }) => items.map((item) => item.key));
    const sheets = Array.from({ length: 106 }, (_, unit): ScoreSheet => {
      const answers = Object.fromEntries(keys.map((key, index) => [key, { points: 3 + ((unit * 7 + index * 13) % 20) / 10 }]));
      return { unit: `to-${unit}`, name: `Tổ ${unit}`, by: 'council', excluded: [], answers };
    });
    const started = performance.now();
    expect(sensitivity(wide, sheets)).toHaveLength(30);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
