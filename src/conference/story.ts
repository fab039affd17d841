import { type PartOfDay, formatMoment, localDate } from '../platform/calendar/date.ts';
import { found } from '../platform/refusal.ts';
import type { Tx } from '../platform/tenancy.ts';
import { hiddenUnitNames } from '../review/edition/hidden-units.ts';
import { factsOf } from '../review/facts.ts';
import { hostsLine } from './address.ts';
import { eventState } from './event/state.ts';
import { storyAgenda, storyAward, storyMovement } from './story/agenda.ts';
import { loadCast } from './story/cast.ts';
import { sumCounts } from './story/counts.ts';
import { storyDelegates } from './story/delegates.ts';
import { agendaRows } from './story/agenda-rows.ts';
import { eventRows } from './story/event-rows.ts';
import { yearRows } from './story/year-rows.ts';
import type { EventStory, StoryItem } from './story/types.ts';
import { storyPhotos, storyYear } from './story/year.ts';
import { eventTitle } from './title.ts';

export type * from './story/types.ts';

/** An award read out in one item and handed over in another is one award. */
function honoured(agenda: readonly StoryItem[]) {
  return sumCounts([...new Map(agenda.flatMap((item) => item.awards).map((award) => [award.id, award.counts])).values()]);
}

const findEvent = (tx: Tx, id: string) => tx.db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();

/** Everything about one event in one typed tree, with a constant number of queries. NotFound for an unknown id. */
export async function eventStory(tx: Tx, eventId: string): Promise<EventStory> {
  const event = found(await findEvent(tx, eventId));
  const rows = await eventRows(tx, eventId);
  const agenda = await agendaRows(tx, rows);
  const years = [event.review_year, event.next_year, ...agenda.pledges.map(({ year }) => year)].filter((year) => year !== null);
  const year = await yearRows(
    tx,
    event.review_year,
    rows.reviews.map(({ id }) => id),
    [...new Set(years)],
  );
  const cast = await loadCast(tx, event.held_on, rows, agenda, year);
  const ward = (await tx.db.selectFrom('authority').select('name').executeTakeFirstOrThrow()).name;
  const items = storyAgenda(cast, rows, agenda, ward);
  const movements = rows.movements.map(storyMovement);
  const parts = { kind: event.kind, reviewYear: event.review_year, nextYear: event.next_year };
  return {
    id: event.id,
    key: event.key,
    ...parts,
    name: event.name,
    title: event.title ?? eventTitle({ ...parts, movements: movements.map(({ shortName, name }) => shortName ?? name) }),
    heldOn: event.held_on,
    part: event.part,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    place: event.place,
    moment:
      event.held_on === null ? null : formatMoment({ date: event.held_on, part: event.part as PartOfDay | null, time: event.starts_at }),
    state: eventState(event, localDate(tx.now)),
    hosts: rows.hosts.map(({ id, name, short_name }) => ({ id, name, shortName: short_name })),
    hostsLine: hostsLine(rows.hosts.map(({ name }) => name)),
    purposes: event.purposes,
    occasions: event.occasions,
    openingGroups: event.opening_groups,
    novelty: event.novelty,
    note: event.note,
    consent: { by: event.consent_by, on: event.consent_on, document: event.consent_document, waiver: event.consent_waiver },
    invitedOn: event.invited_on,
    planOn: event.plan_on,
    planNumber: event.plan_number,
    invitationNumber: event.invitation_number,
    minutesNumber: event.minutes_number,
    closedOn: event.closed_on,
    movements,
    delegates: storyDelegates(cast, rows.delegates),
    honoured: honoured(items),
    reviews: rows.reviews.map(({ id, kind, year: of, title, cutoff_on, adopted_on }) => ({
      id,
      kind,
      year: of,
      title,
      cutoffOn: cutoff_on,
      adoptedOn: adopted_on,
    })),
    ...storyYear(cast, year),
    hiddenUnits: event.review_year === null ? [] : await hiddenUnitNames(tx, [event.review_year]),
    agenda: items,
    received: year.received.map((row) => storyAward(cast, row, [], ward)),
    photos: storyPhotos(cast, rows),
    facts: event.review_year === null ? [] : await factsOf(tx, event.review_year, event.held_on ?? localDate(tx.now)),
  };
}
