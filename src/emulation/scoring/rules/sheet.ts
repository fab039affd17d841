import { z } from 'zod';
import type { Extra, ItemType } from './item.ts';
import { count, decimal, key, notNegative, text } from './item.ts';

const note = text.optional();

/** Points given directly, for any line: a judgement, or an old paper sheet that holds nothing else. */
const direct = z.strictObject({ points: decimal, note });

/** What a sheet may say about a line of each type, besides direct points. */
export const answerSchemas = {
  proportional: z.strictObject({ result: notNegative, target: notNegative.optional(), note }),
  steps: z.strictObject({ value: decimal, note }),
  graded: direct,
  full: z.strictObject({ met: z.boolean(), note }),
  loss: z.strictObject({ events: count, note }),
  activity: z.strictObject({ activities: count, note }),
  on_time: z.strictObject({ onTime: count, late: count, undone: count, note }),
  times: z.strictObject({ times: count, note }),
} satisfies Record<ItemType | Extra['type'], z.ZodType>;

const answerSchema = z.union([
  direct,
  answerSchemas.proportional,
  answerSchemas.steps,
  answerSchemas.full,
  answerSchemas.loss,
  answerSchemas.activity,
  answerSchemas.on_time,
  answerSchemas.times,
]);
export type Answer = z.infer<typeof answerSchema>;
/** By key of the line; a line without an answer scores 0 and says so. */
export type Answers = Readonly<Record<string, Answer>>;

export const scorers = ['self', 'cross', 'council'] as const;
export type Scorer = (typeof scorers)[number];

export const scoreSheetSchema = z.strictObject({
  /** Key of the unit: what the published result refers to. */
  unit: text,
  name: text,
  by: z.enum(scorers).default('council'),
  /** Kind of place when the mark to pass differs by it. */
  place: text.optional(),
  answers: z.record(key, answerSchema),
  /** Vote of esteem. */
  votes: count.optional(),
  /** Why it is not ranked: keys of the set's exclusions. */
  excluded: z.array(z.strictObject({ key, note })).default([]),
});
export type ScoreSheet = z.infer<typeof scoreSheetSchema>;

/** One line scored; `why` shows the calculation: "92/100 × 30 = 27,6". Points have at most the set's decimals. */
export interface LineScore {
  key: string;
  title: string;
  max: number | null;
  points: number;
  why: string;
}

export interface GroupScore {
  key: string;
  title: string;
  max: number;
  points: number;
  why: string;
  items: LineScore[];
}

export interface SheetScore {
  /** Every line of the groups, in the order of the set. */
  items: LineScore[];
  groups: GroupScore[];
  bonuses: LineScore[];
  /** Points taken away, as positive numbers. */
  penalties: LineScore[];
  bonus: number;
  penalty: number;
  total: number;
  /** "88,6 + 3 − 5 = 86,6". */
  why: string;
  passes: boolean;
  /** Vietnamese sentences. */
  failedBecause: string[];
}

/** One unit of a ranking, in order; units not ranked come last with `place` null. */
export interface RankRow {
  unit: string;
  name: string;
  place: number | null;
  shared: boolean;
  leader: boolean;
  total: number;
  passes: boolean;
  class: string | null;
  prize: string | null;
  /** Which rule put it here: tie rule, share limit, failed minimum. */
  why: string[];
  /** Why it is not ranked. */
  notRanked: string | null;
}
