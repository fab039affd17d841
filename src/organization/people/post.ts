import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { isId, refuseReversed, refuseUnknown } from '../known.ts';
import type { Level } from '../words.ts';

export interface PostInput {
  title: string;
  bodyId: string | null;
  unitId: string | null;
  level: Level;
  /** Place in protocol: 1 comes first; null comes after all ranks. */
  rank: number | null;
  validFrom: string | null;
  validTo: string | null;
}

const columns = (input: PostInput) => ({
  title: input.title,
  body_id: input.bodyId,
  unit_id: input.unitId,
  level: input.level,
  rank: input.rank,
  valid_from: input.validFrom,
  valid_to: input.validTo,
});

async function check(tx: Tx, input: PostInput): Promise<void> {
  if (input.bodyId && input.unitId) {
    throw new Refusal('two_places', 'Một chức vụ chỉ thuộc một cơ quan hoặc một đơn vị. Bỏ một trong hai.', 'unit');
  }
  refuseReversed(input.validFrom, input.validTo, 'valid_to');
  await refuseUnknown(tx, 'body', input.bodyId, 'body');
  await refuseUnknown(tx, 'unit', input.unitId, 'unit');
}

/** Gives a person a post; several may be held at once, at several levels. Returns its id. */
export async function addPost(tx: Tx, actor: Actor, personId: string, input: PostInput): Promise<string> {
  await check(tx, input);
  const row = fresh(tx);
  await tx.db
    .insertInto('post')
    .values({ ...row, person_id: personId, ...columns(input) })
    .execute();
  await recordEvent(tx, actor, 'post.added', { subject: row.id, detail: { person: personId, title: input.title } });
  return row.id;
}

/** Mends what was recorded of a post. */
export async function changePost(tx: Tx, actor: Actor, id: string, input: PostInput): Promise<void> {
  const before = found(await findPost(tx, id));
  await check(tx, input);
  await tx.db.updateTable('post').set(columns(input)).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'post.changed', { subject: id, detail: { before: before.title, title: input.title } });
}

/** Ends a post on its last day (ISO); the post stays in the person's history. */
export async function endPost(tx: Tx, actor: Actor, id: string, lastDay: string): Promise<void> {
  const post = found(await findPost(tx, id));
  if (post.valid_to !== null) throw new Refusal('post_ended', 'Chức vụ này đã kết thúc. Sửa chức vụ nếu ngày ghi chưa đúng.', 'last_day');
  refuseReversed(post.valid_from, lastDay, 'last_day');
  await tx.db.updateTable('post').set({ valid_to: lastDay }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'post.ended', { subject: id, detail: { person: post.person_id, title: post.title, last: lastDay } });
}

export const findPost = async (tx: Tx, id: string) =>
  isId(id) ? tx.db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
