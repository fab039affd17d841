import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { recordEvent } from '../../../platform/audit.ts';
import { type CalendarDate, formatDate } from '../../../platform/calendar/date.ts';
import type { Figure } from '../../../platform/records/figure.ts';
import { figureColumn } from '../../../platform/records/figure-column.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../../platform/tenancy.ts';
import { findIndicator } from '../indicator.ts';
import { rangeFault } from '../range.ts';

export interface TargetsInput {
  indicatorId: string;
  year: number;
  assigned_by: string | null;
  assigned_level: string | null;
  due_on: CalendarDate | null;
  document?: string | null;
  assigned_on?: CalendarDate | null;
  /** Why targets in force change; asked for only when one does. */
  reason?: string | null;
  /** The value for each unit; null stands for the whole authority. */
  values: readonly { unitId: string | null; value: Figure }[];
}

interface Standing {
  id: string;
  unit_id: string | null;
  value: Figure;
}

export const targetField = (unitId: string | null) => (unitId === null ? 'value_all' : `value_${unitId}`);
const same = (a: Figure, b: Figure) => JSON.stringify(a) === JSON.stringify(b);

const standing = (tx: Tx, indicatorId: string, year: number): Promise<Standing[]> =>
  tx.db
    .selectFrom('target')
    .select(['id', 'unit_id', 'value'])
    .where('indicator_id', '=', indicatorId)
    .where('year', '=', year)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Keeps what the changed targets were, with the reason. */
async function keepOld(tx: Tx, actor: Actor, changed: readonly { old: Standing; value: Figure }[], reason: string): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ old }) => old.id);
  const counts = await tx.db
    .selectFrom('target_change')
    .select(({ fn }) => ['target_id', fn.max('position').as('last')])
    .where('target_id', 'in', ids)
    .groupBy('target_id')
    .execute();
  const last = new Map(counts.map((row) => [row.target_id, row.last]));
  const rows = changed.map(({ old, value }) => ({
    ...freshRow(tx),
    target_id: old.id,
    position: (last.get(old.id) ?? -1) + 1,
    old_value: figureColumn(old.value),
    new_value: figureColumn(value),
    reason,
    changed_by: actor.name,
    changed_at: tx.now,
  }));
  await tx.db.insertInto('target_change').values(rows).execute();
}

/** A target is due after it was given and not before its year. */
function checkDays({ year, assigned_on = null, due_on }: TargetsInput): void {
  if (due_on === null) return;
  if (assigned_on !== null && due_on < assigned_on)
    throw new Refusal(
      'due_before_start',
      `Hạn ${formatDate(due_on)} trước ngày giao ${formatDate(assigned_on)}. Sửa lại một trong hai ngày.`,
      'due_on',
    );
  if (due_on < `${year}-01-01`)
    throw new Refusal('due_before_start', `Hạn ${formatDate(due_on)} đứng trước năm ${year}. Sửa hạn.`, 'due_on');
}

/**
 * Gives the targets of one indicator for one year to the whole and to units. A target in force changes only with a
 * reason, and what it was is kept; places without a value are left alone.
 */
export async function setTargets(tx: Tx, actor: Actor, input: TargetsInput): Promise<void> {
  const indicator = await findIndicator(tx, input.indicatorId);
  checkDays(input);
  if (input.values.length === 0) throw new Refusal('no_target', 'Nhập chỉ tiêu cho ít nhất một nơi.', 'value_all');
  for (const { unitId, value } of input.values) {
    if (value === 'unknown')
      throw new Refusal('target_without_number', 'Chỉ tiêu giao phải là một con số để còn đánh giá đạt hay chưa.', targetField(unitId));
    const fault = rangeFault(indicator, value);
    if (fault) throw new Refusal('target_out_of_range', fault, targetField(unitId));
  }
  const before = await standing(tx, indicator.id, input.year);
  const oldOf = (unitId: string | null) => before.find(({ unit_id }) => unit_id === unitId);
  const changed = input.values.flatMap(({ unitId, value }) => {
    const old = oldOf(unitId);
    return old && !same(old.value, value) ? [{ old, value }] : [];
  });
  const reason = input.reason?.trim() ?? '';
  if (changed.length > 0 && reason === '')
    throw new Refusal(
      'change_without_reason',
      `Chỉ tiêu đã giao thay đổi ở ${changed.length} nơi. Ghi lý do điều chỉnh; số cũ được giữ lại.`,
      'reason',
    );
  await keepOld(tx, actor, changed, reason);
  await writeTargets(tx, indicator.id, input, oldOf);
  await recordEvent(tx, actor, 'target.set', {
    subject: indicator.id,
    detail: { name: indicator.name, year: input.year, values: input.values, before, reason: reason || null },
  });
}

async function writeTargets(tx: Tx, indicatorId: string, input: TargetsInput, oldOf: (unitId: string | null) => Standing | undefined) {
  const { assigned_by, assigned_level, due_on, year, document = null, assigned_on = null } = input;
  const terms = { assigned_by, assigned_level, due_on, document, assigned_on };
  const known = input.values.flatMap(({ unitId, value }) => {
    const old = oldOf(unitId);
    return old ? [{ id: old.id, value, ...terms }] : [];
  });
  if (known.length > 0)
    await sql`update target set value = wanted.value, assigned_by = wanted.assigned_by, assigned_level = wanted.assigned_level,
      due_on = wanted.due_on, document = wanted.document, assigned_on = wanted.assigned_on
      from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
        as wanted (id uuid, value jsonb, assigned_by text, assigned_level text, due_on date, document text, assigned_on date)
      where target.authority_id = ${tx.authorityId} and target.id = wanted.id`.execute(tx.db);
  const rows = input.values
    .filter(({ unitId }) => !oldOf(unitId))
    .map(({ unitId, value }) => ({ ...fresh(tx), indicator_id: indicatorId, year, unit_id: unitId, value: figureColumn(value), ...terms }));
  if (rows.length > 0) await tx.db.insertInto('target').values(rows).execute();
}
