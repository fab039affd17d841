import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';
import { findMovement } from './movement.ts';

export interface ParticipationInput {
  /** Null: the whole ward, told as one number. */
  unitId: string | null;
  /** First day of the month. */
  month: CalendarDate;
  units: Figure | null;
  people: Figure | null;
}

/** What was entered for a movement, by month and then by unit, the whole ward first. */
export const participationsOf = (tx: Tx, movementId: string) =>
  tx.db
    .selectFrom('participation')
    .leftJoin('unit', (join) =>
      join.onRef('unit.id', '=', 'participation.unit_id').onRef('unit.authority_id', '=', 'participation.authority_id'),
    )
    .leftJoin('unit_kind', (join) =>
      join.onRef('unit_kind.id', '=', 'unit.kind_id').onRef('unit_kind.authority_id', '=', 'unit.authority_id'),
    )
    .select(['participation.id', 'participation.unit_id', 'participation.month', 'participation.units', 'participation.people'])
    .select(['participation.entered_by', 'unit.name', 'unit.number', 'unit_kind.name as kind'])
    .where('movement_id', '=', movementId)
    .orderBy('month')
    .orderBy(sql`unit.position nulls first`)
    .orderBy('participation.position')
    .execute();

export type Participation = Awaited<ReturnType<typeof participationsOf>>[number];

export interface MonthTotal {
  /** "2026-03". */
  month: string;
  units: number;
  people: number;
  /** Told for the whole ward, not summed from its units. */
  whole: boolean;
  /** A figure in it is approximate or unknown. */
  about: boolean;
}

const rough = (figure: Figure | null) => figure !== null && typeof figure !== 'number';
const sum = (figures: readonly (Figure | null)[]) => figures.reduce<number>((total, figure) => total + (figureValue(figure) ?? 0), 0);

/**
 * Units and people of each month. A number told for the whole ward stands; else the units are counted, each once at least,
 * and their people summed.
 */
export function monthTotals(rows: readonly Pick<Participation, 'unit_id' | 'month' | 'units' | 'people'>[]): MonthTotal[] {
  const months = Map.groupBy(rows, ({ month }) => month.slice(0, 7));
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => {
      const whole = own.filter(({ unit_id }) => unit_id === null);
      const counted = whole.length > 0 ? whole : own;
      return {
        month,
        units: whole.length > 0 ? sum(whole.map(({ units }) => units)) : new Set(own.map(({ unit_id }) => unit_id)).size,
        people: sum(counted.map(({ people }) => people)),
        whole: whole.length > 0,
        about: counted.some(({ people, units }) => rough(people) || (whole.length > 0 && rough(units))),
      };
    });
}

async function check(tx: Tx, actor: Actor, movementId: string, input: ParticipationInput): Promise<void> {
  const movement = await findMovement(tx, movementId);
  if (!mayActFor(actor, input.unitId)) throw new NotFound();
  if (input.unitId !== null) found(await tx.db.selectFrom('unit').select('id').where('id', '=', input.unitId).executeTakeFirst());
  if (input.people === null && input.units === null)
    throw new Refusal('participation_empty', 'Ghi số người hoặc số đơn vị tham gia.', 'people');
  const month = input.month.slice(0, 7);
  if (month > localDate(tx.now).slice(0, 7))
    throw new Refusal('month_in_future', 'Tháng này chưa đến. Ghi số tham gia của tháng đã có.', 'month');
  const [from, to] = [movement.starts_on?.slice(0, 7), movement.ends_on?.slice(0, 7)];
  if ((from && month < from) || (to && month > to))
    throw new Refusal('month_outside', 'Tháng này nằm ngoài thời gian của phong trào. Xem lại tháng.', 'month');
}

const column = (figure: Figure | null) => (figure === null ? null : figureColumn(figure));

/** Enters how many took part in a month, or corrects it; what stood before goes into the journal. */
export async function enterParticipation(tx: Tx, actor: Actor, movementId: string, input: ParticipationInput): Promise<void> {
  await sql`select from movement where id = ${movementId} for update`.execute(tx.db);
  await check(tx, actor, movementId, input);
  const before = (await participationsOf(tx, movementId)).find(
    ({ unit_id, month }) => unit_id === input.unitId && month.slice(0, 7) === input.month.slice(0, 7),
  );
  const values = { units: column(input.units), people: column(input.people), entered_by: actor.name };
  const row = fresh(tx);
  if (before) await tx.db.updateTable('participation').set(values).where('id', '=', before.id).execute();
  else
    await tx.db
      .insertInto('participation')
      .values({ ...row, movement_id: movementId, unit_id: input.unitId, month: input.month, ...values })
      .execute();
  await recordEvent(tx, actor, 'participation.entered', {
    subject: movementId,
    detail: { ...input, before: before ? { units: before.units, people: before.people } : null },
  });
}
