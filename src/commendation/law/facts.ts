import { z } from 'zod';
import { awards, ratings, regimes, scopes, subjects, types } from './vocabulary.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'ngày phải viết yyyy-mm-dd');
const period = z.tuple([z.string(), z.string()]);
const count = z.number().int().min(0);

const yearRecord = z.strictObject({
  rating: z.enum(ratings).optional(),
  cstdcs: z.union([z.boolean(), z.string()]).optional(),
  via: z.string().optional(),
});

const candidate = z.looseObject({
  votes: count.optional(),
  sex: z.string().optional(),
});

const paidAward = z.union([
  z.enum(awards),
  z.looseObject({
    award: z.enum(awards).optional(),
    /** A form or a title may be told under its own name. */
    form: z.enum(awards).optional(),
    title: z.enum(awards).optional(),
    subject: z.enum(subjects).optional(),
    achievement: z.string().optional(),
    year: z.number().optional(),
    decision: day.optional(),
  }),
]);

/** Everything the engine can be told. A name it does not know is reported, never passed over. */
export const factsSchema = z
  .strictObject({
    // What is asked for, and when
    award: z.enum(awards),
    subject: z.enum(subjects),
    type: z.enum(types),
    year: z.number().int(),
    regime: z.enum(regimes),
    dossierReceived: day,
    decision: day,
    date: day,
    council: day,
    found: day,
    fileComplete: day,
    listPublished: day,
    judgmentDate: day,
    resultDate: day,
    recruited: day,
    // The person
    meetsLDTT: z.boolean(),
    rating: z.enum(ratings),
    initiatives: z.union([count, z.array(z.number().int())]),
    initiativeScope: z.enum(scopes),
    scopeRecognisedBy: z.string(),
    cstdcsYears: z.array(z.number().int()),
    htxsnvYears: z.array(z.number().int()),
    giayKhenEver: count,
    y2023: yearRecord,
    y2024: yearRecord,
    y2025: yearRecord,
    maternityLeave: z.tuple([day, day]),
    sickLeaveWorkingDays: count,
    disciplineCompletedOn: day.nullable(),
    disciplineStatus: z.string(),
    denunciationBeingVerified: z.boolean(),
    verificationResult: z.string(),
    memberFinedFor: z.union([z.string(), z.array(z.string())]),
    person: z.string(),
    nominee: z.string(),
    priorAward: z.looseObject({ achievement: z.string().optional(), type: z.string().optional() }),
    achievement: z.string(),
    basis: z.array(z.unknown()),
    results: z.array(day),
    /** What the achievement is held to; a number is how many results are asked for. */
    criterion: z.union([count, z.string()]),
    movementPeriod: z.union([period, z.number(), z.string()]),
    movementOwner: z.string(),
    achievementPeriod: period,
    violationPeriod: period,
    standardStillMet: z.boolean(),
    // The collective
    unitRating: z.enum(ratings),
    members: count,
    completed: count,
    ldtt: count,
    ldttOnly: count,
    cstdcs: count,
    memberDiscipline: z.string().nullable(),
    ldttInUnit: count,
    nominees: z.union([count, z.array(z.unknown())]),
    provincePct: z.number().nullable(),
    // Procedure
    signer: z.string(),
    action: z.string(),
    launchSigner: z.string(),
    planHas: z.union([z.string(), z.array(z.string())]),
    missing: z.union([z.string(), z.array(z.string())]),
    emulationForm: z.string(),
    pledges: z.union([count, z.boolean(), z.string(), z.array(z.unknown())]),
    dossier: z.array(z.string()),
    sets: count,
    minutesOfReview: z.union([z.string(), z.boolean()]),
    contentClass: z.string(),
    event: z.union([z.string(), z.record(z.string(), z.unknown())]),
    // Council and meeting of residents
    councilMembers: count,
    present: count,
    yesPresent: count,
    writtenYesFromAbsent: count,
    quorum: z.union([z.string(), z.number()]),
    threshold: z.union([z.string(), z.number()]),
    invited: count,
    attended: count,
    approve: count,
    slots: count,
    candidates: z.array(candidate),
    // Money
    collectives: count,
    individuals: count,
    households: count,
    awards: z.array(paidAward),
    regularExpenditure: z.number().min(0),
    area: z.string(),
    planned: z.number(),
    contributions: z.number().min(0),
    paid: z.number().min(0),
    calc: z.tuple([z.number(), z.number()]),
    // Paper and portal
    ceremony: z.array(z.union([z.string(), z.looseObject({ award: z.string() })])),
    portalListFields: z.array(z.string()),
  })
  .partial();

export type Facts = z.infer<typeof factsSchema>;
export const factNames: ReadonlySet<string> = new Set(Object.keys(factsSchema.shape));
