import type { Tx } from '../../platform/tenancy.ts';

/** All posts of each person on a day (ISO), the highest first, by person id. */
export async function postsOn(tx: Tx, people: string[], date: string): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  if (people.length === 0) return all;
  const posts = await tx.db
    .selectFrom('post')
    .select(['person_id', 'title'])
    .where('person_id', 'in', people)
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', date)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('position')
    .execute();
  for (const { person_id, title } of posts) all.set(person_id, [...(all.get(person_id) ?? []), title]);
  return all;
}

/** What each person is on a day (ISO) as a list prints it, by person id: the two highest posts, "Phó Bí thư Đảng ủy, Chủ tịch UBND phường". */
export async function currentPosts(tx: Tx, people: string[], date: string): Promise<Map<string, string>> {
  return new Map([...(await postsOn(tx, people, date))].map(([person, titles]) => [person, titles.slice(0, 2).join(', ')]));
}

/** The post in which a person signs for the people's committee on a day, or null when there is none. */
export async function governmentPost(tx: Tx, person: string, date: string): Promise<string | null> {
  const post = await tx.db
    .selectFrom('post')
    .leftJoin('body', (join) => join.onRef('body.id', '=', 'post.body_id').onRef('body.authority_id', '=', 'post.authority_id'))
    .select('post.title')
    .where('post.person_id', '=', person)
    .where((eb) =>
      eb.or([eb('body.kind', '=', 'government'), eb('post.title', 'ilike', '%UBND%'), eb('post.title', 'ilike', '%Ủy ban nhân dân%')]),
    )
    .where((eb) => eb.or([eb('post.valid_from', 'is', null), eb('post.valid_from', '<=', date)]))
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .where('post.title', 'ilike', '%chủ tịch%')
    .orderBy('post.rank', (order) => order.asc().nullsLast())
    .executeTakeFirst();
  return post?.title ?? null;
}
