import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { vagueTarget } from '../work/target.ts';
import { changing } from './changing.ts';

export interface GeneralInput {
  movementIds: readonly string[];
  classes: readonly string[];
  titles: readonly string[];
}

/** Keeps which movements the registrant joins, who takes part and which titles it strives for; replaces what stood there. */
export const saveGeneral = (tx: Tx, actor: Actor, registrantId: string, year: number, input: GeneralInput, reason: string | null) =>
  changing(tx, actor, registrantId, year, reason, async ({ registrant, registration }) => {
    const { id } = registration;
    const titles = [...new Set(input.titles)];
    const movement_id = registration.movement_id ?? input.movementIds[0] ?? null;
    await tx.db.updateTable('registration').set({ titles, movement_id }).where('id', '=', id).execute();
    await tx.db.deleteFrom('registration_movement').where('registration_id', '=', id).execute();
    await tx.db.deleteFrom('registration_class').where('registration_id', '=', id).execute();
    const row = (position: number) => ({ ...freshRow(tx), registration_id: id, position });
    const movements = [...new Set(input.movementIds)].map((each, position) => ({ ...row(position), movement_id: each }));
    const classes = [...new Set(input.classes)].map((each, position) => ({ ...row(position), class: each }));
    if (movements.length > 0) await tx.db.insertInto('registration_movement').values(movements).execute();
    if (classes.length > 0) await tx.db.insertInto('registration_class').values(classes).execute();
    await recordEvent(tx, actor, 'registration.saved', {
      subject: id,
      detail: { name: registrant.name, year, titles, movements: movements.length, classes: input.classes, reason },
    });
  });

export interface TargetInput {
  text: string;
  value: Figure | null;
  measure: string | null;
  level: number | null;
  due_on: CalendarDate | null;
}

function checkTarget({ text, value, level, due_on }: TargetInput, year: number): void {
  const vague = vagueTarget({ target: text, value: figureValue(value), level, dated: due_on !== null });
  if (vague) throw new Refusal('target_vague', `${vague} Ví dụ: “Hộ đạt Gia đình văn hóa”, chỉ số 95, đơn vị tính %.`, 'text');
  if (due_on !== null && due_on.slice(0, 4) < String(year))
    throw new Refusal('due_before_year', `Hạn đứng trước năm thi đua ${year}.`, 'due_on');
}

/** Adds a target to the registration, or changes the one at `position`. One without number, level or date is refused. */
export const saveTarget = (
  tx: Tx,
  actor: Actor,
  registrantId: string,
  year: number,
  position: number | null,
  input: TargetInput,
  reason: string | null,
) =>
  changing(tx, actor, registrantId, year, reason, async ({ registrant, registration }) => {
    checkTarget(input, year);
    const rows = await targetRows(tx, registration.id);
    const same = rows.find((row) => row.text === input.text && row.position !== position);
    if (same) throw new Refusal('target_twice', 'Chỉ tiêu này đã có trong bản đăng ký. Sửa chỉ tiêu ấy thay vì thêm lần nữa.', 'text');
    const values = { ...input, value: input.value === null ? null : figureColumn(input.value) };
    if (position === null) {
      const next = (rows.at(-1)?.position ?? -1) + 1;
      await tx.db
        .insertInto('registration_target')
        .values({ ...freshRow(tx), registration_id: registration.id, position: next, ...values })
        .execute();
    } else {
      found(rows.find((row) => row.position === position));
      await tx.db
        .updateTable('registration_target')
        .set(values)
        .where('registration_id', '=', registration.id)
        .where('position', '=', position)
        .execute();
    }
    await recordEvent(tx, actor, 'registration.target_saved', {
      subject: registration.id,
      detail: { name: registrant.name, year, ...input, reason },
    });
  });

export const removeTarget = (tx: Tx, actor: Actor, registrantId: string, year: number, position: number, reason: string | null) =>
  changing(tx, actor, registrantId, year, reason, async ({ registrant, registration }) => {
    const row = found((await targetRows(tx, registration.id)).find((each) => each.position === position));
    await tx.db.deleteFrom('registration_target').where('id', '=', row.id).execute();
    await recordEvent(tx, actor, 'registration.target_removed', {
      subject: registration.id,
      detail: { name: registrant.name, year, text: row.text, reason },
    });
  });

export const targetRows = (tx: Tx, registrationId: string) =>
  tx.db.selectFrom('registration_target').selectAll().where('registration_id', '=', registrationId).orderBy('position').execute();
