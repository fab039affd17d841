import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import type { Figure } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';
import { findIndicator, findTarget } from './indicator.ts';

export interface IndicatorInput {
  name: string;
  sector: string | null;
  measure: string | null;
  direction: 'higher' | 'lower' | 'zero';
  frequency: string | null;
}

/** Enters an indicator; its direction says which results are better and cannot change once it has targets. */
export async function createIndicator(tx: Tx, actor: Actor, input: IndicatorInput): Promise<string> {
  const twin = await tx.db.selectFrom('indicator').select('id').where('name', '=', input.name).executeTakeFirst();
  if (twin) throw new Refusal('indicator_exists', 'Đã có chỉ tiêu mang tên này.', 'name');
  const row = fresh(tx);
  await tx.db
    .insertInto('indicator')
    .values({ ...row, ...input })
    .execute();
  await recordEvent(tx, actor, 'indicator.created', { subject: row.id, detail: { name: input.name, direction: input.direction } });
  return row.id;
}

export interface TargetsInput {
  indicatorId: string;
  year: number;
  assigned_by: string | null;
  assigned_level: string | null;
  due_on: CalendarDate | null;
  /** The value for each unit; null stands for the whole authority. */
  values: readonly { unitId: string | null; value: Figure }[];
}

/** Sets the targets of one indicator for one year; a target already set is corrected, the journal keeps the old value. */
export async function setTargets(tx: Tx, actor: Actor, input: TargetsInput): Promise<void> {
  const indicator = await findIndicator(tx, input.indicatorId);
  if (input.values.length === 0) throw new Refusal('no_target', 'Nhập chỉ tiêu cho ít nhất một nơi.', 'value_all');
  const before = await tx.db
    .selectFrom('target')
    .select(['id', 'unit_id', 'value'])
    .where('indicator_id', '=', indicator.id)
    .where('year', '=', input.year)
    .forUpdate()
    .execute();
  const terms = { assigned_by: input.assigned_by, assigned_level: input.assigned_level, due_on: input.due_on };
  for (const { unitId, value } of input.values) {
    const old = before.find(({ unit_id }) => unit_id === unitId);
    if (old)
      await tx.db
        .updateTable('target')
        .set({ value: figureColumn(value), ...terms })
        .where('id', '=', old.id)
        .execute();
    else
      await tx.db
        .insertInto('target')
        .values({ ...fresh(tx), indicator_id: indicator.id, year: input.year, unit_id: unitId, value: figureColumn(value), ...terms })
        .execute();
  }
  await recordEvent(tx, actor, 'target.set', {
    subject: indicator.id,
    detail: { name: indicator.name, year: input.year, values: input.values, before },
  });
}

export interface MeasurementInput {
  as_of: CalendarDate;
  value: Figure;
  evidence: string | null;
}

/** Enters a result for a target: heads of units for their own, the officer for any. Results are added, never overwritten. */
export async function enterMeasurement(tx: Tx, actor: Actor, targetId: string, input: MeasurementInput): Promise<void> {
  found(await tx.db.selectFrom('target').select('id').where('id', '=', targetId).forUpdate().executeTakeFirst());
  const target = await findTarget(tx, targetId);
  if (!mayActFor(actor, target.unit_id)) throw new NotFound();
  if (input.as_of > localDate(tx.now)) throw new Refusal('measured_in_future', 'Ngày số liệu còn ở phía trước.', 'as_of');
  if (input.as_of < `${target.year}-01-01`)
    throw new Refusal('measured_before_year', `Ngày số liệu đứng trước năm ${target.year} của chỉ tiêu.`, 'as_of');
  const position = Math.max(-1, ...target.measurements.map((measurement) => measurement.position)) + 1;
  await tx.db
    .insertInto('measurement')
    .values({
      ...freshRow(tx),
      target_id: targetId,
      position,
      as_of: input.as_of,
      value: figureColumn(input.value),
      evidence: input.evidence,
      reporter_id: actor.personId,
    })
    .execute();
  await recordEvent(tx, actor, 'measurement.entered', {
    subject: targetId,
    detail: { indicator: target.indicator, unit: target.unit_name, ...input },
  });
}
