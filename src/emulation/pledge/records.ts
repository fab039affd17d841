import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, integer, list, moment, ref, required, text, texts } from '../../platform/records/field.ts';
import { owner } from '../owner.ts';
import { participantClasses, partsOfDay } from '../movement/records.ts';

export const pledgeSections: readonly Section[] = [
  {
    name: 'pledge_templates',
    table: 'pledge_template',
    title: 'Mẫu giao ước, cam kết',
    fields: {
      title: required(text),
      kind: required(choice('agreement', 'commitment')),
      text: text,
      items: texts,
      versions: list('pledge_template_version', {
        saved_at: required(moment),
        actor: text,
        title: required(text),
        text: text,
        items: texts,
      }),
    },
  },
  {
    name: 'pledges',
    table: 'pledge',
    title: 'Giao ước, cam kết',
    fields: {
      year: required(integer),
      kind: required(choice('agreement', 'commitment')),
      title: required(text),
      text: text,
      template: ref('pledge_templates'),
      template_version: integer,
      movement: ref('movements'),
      due_on: date,
      signed_on: date,
      part: choice(...partsOfDay),
      classes: list('pledge_class', { class: required(choice(...participantClasses)) }),
      parties: list('pledge_party', { ...owner, representative: ref('people'), representative_post: text, signed_on: date }),
      witnesses: list('pledge_witness', { person: required(ref('people')), post: text }),
      items: list('pledge_item', {
        text: required(text),
        target: figure,
        measure: text,
        due_on: date,
        outcome: choice('met', 'missed'),
        evidence: text,
      }),
      households: list('pledge_household', {
        household: ref('households'),
        head: required(text),
        address: text,
        signed_on: date,
        recorded_by: text,
      }),
    },
  },
];
