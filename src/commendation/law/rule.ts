import { z } from 'zod';
import { awards, ratings, reasons, regimes, scopes, subjects } from './vocabulary.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One condition of an award. What the law leaves to people's judgement is `weighed`: the engine never says yes to it. */
const simple = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('rating'), atLeast: z.enum(ratings) }),
  z.strictObject({ is: z.literal('unit_rating'), atLeast: z.enum(ratings) }),
  z.strictObject({ is: z.literal('service_months'), atLeast: z.number().int() }),
  z.strictObject({ is: z.literal('undisciplined') }),
  z.strictObject({ is: z.literal('not_on_hold') }),
  z.strictObject({ is: z.literal('first_award_for_achievement') }),
  z.strictObject({ is: z.literal('meets_ldtt') }),
  z.strictObject({ is: z.literal('initiatives'), atLeast: z.number().int() }),
  z.strictObject({ is: z.literal('initiative_scope'), atLeast: z.enum(scopes) }),
  z.strictObject({ is: z.literal('consecutive'), of: z.enum(['CSTDCS', 'CSTD_TINH', 'HTXSNV']), atLeast: z.number().int() }),
  z.strictObject({ is: z.literal('ldtt_share'), atLeast: z.number().optional(), above: z.number().optional() }),
  z.strictObject({ is: z.literal('all_completed') }),
  z.strictObject({ is: z.literal('cstdcs_count'), atLeast: z.number().int() }),
  z.strictObject({ is: z.literal('no_member_disciplined') }),
  z.strictObject({ is: z.literal('meeting_attendance'), atLeast: z.number() }),
  z.strictObject({ is: z.literal('meeting_approval'), atLeast: z.number() }),
  z.strictObject({ is: z.literal('no_member_fined'), for: z.array(z.string()), reason: z.enum(reasons) }),
  z.strictObject({ is: z.literal('review_finished'), before: z.string() }),
  z.strictObject({ is: z.literal('leads_district_movement') }),
  z.strictObject({ is: z.literal('movement_years'), atLeast: z.number().int(), owner: z.string().optional() }),
  z.strictObject({ is: z.literal('weighed'), text: z.string() }),
]);
export type SimpleCondition = z.infer<typeof simple>;

const condition = z.union([
  simple,
  z.strictObject({ is: z.literal('any_of'), branches: z.array(z.strictObject({ branch: z.string(), all: z.array(simple) })) }),
]);
export type Condition = z.infer<typeof condition>;

export const citeSchema = z.strictObject({
  doc: z.string(),
  article: z.string().optional(),
  clause: z.string().optional(),
  point: z.string().optional(),
});
export type Cite = z.infer<typeof citeSchema>;

/** A dated rule with the text it stands on. `to` is its last day; without it the rule is in force. */
export const ruleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['award', 'principle', 'plan', 'procedure', 'finance', 'council', 'transition', 'base_salary']),
  award: z.enum(awards).optional(),
  subject: z.enum([...subjects, 'any']),
  regime: z.enum(regimes).optional(),
  from: day,
  to: day.optional(),
  authority: z.string().optional(),
  proposer: z.string().optional(),
  frequency: z.enum(['yearly', 'as_needed']).optional(),
  /** Takes the conditions of another rule: the later text is read as unchanged until somebody says otherwise. */
  inherits: z.string().optional(),
  conditions: z.array(condition).default([]),
  statements: z.array(z.string()).default([]),
  quota: z.strictObject({ scope: z.string(), max: z.number().nullable() }).optional(),
  vote: z
    .strictObject({
      min: z.number(),
      minExclusive: z.boolean().optional(),
      denominator: z.enum(['ALL_MEMBERS', 'PRESENT']),
      quorum: z.number().optional(),
      ballot: z.string(),
      absent: z.string().optional(),
      verified: z.boolean().optional(),
      parameter: z.boolean().optional(),
    })
    .optional(),
  dossier: z.array(z.string()).default([]),
  deadline: z.record(z.string(), z.number()).optional(),
  publicDays: z.number().int().optional(),
  bonus: z.strictObject({ multiplier: z.number(), verified: z.boolean() }).optional(),
  /** Amounts, caps and modes of rules about money. */
  params: z.record(z.string(), z.unknown()).default({}),
  cite: citeSchema,
  source: z.array(z.string()),
  verified: z.boolean(),
  evidence: z.string(),
  note: z.string().optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

/** "NĐ 152/2025/NĐ-CP, Điều 54 khoản 1 điểm e": how a rule is quoted beside a result. */
export function citeText({ doc, article, clause, point }: Cite): string {
  const place = [article && `Điều ${article}`, clause && `khoản ${clause}`, point && `điểm ${point}`].filter(Boolean).join(' ');
  return place ? `${doc}, ${place}` : doc;
}
