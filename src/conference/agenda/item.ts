import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { openEvent } from '../event/event.ts';
import type { agendaKinds } from '../records.ts';

export type AgendaKind = (typeof agendaKinds)[number];

export const agendaKindNames: Readonly<Record<AgendaKind, string>> = {
  opening: 'Khai mạc, giới thiệu đại biểu',
  report: 'Báo cáo',
  speech: 'Tham luận',
  directive: 'Phát biểu chỉ đạo',
  acceptance: 'Tiếp thu ý kiến chỉ đạo',
  launch: 'Phát động thi đua',
  signing: 'Ký giao ước, cam kết',
  decision: 'Công bố quyết định',
  awarding: 'Trao thưởng',
  closing: 'Bế mạc',
  other: 'Phần khác',
};
export const modeNames = { spoken: 'Trình bày', read: 'Đọc', video: 'Trình chiếu video', handout: 'Phát tài liệu' } as const;
export type AgendaMode = keyof typeof modeNames;

export interface ItemInput {
  kind: AgendaKind;
  mode: AgendaMode | null;
  title: string | null;
  text: string | null;
  personId: string | null;
  /** As printed; null: the posts held that day. */
  personPost: string | null;
  minutes: number | null;
  points: string[];
  movementId: string | null;
  reviewId: string | null;
  launchId: string | null;
  /** The signing session held on stage. */
  sessionId?: string | null;
  pledges: string[];
  decisions: string[];
  awards: string[];
}

const columns = (input: ItemInput) => ({
  kind: input.kind,
  mode: input.mode,
  title: input.title,
  text: input.text,
  person_id: input.personId,
  person_post: input.personPost,
  minutes: input.minutes,
  points: input.points,
  movement_id: input.movementId,
  review_id: input.reviewId,
  launch_id: input.launchId,
  session_id: input.sessionId ?? null,
});

export const listItems = (tx: Tx, eventId: string) =>
  tx.db.selectFrom('agenda_item').selectAll().where('event_id', '=', eventId).orderBy('position').execute();

/** One item with the ids of what it leads to. NotFound when it is not of this event. */
export async function findItem(tx: Tx, eventId: string, id: string) {
  const item = found(
    await tx.db.selectFrom('agenda_item').selectAll().where('id', '=', id).where('event_id', '=', eventId).executeTakeFirst(),
  );
  const pledges = await tx.db
    .selectFrom('agenda_pledge')
    .select('pledge_id as id')
    .where('agenda_item_id', '=', id)
    .orderBy('position')
    .execute();
  const decisions = await tx.db
    .selectFrom('agenda_decision')
    .select('decision_id as id')
    .where('agenda_item_id', '=', id)
    .orderBy('position')
    .execute();
  const awards = await tx.db
    .selectFrom('agenda_award')
    .select('award_id as id')
    .where('agenda_item_id', '=', id)
    .orderBy('position')
    .execute();
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  return { ...item, pledges: ids(pledges), decisions: ids(decisions), awards: ids(awards) };
}
export type AgendaItem = Awaited<ReturnType<typeof findItem>>;

async function writeLinks(tx: Tx, id: string, input: ItemInput): Promise<void> {
  const links = [
    ['agenda_pledge', 'pledge_id', input.pledges],
    ['agenda_decision', 'decision_id', input.decisions],
    ['agenda_award', 'award_id', input.awards],
  ] as const;
  for (const [table, column, chosen] of links) {
    await tx.db.deleteFrom(table).where('agenda_item_id', '=', id).execute();
    const rows = [...new Set(chosen)].map((value, position) => ({ ...freshRow(tx), agenda_item_id: id, position, [column]: value }));
    if (rows.length > 0)
      await tx.db
        .insertInto(table as 'agenda_pledge')
        .values(rows as never)
        .execute();
  }
}

function checkItem(input: ItemInput): void {
  if (input.kind === 'launch' && input.launchId === null && input.personId === null) {
    throw new Refusal('no_launcher', 'Phát động là một việc có người làm: chọn lời phát động hoặc người phát động.', 'person');
  }
  if (input.mode === 'video' && input.kind !== 'report' && input.kind !== 'other')
    throw new Refusal('video_of_person', 'Chỉ báo cáo hoặc phần khác mới trình chiếu thay cho đọc.', 'mode');
}

/** Puts an item at the end of the agenda, or writes an old one anew in its place. Returns its id. */
export async function saveItem(tx: Tx, actor: Actor, eventId: string, id: string | null, input: ItemInput): Promise<string> {
  await openEvent(tx, eventId);
  checkItem(input);
  const own = id ?? tx.newId();
  if (id === null) {
    const { last } = await tx.db
      .selectFrom('agenda_item')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('agenda_item')
      .values({ ...freshRow(tx), id: own, event_id: eventId, position: (last ?? -1) + 1, ...columns(input) })
      .execute();
  } else {
    found(
      await tx.db
        .updateTable('agenda_item')
        .set(columns(input))
        .where('id', '=', id)
        .where('event_id', '=', eventId)
        .returning('id')
        .executeTakeFirst(),
    );
  }
  await writeLinks(tx, own, input);
  await recordEvent(tx, actor, 'agenda.saved', { subject: eventId, detail: { item: own, kind: input.kind } });
  return own;
}

/** Takes an item out; what it led to (pledges, decisions, tasks) stays on record. */
export async function removeItem(tx: Tx, actor: Actor, eventId: string, id: string): Promise<void> {
  await openEvent(tx, eventId);
  const row = found(
    await tx.db
      .deleteFrom('agenda_item')
      .where('id', '=', id)
      .where('event_id', '=', eventId)
      .returning(['kind', 'title'])
      .executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'agenda.removed', { subject: eventId, detail: { item: id, ...row } });
}

/** Moves an item one place up or down. */
export async function moveItem(tx: Tx, actor: Actor, eventId: string, id: string, by: 'up' | 'down'): Promise<void> {
  await openEvent(tx, eventId);
  const items = await listItems(tx, eventId);
  const at = items.findIndex((item) => item.id === id);
  const item = found(items[at]);
  const other = items[at + (by === 'up' ? -1 : 1)];
  if (!other) throw new Refusal('at_the_end', 'Phần này đã ở đầu hoặc cuối chương trình.');
  const spare = (items.at(-1)?.position ?? 0) + 1;
  for (const [row, position] of [
    [item.id, spare],
    [other.id, item.position],
    [item.id, other.position],
  ] as const) {
    await tx.db.updateTable('agenda_item').set({ position }).where('id', '=', row).execute();
  }
  await recordEvent(tx, actor, 'agenda.moved', { subject: eventId, detail: { item: id, by } });
}
