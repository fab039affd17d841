import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Notice, StatGrid } from '../../platform/web/ui/text.tsx';
import { agendaOf, unnamed } from '../council/agenda.ts';
import { barredNominations } from '../council/conflict.ts';
import { findMeeting, membersOf } from '../council/council.ts';
import { attendanceOf } from '../council/meeting.ts';
import { meetingAt } from './address.ts';
import { ClearForm, IssueForm, OpenBoxForm, PaperForm, StopForm } from './box-forms.tsx';
import { secretItems } from './casting.ts';
import { paperCounts } from './paper.ts';
import { turnout } from './stopping.ts';

interface Step {
  visit: Visit;
  meetingId: string;
  wrong: (...forms: string[]) => FieldError[];
}

/** While ballots come in. Who has voted is told nowhere; how many, only once they are enough. */
export async function Taking({ visit, meetingId, wrong }: Step) {
  const { tx } = visit;
  const meeting = found(await findMeeting(tx, meetingId));
  const { cast, reached } = await turnout(tx, meeting);
  const seats = await attendanceOf(tx, meetingId);
  const voting = (await membersOf(tx, meeting.council_id)).filter(({ person_id }) =>
    seats.some((seat) => seat.person_id === person_id && seat.status !== 'absent'),
  );
  const shared = { visit, at: meetingAt(meetingId) };
  return (
    <>
      <StatGrid
        items={[
          {
            value: reached ? `${cast} thành viên` : 'Chưa đủ',
            label: 'Đã có phiếu',
            note: reached ? 'đủ số thành viên tối thiểu' : 'số phiếu hiện khi đủ số thành viên tối thiểu',
          },
        ]}
      />
      <IssueForm {...shared} seats={voting} errors={wrong('/phieu-giay')} />
      <StopForm {...shared} errors={wrong('/ket-thuc')} />
    </>
  );
}

/** After the last ballot: the paper is typed in, then two tellers open the box. */
export async function Counting({ visit, meetingId, wrong }: Step) {
  const { issued, entered } = await paperCounts(visit.tx, meetingId);
  const agenda = await agendaOf(visit.tx, meetingId);
  const barred = await barredNominations(visit.tx, visit.actor);
  const shared = { visit, at: meetingAt(meetingId) };
  return (
    <>
      <Notice>
        Đã kết thúc nhận phiếu.{' '}
        {entered < issued ? `Nhập từng lá trong ${issued} phiếu giấy đã phát, rồi mở hòm.` : 'Hai người kiểm phiếu nhập mã để mở hòm.'}
      </Notice>
      {entered < issued && (
        <PaperForm
          {...shared}
          items={unnamed(secretItems(agenda), barred)}
          entered={entered}
          issued={issued}
          errors={wrong('/nhap-phieu')}
        />
      )}
      {entered > 0 && <ClearForm {...shared} />}
      <OpenBoxForm
        {...shared}
        hands={unnamed(
          agenda.filter(({ method }) => method === 'open'),
          barred,
        )}
        errors={wrong('/mo-hom')}
      />
    </>
  );
}
