import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { contentOf } from './content.ts';
import { type RegistrantRecord, ownRegistrant } from './registrant.ts';
import { type RegistrationState, registrationState } from './state.ts';

/** Writers of one registration take turns, also while there is no row yet. */
export const lockRegistration = (tx: Tx, registrantId: string, year: number) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`registration ${registrantId} ${year}`}, 0))`.execute(tx.db);

export const registrationOf = (tx: Tx, { unitId, blocId }: Pick<RegistrantRecord, 'unitId' | 'blocId'>, year: number) =>
  tx.db
    .selectFrom('registration')
    .selectAll()
    .where('year', '=', year)
    .where((eb) => (unitId ? eb('unit_id', '=', unitId) : eb('bloc_id', '=', blocId)))
    .orderBy('position')
    .orderBy('id')
    .executeTakeFirst();

export type RegistrationRow = NonNullable<Awaited<ReturnType<typeof registrationOf>>>;

/** The acts of a registration in their order. */
export const actsOf = (tx: Tx, registrationId: string) =>
  tx.db
    .selectFrom('registration_act')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .orderBy('acted_at')
    .orderBy('id')
    .execute();

export type RegistrationAct = Awaited<ReturnType<typeof actsOf>>[number];

/** Adds one act with what the registration says at this moment. */
export async function recordAct(
  tx: Tx,
  actor: Actor,
  registration: RegistrationRow,
  kind: 'submitted' | 'returned' | 'accepted' | 'changed',
  reason: string | null,
): Promise<void> {
  await tx.db
    .insertInto('registration_act')
    .values({
      ...fresh(tx),
      registration_id: registration.id,
      kind,
      acted_at: tx.now,
      actor: actor.name,
      account_id: actor.accountId,
      reason,
      content: JSON.stringify(await contentOf(tx, registration)),
    })
    .execute();
}

async function opened(tx: Tx, registrant: RegistrantRecord, year: number): Promise<RegistrationRow> {
  const before = await registrationOf(tx, registrant, year);
  if (before) return before;
  return tx.db
    .insertInto('registration')
    .values({ ...fresh(tx), year, unit_id: registrant.unitId, bloc_id: registrant.blocId })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export interface Changing {
  registrant: RegistrantRecord;
  registration: RegistrationRow;
  state: RegistrationState;
}

/**
 * Runs a change of what a registration says. The first change opens it as a draft; once it has been accepted every change
 * needs a reason and is kept as a version of its own.
 */
export async function changing<T>(
  tx: Tx,
  actor: Actor,
  registrantId: string,
  year: number,
  reason: string | null,
  write: (changing: Changing) => Promise<T>,
): Promise<T> {
  const registrant = await ownRegistrant(tx, actor, registrantId);
  await lockRegistration(tx, registrantId, year);
  const registration = await opened(tx, registrant, year);
  const state = registrationState(registration, await actsOf(tx, registration.id));
  const why = reason?.trim() || null;
  if (state === 'accepted' && why === null)
    throw new Refusal('reason_missing', 'Bản đăng ký đã được nhận nên mỗi thay đổi phải ghi lý do. Ghi lý do rồi lưu lại.', 'reason');
  const result = await write({ registrant, registration, state });
  if (state === 'accepted') {
    const now = await tx.db.selectFrom('registration').selectAll().where('id', '=', registration.id).executeTakeFirstOrThrow();
    await recordAct(tx, actor, now, 'changed', why);
  }
  return result;
}

/** Keeps a version where something was decided outside the registration's own page after it was accepted. */
export async function noteChange(tx: Tx, actor: Actor, registrationId: string, reason: string): Promise<void> {
  const registration = await tx.db
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', registrationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (registrationState(registration, await actsOf(tx, registrationId)) === 'accepted')
    await recordAct(tx, actor, registration, 'changed', reason);
}
