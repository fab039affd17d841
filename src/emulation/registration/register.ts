import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';
import { vagueTarget } from '../work/target.ts';

/** Who registers: a unit or a bloc. */
export interface Registrant {
  unitId: string | null;
  blocId: string | null;
}

async function ownRegistrant(tx: Tx, actor: Actor, { unitId, blocId }: Registrant): Promise<string> {
  const unit = unitId
    ? await tx.db.selectFrom('unit').select(['id as acting_id', 'name']).where('id', '=', unitId).executeTakeFirst()
    : undefined;
  const bloc = blocId
    ? await tx.db.selectFrom('bloc').select(['leader_id as acting_id', 'name']).where('id', '=', blocId).executeTakeFirst()
    : undefined;
  const registrant = found(unit ?? bloc);
  if (!mayActFor(actor, registrant.acting_id)) throw new NotFound();
  return registrant.name ?? '';
}

/** The registration of the year, made today where there is none yet. */
async function registrationFor(tx: Tx, registrant: Registrant, year: number, movementId: string | null): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`registration ${registrant.unitId ?? registrant.blocId} ${year}`}, 0))`.execute(
    tx.db,
  );
  const { unitId: unit_id, blocId: bloc_id } = registrant;
  const before = await tx.db
    .selectFrom('registration')
    .select('id')
    .where('year', '=', year)
    .where((eb) => (unit_id ? eb('unit_id', '=', unit_id) : eb('bloc_id', '=', bloc_id)))
    .executeTakeFirst();
  if (before) return before.id;
  const row = fresh(tx);
  await tx.db
    .insertInto('registration')
    .values({ ...row, year, movement_id: movementId, unit_id, bloc_id, registered_on: localDate(tx.now) })
    .execute();
  return row.id;
}

/** Enters the titles a unit or bloc strives for in the year; a later list replaces an earlier one. */
export async function registerTitles(
  tx: Tx,
  actor: Actor,
  registrant: Registrant,
  year: number,
  movementId: string | null,
  titles: readonly string[],
): Promise<void> {
  const name = await ownRegistrant(tx, actor, registrant);
  if (titles.length === 0) throw new Refusal('no_title', 'Ghi ít nhất một danh hiệu hoặc hình thức khen thưởng phấn đấu.', 'titles');
  const id = await registrationFor(tx, registrant, year, movementId);
  await tx.db
    .updateTable('registration')
    .set({ titles: [...titles] })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'registration.submitted', { subject: id, detail: { name, year, titles } });
}

export interface WorkInput extends Registrant {
  year: number;
  movementId: string | null;
  kind: 'construction' | 'task';
  title: string;
  field: string | null;
  place: string | null;
  size: string | null;
  target: string | null;
  target_value: Figure | null;
  target_measure: string | null;
  target_level: number | null;
  due_on: CalendarDate;
  cost: Figure | null;
  beneficiaries: Figure | null;
  motto: string | null;
  basis: string | null;
  alternative_of_id: string | null;
  /** Units that carry it out together with the registrant. */
  partnerIds: readonly string[];
}

function check(input: WorkInput): void {
  const measured = input.kind === 'construction' && /\d/.test(input.size ?? '') && !input.target;
  const vague = measured ? null : vagueTarget({ target: input.target, value: figureValue(input.target_value), level: input.target_level });
  if (vague) throw new Refusal('target_vague', vague, 'target');
  if (input.due_on.slice(0, 4) < String(input.year))
    throw new Refusal('due_before_year', `Hạn hoàn thành đứng trước năm thi đua ${input.year}.`, 'due_on');
}

/** Registers a work for the year; the registration is made with the first one. Returns the id of the work. */
export async function registerWork(tx: Tx, actor: Actor, input: WorkInput): Promise<string> {
  const name = await ownRegistrant(tx, actor, input);
  check(input);
  const registration_id = await registrationFor(tx, input, input.year, input.movementId);
  await refuseForeignAlternative(tx, input.alternative_of_id, registration_id);
  const { unitId, blocId, movementId, partnerIds, cost, beneficiaries, target_value, ...fields } = input;
  const column = (figure: Figure | null) => (figure === null ? null : figureColumn(figure));
  const row = fresh(tx);
  await tx.db
    .insertInto('work')
    .values({
      ...row,
      ...fields,
      movement_id: movementId,
      registration_id,
      located_in_id: unitId,
      cost: column(cost),
      beneficiaries: column(beneficiaries),
      target_value: column(target_value),
    })
    .execute();
  const partners = partnerIds
    .filter((id) => id !== unitId)
    .map((unit_id, index) => ({ ...freshRow(tx), work_id: row.id, position: index + 1, unit_id, role: 'partner' }));
  await tx.db
    .insertInto('work_owner')
    .values([
      { ...freshRow(tx), work_id: row.id, position: 0, unit_id: unitId, bloc_id: blocId, role: 'lead' },
      ...partners.map((partner) => ({ ...partner, bloc_id: null })),
    ])
    .execute();
  await tx.db
    .insertInto('work_milestone')
    .values({ ...freshRow(tx), work_id: row.id, position: 0, kind: 'registered', happened_on: localDate(tx.now) })
    .execute();
  await recordEvent(tx, actor, 'work.registered', {
    subject: row.id,
    detail: { title: input.title, registrant: name, year: input.year, due_on: input.due_on },
  });
  return row.id;
}

async function refuseForeignAlternative(tx: Tx, alternativeOf: string | null, registrationId: string): Promise<void> {
  if (alternativeOf === null) return;
  const other = await tx.db
    .selectFrom('work')
    .select(['registration_id', 'alternative_of_id'])
    .where('id', '=', alternativeOf)
    .executeTakeFirst();
  if (other?.registration_id !== registrationId || other.alternative_of_id !== null)
    throw new Refusal('alternative_foreign', 'Chỉ chọn phương án thay thế trong bản đăng ký của chính đơn vị.', 'alternative_of_id');
}
