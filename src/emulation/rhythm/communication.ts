import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';
import { refuseUnknown } from '../../organization/known.ts';
import { findMovement } from '../movement/movement.ts';
import type { channels } from './records.ts';

export type Channel = (typeof channels)[number];

export const channelNames: Readonly<Record<Channel, string>> = {
  meeting: 'Họp, sinh hoạt',
  loudspeaker: 'Loa truyền thanh',
  chat_group: 'Nhóm Zalo, mạng xã hội',
  house_visit: 'Đến từng nhà',
  leaflet: 'Tờ rơi',
  board: 'Pa nô, bảng tin',
  performance: 'Hội thi, văn nghệ',
  other: 'Cách khác',
};

export interface CommunicationInput {
  unitId: string;
  happenedOn: CalendarDate;
  channel: Channel;
  text: string;
  people: Figure | null;
  movementId: string | null;
}

/** Writes down what a unit did to make a movement known; only for the own unit, only what has happened. */
export async function recordCommunication(tx: Tx, actor: Actor, input: CommunicationInput): Promise<string> {
  if (!mayActFor(actor, input.unitId)) throw new NotFound();
  await refuseUnknown(tx, 'unit', input.unitId, 'unit');
  if (input.happenedOn > localDate(tx.now))
    throw new Refusal('in_future', 'Ngày tuyên truyền còn ở phía trước. Ghi khi đã làm.', 'happened_on');
  if (input.movementId !== null) await findMovement(tx, input.movementId);
  if (input.people !== null && !Number.isInteger(figureValue(input.people) ?? 0))
    throw new Refusal('people_not_whole', 'Số người phải là số nguyên.', 'people');
  const row = fresh(tx);
  await tx.db
    .insertInto('communication')
    .values({
      ...row,
      unit_id: input.unitId,
      happened_on: input.happenedOn,
      channel: input.channel,
      text: input.text,
      people: input.people === null ? null : figureColumn(input.people),
      movement_id: input.movementId,
    })
    .execute();
  await recordEvent(tx, actor, 'communication.recorded', {
    subject: row.id,
    detail: { unit: input.unitId, on: input.happenedOn, channel: input.channel, text: input.text },
  });
  return row.id;
}

/** What was made known in a year, the newest first; of the given units only, when given. */
export function listCommunications(tx: Tx, year: number, unitIds: readonly string[] | null = null) {
  let query = tx.db
    .selectFrom('communication')
    .innerJoin('unit', 'unit.id', 'communication.unit_id')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('movement', 'movement.id', 'communication.movement_id')
    .selectAll('communication')
    .select(['unit.name', 'unit.number', 'unit_kind.name as kind', 'movement.name as movement', 'movement.short_name as movement_short'])
    .where('happened_on', '>=', `${year}-01-01`)
    .where('happened_on', '<=', `${year}-12-31`);
  if (unitIds !== null)
    query = query.where('communication.unit_id', 'in', unitIds.length > 0 ? [...unitIds] : ['00000000-0000-0000-0000-000000000000']);
  return query.orderBy('happened_on', 'desc').orderBy('communication.position').orderBy('communication.id').execute();
}

export type Communication = Awaited<ReturnType<typeof listCommunications>>[number];
