import type { Section } from '../platform/records/field.ts';
import { choice, date, figure, integer, list, ref, refs, required, text, texts, time } from '../platform/records/field.ts';
import { levels } from '../organization/records.ts';
import { partsOfDay } from '../emulation/records.ts';

export const agendaKinds = [
  'opening', 'report', 'speech', 'directive', 'acceptance', 'launch', 'signing', 'decision', 'awarding', 'closing', 'other',
] as const;

export const conferenceSections: readonly Section[] = [
  {
    name: 'events', table: 'event', title: 'Hội nghị, sự kiện',
    fields: {
      kind: required(choice('review', 'launch', 'review_and_launch', 'signing', 'other')),
      title: text, name: text, review_year: integer, next_year: integer,
      held_on: date, part: choice(...partsOfDay), starts_at: time, place: text,
      consent_by: text, consent_on: date, consent_document: text, consent_waiver: text,
      invited_on: date, closed_on: date, novelty: text, occasions: texts, opening_groups: texts, purposes: texts,
      hosts: refs('event_host', 'bodies'),
      movements: refs('event_movement', 'movements'),
      reviews: refs('event_review', 'reviews'),
      delegates: list('delegate', {
        person: ref('people'), body: ref('bodies'), unit: ref('units'), unit_kind: ref('unit_kinds'), group_name: text, post: text,
        role: choice('delegate', 'representative', 'leaders', 'all_staff', 'honouree', 'guest'), level: choice(...levels), count: figure,
      }),
      agenda: list('agenda_item', {
        kind: required(choice(...agendaKinds)), mode: choice('spoken', 'read', 'video', 'handout'), title: text, text: text,
        person: ref('people'), person_post: text, unit: ref('units'), minutes: integer, points: texts,
        launch: ref('launches'), review: ref('reviews'), movement: ref('movements'),
        pledges: refs('agenda_pledge', 'pledges'), decisions: refs('agenda_decision', 'decisions'),
        awards: refs('agenda_award', 'awards'), tasks: refs('agenda_task', 'tasks'),
      }),
    },
  },
  {
    name: 'photos', table: 'photo', title: 'Ảnh và chú thích',
    fields: {
      event: ref('events'), agenda_kind: choice(...agendaKinds), caption: required(text), alt: text, taken_on: date, file: text,
      people: refs('photo_person', 'people'), pledges: refs('photo_pledge', 'pledges'),
    },
  },
];
