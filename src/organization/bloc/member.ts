import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { isId, refuseReversed } from '../known.ts';
import { heldOn } from '../people/protocol.ts';

/** The members of some blocs, of all times, with the names of their units and bodies. */
export async function listMembers(tx: Tx, blocIds: readonly string[]) {
  if (blocIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('bloc_member')
    .leftJoin('unit', 'unit.id', 'bloc_member.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('body', 'body.id', 'bloc_member.body_id')
    .selectAll('bloc_member')
    .select(['unit.name as unit_name', 'unit_kind.name as kind_name', 'body.name as body_name'])
    .where('bloc_id', 'in', blocIds)
    .orderBy('bloc_member.position')
    .execute();
  return rows.map((row) => ({ ...row, name: row.unit_name ?? row.body_name ?? row.kind_name ?? '' }));
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];

export interface NewMembers {
  unitIds: readonly string[];
  bodyIds: readonly string[];
  validFrom: string | null;
}

async function refuseUnknownMembers(tx: Tx, input: NewMembers): Promise<void> {
  const units = input.unitIds.length > 0 ? await tx.db.selectFrom('unit').select('id').where('id', 'in', input.unitIds).execute() : [];
  const bodies = input.bodyIds.length > 0 ? await tx.db.selectFrom('body').select('id').where('id', 'in', input.bodyIds).execute() : [];
  if (units.length !== input.unitIds.length || bodies.length !== input.bodyIds.length) {
    throw new Refusal('choice_gone', 'Có lựa chọn không còn; mở lại trang và chọn lại.', 'members');
  }
}

/** Adds units and bodies from anywhere in the tree to a bloc. Nobody is a member twice at one time. */
export async function addMembers(tx: Tx, actor: Actor, blocId: string, input: NewMembers): Promise<void> {
  if (input.unitIds.length + input.bodyIds.length === 0) {
    throw new Refusal('no_member', 'Chọn ít nhất một đơn vị hoặc cơ quan.', 'members');
  }
  await refuseUnknownMembers(tx, input);
  const members = await listMembers(tx, [blocId]);
  const current = heldOn(members, input.validFrom ?? localDate(tx.now));
  const taken = current.find(({ unit_id, body_id }) => input.unitIds.includes(unit_id ?? '') || input.bodyIds.includes(body_id ?? ''));
  if (taken) throw new Refusal('member_taken', `${taken.name} đã ở trong khối. Bỏ chọn rồi gửi lại.`, 'members');
  const start = Math.max(-1, ...members.map(({ position }) => position)) + 1;
  const places = [
    ...input.unitIds.map((unit_id) => ({ unit_id, body_id: null })),
    ...input.bodyIds.map((body_id) => ({ unit_id: null, body_id })),
  ];
  await tx.db
    .insertInto('bloc_member')
    .values(
      places.map((place, index) => ({ ...freshRow(tx), bloc_id: blocId, position: start + index, ...place, valid_from: input.validFrom })),
    )
    .execute();
  await recordEvent(tx, actor, 'bloc.member_added', { subject: blocId, detail: { units: input.unitIds, bodies: input.bodyIds } });
}

/** Ends a membership on its last day (ISO); what the member did in the bloc stays. */
export async function endMember(tx: Tx, actor: Actor, memberId: string, lastDay: string): Promise<void> {
  const member = found(await findMember(tx, memberId));
  if (member.valid_to !== null) throw new Refusal('member_ended', 'Thành viên này đã ra khỏi khối. Mở lại trang để xem.');
  refuseReversed(member.valid_from, lastDay, 'last_day');
  await tx.db.updateTable('bloc_member').set({ valid_to: lastDay }).where('id', '=', memberId).execute();
  await recordEvent(tx, actor, 'bloc.member_ended', { subject: member.bloc_id, detail: { member: memberId, last: lastDay } });
}

export const findMember = async (tx: Tx, id: string) =>
  isId(id) ? tx.db.selectFrom('bloc_member').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
