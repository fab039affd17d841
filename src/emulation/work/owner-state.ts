import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { ownUnits } from '../../organization/access.ts';
import { actingOn } from './acting.ts';
import type { WorkOwner, WorkRecord } from './work.ts';

export const ownerStates = ['todo', 'doing', 'done'] as const;
export type OwnerState = (typeof ownerStates)[number];

export const ownerStateNames: Readonly<Record<OwnerState, string>> = { todo: 'Chưa làm', doing: 'Đang làm', done: 'Xong' };

/** What tells an owner of a work from the others. */
export const ownerId = (owner: Pick<WorkOwner, 'unit_id' | 'bloc_id' | 'body_id'>) => owner.unit_id ?? owner.bloc_id ?? owner.body_id ?? '';

/** Whether the actor speaks for this one owner, and not only for another one of the same work. */
export function speaksFor(actor: Actor, owner: WorkOwner): boolean {
  const own = ownUnits(actor);
  return own === null || [owner.unit_id, owner.leader_id].some((id) => id !== null && own.includes(id));
}

/** Each owner with the last thing it said of its own part. */
export const ownersWithState = (work: Pick<WorkRecord, 'owners' | 'ownerReports'>) =>
  work.owners.map((owner) => ({ owner, last: work.ownerReports.find((report) => ownerId(report) === ownerId(owner)) ?? null }));

/** Says where one of those who carry the work out stands with the own part; what was said before stays. */
export async function reportOwnState(
  tx: Tx,
  actor: Actor,
  id: string,
  report: { ownerId: string; state: OwnerState; text: string | null },
): Promise<void> {
  const work = await actingOn(tx, actor, id);
  const owner = work.owners.find((each) => ownerId(each) === report.ownerId);
  if (!owner || !speaksFor(actor, owner)) throw new NotFound();
  const last = work.ownerReports.find((each) => ownerId(each) === report.ownerId);
  if (last?.state === 'done' && report.state !== 'done' && !report.text?.trim())
    throw new Refusal('state_falls', 'Phần việc này đã báo xong. Ghi lý do vì sao nay chưa xong.', 'state_text');
  await tx.db
    .insertInto('owner_report')
    .values({
      ...freshRow(tx),
      work_id: id,
      position: work.ownerReports.length,
      unit_id: owner.unit_id,
      bloc_id: owner.bloc_id,
      body_id: owner.body_id,
      state: report.state,
      text: report.text,
      reported_on: localDate(tx.now),
      reported_by: actor.name,
    })
    .execute();
  await recordEvent(tx, actor, 'work.owner_reported', {
    subject: id,
    detail: { title: work.title, owner: owner.name, state: report.state, text: report.text },
  });
}
