import type { Extra, Item } from './rules/item.ts';
import type { CriteriaSet } from './rules/scheme.ts';
import type { Answer } from './rules/sheet.ts';

export type Line = Item | Extra;
type EntryRow = {
  points: number | null;
  result: number | null;
  target: number | null;
  met: boolean;
  times: number | null;
  on_time: number | null;
  late: number | null;
  undone: number | null;
};

/** Every line of a set by its key. */
export const linesByKey = (set: CriteriaSet): ReadonlyMap<string, Line> =>
  new Map([...set.groups.flatMap((group): Line[] => group.items), ...set.bonus, ...set.penalties].map((line) => [line.key, line]));

/** What a kept entry says about a line of this type; points given directly come before everything else. */
export function answerOf({ type }: Line, row: EntryRow): Answer {
  if (row.points !== null) return { points: row.points };
  const times = row.times ?? 0;
  switch (type) {
    case 'proportional':
      return { result: row.result ?? 0, ...(row.target === null ? {} : { target: row.target }) };
    case 'steps':
      return { value: row.result ?? 0 };
    case 'full':
      return { met: row.met };
    case 'loss':
      return { events: times };
    case 'activity':
      return { activities: times };
    case 'on_time':
      return { onTime: row.on_time ?? 0, late: row.late ?? 0, undone: row.undone ?? 0 };
    case 'times':
      return { times };
    case 'graded':
      return { points: 0 };
  }
}

const nothing: EntryRow = { points: null, result: null, target: null, met: false, times: null, on_time: null, late: null, undone: null };

/** The columns that keep an answer. */
export function answerColumns(answer: Answer): EntryRow {
  if ('points' in answer) return { ...nothing, points: answer.points };
  if ('result' in answer) return { ...nothing, result: answer.result, target: answer.target ?? null };
  if ('value' in answer) return { ...nothing, result: answer.value };
  if ('met' in answer) return { ...nothing, met: answer.met };
  if ('events' in answer) return { ...nothing, times: answer.events };
  if ('activities' in answer) return { ...nothing, times: answer.activities };
  if ('times' in answer) return { ...nothing, times: answer.times };
  return { ...nothing, on_time: answer.onTime, late: answer.late, undone: answer.undone };
}

export const sameAnswer = (a: Answer | undefined, b: Answer | undefined) =>
  a !== undefined && b !== undefined && JSON.stringify(answerColumns(a)) === JSON.stringify(answerColumns(b));
