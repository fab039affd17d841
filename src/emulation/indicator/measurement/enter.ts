import type { Actor } from '../../../platform/actor.ts';
import { recordEvent } from '../../../platform/audit.ts';
import { type CalendarDate, formatDate, localDate } from '../../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../../platform/records/figure.ts';
import { figureColumn } from '../../../platform/records/figure-column.ts';
import { NotFound, Refusal } from '../../../platform/refusal.ts';
import { type Tx, freshRow } from '../../../platform/tenancy.ts';
import { mayActFor } from '../../../organization/access.ts';
import { sayFigure } from '../../figures.ts';
import { type Target, targetsById } from '../indicator.ts';
import { rangeFault } from '../range.ts';
import { type Direction, targetStatus } from '../status.ts';
import { monthOf, resultIn } from './period.ts';

export interface MeasurementInput {
  as_of: CalendarDate;
  value: Figure;
  evidence: string | null;
}

/** The results of one day: what was measured where. `field` names the input of the form. */
export interface Entry {
  targetId: string;
  value: Figure;
  field: string;
}

function checkDay(target: Target, as_of: CalendarDate, today: CalendarDate): void {
  if (as_of > today) throw new Refusal('measured_in_future', 'Ngày số liệu còn ở phía trước. Chọn kỳ đã đến.', 'as_of');
  if (as_of < `${target.year}-01-01`)
    throw new Refusal('measured_before_year', `Ngày số liệu đứng trước năm ${target.year} của chỉ tiêu.`, 'as_of');
  if (as_of > `${target.year}-12-31`)
    throw new Refusal('measured_after_year', `Số của năm ${target.year} tính đến nhiều nhất ngày 31/12/${target.year}.`, 'as_of');
}

/** The figure itself: possible for the indicator, not falling where it adds up, with evidence where it claims the target. */
function checkFigure(target: Target, { as_of, value, evidence }: MeasurementInput, field: string, evidenceField = 'evidence'): void {
  const fault = rangeFault(target, value);
  if (fault) throw new Refusal('result_out_of_range', fault, field);
  const number = figureValue(value);
  const others = target.measurements.filter((other) => other.as_of !== as_of);
  const before = others.findLast((other) => other.as_of < as_of && figureValue(other.value) !== null);
  const after = others.find((other) => other.as_of > as_of && figureValue(other.value) !== null);
  if (target.counting === 'cumulative' && number !== null) {
    const say = (other: { as_of: string; value: Figure }) =>
      `${sayFigure(other.value, target.measure)} đến ngày ${formatDate(other.as_of)}`;
    if (before && number < (figureValue(before.value) ?? 0))
      throw new Refusal(
        'sum_falls',
        `Số lũy kế không thể nhỏ hơn kỳ trước (${say(before)}). Nhập tổng từ đầu năm, hoặc sửa kỳ trước nếu kỳ trước sai.`,
        field,
      );
    if (after && number > (figureValue(after.value) ?? 0))
      throw new Refusal('sum_falls', `Số lũy kế không thể lớn hơn kỳ sau (${say(after)}). Kiểm tra lại, hoặc sửa kỳ sau trước.`, field);
  }
  const status = targetStatus(target.direction as Direction, figureValue(target.value), number);
  if (target.direction === 'higher' && (status === 'met' || status === 'exceeded') && !evidence?.trim())
    throw new Refusal(
      'claim_without_evidence',
      'Kết quả đạt hoặc vượt chỉ tiêu cần căn cứ: số báo cáo, biên bản, danh sách.',
      evidenceField,
    );
}

/** One value a month: what is there already is corrected with a reason, never entered over. */
function refuseSecond(target: Target, as_of: CalendarDate, field: string): void {
  const month = monthOf(as_of);
  const there = resultIn(target.measurements, { year: target.year, from: month, to: month });
  if (there && monthOf(there.as_of) === month)
    throw new Refusal(
      'already_measured',
      `Tháng ${month}/${target.year} đã có số ${sayFigure(there.value, target.measure)}. Muốn đổi thì dùng “Sửa số đã nhập” và ghi lý do; số cũ được giữ lại.`,
      field,
    );
}

