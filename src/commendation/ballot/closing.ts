import type { Actor } from '../../platform/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { agendaOf } from '../council/agenda.ts';
import { type HandCount, countByHand, finish } from '../council/ballot.ts';
import type { Meeting } from '../council/council.ts';
import { secretItems } from './casting.ts';
import { linesFrom, mustFit, openSheets } from './counting.ts';
import { giveaways } from './giveaway.ts';
import { ballotNames, listOf } from './list.ts';
import { unlockBox } from './open-box.ts';
import { type PublishedLine, countLines } from './published.ts';
import type { Sheet } from './sheet.ts';
import { shuffled } from './shuffle.ts';
import { heldBox, inBox } from './stopping.ts';
import { emptyBox } from './voiding.ts';

export interface Close {
  /** Codes of two tellers. */
  codes: readonly [string, string];
  conclusion: string | null;
  /** Counts of the items voted by show of hands. */
  hands: HandCount[];
  /** The group has read that the result itself gives votes away, and publishes it all the same. */
  accepted: boolean;
}

/**
 * Two tellers open the box: every ballot is opened in memory, the votes are written under their codes and the roll beside
 * them, both in an order drawn by lot and in this one transaction, and the box with its key is gone. Nothing that stays
 * joins a member and a vote. After this no ballot is taken.
 */
export async function closeBallot(tx: Tx, actor: Actor, meetingId: string, close: Close): Promise<void> {
  const { meeting, box } = await heldBox(tx, actor, meetingId);
  if (!box.stopped_on) throw new Refusal('not_stopped', 'Kết thúc nhận phiếu trước, rồi mở hòm.');
  const privateKey = await unlockBox(tx, meetingId, close.codes);
  const agenda = await agendaOf(tx, meetingId);
  const items = secretItems(agenda);
  const members = await inBox(tx, meetingId);
  const paper = await tx.db.selectFrom('paper_ballot').select('body').where('council_meeting_id', '=', meetingId).execute();
  const sheets = openSheets(privateKey, meetingId, { members, paper }, items.length);
  const onPaper = members.filter(({ manner }) => manner !== 'phone').map(({ person_id }) => person_id);
  mustFit(sheets, items, onPaper);
  const valid = [...sheets.phone, ...sheets.paper.filter(({ invalid }) => !invalid)];
  const telling = await writeVotes(tx, meetingId, valid, close.accepted);
  await countByHand(
    tx,
    meetingId,
    close.hands,
    agenda.filter(({ method }) => method === 'open'),
  );
  await writeRoll(tx, meetingId, members);
  await emptyBox(tx, meetingId);
  const spoiled = sheets.paper.length - (valid.length - sheets.phone.length);
  const figures = { paper_issued: onPaper.length, paper_returned: paper.length, paper_invalid: spoiled, telling_results: telling };
  const sha256 = await seal(tx, meeting, figures);
  await finish(tx, actor, meetingId, close.conclusion, { voters: members.length, paper: onPaper.length, sha256 });
}

async function writeVotes(tx: Tx, meetingId: string, sheets: Sheet[], accepted: boolean): Promise<string[]> {
  const named = (await ballotNames(tx, meetingId)).filter(({ method }) => method === 'secret');
  const lines = linesFrom(
    sheets,
    named.map(({ key }) => key),
  );
  const counts = named.map(({ label }, index) => ({ label, ...countLines(lines[index] ?? []) }));
  const telling = giveaways(counts);
  if (telling.length > 0 && !accepted)
    throw new Refusal(
      'gives_away',
      `Kết quả tự làm lộ lá phiếu. ${telling.join(' ')} Đánh dấu đồng ý công bố, hoặc hủy cuộc bỏ phiếu.`,
      'accepted',
    );
  for (const [index, { id }] of named.entries()) {
    const { for: for_count, against: against_count, blank: blank_count } = counts[index] ?? countLines([]);
    await tx.db.updateTable('meeting_vote').set({ for_count, against_count, blank_count }).where('id', '=', id).execute();
    await writeLines(tx, id, lines[index] ?? []);
  }
  return telling;
}

async function writeLines(tx: Tx, voteId: string, lines: PublishedLine[]): Promise<void> {
  const rows = lines
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, choice }, position) => ({ authority_id: tx.authorityId, meeting_vote_id: voteId, position, code, choice }));
  if (rows.length > 0) await tx.db.insertInto('vote_ballot').values(shuffled(rows)).execute();
}

async function writeRoll(tx: Tx, meetingId: string, members: { person_id: string; manner: string }[]): Promise<void> {
  const rows = shuffled(members).map(({ person_id, manner }, position) => ({
    authority_id: tx.authorityId,
    council_meeting_id: meetingId,
    position,
    person_id,
    manner,
  }));
  if (rows.length > 0) await tx.db.insertInto('roll_entry').values(rows).execute();
}

type Figures = Pick<Meeting, 'paper_issued' | 'paper_returned' | 'paper_invalid' | 'telling_results'>;

/** Keeps the figures of the paper and the hash of the list, which the minutes print. */
async function seal(tx: Tx, meeting: Meeting, figures: Figures): Promise<string> {
  const { sha256 } = await listOf(tx, { ...meeting, ...figures });
  await tx.db
    .updateTable('council_meeting')
    .set({ ...figures, ballots_sha256: sha256 })
    .where('id', '=', meeting.id)
    .execute();
  return sha256;
}
