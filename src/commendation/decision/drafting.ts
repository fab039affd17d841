import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatLongDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { findMeeting } from '../council/council.ts';
import { isId } from '../identifier.ts';
import { listNominations } from '../nomination/reading.ts';
import { refuseUnnoticed } from '../notice/standing.ts';
import { compareListed } from '../subject/order.ts';
import { type Decision, decisionSymbol, findDecision, isDraft } from './decision.ts';

/** What this meeting let pass and no decision holds yet. */
export const passedIn = async (tx: Tx, actor: Actor, meeting: { id: string; year: number }) =>
  (await listNominations(tx, actor, meeting.year))
    .filter(({ state, vote }) => state === 'passed' && vote?.meeting_id === meeting.id)
    .toSorted(compareListed);

/** How many passed nominations wait for a decision, by meeting; a meeting that waits for none is left out. */
export async function waitingForDecision(tx: Tx, actor: Actor, years: readonly number[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { state, vote } of await listNominations(tx, actor, years))
    if (state === 'passed' && vote) counts.set(vote.meeting_id, (counts.get(vote.meeting_id) ?? 0) + 1);
  return counts;
}

export interface NewDecision {
  meetingId: string;
  title: string;
  nominations: string[];
}

/** Drafts a decision from what the council let pass. Without a list there is no decision (S1-19). Returns its id. */
export async function draftDecision(tx: Tx, actor: Actor, input: NewDecision): Promise<string> {
  const meeting = found(await findMeeting(tx, input.meetingId, 'update'));
  const passed = await passedIn(tx, actor, meeting);
  const chosen = passed.filter(({ id }) => input.nominations.includes(id));
  if (chosen.length === 0)
    throw new Refusal('no_list', 'Quyết định phải có danh sách. Chọn ít nhất một đề nghị đã được hội đồng thông qua.', 'nominations');
  if (chosen.length !== new Set(input.nominations).size)
    throw new Refusal('not_passed', 'Có đề nghị chưa đạt hoặc đã nằm trong quyết định khác. Tải lại trang rồi chọn lại.', 'nominations');
  await refuseUnnoticed(
    tx,
    chosen.map(({ id }) => id),
  );
  const citation = commonest(chosen.map((row) => row.citation));
  const movements = new Set(chosen.map(({ movement_id }) => movement_id));
  const record = fresh(tx);
  await tx.db
    .insertInto('decision')
    .values({
      ...record,
      year: meeting.year,
      symbol: decisionSymbol,
      title: input.title,
      citation,
      bases: basesFor(localDate(tx.now), meeting.held_on),
      meeting_id: meeting.id,
      movement_id: movements.size === 1 ? chosen[0]?.movement_id : null,
    })
    .execute();
  await tx.db
    .insertInto('decision_line')
    .values(
      chosen.map((row, position) => ({
        ...freshRow(tx),
        decision_id: record.id,
        position,
        nomination_id: row.id,
        citation: row.citation === citation ? null : row.citation,
      })),
    )
    .execute();
  await recordEvent(tx, actor, 'decision.drafted', { subject: record.id, detail: { lines: chosen.length } });
  return record.id;
}

function commonest(texts: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The papers a decision of today stands on, without their "Căn cứ". */
function basesFor(today: string, held: string): string[] {
  const law =
    today < '2024-01-01'
      ? 'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các luật sửa đổi, bổ sung'
      : 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022';
  const decree =
    today < '2024-01-01'
      ? '91/2017/NĐ-CP ngày 31 tháng 7 năm 2017'
      : today < '2025-07-01'
        ? '98/2023/NĐ-CP ngày 31 tháng 12 năm 2023'
        : '152/2025/NĐ-CP ngày 14 tháng 6 năm 2025';
  return [
    'Luật Tổ chức chính quyền địa phương',
    today < '2026-10-01' ? law : `${law}, được sửa đổi, bổ sung theo Luật ngày 23 tháng 4 năm 2026`,
    `Nghị định số ${decree} của Chính phủ`,
    `Biên bản họp Hội đồng Thi đua - Khen thưởng ${formatLongDate(held)}`,
  ];
}

/** The draft, held until the end of the transaction; refused once it is signed. */
export async function lockDraft(tx: Tx, id: string): Promise<Decision> {
  if (isId(id)) await tx.db.selectFrom('decision').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const decision = found(await findDecision(tx, id));
  if (!isDraft(decision))
    throw new Refusal('signed_already', 'Quyết định đã ký và đánh số nên không sửa được nữa. Sai sót thì ban hành quyết định khác.');
  return decision;
}

export interface DraftChanges {
  title: string;
  citation: string | null;
  bases: string[];
  /** Line id → its own citation, or null for the decision's. */
  citations: ReadonlyMap<string, string | null>;
}

export async function editDraft(tx: Tx, actor: Actor, id: string, changes: DraftChanges): Promise<void> {
  await lockDraft(tx, id);
  await tx.db
    .updateTable('decision')
    .set({ title: changes.title, citation: changes.citation, bases: changes.bases })
    .where('id', '=', id)
    .execute();
  for (const [line, citation] of changes.citations) {
    await tx.db
      .updateTable('decision_line')
      .set({ citation: citation === changes.citation ? null : citation })
      .where('id', '=', line)
      .where('decision_id', '=', id)
      .execute();
  }
  await recordEvent(tx, actor, 'decision.edited', { subject: id });
}

/** Takes a draft back; its nominations may go into another. */
export async function discardDraft(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { title } = await lockDraft(tx, id);
  await tx.db.deleteFrom('decision').where('id', '=', id).execute();
  await recordEvent(tx, actor, 'decision.discarded', { subject: id, detail: { title } });
}
