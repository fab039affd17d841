import type { Extra, Item } from './item.ts';
import type { CriteriaSet } from './scheme.ts';
import type { Answer, ScoreSheet } from './sheet.ts';

/**
 * The rules a second time, for tests only: written to be plain rather than quick, sharing nothing with the first. Numbers
 * are unreduced fractions "a/b"; a place is one more than the number of units that beat a unit.
 */
type Q = `${bigint}/${bigint}`;

const parts = (q: Q): [bigint, bigint] => q.split('/').map(BigInt) as [bigint, bigint];
const q = (value: number): Q => `${BigInt(Math.round(value * 1e6))}/1000000`;
const binary = (f: (a: bigint, b: bigint, c: bigint, d: bigint) => [bigint, bigint]) => (x: Q, y: Q) =>
  f(...parts(x), ...parts(y)).join('/') as Q;
const add = binary((a, b, c, d) => [a * d + c * b, b * d]);
const sub = binary((a, b, c, d) => [a * d - c * b, b * d]);
const mul = binary((a, b, c, d) => [a * c, b * d]);
const div = binary((a, b, c, d) => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]));
const less = (x: Q, y: Q) => parts(sub(x, y))[0] < 0n;
const min = (x: Q, y: Q) => (less(y, x) ? y : x);
const total = (all: Q[]) => all.reduce(add, '0/1');

/** Half up, by lifting the number far above zero first. */
function round(value: Q, decimals: number): Q {
  const [a, b] = parts(add(value, '1000000/1'));
  const unit = 10n ** BigInt(decimals);
  return sub(`${(2n * a * unit + b) / (2n * b)}/${unit}`, '1000000/1');
}

/** "27.60" as text with six digits: equal values give equal texts. */
const shown = (value: Q) => {
  const [a, b] = parts(add(value, '1000000/1'));
  return `${(a * 1_000_000n) / b}`;
};

function line(item: Item | Extra, answer: Answer | undefined): Q {
  const a = answer as Record<string, number | boolean> | undefined;
  const n = (name: string) => q(Number(a?.[name] ?? 0));
  const full = q(item.max ?? 0);
  if (!a) return '0/1';
  if ('points' in a) return n('points');
  switch (item.type) {
    case 'graded':
      return n('points');
    case 'full':
      return a['met'] ? full : '0/1';
    case 'times':
      return item.max === undefined ? mul(n('times'), q(item.each)) : min(full, mul(n('times'), q(item.each)));
    case 'activity':
      return min(full, mul(n('activities'), q(item.each)));
    case 'loss': {
      let left = full;
      for (let event = 0; event < Number(a['events']); event += 1)
        left = less(sub(left, q(item.each)), q(item.floor)) ? q(item.floor) : sub(left, q(item.each));
      return left;
    }
    case 'steps':
      return q(
        Math.max(
          0,
          ...item.steps
            .filter(({ at }) => (item.direction === 'lower' ? Number(a['value']) <= at : Number(a['value']) >= at))
            .map((step) => step.points),
        ),
      );
    case 'on_time': {
      const works = [
        ...Array<Q>(Number(a['onTime'])).fill('1/1'),
        ...Array<Q>(Number(a['late'])).fill(div(sub('100/1', q(item.lateLoss)), '100/1')),
        ...Array<Q>(Number(a['undone'])).fill('0/1'),
      ];
      return works.length === 0 ? '0/1' : div(mul(total(works), full), q(works.length));
    }
    case 'proportional': {
      const target = q(Number(a['target'] ?? item.target));
      const result = n('result');
      if (item.direction === 'zero') return less(target, result) ? '0/1' : mul(full, div(sub(target, result), target));
      if (item.direction === 'lower') return less(target, result) ? mul(full, div(target, result)) : full;
      const open = mul(full, div(result, target));
      return item.capped ? min(full, open) : open;
    }
  }
}

interface Plain {
  total: string;
  passes: boolean;
  groups: string[];
  /** Larger is better, compared from the left; texts of equal length. */
  strength: string[];
}

