import { z } from 'zod';

/** An exact decimal: at most six digits after the point, so that its printed form is its value. */
export const decimal = z.number().refine((value) => /^-?\d{1,12}(\.\d{1,6})?$/.test(String(value)), 'Số có nhiều nhất 6 chữ số thập phân.');
export const positive = decimal.refine((value) => value > 0, 'Số phải lớn hơn 0.');
export const notNegative = decimal.refine((value) => value >= 0, 'Số không được âm.');
export const text = z.string().trim().min(1, 'Chưa có nội dung.').max(500);
/** Name of an item, group or exclusion inside one set: what answers and tie rules refer to. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,39}$/, 'Mã chỉ gồm chữ thường không dấu, số, dấu gạch và dấu chấm.');
export const count = z.int().min(0, 'Số lần không được âm.').max(100_000);

/** What happens to a unit whose item is not full. */
export const consequences = ['item_zero', 'group_fails', 'unit_fails'] as const;
export type Consequence = (typeof consequences)[number];

const shared = {
  key,
  title: text,
  max: positive,
  /** The line of the printed table above several items ("4. Phối hợp"). */
  heading: text.optional(),
  /** What has to be attached. */
  evidence: text.optional(),
  /** "Phải đạt điểm tối đa". */
  unlessFull: z.enum(consequences).optional(),
};

const kind = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ ...shared, type: z.literal(type), ...shape });

const proportional = kind('proportional', {
  /** higher: result/target; lower: target/result; zero: full at 0, nothing left at the target (the level tolerated). */
  direction: z.enum(['higher', 'lower', 'zero']).default('higher'),
  capped: z.boolean().default(true),
  /** For units whose answer names no target of their own. */
  target: notNegative.optional(),
  measure: text.optional(),
});
const steps = kind('steps', {
  direction: z.enum(['higher', 'lower']).default('higher'),
  measure: text.optional(),
  /** The best step first: from `at` upwards (or downwards when lower is better) the item is worth `points`. */
  steps: z.array(z.strictObject({ at: decimal, points: notNegative })).min(1),
});
const graded = kind('graded', {});
const full = kind('full', {});
const loss = kind('loss', { each: positive, floor: decimal.default(0), event: text.optional() });
const activity = kind('activity', { each: positive, activity: text.optional() });
const onTime = kind('on_time', { /** Percent of a work's points lost when it is late. */ lateLoss: notNegative.max(100).default(30) });

export const itemSchema = z
  .discriminatedUnion('type', [proportional, steps, graded, full, loss, activity, onTime])
  .superRefine((item, ctx) => {
    for (const message of itemFaults(item)) ctx.addIssue({ code: 'custom', message, input: item });
  });

/** A scored line of a group. */
export type Item = z.infer<typeof itemSchema>;
export type ItemType = Item['type'];

/** A line outside the groups: `times` × points, or a grade up to its maximum; for penalties the same numbers are taken away. */
export const extraSchema = z.discriminatedUnion('type', [
  z.strictObject({ key, title: text, type: z.literal('times'), each: positive, max: positive.optional(), evidence: text.optional() }),
  z.strictObject({ key, title: text, type: z.literal('graded'), max: positive, evidence: text.optional() }),
]);
export type Extra = z.infer<typeof extraSchema>;

function itemFaults(item: z.infer<typeof proportional> | z.infer<typeof steps> | { type: string; max: number; floor?: number }): string[] {
  if ('capped' in item && !item.capped && item.direction !== 'higher') return ['Chỉ tiêu càng thấp càng tốt phải có điểm trần.'];
  if ('steps' in item) return stepFaults(item);
  if ('floor' in item && (item.floor ?? 0) > item.max) return ['Điểm sàn cao hơn điểm tối đa.'];
  return [];
}

function stepFaults({ steps: list, max, direction }: z.infer<typeof steps>): string[] {
  const ordered = list.every(({ at, points }, index) => {
    const before = list[index - 1];
    return !before || (before.points > points && (direction === 'higher' ? before.at > at : before.at < at));
  });
  return [
    ...(ordered ? [] : ['Các mức phải xếp từ cao xuống thấp, mức sau ít điểm hơn mức trước.']),
    ...(list[0]?.points === max ? [] : ['Mức cao nhất phải bằng điểm tối đa của mục.']),
  ];
}
