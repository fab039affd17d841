import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, ref, refs, required, text } from '../../platform/records/field.ts';
import { initiativeScopes } from '../merit/records.ts';

/** Initiatives on their way to recognition, and who took over the recognised ones. */
export const initiativeSections: readonly Section[] = [
  {
    name: 'initiative_proposals',
    table: 'initiative_proposal',
    title: 'Đề nghị công nhận sáng kiến',
    fields: {
      title: required(text),
      year: required(integer),
      field: text,
      unit: ref('units'),
      situation: text,
      solution: required(text),
      effect: text,
      applied_on: date,
      proposed_on: required(date),
      claimed_scope: required(choice(...initiativeScopes)),
      authors: refs('initiative_proposal_author', 'people'),
      answered_on: date,
      answered_by: text,
      outcome: choice('recognised', 'refused'),
      reason: text,
      initiative: ref('initiatives'),
    },
    ordered: [['proposed_on', 'answered_on']],
  },
  {
    name: 'initiative_copies',
    table: 'initiative_copy',
    title: 'Nơi áp dụng sáng kiến',
    fields: { initiative: required(ref('initiatives')), unit: required(ref('units')), since: date, result: text },
  },
];
