import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { drawNumbers } from '../../platform/numbering.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import type { Level } from '../catalogue/entry.ts';
import type { Ground } from '../catalogue/level-names.ts';
import { signerOn } from '../decision/signing.ts';
import { isId } from '../identifier.ts';
import { recordReceivedAward } from '../register/received.ts';
import { type Submission, findSubmission, submissionSymbol, submittable, submittedNominations } from './reading.ts';

export interface NewSubmission {
  year: number;
  addressee: string;
  title: string;
  nominations: readonly string[];
}

/** Drafts a tờ trình from what the council let pass and somebody above decides. Returns its id. */
export async function draftSubmission(tx: Tx, actor: Actor, input: NewSubmission): Promise<string> {
  const offered = await submittable(tx, actor, input.year);
  const chosen = offered.filter(({ id }) => input.nominations.includes(id));
  if (chosen.length === 0)
    throw new Refusal('no_list', 'Tờ trình phải có danh sách. Chọn ít nhất một đề nghị đã được hội đồng thông qua.', 'nominations');
  if (chosen.length !== new Set(input.nominations).size)
    throw new Refusal('not_passed', 'Có đề nghị chưa đạt, đã có quyết định hoặc đã trình. Tải lại trang rồi chọn lại.', 'nominations');
  const own = chosen.find(({ ownPower }) => ownPower);
  if (own)
    throw new Refusal(
      'own_power',
      `${own.name}: thuộc thẩm quyền Chủ tịch UBND cấp xã, dự thảo quyết định thay vì lập tờ trình.`,
      'nominations',
    );
  const row = fresh(tx);
  await tx.db
    .insertInto('submission')
    .values({ ...row, year: input.year, symbol: submissionSymbol, addressee: input.addressee, title: input.title })
    .execute();
  await tx.db
    .insertInto('submission_line')
    .values(chosen.map(({ id }, position) => ({ ...freshRow(tx), submission_id: row.id, position, nomination_id: id })))
    .execute();
  await recordEvent(tx, actor, 'submission.drafted', { subject: row.id, detail: { lines: chosen.length, addressee: input.addressee } });
  return row.id;
}

async function held(tx: Tx, id: string): Promise<Submission> {
  if (isId(id)) await tx.db.selectFrom('submission').select('id').where('id', '=', id).forUpdate().execute();
  return found(await findSubmission(tx, id));
}

/** Takes a draft back; its nominations may go into another. */
export async function discardSubmission(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await held(tx, id);
  if (row.state !== 'draft') throw new Refusal('sent_already', 'Tờ trình đã gửi nên không bỏ được.');
  await tx.db.deleteFrom('submission').where('id', '=', id).execute();
  await recordEvent(tx, actor, 'submission.discarded', { subject: id, detail: { title: row.title } });
}

/** Signs and sends: number, date and signer come into being with the act. Returns the number. */
export async function sendSubmission(tx: Tx, actor: Actor, id: string): Promise<number> {
  const row = await held(tx, id);
  if (row.state !== 'draft') throw new Refusal('sent_already', 'Tờ trình đã ký và gửi.');
  const date = localDate(tx.now);
  const { mandate_id: _, ...signer } = await signerOn(tx, actor, date);
  const year = Number(date.slice(0, 4));
  const { highest } = await tx.db
    .selectFrom('submission')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('symbol', '=', row.symbol)
    .where('issued_on', '>=', `${year}-01-01`)
    .where('issued_on', '<=', `${year}-12-31`)
    .executeTakeFirstOrThrow();
  const number = await drawNumbers(tx, row.symbol, year, 1, highest ?? 0);
  await tx.db
    .updateTable('submission')
    .set({ number, issued_on: date, ...signer })
    .where('id', '=', id)
    .execute();
  await act(tx, actor, id, { kind: 'sent', acted_on: date });
  await recordEvent(tx, actor, 'submission.sent', { subject: id, detail: { number } });
  return number;
}

interface ActColumns {
  kind: 'sent' | 'asked' | 'supplemented' | 'granted' | 'refused';
  acted_on: string;
  content?: string | null;
  document?: string | null;
  nomination_id?: string;
  award_id?: string;
}

const act = (tx: Tx, actor: Actor, id: string, columns: ActColumns) =>
  tx.db
    .insertInto('submission_act')
    .values({ ...fresh(tx), submission_id: id, recorded_by: actor.name, account_id: actor.accountId, ...columns })
    .execute();

export interface Reply {
  on: string;
  content: string;
  document: string | null;
}

