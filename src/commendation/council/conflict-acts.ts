import { allows } from '../../organization/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { readNomination } from '../nomination/reading.ts';
import type { Relation } from './conflict-records.ts';
import { openNominations } from './conflict-facts.ts';
import { councilOn, membersOf } from './council.ts';

/** The officer enters for anybody, a member of the council for oneself. */
function mustSpeakFor(actor: Actor, personId: string): void {
  if (!allows(actor, 'council.manage') && actor.personId !== personId) throw new NotFound();
}

/**
 * A member of the council in office declares a tie to a nominee; the officer writes down what a member told. From then on
 * the member finds nothing of that nomination, nor votes on it. It is not taken back.
 */
export async function declareConflict(
  tx: Tx,
  actor: Actor,
  input: { personId: string; nominationId: string; reason: string },
): Promise<void> {
  mustSpeakFor(actor, input.personId);
  const council = await councilOn(tx, localDate(tx.now));
  const members = council ? await membersOf(tx, council.id) : [];
  if (!members.some(({ person_id }) => person_id === input.personId))
    throw new Refusal('not_member', 'Người này không thuộc hội đồng đang hoạt động. Chọn lại thành viên.', 'person');
  if (!(await readNomination(tx, actor, input.nominationId))) throw new NotFound();
  if (!(await openNominations(tx)).some(({ id }) => id === input.nominationId))
    throw new Refusal('decided', 'Hội đồng đã biểu quyết đề nghị này nên không khai thêm được.', 'nomination');
  const voting = await tx.db.selectFrom('meeting_vote').select('id').where('nomination_id', '=', input.nominationId).executeTakeFirst();
  if (voting)
    throw new Refusal(
      'voting',
      'Phiếu của đề nghị này đang mở nên không khai thêm được; báo chủ tọa hủy cuộc bỏ phiếu, khai rồi mở lại.',
      'nomination',
    );
  const written = await tx.db
    .insertInto('conflict_of_interest')
    .values({
      ...fresh(tx),
      nomination_id: input.nominationId,
      person_id: input.personId,
      tie: 'declared',
      reason: input.reason,
      recorded_on: localDate(tx.now),
      recorded_by: actor.name,
      account_id: actor.accountId,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) throw new Refusal('declared_already', 'Quan hệ này đã được khai.', 'nomination');
  await recordEvent(tx, actor, 'conflict.declared', { subject: input.nominationId, detail: { person: input.personId } });
}

export interface NewKinship {
  personId: string;
  relation: Relation;
  relativeId: string | null;
  householdId: string | null;
}

/** Writes who is family of whom, or in which household a person lives. */
export async function recordKinship(tx: Tx, actor: Actor, input: NewKinship): Promise<void> {
  mustSpeakFor(actor, input.personId);
  const home = input.relation === 'household';
  if (home && input.householdId === null) throw new Refusal('household_missing', 'Chọn hộ gia đình.', 'household');
  if (!home && input.relativeId === null) throw new Refusal('relative_missing', 'Chọn người thân.', 'relative');
  if (!home && input.relativeId === input.personId) throw new Refusal('same_person', 'Chọn một người khác.', 'relative');
  const row = fresh(tx);
  const written = await tx.db
    .insertInto('kinship')
    .values({
      ...row,
      person_id: input.personId,
      relation: input.relation,
      relative_id: home ? null : input.relativeId,
      household_id: home ? input.householdId : null,
      recorded_on: localDate(tx.now),
      recorded_by: actor.name,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) throw new Refusal('known_already', 'Quan hệ này đã được ghi.', home ? 'household' : 'relative');
  await recordEvent(tx, actor, 'kinship.recorded', { subject: row.id, detail: { person: input.personId, relation: input.relation } });
}

/** Takes out a family tie that was entered by mistake; the journal keeps that it stood there. */
export async function removeKinship(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await tx.db.selectFrom('kinship').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  await tx.db.deleteFrom('kinship').where('id', '=', id).execute();
  const { person_id, relative_id, household_id, relation } = row;
  await recordEvent(tx, actor, 'kinship.removed', {
    subject: id,
    detail: { person: person_id, relative: relative_id, household: household_id, relation },
  });
}
