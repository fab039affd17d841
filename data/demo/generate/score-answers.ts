import type { Line } from '../../../src/emulation/scoring/answer.ts';
import type { CriteriaSet } from '../../../src/emulation/scoring/rules/scheme.ts';
import type { Answer } from '../../../src/emulation/scoring/rules/sheet.ts';
import { scoreSheet } from '../../../src/emulation/scoring/rules/sheet-score.ts';
import type { Random } from './random.ts';

/** The columns that hold something. */
export const given = (columns: object) => Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null && value !== false));

/** What a unit says of a line it thinks it has done in full; bonuses now and then, penalties never. */
export function fullAnswer(set: CriteriaSet, line: Line, dice: Random): [string, Answer][] {
  if (set.penalties.some(({ key }) => key === line.key)) return [];
  switch (line.type) {
    case 'proportional': {
      const target = { thue: 136, quy: 60, 'quan-so': 2, 'ho-ngheo': 4 }[line.key] ?? 100;
      return [[line.key, { result: line.direction === 'lower' ? target : target + dice.between(0, 3), target }]];
    }
    case 'steps':
      return [[line.key, { value: (line.steps[0]?.at ?? 95) + dice.between(0, 20) / 10 }]];
    case 'graded':
      return 'max' in line && line.max !== undefined ? [[line.key, { points: line.max - dice.between(0, 2) }]] : [];
    case 'full':
      return [[line.key, { met: true }]];
    case 'loss':
      return [[line.key, { events: 0 }]];
    case 'activity':
      return [[line.key, { activities: Math.ceil(line.max / line.each) + dice.between(0, 3) }]];
    case 'on_time':
      return [[line.key, { onTime: dice.between(1, 2), late: 0, undone: 0 }]];
    case 'times':
      return [];
  }
}

export function pointsOf(set: CriteriaSet, answers: ReadonlyMap<string, Answer>, line: string): number | undefined {
  const { items, bonuses, penalties } = scoreSheet(set, Object.fromEntries(answers), { by: 'self' });
  return [...items, ...bonuses, ...penalties].find(({ key }) => key === line)?.points;
}
