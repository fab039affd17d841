import type { Tx } from '../../platform/tenancy.ts';

/** `in ()` is no SQL: an empty list asks for an id nobody has. */
const nobody = '00000000-0000-0000-0000-000000000000';
export const among = (ids: readonly (string | null)[]): string[] => {
  const known = ids.filter((id) => id !== null);
  return known.length > 0 ? known : [nobody];
};

const byEvent = (tx: Tx, eventId: string) => ({
  hosts: tx.db
    .selectFrom('event_host')
    .innerJoin('body', 'body.id', 'event_host.body_id')
    .select(['body.id', 'body.name', 'body.short_name'])
    .where('event_id', '=', eventId)
    .orderBy('event_host.position')
    .execute(),
  movements: tx.db
    .selectFrom('event_movement')
    .innerJoin('movement', 'movement.id', 'event_movement.movement_id')
    .select(['movement.id', 'movement.name', 'movement.short_name', 'movement.nature', 'movement.year'])
    .where('event_id', '=', eventId)
    .orderBy('event_movement.position')
    .execute(),
  reviews: tx.db
    .selectFrom('event_review')
    .innerJoin('review', 'review.id', 'event_review.review_id')
    .select(['review.id', 'review.kind', 'review.year', 'review.title', 'review.cutoff_on', 'review.adopted_on'])
    .where('event_id', '=', eventId)
    .orderBy('event_review.position')
    .execute(),
  delegates: tx.db.selectFrom('delegate').selectAll().where('event_id', '=', eventId).orderBy('position').execute(),
  agenda: tx.db.selectFrom('agenda_item').selectAll().where('event_id', '=', eventId).orderBy('position').execute(),
  photos: tx.db.selectFrom('photo').selectAll().where('event_id', '=', eventId).orderBy('position').orderBy('key').execute(),
  photoPeople: tx.db
    .selectFrom('photo_person')
    .innerJoin('photo', 'photo.id', 'photo_person.photo_id')
    .select(['photo_person.photo_id', 'photo_person.person_id'])
    .where('photo.event_id', '=', eventId)
    .orderBy('photo_person.position')
    .execute(),
});

const byAgenda = (tx: Tx, eventId: string) => {
  const { db } = tx;
  return {
    pledgeLinks: db
      .selectFrom('agenda_pledge')
      .innerJoin('agenda_item', 'agenda_item.id', 'agenda_pledge.agenda_item_id')
      .select(['agenda_item_id', 'pledge_id'])
      .where('event_id', '=', eventId)
      .orderBy('agenda_pledge.position')
      .execute(),
    decisionLinks: db
      .selectFrom('agenda_decision')
      .innerJoin('agenda_item', 'agenda_item.id', 'agenda_decision.agenda_item_id')
      .select(['agenda_item_id', 'decision_id'])
      .where('event_id', '=', eventId)
      .orderBy('agenda_decision.position')
      .execute(),
    awardLinks: db
      .selectFrom('agenda_award')
      .innerJoin('agenda_item', 'agenda_item.id', 'agenda_award.agenda_item_id')
      .select(['agenda_item_id', 'award_id'])
      .where('event_id', '=', eventId)
      .orderBy('agenda_award.position')
      .execute(),
    taskLinks: db
      .selectFrom('agenda_task')
      .innerJoin('agenda_item', 'agenda_item.id', 'agenda_task.agenda_item_id')
      .innerJoin('task', 'task.id', 'agenda_task.task_id')
      .select([
        'agenda_item_id',
        'task.id',
        'task.text',
        'task.year',
        'task.phase',
        'task.due_on',
        'task.done_on',
        'task.unit_id',
        'task.bloc_id',
        'task.body_id',
        'task.person_id',
      ])
      .where('event_id', '=', eventId)
      .orderBy('agenda_task.position')
      .execute(),
  };
};

/** Runs named queries one after another on the transaction's one connection. */
export async function all<Q extends Record<string, Promise<unknown>>>(queries: Q): Promise<{ [K in keyof Q]: Awaited<Q[K]> }> {
  const entries = await Promise.all(Object.entries(queries).map(async ([name, query]) => [name, await query] as const));
  return Object.fromEntries(entries) as { [K in keyof Q]: Awaited<Q[K]> };
}

/** What hangs directly on one event. */
export const eventRows = (tx: Tx, eventId: string) => all({ ...byEvent(tx, eventId), ...byAgenda(tx, eventId) });
export type EventRows = Awaited<ReturnType<typeof eventRows>>;
