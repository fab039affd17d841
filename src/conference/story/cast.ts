import { printFigure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { ownerNames } from '../../review/names.ts';
import { type PersonAt, noRank, peopleAt, withPost } from '../people.ts';
import type { AgendaRows } from './agenda-rows.ts';
import type { EventRows } from './event-rows.ts';
import type { YearRows } from './year-rows.ts';
import type { StoryDelegate, StoryPerson } from './types.ts';

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
async function unitKinds(tx: Tx, on: string | null): Promise<Cast['kinds']> {
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

type DelegateRow = EventRows['delegates'][number];
const superiors = ['central', 'province', 'district'];
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Guests of the upper levels, then named people by the rank of their best post, then everybody else as the list was made. */
function protocolKey(cast: Cast, row: DelegateRow): [number, number, number, number] {
  const person = row.person_id === null ? undefined : cast.people.get(row.person_id);
  const level = row.level ?? (person?.superior ? 'district' : null);
  const height = superiors.indexOf(level ?? '');
  return [height < 0 ? superiors.length : height, person ? 0 : 1, person?.rank ?? noRank, row.position];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function delegateLine(cast: Cast, row: DelegateRow, person: StoryPerson | null): string {
  if (person) return withPost(person.name, person.post);
  const kind = row.unit_kind_id === null ? undefined : cast.kinds.get(row.unit_kind_id);
  const counted =
    kind &&
    `${typeof row.count === 'number' ? padCount(row.count) : row.count ? printFigure(row.count) : padCount(kind.count)} ${lowerFirst(kind.name)}`;
  const owner = cast.owners.get(row.body_id ?? row.unit_id ?? '');
  const seats = !kind && row.count !== null && row.count !== 'unknown' ? `${printFigure(row.count)} ` : '';
  return [row.group_name && `${seats}${row.group_name}`, counted, owner, row.post].filter(Boolean).join(' ');
}

/** The delegates in protocol order. */
export function storyDelegates(cast: Cast, rows: readonly DelegateRow[]): StoryDelegate[] {
  const sorted = rows.map((row) => ({ row, key: protocolKey(cast, row) })).sort((a, b) => compareKeys(a.key, b.key));
  return sorted.map(({ row }) => {
    const person = storyPerson(cast, row.person_id, row.post);
    return {
      line: delegateLine(cast, row, person),
      role: (row.role ?? 'delegate') as StoryDelegate['role'],
      person,
      level: row.level,
      count: row.count ?? (row.unit_kind_id === null ? null : (cast.kinds.get(row.unit_kind_id)?.count ?? null)),
    };
  });
}
