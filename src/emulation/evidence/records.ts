import type { Section } from '../../platform/records/field.ts';
import { choice, date, flag, integer, list, moment, number, ref, required, text } from '../../platform/records/field.ts';
import { milestoneKinds } from '../work/records.ts';

export const stages = ['before', 'during', 'after'] as const;
export const judgements = ['different', 'justified', 'reused'] as const;

export const evidenceSections: readonly Section[] = [
  {
    name: 'evidence',
    table: 'evidence',
    title: 'Minh chứng',
    fields: {
      work: required(ref('works')),
      kind: required(choice('photo', 'file')),
      stage: choice(...stages),
      milestone: choice(...milestoneKinds),
      report: integer,
      caption: required(text),
      alt: text,
      posted_at: moment,
      posted_by: text,
      taken_at: moment,
      latitude: number,
      longitude: number,
      camera: text,
      width: integer,
      height: integer,
      file: text,
      original_sha256: text,
      dhash: text,
      published: flag,
    },
  },
  {
    name: 'evidence_pairs',
    table: 'evidence_pair',
    title: 'Ảnh trùng, gần trùng',
    fields: {
      earlier: required(ref('evidence')),
      later: required(ref('evidence')),
      distance: required(integer),
      judgements: list('pair_judgement', {
        judgement: required(choice(...judgements)),
        reason: text,
        judged_on: required(date),
        judged_by: text,
      }),
    },
  },
];
