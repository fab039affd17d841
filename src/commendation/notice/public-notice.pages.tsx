import { routes } from '../../organization/access.ts';
import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { publicPage } from '../public-page.tsx';
import { findNotice, listNotices, noticeLines, noticeState, noticeStateNames, noticeStateTones } from './notice.ts';
import { PublicForm, outcomeNames, readOpinion } from './opinion-forms.tsx';
import { type Opinion, giveOpinion, opinionsOn } from './opinion.ts';
import type { OpinionOutcome } from './records.ts';

const home = '/niem-yet';

async function listPage(visit: Visit): Promise<Reply> {
  const today = localDate(visit.tx.now);
  const rows = (await listNotices(visit.tx)).filter(({ withdrawn_on }) => withdrawn_on === null);
  return publicPage(visit, {
    title: 'Niêm yết công khai',
    description: 'Danh sách đề nghị khen thưởng đang lấy ý kiến nhân dân.',
    crumbs: [{ label: 'Niêm yết công khai' }],
    children: (
      <DataTable
        caption="Các danh sách"
        captionHidden
        rows={rows}
        empty={<EmptyState title="Không có danh sách nào đang niêm yết" text="Danh sách đề nghị khen thưởng hiện ở đây khi lấy ý kiến." />}
        columns={[
          { key: 'title', label: 'Danh sách', cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{row.title}</a> },
          { key: 'until', label: 'Nhận ý kiến đến hết ngày', cell: (row) => formatDate(addDays(row.published_on, row.days - 1)) },
          {
            key: 'state',
            label: 'Trạng thái',
            cell: (row) => <Tag tone={noticeStateTones[noticeState(row, today)]}>{noticeStateNames[noticeState(row, today)]}</Tag>,
          },
        ]}
      />
    ),
  });
}

/** Answers are public; who asked and what was written is not. */
const Answers = ({ opinions, name }: { opinions: readonly Opinion[]; name: (id: string | null) => string }) => (
  <Card title="Ý kiến đã trả lời">
    <ul>
      {opinions.map((opinion) => (
        <li>
          {`${name(opinion.nomination_id)}, ngày ${formatDate(opinion.answered_on ?? opinion.received_on)}: ${opinion.outcome ? outcomeNames[opinion.outcome as OpinionOutcome] : ''}. ${opinion.answer ?? ''}`}
        </li>
      ))}
    </ul>
  </Card>
);

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx } = visit;
  const notice = found(await findNotice(tx, visit.param('id')));
  const state = noticeState(notice, localDate(tx.now));
  if (state === 'withdrawn') throw new NotFound();
  const lines = (await noticeLines(tx, notice.id)).filter(({ withdrawn_on }) => withdrawn_on === null);
  const answered = (await opinionsOn(tx, notice.id)).filter(({ answered_on }) => answered_on !== null);
  const last = formatDate(addDays(notice.published_on, notice.days - 1));
  return publicPage(
    visit,
    {
      title: notice.title,
      crumbs: [{ label: 'Niêm yết công khai', href: visit.url(home) }, { label: notice.title }],
      children: (
        <>
          <p>
            {`Niêm yết ${notice.days} ngày, từ ${formatDate(notice.published_on)} đến hết ngày ${last}. Căn cứ: ${notice.basis}.`}{' '}
            <Tag tone={noticeStateTones[state]}>{noticeStateNames[state]}</Tag>
          </p>
          <DataTable
            caption="Danh sách"
            captionHidden
            rows={lines}
            columns={[
              { key: 'name', label: 'Tập thể, hộ gia đình, cá nhân', cell: (row) => row.name },
              { key: 'award', label: 'Đề nghị', cell: (row) => awardName(row.award) },
            ]}
          />
          {answered.length > 0 && (
            <Answers opinions={answered} name={(id) => lines.find((line) => line.id === id)?.name ?? 'Cả danh sách'} />
          )}
          {state === 'hanging' ? (
            <PublicForm visit={visit} action={`${home}/${notice.id}`} lines={lines} errors={errors} />
          ) : (
            <Notice>Đã hết hạn niêm yết. Ý kiến khác gửi trực tiếp về Ủy ban nhân dân.</Notice>
          )}
        </>
      ),
    },
    errors,
  );
}

async function send(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  await giveOpinion(visit.tx, visit.actor, id, 'page', readOpinion(visit.form));
  return redirect(visit.url(`${home}/${id}`), { notice: 'Đã nhận ý kiến. Câu trả lời sẽ hiện trên trang này.' });
}

export const publicNoticeRoutes = routes()
  .get(home, { permission: 'public', audit: 'notice.read' }, listPage)
  .get(`${home}/:id`, { permission: 'public', audit: 'notice.read' }, (visit) => showPage(visit))
  .post(`${home}/:id`, { permission: 'public', audit: 'notice.opinion_sent' }, send, showPage);
