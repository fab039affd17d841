import { allows } from '../../organization/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { agendaOf } from '../council/agenda.ts';
import { findMeeting } from '../council/council.ts';
import { secretItems } from './casting.ts';
import { boxOf } from './open-box.ts';
import { readReceipt } from './receipt.ts';
import { sealFor } from './seal.ts';
import { type Choice, packSheet } from './sheet.ts';
import { tellersOf } from './teller.ts';

export const paperPlace = (meetingId: string) => `bangvang-paper-1 ${meetingId}`;

/** The tellers count, and the officer who sits beside them. Others find nothing. */
export async function mustCount(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  if (allows(actor, 'council.manage')) return;
  if (!(await tellersOf(tx, meetingId)).some(({ person_id }) => person_id === actor.personId)) throw new NotFound();
}

/** How many paper ballots were given out or came in writing, and how many of them were typed in so far. */
export async function paperCounts(tx: Tx, meetingId: string) {
  const issued = await tx.db
    .selectFrom('sealed_ballot')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('council_meeting_id', '=', meetingId)
    .where('manner', '<>', 'phone')
    .executeTakeFirstOrThrow();
  const entered = await tx.db
    .selectFrom('paper_ballot')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('council_meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return { issued: issued.n, entered: entered.n };
}

async function stoppedBox(tx: Tx, actor: Actor, meetingId: string) {
  found(await findMeeting(tx, meetingId, 'update'));
  await mustCount(tx, actor, meetingId);
  const box = await boxOf(tx, meetingId);
  if (!box?.stopped_on) throw new Refusal('not_stopped', 'Kết thúc nhận phiếu trước, rồi nhập phiếu giấy.');
  return box;
}

export interface PaperSheet {
  /** The code printed on the paper ballot. */
  receipt: string;
  invalid: boolean;
  /** By nomination; none where the voter takes no part. */
  choices: ReadonlyMap<string, Choice>;
}

/** The tellers type in one paper ballot. It is sealed like the others, so that nothing is known before the box is opened. */
export async function enterPaper(tx: Tx, actor: Actor, meetingId: string, sheet: PaperSheet): Promise<void> {
  const box = await stoppedBox(tx, actor, meetingId);
  const receipt = readReceipt(sheet.receipt);
  if (receipt === null) throw new Refusal('receipt', 'Mã phiếu gồm 16 ký tự in trên lá phiếu. Nhập lại.', 'receipt');
  const { issued, entered } = await paperCounts(tx, meetingId);
  if (entered >= issued) throw new Refusal('too_many', `Đã nhập đủ ${issued} phiếu giấy đã phát; không nhận thêm lá nào.`, 'receipt');
  const items = secretItems(await agendaOf(tx, meetingId));
  const choices = items.map(({ nomination_id }) => sheet.choices.get(nomination_id) ?? null);
  if (!sheet.invalid && choices.every((choice) => choice === null))
    throw new Refusal('incomplete', 'Chọn ít nhất một mục, hoặc ghi là phiếu không hợp lệ.', 'receipt');
  const body = sealFor(box.public_key, packSheet({ receipt, invalid: sheet.invalid, choices }), paperPlace(meetingId));
  await tx.db.insertInto('paper_ballot').values({ authority_id: tx.authorityId, council_meeting_id: meetingId, body }).execute();
  await recordEvent(tx, actor, 'ballot.paper_entered', { subject: meetingId, detail: { entered: entered + 1, issued } });
}

/** All paper ballots that were typed in are taken out, to be typed in anew. */
export async function clearPaper(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  await stoppedBox(tx, actor, meetingId);
  await tx.db.deleteFrom('paper_ballot').where('council_meeting_id', '=', meetingId).execute();
  await recordEvent(tx, actor, 'ballot.paper_cleared', { subject: meetingId });
}
