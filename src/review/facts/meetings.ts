import { addFigures } from '../../commendation/subject/counts.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

const day = (on: string | null) => (on === null ? '' : ` ngày ${formatDate(on)}`);

/** Conferences that look back on a year: held, invited, present. Those whose arrivals nobody took down count no one as present. */
async function conferenceFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const events = await tx.db
    .selectFrom('event')
    .select((eb) => ['id', 'held_on', eb.fn.coalesce('name', 'title', eb.val('Hội nghị')).as('name')])
    .where('review_year', '=', year)
    .where('held_on', '<=', asOf)
    .orderBy('held_on')
    .execute();
  if (events.length === 0) return [];
  const ids = events.map(({ id }) => id);
  const delegates = await tx.db.selectFrom('delegate').select(['event_id', 'count']).where('event_id', 'in', ids).execute();
  const arrivals = await tx.db
    .selectFrom('delegate_arrival')
    .innerJoin('delegate', 'delegate.id', 'delegate_arrival.delegate_id')
    .select(['delegate.event_id'])
    .where('delegate.event_id', 'in', ids)
    .execute();
  const { figure, count } = factMaker(asOf);
  const refs = (own: ReadonlySet<string>) =>
    refsTo(
      'event',
      events.filter(({ id }) => own.has(id)).map(({ id, name, held_on }) => ({ id, label: `${name}${day(held_on)}` })),
    );
  const invited = addFigures(delegates.map((delegate) => delegate.count ?? 1));
  const arrived = new Set(arrivals.map(({ event_id }) => event_id));
  return [
    count('events.held', 'Hội nghị đã tổ chức', 'hội nghị', refs(new Set(ids))),
    ...(invited === null
      ? []
      : [
          figure(
            'events.invited',
            'Đại biểu được mời dự hội nghị',
            invited,
            'đại biểu',
            refs(new Set(delegates.map(({ event_id }) => event_id))),
          ),
        ]),
    ...(arrivals.length === 0 ? [] : [figure('events.arrived', 'Lượt đại biểu có mặt', arrivals.length, 'lượt', refs(arrived))]),
  ];
}

/** Meetings of the council in a year, and how many of its members sat in them. */
async function councilFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const meetings = await tx.db
    .selectFrom('council_meeting')
    .innerJoin('council', 'council.id', 'council_meeting.council_id')
    .select(['council_meeting.id', 'council_meeting.held_on', 'council.name'])
    .where('council_meeting.year', '=', year)
    .where('council_meeting.held_on', '<=', asOf)
    .orderBy('council_meeting.held_on')
    .execute();
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ id }) => id);
  const sat = await tx.db.selectFrom('meeting_attendance').select(['status']).where('council_meeting_id', 'in', ids).execute();
  const { figure, count } = factMaker(asOf);
  const refs = refsTo(
    'council_meeting',
    meetings.map(({ id, name, held_on }) => ({ id, label: `${name}, phiên họp${day(held_on)}` })),
  );
  const present = sat.filter(({ status }) => status === 'present').length;
  return [
    count('council.meetings', 'Phiên họp của Hội đồng', 'phiên', refs),
    ...(sat.length === 0
      ? []
      : [
          figure('council.members', 'Lượt thành viên được triệu tập họp Hội đồng', sat.length, 'lượt', refs),
          figure('council.present', 'Lượt thành viên có mặt họp Hội đồng', present, 'lượt', refs),
        ]),
  ];
}

export const meetingFacts = async (tx: Tx, year: number, asOf: string): Promise<Fact[]> => [
  ...(await conferenceFacts(tx, year, asOf)),
  ...(await councilFacts(tx, year, asOf)),
];
