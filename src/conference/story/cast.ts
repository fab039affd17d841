import type { Tx } from '../../platform/tenancy.ts';
import { ownerNames } from '../../review/names.ts';
import { type PersonAt, peopleAt } from '../people.ts';
import type { AgendaRows } from './agenda-rows.ts';
import type { EventRows } from './event-rows.ts';
import type { YearRows } from './year-rows.ts';
import type { StoryPerson } from './types.ts';

/** Everybody and everything a story names, by id. */
export interface Cast {
  people: Map<string, PersonAt>;
  owners: Map<string, string>;
  kinds: Map<string, { name: string; count: number }>;
}

function personIds(event: EventRows, agenda: AgendaRows, year: YearRows): string[] {
  return [
    ...event.delegates.map((row) => row.person_id),
    ...event.agenda.map((row) => row.person_id),
    ...event.photoPeople.map((row) => row.person_id),
    ...event.taskLinks.map((row) => row.person_id),
    ...agenda.launches.map((row) => row.launcher_id),
    ...agenda.parties.map((row) => row.representative_id),
    ...agenda.witnesses.map((row) => row.person_id),
    ...agenda.awards.map((row) => row.person_id),
    ...year.received.map((row) => row.person_id),
    ...year.exemplars.map((row) => row.person_id),
  ].filter((id) => id !== null);
}

/** Kinds of unit with the number of units living on a day. */
export async function unitKinds(tx: Tx, on: string | null): Promise<Cast['kinds']> {
  const rows = await tx.db
    .selectFrom('unit_kind')
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.kind_id', '=', 'unit_kind.id')
        .on((eb) =>
          on === null
            ? eb('unit.valid_to', 'is', null)
            : eb.and([
                eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]),
                eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]),
              ]),
        ),
    )
    .select((eb) => ['unit_kind.id', 'unit_kind.name', eb.fn.count('unit.id').as('count')])
    .groupBy(['unit_kind.id', 'unit_kind.name'])
    .execute();
  return new Map(rows.map(({ id, name, count }) => [id, { name, count: Number(count) }]));
}

export async function loadCast(tx: Tx, on: string | null, event: EventRows, agenda: AgendaRows, year: YearRows): Promise<Cast> {
  return { people: await peopleAt(tx, personIds(event, agenda, year), on), owners: await ownerNames(tx), kinds: await unitKinds(tx, on) };
}

/** A person with the post as the record prints it, else the posts held that day. */
export function storyPerson(cast: Cast, id: string | null, printedPost: string | null): StoryPerson | null {
  const person = id === null ? undefined : cast.people.get(id);
  return person
    ? { id: person.id, name: person.name, honorific: person.honorific, penName: person.penName, post: printedPost ?? person.posts }
    : null;
}

export const ownerName = (cast: Cast, row: { unit_id: string | null; body_id: string | null; bloc_id: string | null }): string | null =>
  cast.owners.get(row.unit_id ?? row.body_id ?? row.bloc_id ?? '') ?? null;
