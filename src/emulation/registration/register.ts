import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { linkDocuments } from './basis.ts';
import { changing } from './changing.ts';
import type { Registrant } from './registrant.ts';
import { type WorkFields, checkWork, workColumns } from './work-check.ts';

export type { Registrant } from './registrant.ts';

export interface WorkInput extends Registrant, WorkFields {
  year: number;
  movementId: string | null;
  alternative_of_id: string | null;
  /** Units that carry it out together with the registrant. */
  partnerIds: readonly string[];
  /** Units of a bloc that each take the item on as their own. */
  ownerIds?: readonly string[];
  /** Resolutions and plans of a superior it carries out. */
  documentIds?: readonly string[];
  /** Why it comes after the registration was accepted. */
  reason?: string | null;
}

/** Registers a work for the year; the registration is opened with the first one. Returns the id of the work. */
export async function registerWork(tx: Tx, actor: Actor, input: WorkInput): Promise<string> {
  const {
    year,
    unitId,
    blocId,
    movementId,
    alternative_of_id,
    partnerIds,
    ownerIds = [],
    documentIds = [],
    reason = null,
    ...fields
  } = input;
  const registrantId = unitId ?? blocId;
  if (registrantId === null) throw new NotFound();
  return changing(tx, actor, registrantId, year, reason, async ({ registrant, registration }) => {
    checkWork(fields, year);
    await refuseForeignAlternative(tx, alternative_of_id, registration.id);
    await refuseForeignOwners(tx, blocId, ownerIds);
    const row = fresh(tx);
    await tx.db
      .insertInto('work')
      .values({
        ...row,
        ...workColumns(fields),
        year,
        alternative_of_id,
        movement_id: movementId,
        registration_id: registration.id,
        located_in_id: unitId,
      })
      .execute();
    await writeOwners(tx, row.id, { unitId, blocId }, ownerIds, partnerIds);
    await tx.db
      .insertInto('work_milestone')
      .values({ ...freshRow(tx), work_id: row.id, position: 0, kind: 'registered', happened_on: localDate(tx.now) })
      .execute();
    await linkDocuments(tx, row.id, documentIds);
    await recordEvent(tx, actor, 'work.registered', {
      subject: row.id,
      detail: { title: fields.title, registrant: registrant.name, year, due_on: fields.due_on, owners: ownerIds.length, reason },
    });
    return row.id;
  });
}

async function writeOwners(
  tx: Tx,
  work_id: string,
  { unitId, blocId }: Registrant,
  ownerIds: readonly string[],
  partnerIds: readonly string[],
): Promise<void> {
  const leads = [...new Set(ownerIds)].filter((id) => id !== unitId);
  const partners = [...new Set(partnerIds)].filter((id) => id !== unitId && !leads.includes(id));
  const owners = [
    { unit_id: unitId, bloc_id: blocId, role: 'lead' },
    ...leads.map((unit_id) => ({ unit_id, bloc_id: null, role: 'lead' })),
    ...partners.map((unit_id) => ({ unit_id, bloc_id: null, role: 'partner' })),
  ];
  await tx.db
    .insertInto('work_owner')
    .values(owners.map((owner, position) => ({ ...freshRow(tx), work_id, position, ...owner })))
    .execute();
}

/** Only a bloc takes an item on for several units, and only for its own members. */
async function refuseForeignOwners(tx: Tx, blocId: string | null, ownerIds: readonly string[]): Promise<void> {
  if (ownerIds.length === 0) return;
  if (blocId === null)
    throw new Refusal('owners_without_bloc', 'Việc chung của nhiều đơn vị do khối đăng ký. Chọn khối ở ô Đơn vị, khối.', 'registrant');
  const members = await tx.db.selectFrom('bloc_member').select('unit_id').where('bloc_id', '=', blocId).execute();
  if (ownerIds.some((id) => !members.some(({ unit_id }) => unit_id === id)))
    throw new Refusal('owner_foreign', 'Chỉ giao việc chung cho đơn vị trong khối. Bỏ chọn đơn vị ngoài khối.', 'owners');
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
