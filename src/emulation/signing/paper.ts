import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { lockPledge, writeSigning } from '../pledge/sign.ts';
import { bearerIn } from './absence.ts';
import { openedSession, refuseSealedHere } from './open.ts';
import { type ScanFile, keepScan } from './scan.ts';
import { type SessionView, partiesIn } from './presence.ts';
import { viewSession } from './session.ts';

export interface PaperSignatures {
  /** Parties and witnesses as forms name them. */
  who: readonly string[];
  signed_on: CalendarDate;
  scan: ScanFile | null;
}

function chosen(view: SessionView, who: readonly string[]) {
  const bearers = [...new Set(who)].map((value) => bearerIn(view, value));
  if (bearers.some((bearer) => bearer === null))
    throw new Refusal('bearer_unknown', 'Có người không còn trong phiên ký. Tải lại trang rồi chọn lại.', 'who');
  const parties = partiesIn(view).filter((party) =>
    bearers.some((bearer) => bearer?.pledge_id === party.pledge_id && bearer.party_position === party.position),
  );
  const witnesses = view.witnesses.filter((witness) => bearers.some((bearer) => bearer?.person_id === witness.person_id));
  return { parties, witnesses };
}

function refuseWrong(parties: ReturnType<typeof chosen>['parties']): void {
  const twice = parties.filter(({ presence }) => presence.state === 'signed');
  if (twice.length > 0)
    throw new Refusal('already_signed', `Đã ký rồi: ${twice.map(({ name }) => name).join(', ')}. Bỏ chọn rồi ghi lại.`, 'who');
  const absent = parties.filter(({ presence }) => presence.state === 'absent');
  if (absent.length > 0)
    throw new Refusal('absent', `Đã ghi vắng: ${absent.map(({ name }) => name).join(', ')}. Ghi là đã đến trước.`, 'who');
}

function refuseDay(tx: Tx, { signed_on, scan, who }: PaperSignatures): void {
  if (who.length === 0) throw new Refusal('nobody_chosen', 'Chọn ít nhất một bên đã ký trên giấy.', 'who');
  if (signed_on > localDate(tx.now)) throw new Refusal('signing_in_future', 'Ngày ký còn ở phía trước. Ghi khi đã ký.', 'signed_on');
  if (!scan) throw new Refusal('scan_missing', 'Chọn bản quét của tờ giấy đã ký.', 'scan');
}

/**
 * Records signatures given on one sheet of paper, several parties and witnesses at once, with its scan and who recorded
 * them. All of them or none.
 */
export async function recordPaper(tx: Tx, actor: Actor, sessionId: string, input: PaperSignatures): Promise<void> {
  refuseDay(tx, input);
  await openedSession(tx, sessionId);
  const before = await viewSession(tx, sessionId);
  for (const { id } of before.pledges.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await lockPledge(tx, id);
  const view = await viewSession(tx, sessionId);
  const { parties, witnesses } = chosen(view, input.who);
  refuseWrong(parties);
  for (const { pledge_id } of parties) await refuseSealedHere(tx, pledge_id, sessionId);
  const scan = input.scan && (await keepScan(tx, input.scan));
  for (const party of parties)
    await writeSigning(tx, {
      pledge_id: party.pledge_id,
      party_position: party.position,
      signed_on: input.signed_on,
      signed_at: null,
      way: 'paper',
      signer: party.representative,
      signer_post: party.representative_post,
      account_id: actor.accountId,
      recorded_by: actor.name,
      session_id: sessionId,
      scan,
    });
  await writeWitnesses(
    tx,
    actor,
    view,
    witnesses.map(({ person_id }) => person_id),
    scan,
  );
  await recordEvent(tx, actor, 'pledge.paper_recorded', {
    subject: sessionId,
    detail: { parties: parties.map(({ name }) => name), witnesses: witnesses.map(({ name }) => name), signed_on: input.signed_on, scan },
  });
}

async function writeWitnesses(tx: Tx, actor: Actor, view: SessionView, people: readonly string[], scan: string | null): Promise<void> {
  const rows = view.pledges
    .filter(({ sealed }) => !sealed)
    .flatMap((pledge) =>
      pledge.witnesses
        .filter((one) => people.includes(one.person_id) && !one.confirmed)
        .map(({ person_id }) => ({ pledge_id: pledge.id, person_id })),
    );
  if (people.length > 0 && rows.length === 0)
    throw new Refusal('nothing_to_confirm', 'Người chứng kiến đã chọn đã xác nhận mọi bản.', 'who');
  if (rows.length === 0) return;
  await tx.db
    .insertInto('pledge_witnessing')
    .values(
      rows.map((row) => ({
        ...fresh(tx),
        ...row,
        confirmed_at: tx.now,
        way: 'paper',
        session_id: view.session.id,
        recorded_by: actor.name,
        scan,
      })),
    )
    .execute();
}