/** The score of one sheet. */
export function slowScore(set: CriteriaSet, sheet: ScoreSheet): Plain {
  const byKey: Record<string, Q> = {};
  let fails = false;
  const groups = set.groups.map((group) => {
    let lost = false;
    let points = total(
      group.items.map((item) => {
        const raw = line(item, sheet.answers[item.key]);
        const short = less(raw, q(item.max));
        const zeroed = short && (item.unlessFull === 'item_zero' || (item.type === 'full' && !item.unlessFull)) && less('0/1', raw);
        if (short && item.unlessFull === 'unit_fails') fails = true;
        if (short && item.unlessFull === 'group_fails') lost = true;
        return (byKey[item.key] = zeroed ? '0/1' : round(raw, set.decimals));
      }),
    );
    if (group.capped) points = min(points, q(group.max));
    if (lost && less('0/1', points)) points = '0/1';
    const needed =
      group.minimum && ('points' in group.minimum ? q(group.minimum.points) : mul(q(group.max), div(q(group.minimum.percent), '100/1')));
    if (needed && less(points, needed)) fails = true;
    byKey[`group ${group.key}`] = points;
    return points;
  });
  const side = (lines: Extra[], cap?: number) => {
    const all = total(lines.map((each) => round(line(each, sheet.answers[each.key]), set.decimals)));
    return cap === undefined ? all : min(all, q(cap));
  };
  const bonus = side(set.bonus, set.bonusCap);
  const penalty = side(set.penalties, set.penaltyCap);
  let all = sub(add(total(groups), bonus), penalty);
  if (set.totalCap !== undefined) all = min(all, q(set.totalCap));
  if (set.selfCap !== undefined && sheet.by === 'self') all = min(all, q(set.selfCap));
  const mark = set.pass?.marks.find(({ place }) => place === (sheet.place ?? set.pass?.place))?.mark;
  if (mark !== undefined && less(all, q(mark))) fails = true;
  const ties = set.ties.map((tie) => {
    if (tie.by === 'group') return byKey[`group ${tie.key}`] ?? '0/1';
    if (tie.by === 'item') return byKey[tie.key] ?? '0/1';
    return { bonus, penalty: sub('0/1', penalty), votes: q(sheet.votes ?? 0) }[tie.by];
  });
  return { total: shown(all), passes: !fails, groups: groups.map(shown), strength: [fails ? '0' : '1', ...[all, ...ties].map(shown)] };
}

export interface SlowRow {
  unit: string;
  place: number | null;
  shared: boolean;
  leader: boolean;
  total: string;
  class: string | null;
  prize: string | null;
}

const beats = (a: Plain, b: Plain) => {
  const at = a.strength.findIndex((text, index) => text !== b.strength[index]);
  return at >= 0 && BigInt(a.strength[at] ?? 0) > BigInt(b.strength[at] ?? 0);
};

/** The ranking, one row a unit in the order of the sheets. */
export function slowRank(set: CriteriaSet, sheets: readonly ScoreSheet[]): SlowRow[] {
  const scores = sheets.map((sheet) => slowScore(set, sheet));
  const inside = sheets.map((sheet, index) => sheet.excluded.length === 0 && (set.failing === 'after' || scores[index]?.passes));
  const rivals = scores.filter((_, index) => inside[index]);
  return sheets.map(({ unit }, index) => {
    const own = scores[index] as Plain;
    const empty: SlowRow = { unit, place: null, shared: false, leader: false, total: own.total, class: null, prize: null };
    if (!inside[index]) return empty;
    const place = 1 + rivals.filter((rival) => beats(rival, own)).length;
    const last = rivals.filter((rival) => !beats(own, rival)).length;
    const shared = last > place;
    if (!own.passes) return { ...empty, place, shared };
    const leader = place === 1 && (!shared || !set.oneLeader);
    return { ...empty, place, shared, leader, class: slowClass(set, own, last, rivals.length), prize: slowPrize(set, last) };
  });
}

function slowClass(set: CriteriaSet, own: Plain, last: number, ranked: number): string | null {
  const earned = set.classes.filter(({ from }) => BigInt(own.total) >= BigInt(shown(q(from)))).length;
  const [top, second] = set.classes;
  if (earned < set.classes.length || !set.topShare) return set.classes[set.classes.length - earned]?.name ?? null;
  const wanted = ranked * set.topShare.percent;
  let limit = 0;
  while ((limit + { down: 1, half_up: 0.5, up: 0 }[set.topShare.rounding]) * 100 <= wanted - (set.topShare.rounding === 'up' ? 1 : 0))
    limit += 1;
  return (last <= Math.max(limit, set.topShare.atLeast) ? top : second)?.name ?? null;
}

const slowPrize = (set: CriteriaSet, last: number) =>
  set.prizes.flatMap(({ name, count }) => Array<string>(count).fill(name))[last - 1] ?? null;
