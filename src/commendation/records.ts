import type { Section } from '../platform/records/field.ts';
import { choice, date, figure, flag, integer, list, ref, refs, required, text, texts } from '../platform/records/field.ts';
import { levels } from '../organization/records.ts';
import { appealSections } from './appeal/records.ts';
import { certificateSections } from './certificate/records.ts';
import { credentialSections } from './credential/records.ts';
import { conflictSections, kinshipSections } from './council/conflict-records.ts';
import { afterDecisionSections, mandateSections } from './decision/records.ts';
import { fundSections } from './fund/records.ts';
import { initiativeSections } from './initiative/records.ts';
import { lawSections, responsibilitySections } from './law/records.ts';
import { meritSections } from './merit/records.ts';
import { dossierSections } from './nomination/records.ts';
import { noticeSections } from './notice/records.ts';
import { submissionSections } from './submission/records.ts';

export const grounds = ['merit', 'thematic', 'sudden', 'service', 'seniority', 'external'] as const;
const manners = ['phone', 'paper', 'written'] as const;
export const councilRoles = ['chair', 'vice_chair', 'secretary', 'member'] as const;

/** Who an award is for: a person, a collective of some kind, a household, or the people and staff of the whole ward. */
const subject = {
  person: ref('people'),
  unit: ref('units'),
  body: ref('bodies'),
  bloc: ref('blocs'),
  household: ref('households'),
  whole_authority: flag,
};
const subjects = ['person', 'unit', 'body', 'bloc', 'household', 'whole_authority'];

export const commendationSections: readonly Section[] = [
  ...lawSections,
  ...meritSections,
  ...initiativeSections,
  ...kinshipSections,
  {
    name: 'councils',
    table: 'council',
    title: 'Hội đồng thi đua – khen thưởng',
    fields: {
      name: required(text),
      valid_from: date,
      valid_to: date,
      basis: text,
      members: list('council_member', { person: required(ref('people')), role: required(choice(...councilRoles)), post: text }),
    },
    ordered: [['valid_from', 'valid_to']],
  },
  {
    name: 'nominations',
    table: 'nomination',
    title: 'Đề nghị khen thưởng',
    fields: {
      year: required(integer),
      award: required(text),
      ground: required(choice(...grounds)),
      movement: ref('movements'),
      ...subject,
      citation: text,
      achievement: text,
      proposed_by: ref('units'),
      proposed_on: date,
      withdrawn_on: date,
    },
    oneOf: [{ fields: subjects, atLeastOne: true }],
  },
  ...responsibilitySections,
  ...dossierSections,
  ...conflictSections,
  ...noticeSections,
  {
    name: 'meetings',
    table: 'council_meeting',
    title: 'Phiên họp hội đồng',
    fields: {
      council: required(ref('councils')),
      year: required(integer),
      held_on: required(date),
      place: text,
      opened_on: date,
      closed_on: date,
      conclusion: text,
      minutes_number: integer,
      started_at: text,
      ended_at: text,
      minutes_chair: ref('people'),
      minutes_secretary: ref('people'),
      standards: text,
      discussion: text,
      tellers: refs('ballot_teller', 'people'),
      paper_issued: integer,
      paper_returned: integer,
      paper_invalid: integer,
      ballots_sha256: text,
      telling_results: texts,
      roll: list('roll_entry', { person: required(ref('people')), manner: required(choice(...manners)) }),
      voids: list('ballot_void', { voided_on: required(date), reason: required(text) }),
      begins_at: text,
      invitation: text,
      mirror_shown_on: date,
      mirror_lines: { kind: 'texts' },
      agenda: list('meeting_item', { title: required(text), award: text, presenter: text }),
      papers: list('meeting_paper', { title: required(text), file: required(text), nomination: ref('nominations') }),
      attendances: list('meeting_attendance', {
        person: required(ref('people')),
        status: required(choice('present', 'absent', 'written')),
        reason: text,
      }),
      votes: list('meeting_vote', {
        nomination: required(ref('nominations')),
        method: required(choice('secret', 'open')),
        for_count: integer,
        against_count: integer,
        blank_count: integer,
        excluded: refs('vote_exclusion', 'people'),
        label: text,
        ballots: list('vote_ballot', { code: required(text), choice: required(choice('for', 'against', 'blank')) }),
      }),
    },
  },
  ...mandateSections,
  {
    name: 'decisions',
    table: 'decision',
    title: 'Quyết định khen thưởng',
    fields: {
      year: required(integer),
      number: integer,
      symbol: required(text),
      issued_on: date,
      title: required(text),
      citation: text,
      bases: { kind: 'texts' },
      signer: ref('people'),
      signer_post: text,
      on_behalf: choice('none', 'TM', 'KT', 'TUQ'),
      mandate: ref('mandates'),
      meeting: ref('meetings'),
      movement: ref('movements'),
    },
  },
  {
    name: 'awards',
    table: 'award',
    title: 'Khen thưởng',
    fields: {
      direction: required(choice('given', 'received')),
      year: required(integer),
      year_to: integer,
      award: required(text),
      ground: choice(...grounds),
      decision: ref('decisions'),
      nomination: ref('nominations'),
      issuer: text,
      issuer_level: choice(...levels),
      issued_on: date,
      ...subject,
      recipient: text,
      recipient_post: text,
      citation: text,
      posthumous: flag,
      register_number: integer,
      collectives: figure,
      individuals: figure,
      households: figure,
      total: figure,
      movements: refs('award_movement', 'movements'),
    },
    ordered: [['year', 'year_to']],
    oneOf: [{ fields: subjects, atLeastOne: false }],
  },
  ...afterDecisionSections,
  ...fundSections,
  ...submissionSections,
  ...appealSections,
  ...certificateSections,
  ...credentialSections,
];