const awaits = new Set(['sent', 'asked', 'supplemented']);

async function awaiting(tx: Tx, id: string, on: string): Promise<Submission> {
  const row = await held(tx, id);
  if (!awaits.has(row.state)) throw new Refusal('not_waiting', 'Tờ trình chưa gửi hoặc đã được trả lời xong.');
  if (on > localDate(tx.now) || on < (row.issued_on ?? ''))
    throw new Refusal('wrong_day', 'Ngày phải từ ngày gửi tờ trình đến hôm nay.', 'on');
  return row;
}

/** The authority above asks for more: what. */
export async function recordAsked(tx: Tx, actor: Actor, id: string, reply: Reply): Promise<void> {
  await awaiting(tx, id, reply.on);
  await act(tx, actor, id, { kind: 'asked', acted_on: reply.on, content: reply.content, document: reply.document });
  await recordEvent(tx, actor, 'submission.asked', { subject: id, detail: { content: reply.content } });
}

/** What was asked for was sent after; refused while nothing is asked. */
export async function recordSupplemented(tx: Tx, actor: Actor, id: string, reply: Reply): Promise<void> {
  const row = await awaiting(tx, id, reply.on);
  if (row.state !== 'asked') throw new Refusal('not_asked', 'Cấp trên chưa yêu cầu bổ sung, hoặc đã bổ sung rồi.');
  await act(tx, actor, id, { kind: 'supplemented', acted_on: reply.on, content: reply.content, document: reply.document });
  await recordEvent(tx, actor, 'submission.supplemented', { subject: id, detail: { content: reply.content } });
}

export interface Granting {
  nominations: readonly string[];
  on: string;
  /** The decision of the authority above: number, date. */
  document: string;
  issuer: string;
  level: Level;
}

const openOf = (row: Submission) =>
  row.nominations.filter(
    (id) => !row.acts.some(({ nomination_id, kind }) => nomination_id === id && (kind === 'granted' || kind === 'refused')),
  );

function refuseForeign(row: Submission, nominations: readonly string[]): void {
  const open = openOf(row);
  if (nominations.length === 0) throw new Refusal('nothing_chosen', 'Chọn ít nhất một trường hợp được trả lời.', 'nominations');
  if (nominations.some((id) => !open.includes(id)))
    throw new Refusal('answered_already', 'Có trường hợp không thuộc tờ trình này hoặc đã có kết quả. Tải lại trang.', 'nominations');
}

/** The authority above gave the awards: the acts and the entries in the register come into being together. */
export async function recordGranted(tx: Tx, actor: Actor, id: string, input: Granting): Promise<void> {
  const row = await awaiting(tx, id, input.on);
  refuseForeign(row, input.nominations);
  const nominations = (await submittedNominations(tx, actor, row)).filter((each) => input.nominations.includes(each.id));
  if (nominations.length !== input.nominations.length)
    throw new Refusal('not_visible', 'Có trường hợp bạn không được xem. Nhờ cán bộ khác ghi.');
  for (const each of nominations) {
    const { person_id, unit_id, body_id, bloc_id, household_id, whole_authority } = each;
    const award = await recordReceivedAward(tx, actor, {
      year: each.year,
      yearTo: null,
      award: each.award,
      ground: each.ground as Ground,
      issuer: input.issuer,
      level: input.level,
      issuedOn: input.on,
      subject: { person_id, unit_id, body_id, bloc_id, household_id, whole_authority },
      citation: each.citation,
      posthumous: false,
      movementId: each.movement_id,
    });
    await tx.db.updateTable('award').set({ nomination_id: each.id, note: input.document }).where('id', '=', award).execute();
    await act(tx, actor, id, { kind: 'granted', acted_on: input.on, document: input.document, nomination_id: each.id, award_id: award });
  }
  await recordEvent(tx, actor, 'submission.granted', { subject: id, detail: { awards: nominations.length, document: input.document } });
}

/** The authority above did not give them, and why. */
export async function recordRefused(tx: Tx, actor: Actor, id: string, nominations: readonly string[], reply: Reply): Promise<void> {
  const row = await awaiting(tx, id, reply.on);
  refuseForeign(row, nominations);
  for (const nomination_id of nominations)
    await act(tx, actor, id, { kind: 'refused', acted_on: reply.on, content: reply.content, document: reply.document, nomination_id });
  await recordEvent(tx, actor, 'submission.refused', { subject: id, detail: { nominations, reason: reply.content } });
}
