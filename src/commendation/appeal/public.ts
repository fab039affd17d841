import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { findDecision, isDraft } from '../decision/decision.ts';
import { type NewAppeal, appealTerms, takeDown } from './appeal.ts';

/** How many one network and how many all people may send a ward in a day. */
export const perSender = 5;
export const perWard = 100;
/** Decisions of so many days are offered where the ward has set no term. */
const daysShown = 365;
const mostShown = 50;

const markOf = (tx: Tx, address: string) =>
  createHash('sha256')
    .update(`appeal ${tx.authorityId} ${localDate(tx.now)} ${address}`)
    .digest('hex');

async function refuseFlood(tx: Tx, mark: string): Promise<void> {
  // One after the other, so that many sent at once are not all counted as the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appeal ${tx.authorityId}`}, 0))`.execute(tx.db);
  const { own, all } = await tx.db
    .selectFrom('appeal')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.countAll<number>().filterWhere('sender_mark', '=', mark).as('own')])
    .where('received_on', '=', localDate(tx.now))
    .where('channel', '=', 'page')
    .executeTakeFirstOrThrow();
  if (own >= perSender || all >= perWard)
    throw new Refusal(
      'too_many',
      'Hôm nay đã nhận nhiều kiến nghị từ nơi này nên chưa ghi thêm. Gửi lại vào ngày mai hoặc gửi trực tiếp về Ủy ban nhân dân.',
    );
}

/** An appeal sent by a recipient, a unit or a resident themselves: received today, read by the office alone. */
export async function sendAppeal(tx: Tx, actor: Actor, input: Omit<NewAppeal, 'receivedOn'>, address: string): Promise<void> {
  const mark = markOf(tx, address);
  await refuseFlood(tx, mark);
  const id = await takeDown(tx, { ...input, receivedOn: localDate(tx.now) }, { channel: 'page', sender_mark: mark });
  await recordEvent(tx, actor, 'appeal.sent', { subject: id, detail: { decision: input.decisionId, by: input.byWhom } });
}

export interface Appealable {
  id: string;
  number: number | null;
  symbol: string | null;
  title: string;
  issued_on: string;
  /** Until when, and by which text; null where the ward has set no term. */
  deadline: { on: string; basis: string } | null;
  open: boolean;
}

type Terms = Awaited<ReturnType<typeof appealTerms>>;

function withDeadline<Row extends { issued_on: string }>(row: Row, terms: Terms, today: string) {
  const term = terms.find(({ valid_from }) => valid_from <= row.issued_on);
  const deadline = term ? { on: addDays(row.issued_on, term.days), basis: term.basis } : null;
  return { ...row, deadline, open: deadline === null || deadline.on >= today };
}

/** The decisions of the last year and those that may still be appealed, the newest first. */
export async function appealable(tx: Tx): Promise<Appealable[]> {
  const today = localDate(tx.now);
  const terms = await appealTerms(tx);
  const longest = Math.max(daysShown, ...terms.map(({ days }) => days));
  const rows = await tx.db
    .selectFrom('decision')
    .select(['id', 'number', 'symbol', 'title', 'issued_on'])
    .where('number', 'is not', null)
    .where('issued_on', '>=', addDays(today, -longest))
    .where('issued_on', '<=', today)
    .orderBy('issued_on', 'desc')
    .orderBy('number', 'desc')
    .limit(mostShown)
    .execute();
  return rows.map((row) => withDeadline({ ...row, issued_on: row.issued_on ?? today }, terms, today));
}

/** One signed decision with its term. A draft is not found. */
export async function appealableOne(tx: Tx, id: string): Promise<Appealable> {
  const decision = found(await findDecision(tx, id));
  const issued = isDraft(decision) ? null : decision.issued_on;
  const { number, symbol, title } = decision;
  return withDeadline({ id, number, symbol, title, issued_on: found(issued) }, await appealTerms(tx), localDate(tx.now));
}
