import { allows } from '../organization/access.ts';
import type { Actor } from '../platform/actor.ts';
import { addDays, formatDate, localDate, localYear } from '../platform/calendar/date.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { waitingAppeals } from './appeal/reading.ts';
import { checksOf } from './certificate/open-checks.ts';
import { waiting } from './council/agenda.ts';
import { listMeetings, stageOf } from './council/council.ts';
import { isDraft, listDecisions } from './decision/decision.ts';

const decisionPath = (id: string) => `/lam-viec/quyet-dinh/${id}`;
const meetingPath = (id: string) => `/lam-viec/hoi-dong/phien-hop/${id}`;

/** What waits in this slice, for whoever can move it on. */
export async function commendationToday(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  return [
    ...(await nominationCards(tx, actor)),
    ...(await meetingCards(tx, actor)),
    ...(await ballotCards(tx, actor)),
    ...(await decisionCards(tx, actor)),
    ...(await nameCards(tx, actor)),
    ...(await appealCards(tx, actor)),
    ...(await bonusCards(tx, actor)),
  ];
}

async function nominationCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'council.manage')) return [];
  const year = localYear(tx.now);
  const { length } = await waiting(tx, actor, year);
  return length === 0
    ? []
    : [
        {
          title: `${length} đề nghị chờ hội đồng`,
          text: `Năm ${year}, chưa đưa vào phiên họp nào.`,
          href: `/lam-viec/de-nghi?nam=${year}&trang-thai=considered`,
          tone: 'amber',
        },
      ];
}

async function meetingCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'council.manage')) return [];
  const open = (await listMeetings(tx)).filter((meeting) => stageOf(meeting) !== 'closed');
  return open.map((meeting) => ({
    title: 'Phiên họp chưa có kết quả',
    text: `Phiên họp ngày ${formatDate(meeting.held_on)}, xét năm ${meeting.year}.`,
    href: meetingPath(meeting.id),
    tone: 'amber' as const,
  }));
}

async function ballotCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'council.vote') || actor.personId === null) return [];
  const person = actor.personId;
  const open = await tx.db
    .selectFrom('council_meeting')
    .select(['id', 'held_on'])
    .where('opened_on', 'is not', null)
    .where('closed_on', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('meeting_attendance')
          .select('person_id')
          .whereRef('council_meeting_id', '=', 'council_meeting.id')
          .where('person_id', '=', person)
          .where('status', '!=', 'absent'),
      ),
    )
    // Only a box that still takes ballots, and only whoever has none in it yet.
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('ballot_box')
          .select('public_key')
          .whereRef('council_meeting_id', '=', 'council_meeting.id')
          .where('stopped_on', 'is', null),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sealed_ballot')
            .select('person_id')
            .whereRef('council_meeting_id', '=', 'council_meeting.id')
            .where('person_id', '=', person),
        ),
      ),
    )
    .execute();
  return open.map((meeting) => ({
    title: 'Có phiếu chờ bạn',
    text: `Phiên họp ngày ${formatDate(meeting.held_on)} đang bỏ phiếu kín.`,
    href: `${meetingPath(meeting.id)}/bo-phieu`,
    tone: 'red' as const,
  }));
}

async function decisionCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  const signs = allows(actor, 'decision.sign');
  if (!signs && !allows(actor, 'decision.draft')) return [];
  const drafts = (await listDecisions(tx)).filter((decision) => isDraft(decision));
  return drafts.map((decision) => ({
    title: signs ? 'Quyết định chờ ký' : 'Quyết định chưa ký',
    text: `${decision.title} (${decision.drafted} dòng).`,
    href: decisionPath(decision.id),
    tone: signs ? ('red' as const) : ('amber' as const),
  }));
}

/** Names somebody of the unit looks over before certificates are printed. */
async function nameCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'certificate.check')) return [];
  return (await checksOf(tx, actor)).flatMap(({ decision, open }) =>
    open === 0
      ? []
      : [
          {
            title: `${open} tên cần kiểm tra trước khi in`,
            text: `${decision.title}.`,
            href: `/lam-viec/kiem-tra-ten/${decision.id}`,
            tone: 'amber' as const,
          },
        ],
  );
}

async function appealCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  const open = allows(actor, 'appeal.record') ? await waitingAppeals(tx) : 0;
  if (open === 0) return [];
  const text = 'Về các quyết định khen thưởng đã ký.';
  return [{ title: `${open} kiến nghị chờ trả lời`, text, href: '/lam-viec/kien-nghi', tone: 'amber' }];
}

/** Decisions of the last weeks whose money the accountant pays out (NĐ 152/2025/NĐ-CP). */
async function bonusCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'bonus.view') || allows(actor, 'decision.sign') || allows(actor, 'decision.draft')) return [];
  const since = addDays(localDate(tx.now), -60);
  const fresh = (await listDecisions(tx)).filter(({ issued_on }) => issued_on !== null && issued_on >= since);
  return fresh.map((decision) => ({
    title: `Tiền thưởng theo quyết định ngày ${formatDate(decision.issued_on ?? since)}`,
    text: `${decision.title}.`,
    href: `${decisionPath(decision.id)}/tien-thuong`,
    tone: 'neutral' as const,
  }));
}
