import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { page, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Consequence, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { findMeeting, membersOf, roleNames, stageOf } from '../council/council.ts';
import { attendanceOf } from '../council/meeting.ts';
import { meetingAt, meetingCrumbs, meetingPath } from './address.ts';
import { TellerSlip } from './slip.tsx';
import { nameTellers, takeTellerCode, tellersOf } from './teller.ts';

type Tellers = Awaited<ReturnType<typeof tellersOf>>;
const at = (visit: Visit) => `${meetingAt(visit.param('id'))}/to-kiem-phieu`;

const Group = ({ tellers }: { tellers: Tellers }) => (
  <DataTable
    caption="Tổ kiểm phiếu"
    rows={tellers}
    empty={
      <EmptyState
        title="Chưa cử tổ kiểm phiếu"
        text="Không có tổ kiểm phiếu nhận mã thì phiên họp chỉ bỏ phiếu giấy hoặc biểu quyết công khai."
      />
    }
    columns={[
      { key: 'name', label: 'Họ tên', cell: (row) => row.name },
      {
        key: 'ready',
        label: 'Mã kiểm phiếu',
        cell: (row) => <Tag tone={row.ready ? 'green' : 'amber'}>{row.ready ? 'Đã nhận' : 'Chưa nhận'}</Tag>,
      },
    ]}
  />
);

const TakeCode = ({ visit, again }: { visit: Visit; again: boolean }) => (
  <Card title="Mã kiểm phiếu của bạn">
    <PostForm visit={visit} action={`${at(visit)}/ma`} label="Nhận mã kiểm phiếu">
      <Consequence
        items={[
          'Mã chỉ hiện một lần trên màn hình của bạn; in hoặc chép ra phiếu mã rồi cất riêng. Hệ thống không lưu mã, không ai xem lại được.',
          'Hòm phiếu chỉ mở khi hai trong ba người kiểm phiếu nhập mã. Mất từ hai mã trở lên thì không đếm được: phải hủy và bỏ phiếu lại.',
          ...(again ? ['Bạn đã nhận mã. Nhận lại thì mã trước hết hiệu lực.'] : []),
        ]}
      />
      <Submit>{again ? 'Nhận mã khác' : 'Nhận mã kiểm phiếu'}</Submit>
    </PostForm>
  </Card>
);

async function NameForm({
  visit,
  tellers,
  councilId,
  errors,
}: {
  visit: Visit;
  tellers: Tellers;
  councilId: string;
  errors: FieldError[];
}) {
  const seats = await attendanceOf(visit.tx, visit.param('id'));
  const present = (await membersOf(visit.tx, councilId)).filter(({ person_id }) =>
    seats.some((seat) => seat.person_id === person_id && seat.status === 'present'),
  );
  if (present.length === 0) return <Notice>Điểm danh trước, rồi cử tổ kiểm phiếu trong những người có mặt.</Notice>;
  const chosen = visit.form.names().length > 0 ? visit.form.all('tellers') : tellers.map(({ person_id }) => person_id);
  return (
    <Card title="Cử tổ kiểm phiếu">
      <PostForm visit={visit} action={at(visit)} errors={errors} label="Cử tổ kiểm phiếu">
        <Checkboxes
          name="tellers"
          label="Ba người kiểm phiếu"
          hint="Chọn trong những người có mặt, không phải người được đề nghị khen thưởng."
          options={present.map(({ person_id, name, role }) => ({ value: person_id, label: `${name}, ${roleNames[role]}` }))}
          values={chosen}
          errors={errors}
        />
        <Submit>Cử tổ kiểm phiếu</Submit>
      </PostForm>
    </Card>
  );
}

async function tellersPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  const tellers = await tellersOf(visit.tx, meeting.id);
  const own = tellers.find(({ person_id }) => person_id === visit.actor.personId);
  const planned = stageOf(meeting) === 'planned';
  return office(
    visit,
    {
      title: 'Tổ kiểm phiếu',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      crumbs: meetingCrumbs((path) => visit.url(path), meeting.id, 'Tổ kiểm phiếu'),
      children: (
        <>
          <Group tellers={tellers} />
          {planned && own && <TakeCode visit={visit} again={own.ready} />}
          {planned && allows(visit.actor, 'council.manage') && (
            <NameForm visit={visit} tellers={tellers} councilId={meeting.council_id} errors={errors} />
          )}
        </>
      ),
    },
    errors,
  );
}

async function nameGroup(visit: Visit): Promise<Reply> {
  await nameTellers(visit.tx, visit.actor, visit.param('id'), readForm({ tellers: input.ids() }, visit.form).tellers);
  return redirect(visit.url(at(visit)), { notice: 'Đã cử tổ kiểm phiếu. Từng người mở trang này trên máy của mình để nhận mã.' });
}

/** Answered with a page: the code stands in no address and in no table. */
async function takeCode(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  const code = await takeTellerCode(visit.tx, visit.actor, id);
  const meeting = found(await findMeeting(visit.tx, id));
  const back = visit.url(meetingAt(id));
  return page(<TellerSlip ward={visit.ward.name} name={visit.actor.name} heldOn={meeting.held_on} code={code} back={back} />);
}

export const tellerRoutes = routes()
  .get(`${meetingPath}/to-kiem-phieu`, { permission: 'council.view', audit: 'ballot.tellers_viewed' }, (visit) => tellersPage(visit))
  .post(`${meetingPath}/to-kiem-phieu`, { permission: 'council.manage', audit: 'ballot.tellers_named' }, nameGroup, tellersPage)
  .post(`${meetingPath}/to-kiem-phieu/ma`, { permission: 'council.vote', audit: 'ballot.teller_code_taken' }, takeCode, tellersPage);
