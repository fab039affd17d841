import { z } from 'zod';
import { decimal, text } from './item.ts';
import { criteriaSetSchema } from './scheme.ts';
import { scoreSheetSchema } from './sheet.ts';

/** A published row: the part of a ranking that is announced. */
export const publishedRowSchema = z.strictObject({
  unit: text,
  place: z.int().min(1).nullable(),
  shared: z.boolean(),
  leader: z.boolean(),
  total: decimal,
  class: text.nullable(),
  prize: text.nullable(),
});
export type PublishedRow = z.infer<typeof publishedRowSchema>;

/** Rules, data and published result of one ranking: all that is needed to reckon it again (docs/ranking-file.md). */
export const rankingFileSchema = z.strictObject({
  format: z.literal('bang-vang/ranking'),
  version: z.literal(1),
  authority: text,
  publishedOn: z.iso.date(),
  set: criteriaSetSchema,
  sheets: z.array(scoreSheetSchema),
  published: z.array(publishedRowSchema),
});
export type RankingFile = z.infer<typeof rankingFileSchema>;
