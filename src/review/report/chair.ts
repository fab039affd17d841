import type { Tx } from '../../platform/tenancy.ts';

/** Name of the chair of the people's committee on a day (ISO), '' where none is recorded. */
export async function chairName(tx: Tx, on: string): Promise<string> {
  const row = await tx.db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .leftJoin('body', 'body.id', 'post.body_id')
    .select('person.name')
    .where('post.title', 'ilike', '%chủ tịch%')
    .where('post.title', 'not ilike', 'phó chủ tịch%')
    .where('post.level', '=', 'ward')
    .where((eb) =>
      eb.or([eb('body.kind', '=', 'government'), eb('post.title', 'ilike', '%UBND%'), eb('post.title', 'ilike', '%ủy ban nhân dân%')]),
    )
    .where((eb) => eb.or([eb('post.valid_from', 'is', null), eb('post.valid_from', '<=', on)]))
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', on)]))
    .orderBy('post.rank', (order) => order.asc().nullsLast())
    .executeTakeFirst();
  return row?.name ?? '';
}
