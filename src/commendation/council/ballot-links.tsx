import { allows } from '../../organization/access.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { meetingAt } from '../ballot/address.ts';
import { type Meeting, stageOf } from './council.ts';
import type { sittingOf } from './sitting.ts';

interface Links {
  visit: Visit;
  meeting: Meeting;
  sitting: Awaited<ReturnType<typeof sittingOf>>;
  box: boolean;
}

/** What there is to do about the vote of a meeting, for whoever looks. */
export function MeetingLinks({ visit, meeting, sitting, box }: Links) {
  const { actor } = visit;
  const stage = stageOf(meeting);
  const manage = allows(actor, 'council.manage');
  const teller = sitting.tellers.some(({ person_id }) => person_id === actor.personId);
  const votes =
    box &&
    stage === 'open' &&
    allows(actor, 'council.vote') &&
    sitting.attendance.some(({ person_id, status }) => person_id === actor.personId && status !== 'absent');
  const links: [boolean, string, string, 'primary' | 'secondary'][] = [
    [votes, 'bo-phieu', 'Bỏ phiếu', 'primary'],
    [true, 'chuong-trinh', 'Chương trình', 'secondary'],
    [stage !== 'planned' && meeting.mirror_shown_on !== null, 'soi-chieu', 'Soi chiếu', 'secondary'],
    [stage === 'planned' && (manage || teller), 'to-kiem-phieu', 'Tổ kiểm phiếu', 'secondary'],
    [box && stage === 'open' && (manage || teller), 'hom-phieu', 'Hòm phiếu', 'secondary'],
    [stage === 'closed' && meeting.ballots_sha256 !== null, 'danh-sach-phieu', 'Danh sách phiếu', 'secondary'],
    [manage && stage !== 'planned', 'noi-dung-bien-ban', 'Nội dung biên bản', 'secondary'],
  ];
  return (
    <>
      {links
        .filter(([shown]) => shown)
        .map(([, page, label, tone]) => (
          <ButtonLink tone={tone} href={visit.url(`${meetingAt(meeting.id)}/${page}`)}>
            {label}
          </ButtonLink>
        ))}
    </>
  );
}
