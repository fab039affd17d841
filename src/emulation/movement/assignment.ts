import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';

/** What the launches of a year ask of one unit, named itself or through its bloc, in order. */
export const contentsFor = (tx: Tx, unitId: string, year: number) =>
  tx.db
    .selectFrom('launch_content')
    .innerJoin('launch', 'launch.id', 'launch_content.launch_id')
    .select(['launch_content.id', 'launch_content.text', 'launch_content.kind', 'launch_content.field', 'launch.id as launch_id'])
    .select(['launch_content.document_title', 'launch_content.document_number', 'launch_content.document_on'])
    .where('launch.year', '=', year)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('launch_content_unit')
            .select('launch_content_unit.id')
            .whereRef('launch_content_unit.launch_content_id', '=', 'launch_content.id')
            .where('unit_id', '=', unitId),
        ),
        eb.exists(
          eb
            .selectFrom('launch_content_bloc')
            .innerJoin('bloc_member', 'bloc_member.bloc_id', 'launch_content_bloc.bloc_id')
            .select('launch_content_bloc.id')
            .whereRef('launch_content_bloc.launch_content_id', '=', 'launch_content.id')
            .where('bloc_member.unit_id', '=', unitId),
        ),
      ]),
    )
    .orderBy('launch.launched_on')
    .orderBy('launch.position')
    .orderBy('launch_content.position')
    .execute();

/** Which units say they have read the launch and made it known, with the day and the account. */
export const acknowledgementsOf = (tx: Tx, launchId: string) =>
  tx.db
    .selectFrom('launch_acknowledgement')
    .select(['unit_id', 'acknowledged_at', 'actor as account_name'])
    .where('launch_id', '=', launchId)
    .execute();

/** A unit says it has read the launch and made it known among its people; once, and only for an own unit. */
export async function acknowledgeLaunch(tx: Tx, actor: Actor, launchId: string, unitId: string): Promise<void> {
  found(await tx.db.selectFrom('launch').select('id').where('id', '=', launchId).executeTakeFirst());
  const unit = found(await tx.db.selectFrom('unit').select(['id', 'name']).where('id', '=', unitId).executeTakeFirst());
  if (!mayActFor(actor, unitId) || actor.accountId === null) throw new NotFound();
  const before = await acknowledgementsOf(tx, launchId);
  const added = await tx.db
    .insertInto('launch_acknowledgement')
    .values({ ...fresh(tx), launch_id: launchId, unit_id: unitId, account_id: actor.accountId, actor: actor.name, acknowledged_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (before.some(({ unit_id }) => unit_id === unitId) || added.numInsertedOrUpdatedRows === 0n)
    throw new Refusal('already_acknowledged', `${unit.name ?? 'Đơn vị'} đã xác nhận quán triệt trước đó.`);
  await recordEvent(tx, actor, 'launch.acknowledged', { subject: launchId, detail: { unit: unit.name } });
}
