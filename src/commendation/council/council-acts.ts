import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays, formatDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { type CouncilRole, listCouncils, membersOf } from './council.ts';

export interface Seat {
  personId: string;
  role: CouncilRole;
  /** What the decision calls the person; null for the posts on record. */
  post: string | null;
}

export interface NewCouncil {
  name: string;
  /** The decision of establishment: number, day, who issued it. */
  basis: string;
  validFrom: string;
  validTo: string | null;
  seats: Seat[];
  note?: string | null;
}

function refuseSeats(seats: readonly Seat[]): void {
  const people = seats.map(({ personId }) => personId);
  if (new Set(people).size !== people.length) throw new Refusal('twice', 'Có người được ghi hai lần trong hội đồng. Bỏ một dòng.', 'seats');
  const chairs = seats.filter(({ role }) => role === 'chair').length;
  if (chairs !== 1) throw new Refusal('one_chair', 'Hội đồng có đúng một Chủ tịch. Chọn lại vai trò các thành viên.', 'seats');
  if (seats.length < 3) throw new Refusal('too_few', 'Hội đồng có ít nhất ba thành viên. Ghi đủ thành viên theo quyết định.', 'seats');
}

const openEnd = '9999-12-31';

/** Writes a council by its decision; the one in office until then ends the day before. Returns its id. */
export async function establishCouncil(tx: Tx, actor: Actor, input: NewCouncil): Promise<string> {
  refuseSeats(input.seats);
  if (input.validTo !== null && input.validTo < input.validFrom)
    throw new Refusal('ends_before', 'Ngày hết hiệu lực phải sau ngày thành lập.', 'valid_to');
  const council = fresh(tx);
  await endBefore(tx, input.validFrom, input.validTo ?? openEnd);
  await tx.db
    .insertInto('council')
    .values({
      ...council,
      name: input.name,
      basis: input.basis,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      note: input.note ?? null,
    })
    .execute();
  await writeSeats(tx, council.id, input.seats);
  await recordEvent(tx, actor, 'council.established', {
    subject: council.id,
    detail: { from: input.validFrom, members: input.seats.length },
  });
  return council.id;
}

async function endBefore(tx: Tx, from: string, to: string): Promise<void> {
  const clash = (await listCouncils(tx)).filter(({ valid_from, valid_to }) => (valid_from ?? '') <= to && (valid_to ?? openEnd) >= from);
  const later = clash.find(({ valid_from }) => (valid_from ?? '') >= from);
  if (later)
    throw new Refusal(
      'another_council',
      `Đã có hội đồng từ ngày ${later.valid_from ? formatDate(later.valid_from) : 'không ghi'}. Chọn ngày khác hoặc sửa hội đồng đó.`,
      'valid_from',
    );
  for (const { id } of clash)
    await tx.db
      .updateTable('council')
      .set({ valid_to: addDays(from, -1) })
      .where('id', '=', id)
      .execute();
}

const writeSeats = (tx: Tx, councilId: string, seats: readonly Seat[]) =>
  tx.db
    .insertInto('council_member')
    .values(
      seats.map(({ personId, role, post }, position) => ({
        ...freshRow(tx),
        council_id: councilId,
        position,
        person_id: personId,
        role,
        post,
      })),
    )
    .execute();

const findCouncil = async (tx: Tx, id: string) =>
  found(isId(id) ? await tx.db.selectFrom('council').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined);

/** Mends what was mistyped of a council that has not met; afterwards its composition changes by a dated act only. */
export async function changeCouncil(tx: Tx, actor: Actor, id: string, input: Pick<NewCouncil, 'name' | 'basis' | 'seats'>): Promise<void> {
  await findCouncil(tx, id);
  refuseSeats(input.seats);
  const met = await tx.db
    .selectFrom('council_meeting')
    .select('id')
    .where('council_id', '=', id)
    .where('opened_on', 'is not', null)
    .executeTakeFirst();
  if (met)
    throw new Refusal(
      'has_met',
      'Hội đồng này đã họp biểu quyết nên thành phần không sửa được nữa. Dùng “Thay thành viên” theo quyết định có ngày.',
    );
  await tx.db.updateTable('council').set({ name: input.name, basis: input.basis }).where('id', '=', id).execute();
  await tx.db.deleteFrom('council_member').where('council_id', '=', id).execute();
  await writeSeats(tx, id, input.seats);
  await recordEvent(tx, actor, 'council.changed', { subject: id, detail: { members: input.seats.length } });
}

export interface Substitution {
  /** From this day the new composition holds. */
  day: string;
  basis: string;
  leaving: string;
  joining: Seat;
}

/**
 * One member takes another's place by a dated decision: the composition until the day before stays as it was, so that
 * every past meeting keeps its members; meetings that are called and not opened go to the new one. Returns its id.
 */
export async function substituteMember(tx: Tx, actor: Actor, id: string, input: Substitution): Promise<string> {
  const council = await findCouncil(tx, id);
  const members = await membersOf(tx, id);
  const leaving = members.find(({ person_id }) => person_id === input.leaving);
  if (!leaving) throw new Refusal('not_member', 'Người thôi tham gia không thuộc hội đồng này. Chọn lại.', 'leaving');
  if (members.some(({ person_id }) => person_id === input.joining.personId))
    throw new Refusal('member_already', 'Người thay đã là thành viên hội đồng. Chọn người khác.', 'joining');
  if (council.valid_from !== null && input.day <= council.valid_from)
    throw new Refusal('too_early', `Ngày thay phải sau ngày ${formatDate(council.valid_from)}.`, 'day');
  if (council.valid_to !== null && input.day > council.valid_to)
    throw new Refusal('too_late', `Hội đồng này hết hiệu lực ngày ${formatDate(council.valid_to)}.`, 'day');
  const seats = members.map(({ person_id, role, post }) =>
    person_id === input.leaving ? input.joining : { personId: person_id, role, post },
  );
  const person = await tx.db.selectFrom('person').select('name').where('id', '=', input.joining.personId).executeTakeFirst();
  const next = await establishCouncil(tx, actor, {
    name: council.name,
    basis: input.basis,
    validFrom: input.day,
    validTo: council.valid_to,
    seats,
    note: `${found(person).name} thay ${leaving.name} từ ngày ${formatDate(input.day)}.`,
  });
  await moveMeetings(tx, id, next, input.day);
  await recordEvent(tx, actor, 'council.member_substituted', {
    subject: next,
    detail: { leaving: input.leaving, joining: input.joining.personId, day: input.day },
  });
  return next;
}

async function moveMeetings(tx: Tx, from: string, to: string, day: string): Promise<void> {
  const meetings = await tx.db
    .updateTable('council_meeting')
    .set({ council_id: to })
    .where('council_id', '=', from)
    .where('held_on', '>=', day)
    .where('opened_on', 'is', null)
    .where('closed_on', 'is', null)
    .returning('id')
    .execute();
  if (meetings.length === 0) return;
  // Attendance is of members: who left is taken off the list, whoever came is written when it is taken.
  const seats = tx.db.selectFrom('council_member').select('person_id').where('council_id', '=', to);
  await tx.db
    .deleteFrom('meeting_attendance')
    .where(
      'council_meeting_id',
      'in',
      meetings.map(({ id }) => id),
    )
    .where('person_id', 'not in', seats)
    .execute();
}
