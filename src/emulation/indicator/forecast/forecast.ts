import type { Direction } from '../status.ts';
import { type Counting, type PastYear, type Point, type Seen, type Typical, seenAt, typicalOf } from './typical.ts';

/** By which rule the year's end was reckoned. */
export type Rule = 'share' | 'change';

export interface Forecast {
  /** The month of the last figure it starts from. */
  month: number;
  value: number;
  final: number;
  /** Eight of ten past years would have ended inside; null where too few years are known to say. */
  low: number | null;
  high: number | null;
  rule: Rule;
  typical: Typical;
}

export interface Model {
  counting: Counting;
  direction: Direction;
}

/** Fewer past errors than this say nothing about how far a forecast may be off. */
const enough = 5;

/** What adds up towards a goal grows along its usual curve; states, and mishaps, move from where they are. */
const ruleOf = ({ counting, direction }: Model, value: number, typical: Typical): Rule =>
  counting === 'cumulative' && direction === 'higher' && value > 0 && typical.share >= 0.02 ? 'share' : 'change';

const project = (rule: Rule, value: number, typical: Typical) => (rule === 'share' ? value / typical.share : value + typical.change);

/** Each past year forecast from the other years, as its end against what was forecast: a ratio or a difference. */
function pastErrors(model: Model, seen: readonly Seen[], month: number, rule: Rule): number[] {
  const years = [...new Set(seen.map(({ year }) => year))];
  return years.flatMap((year) => {
    const others = seen.filter((each) => each.year !== year);
    const typical = typicalOf(others.length === 0 ? seen : others, month);
    if (!typical) return [];
    return seen
      .filter((each) => each.year === year && ruleOf(model, each.value, typical) === rule)
      .map(({ value, final }) => (rule === 'share' ? final / project(rule, value, typical) : final - project(rule, value, typical)));
  });
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

/** What past years teach about one month of one indicator; made once and asked for every unit. */
export interface Lesson {
  month: number;
  model: Model;
  typical: Typical | null;
  errors: Readonly<Record<Rule, readonly number[]>>;
  /** True where only whole numbers were ever seen: households, cases, people. */
  whole: boolean;
}

export function learn(model: Model, past: readonly PastYear[], month: number): Lesson {
  const seen = seenAt(past, month);
  const sorted = (rule: Rule) => pastErrors(model, seen, month, rule).toSorted((a, b) => a - b);
  return {
    month,
    model,
    typical: typicalOf(seen, month),
    errors: { share: sorted('share'), change: sorted('change') },
    whole: past.every(({ points }) => points.every((point) => Number.isInteger(point.value))),
  };
}

/**
 * What the year ends with, reckoned from the figure of a month: for a sum that should grow, the figure divided by the
 * share usually reached by then; else the figure with the usual change added, never below nothing. Null without past years.
 */
export function forecast(lesson: Lesson, value: number): Forecast | null {
  const { month, model, typical } = lesson;
  if (month === 12) return { month, value, final: value, low: value, high: value, rule: 'change', typical: typical ?? ended };
  if (!typical) return null;
  const rule = ruleOf(model, value, typical);
  const round = (number: number) => (lesson.whole && Number.isInteger(value) ? Math.round(number) : number);
  const floor = model.counting === 'cumulative' ? value : Math.min(0, value);
  const final = Math.max(floor, round(project(rule, value, typical)));
  const [low, high] = bounds(lesson, rule, typical.years.length);
  const at = (error: number) => Math.max(floor, round(rule === 'share' ? final * error : final + error));
  const known = low !== undefined && high !== undefined;
  return {
    month,
    value,
    final,
    low: known ? Math.min(final, at(low)) : null,
    high: known ? Math.max(final, at(high)) : null,
    rule,
    typical,
  };
}

/** The errors one past forecast in ten fell short of or went beyond; wider the fewer years they come from. */
function bounds({ errors }: Lesson, rule: Rule, years: number): number[] {
  const past = errors[rule];
  const middle = rule === 'share' ? 1 : 0;
  return past.length < enough ? [] : [0.1, 0.9].map((share) => middle + (quantile(past, share) - middle) * (1 + 1 / years));
}

const ended: Typical = { years: [], count: 0, share: 1, change: 0 };

/** The last point known by a month: a forecast starts there. */
export const lastPoint = (points: readonly Point[], month: number): Point | undefined => points.findLast((point) => point.month <= month);

/** The rule of thumb the forecast is held against: the figure of the month, spread evenly to twelve. */
export const evenly = (value: number, month: number) => (value / month) * 12;
