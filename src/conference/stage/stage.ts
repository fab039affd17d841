import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Event, findEvent } from '../event/event.ts';
import { type PersonAt, peopleAt } from '../people.ts';
import { type StageHonour, honoursOf } from './honours.ts';

export const receiverNames = { self: 'Tự lên nhận', representative: 'Người đại diện nhận', family: 'Gia đình nhận' } as const;
export type Receiver = keyof typeof receiverNames;

export interface StageEntry {
  id: string;
  honour: StageHonour;
  receiver: Receiver;
  /** Who comes up instead. */
  receiverName: string | null;
  reason: string | null;
  arrivedAt: Date | null;
  absentAt: Date | null;
  code: string | null;
}

export interface StageBatch {
  id: string;
  /** From 1. */
  number: number;
  title: string;
  hander: PersonAt | null;
  handerPost: string | null;
  caller: PersonAt | null;
  assistant: string | null;
  stands: string | null;
  begunAt: Date | null;
  entries: StageEntry[];
}

async function entriesOf(tx: Tx, event: Event): Promise<Map<string, StageEntry[]>> {
  const rows = await tx.db
    .selectFrom('stage_entry')
    .innerJoin('stage_batch', 'stage_batch.id', 'stage_entry.stage_batch_id')
    .selectAll('stage_entry')
    .where('stage_batch.event_id', '=', event.id)
    .orderBy('stage_batch.position')
    .orderBy('stage_entry.position')
    .execute();
  const ids = rows.map(({ award_id }) => award_id);
  const awards = ids.length === 0 ? [] : await tx.db.selectFrom('award').selectAll().where('id', 'in', ids).execute();
  const honours = new Map((await honoursOf(tx, awards, event.held_on)).map((honour) => [honour.id, honour]));
  const entries = rows.flatMap((row): (StageEntry & { batch: string })[] => {
    const honour = honours.get(row.award_id);
    if (!honour) return [];
    return [
      {
        batch: row.stage_batch_id,
        id: row.id,
        honour,
        receiver: (row.receiver ?? (honour.posthumous ? 'family' : 'self')) as Receiver,
        receiverName: row.receiver_name,
        reason: row.reason,
        arrivedAt: row.arrived_at,
        absentAt: row.absent_at,
        code: row.invite_code,
      },
    ];
  });
  return Map.groupBy(entries, ({ batch }) => batch);
}

/** The run of show in the order in which batches go up. A constant number of queries. */
export async function stageOf(tx: Tx, event: Event): Promise<StageBatch[]> {
  const rows = await tx.db.selectFrom('stage_batch').selectAll().where('event_id', '=', event.id).orderBy('position').execute();
  if (rows.length === 0) return [];
  const entries = await entriesOf(tx, event);
  const people = await peopleAt(
    tx,
    rows.flatMap(({ hander_id, caller_id }) => [hander_id, caller_id]).filter((id) => id !== null),
    event.held_on,
  );
  return rows.map((row, index) => ({
    id: row.id,
    number: index + 1,
    title: row.title,
    hander: people.get(row.hander_id ?? '') ?? null,
    handerPost: row.hander_post,
    caller: people.get(row.caller_id ?? '') ?? null,
    assistant: row.assistant,
    stands: row.stands,
    begunAt: row.begun_at,
    entries: entries.get(row.id) ?? [],
  }));
}

export const findStage = async (tx: Tx, eventId: string) => {
  const event = found(await findEvent(tx, eventId));
  return { event, batches: await stageOf(tx, event) };
};

/** Who comes up for an entry, as it is called: "ông Nguyễn Văn An (đại diện nhận)". */
export function receiverLine({ receiver, receiverName }: Pick<StageEntry, 'receiver' | 'receiverName'>): string | null {
  if (receiver === 'self') return null;
  const words = receiver === 'family' ? 'gia đình nhận' : 'nhận thay';
  return receiverName ? `${receiverName} ${words}` : words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** Whether the certificate of an entry leaves the pile: somebody comes up for it. */
export const comesUp = ({ absentAt, receiver }: Pick<StageEntry, 'absentAt' | 'receiver'>): boolean =>
  absentAt === null || receiver !== 'self';
