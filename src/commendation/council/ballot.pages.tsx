import { randomBytes } from 'node:crypto';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, Hidden, Radios, Submit } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { meetingAt, meetingCrumbs, meetingPath } from '../ballot/address.ts';
import { castBallot, hasBallot, secretItems } from '../ballot/casting.ts';
import { ballotNames } from '../ballot/list.ts';
import { boxOf } from '../ballot/open-box.ts';
import { receiptFrom } from '../ballot/receipt.ts';
import { Receipt, SentAgain } from '../ballot/receipt.tsx';
import { type Choice, choiceNames, choices } from '../ballot/sheet.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { voterIn } from './ballot.ts';
import { findMeeting, stageOf } from './council.ts';

const options = choices.map((value) => ({ value, label: choiceNames[value] }));
const saltShape = /^[0-9a-f]{32}$/;

/** The salt is drawn anew for each showing of the form, and carried along when it is shown again. */
const saltOf = (visit: Visit) => (saltShape.test(visit.form.one('muoi')) ? visit.form.one('muoi') : randomBytes(16).toString('hex'));

const BallotForm = ({ visit, items, errors }: { visit: Visit; items: AgendaItem[]; errors: FieldError[] }) => (
  <PostForm visit={visit} action={`${meetingAt(visit.param('id'))}/bo-phieu`} errors={errors} label="Phiếu kín">
    <Hidden name="muoi" value={saltOf(visit)} />
    {items.map((item) => (
      <Radios
        name={`phieu-${item.nomination_id}`}
        label={`${item.name}${item.post ? `, ${item.post}` : ''}: ${awardName(item.award)}`}
        required
        options={options}
        hint={item.achievement ?? item.citation ?? undefined}
        value={visit.form.one(`phieu-${item.nomination_id}`)}
        errors={errors}
      />
    ))}
    <Consequence
      title="Phiếu kín"
      items={[
        'Phiếu gửi một lần, không sửa được. Gửi xong bạn nhận một mã phiếu để tự tìm lại lá phiếu của mình sau khi công bố.',
        'Phiếu được khóa ngay; chỉ mở được khi hai người của tổ kiểm phiếu cùng nhập mã. Trước lúc đó không ai đọc được, kể cả người quản trị.',
        'Khi mở hòm, phiếu được trộn và viết lại không kèm tên; không còn gì nối tên với lá phiếu.',
      ]}
    />
    <Submit>Gửi phiếu</Submit>
  </PostForm>
);

const frame = (visit: Visit, heldOn: string) => ({
  title: 'Bỏ phiếu kín',
  section: `Phiên họp ngày ${formatDate(heldOn)}`,
  crumbs: meetingCrumbs((path) => visit.url(path), visit.param('id'), 'Bỏ phiếu'),
});

async function ballotPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx } = visit;
  const meeting = found(await findMeeting(tx, visit.param('id')));
  const voter = await voterIn(tx, visit.actor, meeting.id);
  const agenda = await agendaOf(tx, meeting.id);
  const items = secretItems(agenda).filter(({ excluded }) => !excluded.includes(voter));
  const box = await boxOf(tx, meeting.id);
  const done = await hasBallot(tx, meeting.id, voter);
  const open = stageOf(meeting) === 'open' && box && !box.stopped_on && !done && items.length > 0;
  const sentAgain = done && saltShape.test(visit.form.one('muoi'));
  return office(
    visit,
    {
      ...frame(visit, meeting.held_on),
      children: (
        <>
          {agenda.some(({ excluded }) => excluded.includes(voter)) && (
            <Notice>
              {agenda.some(({ person_id }) => person_id === voter)
                ? 'Bạn là người được đề nghị nên không bỏ phiếu đề nghị của mình; biên bản ghi rõ việc này.'
                : 'Có đề nghị bạn không xem và không bỏ phiếu vì có quan hệ với đối tượng được đề nghị; biên bản ghi rõ việc này.'}
            </Notice>
          )}
          {sentAgain && <SentAgain receipt={receiptFrom(visit.form.one('muoi'), meeting.id, voter)} />}
          {open ? <BallotForm visit={visit} items={items} errors={errors} /> : <Nothing done={done} />}
        </>
      ),
    },
    errors,
  );
}

const Nothing = ({ done }: { done: boolean }) => (
  <EmptyState
    title={done ? 'Phiếu của bạn đã được nhận' : 'Không có phiếu nào đang mở'}
    text={
      done
        ? 'Danh sách phiếu hiện trên trang phiên họp sau khi tổ kiểm phiếu mở hòm; tìm phiếu của bạn bằng mã phiếu.'
        : 'Phiếu chưa mở, đã kết thúc, hoặc phiên này bỏ phiếu giấy, biểu quyết tại chỗ.'
    }
  />
);

/** Answered with a page, not with an address to go to: the receipt must stand in no address, journal or table. */
async function cast(visit: Visit): Promise<Reply> {
  const picked = visit.form.names().flatMap((name): [string, Choice][] => {
    const id = /^phieu-([0-9a-f-]{36})$/.exec(name)?.[1];
    const choice = choices.find((each) => each === visit.form.one(name));
    return id && choice ? [[id, choice]] : [];
  });
  const id = visit.param('id');
  const receipt = await castBallot(visit.tx, visit.actor, id, new Map(picked), visit.form.one('muoi'));
  const meeting = found(await findMeeting(visit.tx, id));
  const items = (await ballotNames(visit.tx, id)).filter(({ nomination_id }) => picked.some(([own]) => own === nomination_id));
  return office(visit, {
    ...frame(visit, meeting.held_on),
    lead: 'Đã nhận phiếu.',
    children: <Receipt visit={visit} receipt={receipt} items={items} />,
  });
}

export const ballotRoutes = routes()
  .get(`${meetingPath}/bo-phieu`, { permission: 'council.vote', audit: 'ballot.viewed' }, (visit) => ballotPage(visit))
  .post(`${meetingPath}/bo-phieu`, { permission: 'council.vote', audit: 'ballot.cast' }, cast, ballotPage);
