import type { Tx } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';

export const roleNames = {
  chair: 'Chủ tịch Hội đồng',
  vice_chair: 'Phó Chủ tịch Hội đồng',
  secretary: 'Thư ký',
  member: 'Ủy viên',
} as const;
export type CouncilRole = keyof typeof roleNames;

const roleOrder = Object.keys(roleNames);

export interface Member {
  person_id: string;
  name: string;
  role: CouncilRole;
  post: string | null;
}

/** All councils the ward has had, newest first. */
export const listCouncils = (tx: Tx) =>
  tx.db
    .selectFrom('council')
    .selectAll()
    .orderBy('valid_from', (order) => order.desc().nullsLast())
    .orderBy('position', 'desc')
    .execute();

/** The council in office on a day (ISO). */
export async function councilOn(tx: Tx, date: string) {
  const councils = await listCouncils(tx);
  return (
    councils.find(({ valid_from, valid_to }) => (valid_from === null || valid_from <= date) && (valid_to === null || valid_to >= date)) ??
    null
  );
}

/** The members of a council: chair, vice chairs, secretary, the others, each in the order of the paper that named them. */
export async function membersOf(tx: Tx, councilId: string): Promise<Member[]> {
  const rows = await tx.db
    .selectFrom('council_member')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'council_member.person_id').onRef('person.authority_id', '=', 'council_member.authority_id'),
    )
    .select(['council_member.person_id', 'person.name', 'council_member.role', 'council_member.post'])
    .where('council_id', '=', councilId)
    .orderBy('council_member.position')
    .execute();
  return rows
    .map((row) => ({ ...row, role: row.role as CouncilRole }))
    .toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
}

/** The meetings of a year, or all, newest first. */
export const listMeetings = (tx: Tx, year?: number) =>
  tx.db
    .selectFrom('council_meeting')
    .selectAll('council_meeting')
    .select((eb) => [
      eb
        .selectFrom('meeting_vote')
        .whereRef('meeting_vote.council_meeting_id', '=', 'council_meeting.id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('votes'),
      eb
        .selectFrom('meeting_attendance')
        .whereRef('meeting_attendance.council_meeting_id', '=', 'council_meeting.id')
        .where('status', '=', 'present')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('present'),
      eb
        .selectFrom('council_member')
        .whereRef('council_member.council_id', '=', 'council_meeting.council_id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('members'),
    ])
    .$if(year !== undefined, (qb) => qb.where('year', '=', year ?? 0))
    .orderBy('held_on', 'desc')
    .execute();

/** One meeting, or undefined. `lock` makes later writers of the same meeting wait for this transaction. */
export const findMeeting = (tx: Tx, id: string, lock?: 'share' | 'update') => {
  if (!isId(id)) return Promise.resolve(undefined);
  return tx.db
    .selectFrom('council_meeting')
    .selectAll()
    .where('id', '=', id)
    .$if(lock === 'share', (qb) => qb.forShare())
    .$if(lock === 'update', (qb) => qb.forUpdate())
    .executeTakeFirst();
};

export type Meeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;
export type Stage = 'planned' | 'open' | 'closed';

export const stageOf = (meeting: Pick<Meeting, 'opened_on' | 'closed_on'>): Stage =>
  meeting.closed_on ? 'closed' : meeting.opened_on ? 'open' : 'planned';
export const stageNames: Readonly<Record<Stage, string>> = { planned: 'Chuẩn bị', open: 'Đang bỏ phiếu', closed: 'Đã có kết quả' };
export const stageTones = { planned: 'amber', open: 'blue', closed: 'green' } as const;
