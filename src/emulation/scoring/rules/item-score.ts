import { type Fraction, compare, exact, least, minus, most, one, over, plus, times, zero } from './fraction.ts';
import type { Item } from './item.ts';
import { result, say } from './print.ts';
import type { Answer } from './sheet.ts';

/** Points before rounding, and the calculation in words. */
export interface Scored {
  points: Fraction;
  why: string;
}

type Of<T extends Item['type']> = Extract<Item, { type: T }>;

/** What an answer is worth by the rule of its item. The answer has been checked. */
export function scoreItem(item: Item, answer: Answer | undefined, decimals: number): Scored {
  if (!answer) return { points: zero, why: 'Chưa có số liệu: 0 điểm' };
  if ('points' in answer) return direct(item, answer.points, decimals);
  if (item.type === 'proportional' && 'result' in answer) return proportional(item, answer, decimals);
  if (item.type === 'steps' && 'value' in answer) return stepped(item, answer.value);
  if (item.type === 'full' && 'met' in answer) return full(item, answer.met);
  if (item.type === 'loss' && 'events' in answer) return loss(item, answer.events, decimals);
  if (item.type === 'activity' && 'activities' in answer) return repeated(item, answer.activities, decimals);
  if (item.type === 'on_time' && 'onTime' in answer) return onTime(item, answer, decimals);
  throw new TypeError(`An answer of another type than ${item.type}: ${item.key}`);
}

export function direct({ type, max }: { type: string; max?: number | undefined }, points: number, decimals: number): Scored {
  const scored = exact(points);
  const of = max === undefined ? '' : `/${say(max)}`;
  const shown = result(scored, decimals);
  return {
    points: scored,
    why: `${type === 'graded' ? 'Chấm' : 'Chấm trực tiếp'} ${say(points)}${of}${shown.startsWith('≈') ? ` ${shown}` : ''}`,
  };
}

function proportional(item: Of<'proportional'>, answer: { result: number; target?: number | undefined }, decimals: number): Scored {
  const target = answer.target ?? item.target ?? 0;
  const { share, shown } = shareOf[item.direction](answer.result, target);
  const points = times(share, exact(item.max));
  const calculation = `${shown} × ${say(item.max)} ${result(points, decimals)}`;
  if (!item.capped || compare(share, one) <= 0) return { points, why: calculation };
  return { points: exact(item.max), why: `${calculation}, tính tối đa ${say(item.max)}` };
}

const shareOf = {
  higher: (value: number, target: number) => ({ share: over(exact(value), exact(target)), shown: `${say(value)}/${say(target)}` }),
  lower: (value: number, target: number) =>
    value <= target
      ? { share: one, shown: `${say(value)} không quá ${say(target)}: 1` }
      : { share: over(exact(target), exact(value)), shown: `${say(target)}/${say(value)}` },
  zero: (value: number, target: number) =>
    value === 0
      ? { share: one, shown: 'không xảy ra: 1' }
      : value >= target
        ? { share: zero, shown: `${say(value)} hết mức cho phép ${say(target)}: 0` }
        : { share: minus(one, over(exact(value), exact(target))), shown: `(1 − ${say(value)}/${say(target)})` },
};

function stepped({ steps, direction, measure }: Of<'steps'>, value: number): Scored {
  const unit = measure ? ` ${measure}` : '';
  const word = direction === 'higher' ? 'từ' : 'không quá';
  const step = steps.find(({ at }) => (direction === 'higher' ? value >= at : value <= at));
  if (step)
    return { points: exact(step.points), why: `${say(value)}${unit}, mức ${word} ${say(step.at)}${unit}: ${say(step.points)} điểm` };
  return { points: zero, why: `${say(value)}${unit}, chưa tới mức ${word} ${say(steps.at(-1)?.at ?? 0)}${unit}: 0 điểm` };
}

const full = ({ max }: Of<'full'>, met: boolean): Scored =>
  met ? { points: exact(max), why: `Đạt: đủ ${say(max)} điểm` } : { points: zero, why: 'Không đạt: 0 điểm' };

function loss({ max, each, floor, event }: Of<'loss'>, events: number, decimals: number): Scored {
  const left = minus(exact(max), times(exact(events), exact(each)));
  const calculation = `${say(max)} − ${say(events)}${event ? ` ${event}` : ''} × ${say(each)} ${result(left, decimals)}`;
  const lowest = exact(floor);
  return { points: most(left, lowest), why: compare(left, lowest) < 0 ? `${calculation}, tính thấp nhất ${say(floor)}` : calculation };
}

interface Repeated {
  each: number;
  max?: number | undefined;
  activity?: string | undefined;
}

/** So many points a time, up to the maximum when there is one. */
export function repeated({ each, max, activity }: Repeated, done: number, decimals: number): Scored {
  const points = times(exact(done), exact(each));
  const calculation = `${say(done)}${activity ? ` ${activity}` : ''} × ${say(each)} ${result(points, decimals)}`;
  if (max === undefined || compare(points, exact(max)) <= 0) return { points, why: calculation };
  return { points: least(points, exact(max)), why: `${calculation}, tính tối đa ${say(max)}` };
}

function onTime({ max, lateLoss }: Of<'on_time'>, works: { onTime: number; late: number; undone: number }, decimals: number): Scored {
  const all = works.onTime + works.late + works.undone;
  if (all === 0) return { points: zero, why: 'Không đăng ký công trình, phần việc: 0 điểm' };
  const kept = 100 - lateLoss;
  const share = over(plus(exact(works.onTime), over(times(exact(works.late), exact(kept)), exact(100))), exact(all));
  const points = times(share, exact(max));
  const shown = `(${say(works.onTime)} đúng hạn + ${say(works.late)} trễ × ${say(kept)} %)/${say(all)}`;
  return { points, why: `${shown} × ${say(max)} ${result(points, decimals)}` };
}