/** The targets, locked until the transaction ends, if the actor may enter for all of them. */
async function ownTargets(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, Target>> {
  await tx.db.selectFrom('target').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
  const targets = await targetsById(tx, ids);
  if (targets.length !== new Set(ids).size || !targets.every(({ unit_id }) => mayActFor(actor, unit_id))) throw new NotFound();
  return new Map(targets.map((target) => [target.id, target]));
}

const nextPosition = (target: Target) => Math.max(-1, ...target.measurements.map(({ position }) => position)) + 1;

/** A row of the list, with who wrote it and when. */
const written = (tx: Tx, actor: Actor, target: Target, input: MeasurementInput, reason: string | null) => ({
  ...freshRow(tx),
  target_id: target.id,
  position: nextPosition(target),
  as_of: input.as_of,
  value: figureColumn(input.value),
  evidence: input.evidence,
  reporter_id: actor.personId,
  reason,
  entered_by: actor.name,
  entered_at: tx.now,
});

/** Enters the results of a day for many targets at once, all or none: heads for their own units, the officer for any. */
export async function enterMeasurements(tx: Tx, actor: Actor, as_of: CalendarDate, entries: readonly Entry[], evidence: string | null) {
  if (entries.length === 0) throw new Refusal('nothing_entered', 'Nhập ít nhất một kết quả.', '');
  const targets = await ownTargets(
    tx,
    actor,
    entries.map(({ targetId }) => targetId),
  );
  const rows = entries.map(({ targetId, value, field }) => {
    const target = targets.get(targetId);
    if (!target) throw new NotFound();
    checkDay(target, as_of, localDate(tx.now));
    refuseSecond(target, as_of, field);
    checkFigure(target, { as_of, value, evidence }, field);
    return written(tx, actor, target, { as_of, value, evidence }, null);
  });
  await tx.db.insertInto('measurement').values(rows).execute();
  await recordEvent(tx, actor, 'measurement.period_entered', {
    detail: { as_of, evidence, values: entries.map(({ targetId, value }) => ({ target: targetId, value })) },
  });
}

/** Enters a result for a target: heads of units for their own, the officer for any. Results are added, never overwritten. */
export async function enterMeasurement(tx: Tx, actor: Actor, targetId: string, input: MeasurementInput): Promise<void> {
  const target = (await ownTargets(tx, actor, [targetId])).get(targetId);
  if (!target) throw new NotFound();
  checkDay(target, input.as_of, localDate(tx.now));
  refuseSecond(target, input.as_of, 'value');
  checkFigure(target, input, 'value');
  await tx.db
    .insertInto('measurement')
    .values(written(tx, actor, target, input, null))
    .execute();
  await recordEvent(tx, actor, 'measurement.entered', {
    subject: targetId,
    detail: { indicator: target.indicator, unit: target.unit_name, ...input },
  });
}

export interface CorrectionInput {
  as_of: CalendarDate;
  value: Figure;
  evidence: string | null;
  reason: string;
}

/** Corrects the result of a day by a further one with its reason; the old one stays in the history. */
export async function correctMeasurement(tx: Tx, actor: Actor, targetId: string, input: CorrectionInput): Promise<void> {
  const target = (await ownTargets(tx, actor, [targetId])).get(targetId);
  if (!target) throw new NotFound();
  const old = target.measurements.findLast(({ as_of }) => as_of === input.as_of);
  if (!old) throw new Refusal('nothing_to_correct', 'Ngày này chưa có số nào để sửa. Chọn một kết quả đã nhập.', 'corrected');
  const reason = input.reason.trim();
  if (reason === '') throw new Refusal('correction_without_reason', 'Ghi lý do sửa số.', 'reason');
  if (JSON.stringify(old.value) === JSON.stringify(input.value))
    throw new Refusal('nothing_corrected', 'Số mới trùng với số đã có.', 'right_value');
  checkFigure(target, input, 'right_value', 'right_evidence');
  await tx.db
    .insertInto('measurement')
    .values(written(tx, actor, target, input, reason))
    .execute();
  await recordEvent(tx, actor, 'measurement.corrected', {
    subject: targetId,
    detail: { indicator: target.indicator, unit: target.unit_name, ...input, before: old.value },
  });
}
