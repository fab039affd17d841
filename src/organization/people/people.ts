import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { compareNames } from '../../platform/text/names.ts';
import { isId } from '../known.ts';
import { heldOn, protocolOrder } from './protocol.ts';

export interface PersonInput {
  name: string;
  honorific: 'Ông' | 'Bà' | null;
  penName: string | null;
  note: string | null;
}

const columns = (input: PersonInput) => ({ name: input.name, honorific: input.honorific, pen_name: input.penName, note: input.note });

/** Two people may share a name, but only when `namesake` says that the other one is meant to be another. Returns the id. */
export async function createPerson(tx: Tx, actor: Actor, input: PersonInput, namesake = false): Promise<string> {
  const known = await tx.db.selectFrom('person').select('id').where('name', '=', input.name).executeTakeFirst();
  if (known && !namesake) {
    throw new Refusal(
      'person_known',
      `Đã có “${input.name}” trong danh sách. Nếu là người khác cùng tên, đánh dấu ô “Là người khác cùng tên”.`,
      'name',
    );
  }
  const row = fresh(tx);
  await tx.db
    .insertInto('person')
    .values({ ...row, ...columns(input) })
    .execute();
  await recordEvent(tx, actor, 'person.created', { subject: row.id, detail: { name: input.name } });
  return row.id;
}

export async function changePerson(tx: Tx, actor: Actor, id: string, input: PersonInput): Promise<void> {
  const before = found(await findPerson(tx, id));
  await tx.db.updateTable('person').set(columns(input)).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'person.changed', { subject: id, detail: { before: before.name, name: input.name } });
}

export const findPerson = async (tx: Tx, id: string) =>
  isId(id) ? tx.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Posts with the names of their body or unit, most senior first. */
const posts = (tx: Tx) =>
  tx.db
    .selectFrom('post')
    .leftJoin('body', 'body.id', 'post.body_id')
    .leftJoin('unit', 'unit.id', 'post.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .selectAll('post')
    .select(['body.name as body_name', 'unit.name as unit_name', 'unit_kind.name as unit_kind_name'])
    .orderBy('post.rank', (order) => order.asc().nullsLast())
    .orderBy('post.position')
    .orderBy('post.id');

export type PostRow = Awaited<ReturnType<typeof postsOf>>[number];

/** Every post one person ever held. */
export const postsOf = (tx: Tx, personId: string) => posts(tx).where('post.person_id', '=', personId).execute();

/** Where a post is held: its body, its unit, or nothing when the title says it all. */
export const placeOf = (post: PostRow): string | null => post.body_name ?? post.unit_name ?? post.unit_kind_name;

/** Everybody with the posts held on a day (ISO), by given name. Two queries. */
export async function listPeople(tx: Tx, day: string) {
  const people = await tx.db.selectFrom('person').selectAll().execute();
  const held = Map.groupBy(heldOn(await posts(tx).execute(), day), ({ person_id }) => person_id);
  return people.map((person) => ({ ...person, posts: held.get(person.id) ?? [] })).toSorted((a, b) => compareNames(a.name, b.name));
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number];

const currentPosts = async (tx: Tx, place: 'body_id' | 'unit_id', id: string) => {
  const rows = await tx.db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['person.id', 'person.name', 'person.honorific', 'post.title', 'post.rank', 'post.valid_from', 'post.valid_to'])
    .where(`post.${place}`, '=', id)
    .execute();
  return protocolOrder(heldOn(rows, localDate(tx.now)).map((row) => ({ ...row, posts: [row] })));
};

/** Who holds a post in a unit today, in protocol order. */
export const peopleOfUnit = (tx: Tx, unitId: string) => currentPosts(tx, 'unit_id', unitId);

/** Who holds a post in a body today, in protocol order. */
export const peopleOfBody = (tx: Tx, bodyId: string) => currentPosts(tx, 'body_id', bodyId);
