import { sql } from 'kysely';
import type { Tx } from '../platform/tenancy.ts';

export interface PersonAt {
  id: string;
  name: string;
  honorific: string | null;
  penName: string | null;
  /** Posts held that day, most senior first, as printed: "Phó Bí thư Đảng ủy/Chủ tịch UBND phường". */
  posts: string;
  /** The lowest rank of these posts; people without one come last. */
  rank: number;
  /** True for somebody whose posts are all above the ward. */
  superior: boolean;
}

export const noRank = 9999;
const above = new Set(['central', 'province', 'district']);

/** The named people with the posts they held on a day (all known posts when the day is not known). Two queries. */
export async function peopleAt(tx: Tx, ids: readonly string[], on: string | null): Promise<Map<string, PersonAt>> {
  if (ids.length === 0) return new Map();
  const separator = (await tx.db.selectFrom('authority').select('post_separator').executeTakeFirst())?.post_separator ?? ', ';
  const rows = await tx.db
    .selectFrom('person')
    .leftJoin('post', (join) =>
      join
        .onRef('post.person_id', '=', 'person.id')
        .onRef('post.authority_id', '=', 'person.authority_id')
        .on((eb) =>
          on === null
            ? eb.lit(true)
            : sql<boolean>`(post.valid_from is null or post.valid_from <= ${on}) and (post.valid_to is null or post.valid_to >= ${on})`,
        ),
    )
    .select(['person.id', 'person.name', 'person.honorific', 'person.pen_name', 'post.title', 'post.rank', 'post.level'])
    .where('person.id', 'in', [...new Set(ids)])
    .orderBy('person.id')
    .orderBy('post.rank')
    .orderBy('post.position')
    .orderBy('post.key')
    .execute();
  const people = new Map<string, PersonAt>();
  for (const { id, name } of rows) {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    if (people.has(id) || !first) continue;
    people.set(id, {
      id,
      name,
      honorific: first.honorific,
      penName: first.pen_name,
      posts: own.flatMap(({ title }) => (title === null ? [] : [title])).join(separator),
      rank: Math.min(...own.map((row) => row.rank ?? noRank)),
      superior: first.level !== null && own.every(({ level }) => above.has(level ?? '')),
    });
  }
  return people;
}

/** "Võ Đức Chinh - Bí thư Đảng ủy phường"; the post printed on the record goes before the posts held. */
export const withPost = (name: string, post: string | null): string => (post ? `${name} - ${post}` : name);
