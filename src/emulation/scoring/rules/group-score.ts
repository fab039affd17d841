import { type Fraction, compare, exact, least, over, rounded, sum, times, toNumber, zero } from './fraction.ts';
import type { Consequence, Extra, Item } from './item.ts';
import { direct, repeated, scoreItem } from './item-score.ts';
import { say } from './print.ts';
import type { Group } from './scheme.ts';
import type { Answer, Answers, GroupScore, LineScore } from './sheet.ts';

export interface GroupResult {
  score: GroupScore;
  points: Fraction;
  /** Why the unit has not passed, as far as this group goes. */
  failed: string[];
}

interface ItemResult {
  line: LineScore;
  /** What follows when the item had to be full and is not. */
  broken: Consequence | null;
}

export function scoreGroup(group: Group, answers: Answers, decimals: number): GroupResult {
  const items = group.items.map((item) => itemResult(item, answers[item.key], decimals));
  const points = groupPoints(group, items);
  const score: GroupScore = {
    key: group.key,
    title: group.title,
    max: group.max,
    points: toNumber(points),
    why: groupWhy(group, items),
    items: items.map(({ line }) => line),
  };
  return { score, points, failed: [...brokenItems(items), ...belowMinimum(group, points)] };
}

function itemResult(item: Item, answer: Answer | undefined, decimals: number): ItemResult {
  const { points, why } = scoreItem(item, answer, decimals);
  const consequence = item.unlessFull ?? (item.type === 'full' ? 'item_zero' : null);
  const broken = compare(points, exact(item.max)) < 0 ? consequence : null;
  const lost = broken === 'item_zero' && points.n > 0n;
  const counted = lost ? zero : rounded(points, decimals);
  const said = lost ? `${why}; phải đủ ${say(item.max)} điểm, mục tính 0` : why;
  return { line: { key: item.key, title: item.title, max: item.max, points: toNumber(counted), why: said }, broken };
}

/** A bonus or penalty line; penalties are positive numbers. */
export function scoreExtra(line: Extra, answer: Answer | undefined, decimals: number): LineScore {
  const { points, why } = extraPoints(line, answer, decimals);
  return { key: line.key, title: line.title, max: line.max ?? null, points: toNumber(rounded(points, decimals)), why };
}

function extraPoints(line: Extra, answer: Answer | undefined, decimals: number) {
  if (answer && 'points' in answer) return direct(line, answer.points, decimals);
  if (answer && 'times' in answer && line.type === 'times') return repeated(line, answer.times, decimals);
  return { points: zero, why: 'Không có' };
}

const itemSum = (items: readonly ItemResult[]) => sum(items.map(({ line }) => exact(line.points)));

const fallen = (items: readonly ItemResult[]) => items.find(({ broken }) => broken === 'group_fails');

function groupPoints({ max, capped }: Group, items: readonly ItemResult[]): Fraction {
  // Points below zero stay: failing must not be better than not failing.
  if (fallen(items)) return least(itemSum(items), zero);
  return capped ? least(itemSum(items), exact(max)) : itemSum(items);
}

function groupWhy({ max, capped }: Group, items: readonly ItemResult[]): string {
  const all = itemSum(items);
  const added = items.map(({ line }) => (line.points < 0 ? `(${say(line.points)})` : say(line.points))).join(' + ');
  const why = items.length === 1 ? `${added} điểm` : `${added} = ${say(all)}`;
  const broken = fallen(items);
  if (broken) return `${why}; nhóm không được điểm vì mục “${broken.line.title}” không đủ điểm`;
  return capped && compare(all, exact(max)) > 0 ? `${why}, tính tối đa ${say(max)}` : why;
}

const brokenItems = (items: readonly ItemResult[]) =>
  items
    .filter(({ broken }) => broken === 'unit_fails')
    .map(({ line }) => `Mục “${line.title}” phải đủ ${say(line.max ?? 0)} điểm, mới được ${say(line.points)}.`);

/** Decree 122/2018 art. 5.4: every standard at least half of its own maximum. */
function belowMinimum({ title, max, minimum }: Group, points: Fraction): string[] {
  if (!minimum) return [];
  const [needed, note] =
    'points' in minimum
      ? [exact(minimum.points), '']
      : [over(times(exact(minimum.percent), exact(max)), exact(100)), ` (${say(minimum.percent)} % của ${say(max)})`];
  return compare(points, needed) >= 0 ? [] : [`Nhóm “${title}” được ${say(points)} điểm, dưới mức tối thiểu ${say(needed)} điểm${note}.`];
}
