/**
 * The rules by which a bloc is scored: criteria_set (bảng tiêu chí) → groups → items, bonuses and penalties, then what makes
 * a ranking of it. Nothing here reads a clock or a database.
 *
 * A worked example, the sample of data/catalogue/criteria/mau-khu-pho.yaml for one unit:
 *
 *   group  Chỉ tiêu được giao (30, at least 50 %)
 *     thuế      proportional 12   { result: 92, target: 100 }             92/100 × 12 = 11,04
 *     quỹ       proportional 10   { result: 55, target: 50 }              55/50 × 10 = 11, tính tối đa 10
 *     giao quân proportional 8    { result: 4, target: 4 }                4/4 × 8 = 8
 *                                                                         11,04 + 10 + 8 = 29,04
 *   group  An ninh - quốc phòng (20)
 *     vụ việc   loss 20, each 2   { events: 1 }                           20 − 1 vụ × 2 = 18
 *   group  Công trình, phần việc (15)
 *     đăng ký   on_time 15        { onTime: 2, late: 1, undone: 0 }       (2 đúng hạn + 1 trễ × 70 %)/3 × 15 = 13,5
 *   bonus  mô hình mới times 3    { times: 1 }                            1 × 3 = 3
 *   total (with 20, 10 and 5 of the other groups)                         95,54 + 3 = 98,54
 *
 *   const [set] = readCriteria(yaml)                 the set, checked            catalogue.ts
 *   scoreSheet(set, answers, { by: 'self' })         points and their reasons    sheet-score.ts
 *   rank(set, sheets)                                places, classes, reasons    rank.ts
 *   sensitivity(set, sheets)                         which weights decide        sensitivity.ts
 *   selfScoreSpread(set, sheets)                     "tự chấm toàn 95–100"       spread.ts
 *   rankingFile({ … }), replayRanking(file)          docs/ranking-file.md        replay.ts
 *
 * Types of items are in item.ts, answers and results in sheet.ts, the published file in file.ts.
 */
import { z } from 'zod';
import { count, decimal, extraSchema, itemSchema, key, notNegative, positive, text } from './item.ts';
import { setFaults } from './scheme-faults.ts';

const groupSchema = z.strictObject({
  key,
  title: text,
  max: positive,
  /** false lets items without a cap carry the group above its maximum. */
  capped: z.boolean().default(true),
  /** Below it the unit has not passed: a share of the maximum, or points. */
  minimum: z.union([z.strictObject({ percent: positive.max(100) }), z.strictObject({ points: positive })]).optional(),
  items: z.array(itemSchema).min(1),
});

/** In order, until one tells the two apart; after the last, units share the place ("đồng hạng") and the next one is skipped. */
const tieSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('group'), key }),
  z.strictObject({ by: z.literal('item'), key }),
  z.strictObject({ by: z.literal('bonus') }),
  z.strictObject({ by: z.literal('penalty') }),
  z.strictObject({ by: z.literal('votes') }),
]);

const topShareSchema = z.strictObject({
  /** Of the units ranked; whoever stands beyond it falls one class. */
  percent: positive.max(100),
  rounding: z.enum(['down', 'half_up', 'up']).default('down'),
  /** For blocs so small that the share is less than one unit. */
  atLeast: count.default(0),
});

const passSchema = z.strictObject({
  /** Decree 122/2018 art. 5.4: the mark differs by kind of place. Another set may have one only. */
  marks: z.array(z.strictObject({ place: text, mark: notNegative })).min(1),
  /** Place of the units that name none. */
  place: text,
});

const ruleShape = {
  title: text,
  year: z.int().min(1945).max(2200),
  /** Where the rule comes from. */
  source: text.optional(),
  version: z.int().min(1).default(1),
  /** Day from which it may not be changed any more. */
  frozenOn: z.iso.date().optional(),
  /** Digits after the comma; each line is rounded half up, sums are exact. */
  decimals: z.int().min(0).max(4).default(2),
  totalCap: positive.optional(),
  selfCap: positive.optional(),
  bonusCap: positive.optional(),
  penaltyCap: positive.optional(),
  pass: passSchema.optional(),
  /** A unit that has not passed stands after all who have, or is not ranked. */
  failing: z.enum(['after', 'unranked']).default('after'),
  /** From the best down. */
  classes: z.array(z.strictObject({ name: text, from: decimal })).default([]),
  topShare: topShareSchema.optional(),
  /** "Đơn vị dẫn đầu": one of a bloc, none while first place is shared. */
  oneLeader: z.boolean().default(true),
  /** Prizes from the first down and how many there are of each. */
  prizes: z.array(z.strictObject({ name: text, count: z.int().min(1) })).default([]),
  exclusions: z.array(z.strictObject({ key, reason: text })).default([]),
  ties: z.array(tieSchema).default([]),
  appeal: z.strictObject({ days: count, working: z.boolean().default(true) }).default({ days: 5, working: true }),
};

const scaleShape = {
  bloc: text,
  groups: z.array(groupSchema).min(1),
  bonus: z.array(extraSchema).default([]),
  penalties: z.array(extraSchema).default([]),
};

const bareSchema = z.strictObject({ ...ruleShape, ...scaleShape });

/** The rules by which one bloc is scored in one year. */
export type CriteriaSet = z.infer<typeof bareSchema>;
export type Group = CriteriaSet['groups'][number];
export type Tie = CriteriaSet['ties'][number];
export type TopShare = z.infer<typeof topShareSchema>;

export const criteriaSetSchema = bareSchema.superRefine(complain);

/** One common rule with a scale for each bloc: read, it gives one set a bloc. */
export const criteriaFamilySchema = z
  .strictObject({ ...ruleShape, scales: z.array(z.strictObject(scaleShape)).min(1) })
  .transform(({ scales, ...rules }): CriteriaSet[] => scales.map((scale) => ({ ...rules, ...scale })))
  .superRefine((sets, ctx) => sets.forEach((set) => complain(set, ctx)));

function complain(set: CriteriaSet, ctx: z.core.$RefinementCtx): void {
  for (const message of setFaults(set)) ctx.addIssue({ code: 'custom', message: `${set.bloc}: ${message}`, input: set });
}
