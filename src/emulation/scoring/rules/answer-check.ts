import { type FieldError, InvalidForm, Refusal } from '../../../platform/refusal.ts';
import type { Extra, Item } from './item.ts';
import { say } from './print.ts';
import type { CriteriaSet } from './scheme.ts';
import { type Answer, type Answers, type ScoreSheet, answerSchemas } from './sheet.ts';

/** Every line of a set: items of the groups, bonuses, penalties. */
export const linesOf = (set: CriteriaSet): (Item | Extra)[] => [
  ...set.groups.flatMap((group): Item[] => group.items),
  ...set.bonus,
  ...set.penalties,
];

/** What is wrong with the answers, by key of the line; a missing answer is no fault. */
export function answerFaults(set: CriteriaSet, answers: Answers): FieldError[] {
  const lines = new Map(linesOf(set).map((line) => [line.key, line]));
  return Object.entries(answers).flatMap(([field, answer]) => {
    const line = lines.get(field);
    const message = line ? lineFault(line, answer) : `Bảng tiêu chí không có mục “${field}”.`;
    return message ? [{ field, message }] : [];
  });
}

/** Refuses answers that do not fit the set: InvalidForm with every fault. */
export function checkAnswers(set: CriteriaSet, answers: Answers): void {
  const faults = answerFaults(set, answers);
  if (faults.length > 0) throw new InvalidForm(faults);
}

/** Refuses a list of sheets that cannot be compared with each other. */
export function checkSheets(set: CriteriaSet, sheets: readonly ScoreSheet[]): void {
  const twice = sheets.find(({ unit }, index) => sheets.findIndex((other) => other.unit === unit) !== index);
  if (twice) throw new Refusal('unit_twice', `${twice.name} có hai phiếu điểm; mỗi đơn vị chỉ xếp hạng bằng một phiếu.`);
  if (new Set(sheets.map(({ by }) => by)).size > 1)
    throw new Refusal('mixed_scorers', 'Các phiếu không cùng một bước chấm (tự chấm, chấm chéo, Hội đồng chấm); hãy xếp hạng từng bước.');
  const known = new Set(set.exclusions.map((each) => each.key));
  for (const { name, excluded } of sheets)
    for (const { key } of excluded)
      if (!known.has(key)) throw new Refusal('exclusion_unknown', `${name}: bảng tiêu chí không có trường hợp “${key}”.`);
}

function lineFault(line: Item | Extra, answer: Answer): string | null {
  if ('points' in answer) return pointsFault(line, answer.points);
  if (!answerSchemas[line.type].safeParse(answer).success) return `Số liệu của mục “${line.title}” không đúng loại mục.`;
  if (line.type !== 'proportional' || !('result' in answer)) return null;
  const target = answer.target ?? line.target;
  if (target === undefined) return `Mục “${line.title}” chưa có chỉ tiêu được giao.`;
  return target === 0 && line.direction === 'higher' ? `Chỉ tiêu của mục “${line.title}” phải lớn hơn 0.` : null;
}

function pointsFault(line: Item | Extra, points: number): string | null {
  const lowest = line.type === 'loss' ? line.floor : 0;
  if (points < lowest) return `Mục “${line.title}” có điểm thấp nhất là ${say(lowest)}.`;
  const open = line.type === 'proportional' && !line.capped;
  if (!open && line.max !== undefined && points > line.max) return `Mục “${line.title}” có điểm tối đa là ${say(line.max)}.`;
  return null;
}
