import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { meetingAt, meetingCrumbs, meetingPath } from '../ballot/address.ts';
import { waiting } from '../council/agenda.ts';
import { type Meeting, findMeeting, stageOf } from '../council/council.ts';
import { listNominations } from '../nomination/reading.ts';
import { mirrorFacts } from './facts.ts';
import { mirrorLines, mirrorOf } from './mirror.ts';
import { MirrorParts } from './mirror-view.tsx';

/** The list it looks at: what waits before the opening, what is voted on after it; never what a tie hides from the actor. */
async function listed(visit: Visit, meeting: Meeting) {
  const { tx, actor } = visit;
  if (stageOf(meeting) === 'planned') return waiting(tx, actor, meeting.year);
  return (await listNominations(tx, actor, meeting.year)).filter(({ vote }) => vote?.meeting_id === meeting.id);
}

const mirrorFor = async (visit: Visit, meeting: Meeting) =>
  mirrorOf(await mirrorFacts(visit.tx, visit.actor, meeting.year, await listed(visit, meeting)));

/** What the mirror says in short, on the page of the meeting before the vote. */
export async function FairnessCard({ visit, meeting }: { visit: Visit; meeting: Meeting }) {
  const mirror = await mirrorFor(visit, meeting);
  if (mirror.total === 0) return null;
  return (
    <Card
      title="Soi chiếu cơ cấu danh sách"
      actions={<ButtonLink href={visit.url(`${meetingAt(meeting.id)}/soi-chieu`)}>Xem bảng soi chiếu</ButtonLink>}
    >
      <ul>
        {mirrorLines(mirror).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

async function mirrorPage(visit: Visit): Promise<Reply> {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  const mirror = await mirrorFor(visit, meeting);
  return office(visit, {
    title: 'Soi chiếu cơ cấu danh sách',
    section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
    lead: `${mirror.total} đề nghị, nhìn lại ${mirror.years} năm.`,
    crumbs: meetingCrumbs((path) => visit.url(path), meeting.id, 'Soi chiếu'),
    children: (
      <>
        {meeting.mirror_shown_on && (
          <Notice tone="success" title={`Đã cho Hội đồng xem ngày ${formatDate(meeting.mirror_shown_on)}`}>
            <ul>
              {meeting.mirror_lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Notice>
        )}
        <MirrorParts mirror={mirror} />
      </>
    ),
  });
}

export const mirrorRoutes = routes().get(
  `${meetingPath}/soi-chieu`,
  { permission: 'council.view', audit: 'meeting.mirror_viewed' },
  mirrorPage,
);
