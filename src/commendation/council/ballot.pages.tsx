import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, Radios, Submit } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { type Choice, castBallot, choiceNames, choices, rollOf, voterIn } from './ballot.ts';
import { findMeeting, stageOf } from './council.ts';

const home = '/lam-viec/hoi-dong';
const path = `${home}/phien-hop/:id/bo-phieu`;
const options = choices.map((value) => ({ value, label: choiceNames[value] }));

const BallotForm = ({ visit, items, errors }: { visit: Visit; items: AgendaItem[]; errors: FieldError[] }) => (
  <PostForm visit={visit} action={`${home}/phien-hop/${visit.param('id')}/bo-phieu`} errors={errors} label="Phiếu kín">
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
        'Phiếu gửi một lần, không sửa, không xem lại được.',
        'Tên người bỏ phiếu và lựa chọn được cất ở hai nơi không nối với nhau; nhật ký không ghi lần bỏ phiếu này.',
      ]}
    />
    <Submit>Gửi phiếu</Submit>
  </PostForm>
);

async function ballotPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  const voter = await voterIn(visit.tx, visit.actor, meeting.id);
  const agenda = await agendaOf(visit.tx, meeting.id);
  const items = agenda.filter(({ excluded, method }) => !excluded.includes(voter) && method === 'secret');
  const done = (await rollOf(visit.tx, meeting.id)).some(({ person_id }) => person_id === voter);
  const open = stageOf(meeting) === 'open' && !done && items.length > 0;
  return office(
    visit,
    {
      title: 'Bỏ phiếu kín',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      crumbs: [
        { label: 'Hội đồng', href: visit.url(home) },
        { label: 'Phiên họp', href: visit.url(`${home}/phien-hop/${meeting.id}`) },
        { label: 'Bỏ phiếu' },
      ],
      children: (
        <>
          {agenda.some(({ excluded }) => excluded.includes(voter)) && (
            <Notice>Bạn là người được đề nghị nên không bỏ phiếu đề nghị của mình; biên bản ghi rõ việc này.</Notice>
          )}
          {open ? (
            <BallotForm visit={visit} items={items} errors={errors} />
          ) : (
            <EmptyState
              title={done ? 'Phiếu của bạn đã được nhận' : 'Không có phiếu nào đang mở'}
              text={
                done
                  ? 'Kết quả hiện trên trang phiên họp sau khi đóng phiếu.'
                  : 'Thư ký chưa mở phiếu, đã đóng phiếu, hoặc phiên này biểu quyết tại chỗ.'
              }
            />
          )}
        </>
      ),
    },
    errors,
  );
}

async function cast(visit: Visit): Promise<Reply> {
  const picked = visit.form.names().flatMap((name): [string, Choice][] => {
    const id = /^phieu-([0-9a-f-]{36})$/.exec(name)?.[1];
    const choice = choices.find((each) => each === visit.form.one(name));
    return id && choice ? [[id, choice]] : [];
  });
  await castBallot(visit.tx, visit.actor, visit.param('id'), new Map(picked));
  return redirect(visit.url(`${home}/phien-hop/${visit.param('id')}/bo-phieu`), { notice: 'Đã nhận phiếu.' });
}

export const ballotRoutes = routes()
  .get(path, { permission: 'council.vote', audit: 'ballot.viewed' }, (visit) => ballotPage(visit))
  .post(path, { permission: 'council.vote', audit: 'ballot.cast' }, cast, ballotPage);
