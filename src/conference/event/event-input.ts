import { z } from 'zod';
import type { Tx } from '../../platform/tenancy.ts';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { eventKinds } from '../title.ts';
import type { EventInput } from './event.ts';

/** Ids of the hosts, movements and reviews of an event. */
export type EventLinks = Record<'hosts' | 'movements' | 'reviews', string[]>;
export const noLinks: EventLinks = { hosts: [], movements: [], reviews: [] };

export async function linksOf({ db }: Tx, id: string): Promise<EventLinks> {
  const hosts = await db.selectFrom('event_host').select('body_id').where('event_id', '=', id).orderBy('position').execute();
  const movements = await db.selectFrom('event_movement').select('movement_id').where('event_id', '=', id).orderBy('position').execute();
  const reviews = await db.selectFrom('event_review').select('review_id').where('event_id', '=', id).orderBy('position').execute();
  return {
    hosts: hosts.map((row) => row.body_id),
    movements: movements.map((row) => row.movement_id),
    reviews: reviews.map((row) => row.review_id),
  };
}

const optionalYear = (what: string) =>
  z
    .string()
    .optional()
    .transform((value, ctx) => {
      if (value === undefined) return null;
      if (/^(19|20|21)\d{2}$/.test(value)) return Number(value);
      ctx.addIssue({ code: 'custom', message: `Nhập ${what} bằng bốn chữ số.` });
      return z.NEVER;
    });

/** Reads the form of an event. */
export function readEvent(visit: Visit): EventInput {
  const data = readForm(
    {
      kind: input.choice('loại hội nghị', eventKinds),
      review_year: optionalYear('năm được tổng kết'),
      next_year: optionalYear('năm phát động'),
      title: input.optionalText(300),
      held_on: input.optionalDate(),
      part: input.choice('buổi', ['morning', 'noon', 'afternoon', 'evening']).optional(),
      starts_at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Nhập giờ như 07:30.')
        .optional(),
      place: input.optionalText(200),
      hosts: input.ids(),
      movements: input.ids(),
      reviews: input.ids(),
      purposes: input.lines(),
      occasions: input.lines(),
      opening_groups: input.lines(),
      novelty: input.optionalText(500),
    },
    visit.form,
  );
  return {
    kind: data.kind,
    reviewYear: data.review_year,
    nextYear: data.next_year,
    title: data.title ?? null,
    heldOn: data.held_on,
    part: data.part ?? null,
    startsAt: data.starts_at ?? null,
    place: data.place ?? null,
    hosts: data.hosts,
    movements: data.movements,
    reviews: data.reviews,
    purposes: data.purposes,
    occasions: data.occasions,
    openingGroups: data.opening_groups,
    novelty: data.novelty ?? null,
  };
}
