import type { CalendarDate } from '../../platform/calendar/date.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { listBodies, listPeople } from '../choices.ts';

const levelOf = (kind: string) => (kind === 'province' || kind === 'district' ? kind : 'ward');

/**
 * Who may launch on the day: Điều 18 Luật TĐKT 2022 names the chair of the people's committee; a vice chair with a post in
 * it may be empowered. Only posts of the authority's own level count.
 */
export async function competentLaunchers(tx: Tx, on: CalendarDate) {
  const { kind } = await tx.db.selectFrom('authority').select('kind').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const governments = new Set((await listBodies(tx)).filter((body) => body.kind === 'government').map(({ id }) => id));
  const people = await listPeople(tx, on);
  const local = await tx.db.selectFrom('post').select('person_id').where('level', '=', levelOf(kind)).execute();
  const ofOwnLevel = new Set(local.map(({ person_id }) => person_id));
  return people.filter(
    ({ id, posts }) =>
      ofOwnLevel.has(id) &&
      posts.some(({ title, body_id }) => body_id !== null && governments.has(body_id) && fold(title).includes('chu tich')),
  );
}
