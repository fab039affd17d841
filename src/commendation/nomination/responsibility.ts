import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { governmentPost } from '../subject/posts.ts';
import { type NominationView, listNominations, readNomination } from './reading.ts';

/** A chair or an officer answers by name for going on where the law could not be confirmed (see `fitnessOf`). */
export async function goOnResponsibly(tx: Tx, actor: Actor, nominations: readonly string[], reason: string): Promise<void> {
  if (nominations.length === 0) throw new Refusal('nothing_chosen', 'Chọn ít nhất một đề nghị.', 'nominations');
  if (reason.trim().length < 10)
    throw new Refusal(
      'no_reason',
      'Ghi rõ lý do tiếp tục, ít nhất 10 ký tự; lý do này hiện trong biên bản và dự thảo quyết định.',
      'reason',
    );
  const rows = await readable(tx, actor, nominations);
  const settled = rows.find(({ state }) => state !== 'unsettled');
  if (settled)
    throw new Refusal(
      'not_needed',
      `Đề nghị của ${settled.name} không ở trạng thái chờ xác nhận pháp lý nên không cần ghi nhận trách nhiệm. Tải lại trang.`,
    );
  const post = actor.personId ? await governmentPost(tx, actor.personId, localDate(tx.now)) : null;
  await tx.db
    .insertInto('law_responsibility')
    .values(rows.map((row) => answerFor(tx, actor, row, post, reason.trim())))
    .execute();
  await recordEvent(tx, actor, 'nomination.went_on', {
    ...(rows.length === 1 && rows[0] ? { subject: rows[0].id } : {}),
    detail: { nominations: rows.map(({ id }) => id), reason: reason.trim() },
  });
}

const answerFor = (tx: Tx, actor: Actor, { id, standing }: NominationView, post: string | null, reason: string) => ({
  ...fresh(tx),
  nomination_id: id,
  person: actor.name,
  post: post ?? (actor.roles.some(({ role }) => role === 'officer') ? 'cán bộ thi đua – khen thưởng' : null),
  reason,
  outcome: standing?.findings.outcome ?? 'NEEDS_LEGAL_CONFIRMATION',
  rule: standing?.findings.rule?.id ?? null,
  acted_on: localDate(tx.now),
  account_id: actor.accountId,
});

async function readable(tx: Tx, actor: Actor, ids: readonly string[]): Promise<NominationView[]> {
  const [only] = ids;
  if (ids.length === 1 && only) {
    const row = await readNomination(tx, actor, only);
    if (!row) throw new NotFound();
    return [row];
  }
  const years = await tx.db
    .selectFrom('nomination')
    .select('year')
    .where('id', 'in', [...ids])
    .groupBy('year')
    .execute();
  const all = await listNominations(
    tx,
    actor,
    years.map(({ year }) => year),
  );
  const rows = all.filter(({ id }) => ids.includes(id));
  if (rows.length !== new Set(ids).size) throw new NotFound();
  return rows;
}

/** Nominations of a year that wait for a confirmation of the law or for somebody who answers for going on. */
export const unsettledNominations = async (tx: Tx, actor: Actor, year: number): Promise<NominationView[]> =>
  (await listNominations(tx, actor, year)).filter(({ state }) => state === 'unsettled');
