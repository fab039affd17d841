import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { recordEvent } from '../../../platform/audit.ts';
import { localDate, localYear } from '../../../platform/calendar/date.ts';
import { Refusal, found } from '../../../platform/refusal.ts';
import { type Tx, fresh } from '../../../platform/tenancy.ts';
import { createExemplar } from '../save.ts';

export interface SuggestionInput {
  who: string;
  place: string | null;
  story: string;
  /** Both stay with the office. */
  sender: string | null;
  contact: string | null;
}

/** How many one network and how many all residents of a ward may send in a day. */
export const perSender = 5;
export const perWard = 200;

const markOf = (tx: Tx, address: string) =>
  createHash('sha256')
    .update(`${tx.authorityId} ${localDate(tx.now)} ${address}`)
    .digest('hex');

async function refuseTooMany(tx: Tx, mark: string): Promise<void> {
  // One after the other, so that many sent at once are not all counted as the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`suggestion ${tx.authorityId}`}, 0))`.execute(tx.db);
  const since = new Date(tx.now.getTime() - 24 * 3_600_000);
  const { own, all } = await tx.db
    .selectFrom('exemplar_suggestion')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.countAll<number>().filterWhere('sender_mark', '=', mark).as('own')])
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow();
  if (own >= perSender || all >= perWard)
    throw new Refusal('too_many', 'Hôm nay đã nhận nhiều giới thiệu từ nơi này. Mời gửi lại vào ngày mai hoặc đến UBND phường, xã.');
}

/** Takes down what a resident tells. Nothing of it is public until an officer makes an exemplar of it. */
export async function suggestExemplar(tx: Tx, actor: Actor, input: SuggestionInput, address: string): Promise<void> {
  const mark = markOf(tx, address);
  await refuseTooMany(tx, mark);
  const row = fresh(tx);
  await tx.db
    .insertInto('exemplar_suggestion')
    .values({ ...row, ...input, sent_at: tx.now, sender_mark: mark })
    .execute();
  await recordEvent(tx, actor, 'exemplar.suggested', { subject: row.id });
}

/** Those without an answer first, the newest first. */
export const listSuggestions = (tx: Tx, limit: number) =>
  tx.db
    .selectFrom('exemplar_suggestion')
    .selectAll()
    .orderBy(sql`outcome is not null`)
    .orderBy('sent_at', 'desc')
    .limit(limit)
    .execute();

export async function waitingSuggestions(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('exemplar_suggestion')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export const findSuggestion = async (tx: Tx, id: string) =>
  found(await tx.db.selectFrom('exemplar_suggestion').selectAll().where('id', '=', id).executeTakeFirst());

async function unanswered(tx: Tx, id: string) {
  const row = found(await tx.db.selectFrom('exemplar_suggestion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  if (row.outcome !== null) throw new Refusal('answered_already', 'Giới thiệu này đã được xem xét.');
  return row;
}

/** Makes an exemplar in its first stage, in the officer's own words: the resident's text may name people who never asked to be public. Returns its id. */
export async function acceptSuggestion(
  tx: Tx,
  actor: Actor,
  id: string,
  input: { name: string; field: string | null; story: string },
): Promise<string> {
  await unanswered(tx, id);
  const nobody = { person_id: null, unit_id: null, household_id: null, movement_id: null };
  const exemplar = await createExemplar(tx, actor, { ...input, ...nobody, year: localYear(tx.now), stage: 'discovered' });
  await tx.db
    .updateTable('exemplar_suggestion')
    .set({ answered_on: localDate(tx.now), outcome: 'accepted', exemplar_id: exemplar })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'exemplar.suggestion_accepted', { subject: id, detail: { exemplar } });
  return exemplar;
}

export async function declineSuggestion(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  await unanswered(tx, id);
  await tx.db
    .updateTable('exemplar_suggestion')
    .set({ answered_on: localDate(tx.now), outcome: 'declined', reason })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'exemplar.suggestion_declined', { subject: id, detail: { reason } });
}
