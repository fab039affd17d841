import type { CalendarDate } from '../platform/calendar/date.ts';
import { compareNames } from '../platform/text/names.ts';
import { type Tx, once } from '../platform/tenancy.ts';

/** Units that live on the day, in their order. */
export const livingUnits = (tx: Tx, on: CalendarDate) => once(tx, `livingUnits ${on}`, () => unitsOn(tx, on));

const unitsOn = (tx: Tx, on: CalendarDate) =>
  tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', (join) =>
      join.onRef('unit_kind.id', '=', 'unit.kind_id').onRef('unit_kind.authority_id', '=', 'unit.authority_id'),
    )
    .select([
      'unit.id',
      'unit.name',
      'unit.number',
      'unit.parent_id',
      'unit_kind.name as kind',
      'unit_kind.residential',
      'unit_kind.id as kind_id',
    ])
    .where((eb) => eb.or([eb('unit.valid_from', 'is', null), eb('unit.valid_from', '<=', on)]))
    .where((eb) => eb.or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', on)]))
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute();

export type LivingUnit = Awaited<ReturnType<typeof livingUnits>>[number];

/** "Khu phố 5", also where only the kind and the number are known. */
export const unitName = (unit: { name: string | null; number: number | null; kind: string }) =>
  unit.name ?? [unit.kind, unit.number].filter((part) => part !== null).join(' ');

/** Units that take part under their own name: those of the first level. */
export const unitOptions = (units: readonly LivingUnit[]) =>
  units.filter(({ parent_id }) => parent_id === null).map((unit) => ({ value: unit.id, label: unitName(unit) }));

/** First-level units of a residential kind ("khu phố"), which pledge and get targets one by one. */
export const residentialUnits = (units: readonly LivingUnit[]) =>
  units.filter(({ parent_id, residential }) => parent_id === null && residential);

export const listBlocs = (tx: Tx) => tx.db.selectFrom('bloc').select(['id', 'name', 'year']).orderBy('position').orderBy('id').execute();
export const listBodies = (tx: Tx) =>
  tx.db.selectFrom('body').select(['id', 'name', 'short_name', 'kind']).orderBy('position').orderBy('id').execute();

export const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

/** Everybody with their posts of the day, most senior first then by given name. */
export async function listPeople(tx: Tx, on: CalendarDate) {
  const people = await tx.db.selectFrom('person').select(['id', 'name', 'honorific']).execute();
  const posts = await tx.db
    .selectFrom('post')
    .select(['person_id', 'title', 'rank', 'unit_id', 'body_id'])
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('rank')
    .execute();
  const held = Map.groupBy(posts, ({ person_id }) => person_id);
  return people
    .map((person) => ({ ...person, posts: held.get(person.id) ?? [] }))
    .sort((a, b) => (a.posts[0]?.rank ?? 1e9) - (b.posts[0]?.rank ?? 1e9) || compareNames(a.name, b.name));
}

export type PersonWithPosts = Awaited<ReturnType<typeof listPeople>>[number];

/** "Phó Bí thư Đảng ủy, Chủ tịch UBND phường". */
export const postsLine = (person: PersonWithPosts) =>
  person.posts
    .slice(0, 2)
    .map(({ title }) => title)
    .join(', ');
export const personOption = (person: PersonWithPosts) => ({
  value: person.id,
  label: person.posts.length > 0 ? `${person.name} – ${postsLine(person)}` : person.name,
});
