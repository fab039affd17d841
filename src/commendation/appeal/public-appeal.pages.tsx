import { routes } from '../../organization/access.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { veiled } from '../../platform/sealed.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { numberOf } from '../decision/number-text.ts';
import { publicPage } from '../public-page.tsx';
import { SendForm, resultNames, resultTones } from './appeal-forms.tsx';
import { type Appealable, appealable, appealableOne, sendAppeal } from './public.ts';
import { publishedAnswers } from './reading.ts';

const home = '/kien-nghi';
const until = ({ deadline }: Appealable) => (deadline ? formatDate(deadline.on) : 'Chưa quy định thời hạn');

async function listPage(visit: Visit): Promise<Reply> {
  return publicPage(visit, {
    title: 'Kiến nghị về quyết định khen thưởng',
    description: 'Gửi kiến nghị về quyết định khen thưởng và đọc câu trả lời công khai.',
    crumbs: [{ label: 'Kiến nghị' }],
    children: (
      <DataTable
        caption="Các quyết định"
        captionHidden
        rows={await appealable(visit.tx)}
        empty={<EmptyState title="Chưa có quyết định nào" text="Quyết định khen thưởng của một năm qua hiện ở đây sau khi ký." />}
        columns={[
          {
            key: 'title',
            label: 'Quyết định',
            cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{`${numberOf({ ...row, symbol: row.symbol ?? '' })}: ${row.title}`}</a>,
          },
          { key: 'issued', label: 'Ngày ký', cell: (row) => formatDate(row.issued_on) },
          { key: 'until', label: 'Nhận kiến nghị đến hết ngày', cell: until },
          {
            key: 'state',
            label: 'Trạng thái',
            cell: ({ open }) => <Tag tone={open ? 'green' : 'neutral'}>{open ? 'Đang nhận' : 'Hết thời hạn'}</Tag>,
          },
        ]}
      />
    ),
  });
}

/** What was answered and why; who asked is not said. */
const Answers = ({ answers }: { answers: Awaited<ReturnType<typeof publishedAnswers>> }) => (
  <Card title="Câu trả lời công khai">
    {answers.length === 0 && <p>Chưa có câu trả lời nào được công khai về quyết định này.</p>}
    <ul>
      {answers.map(({ answered_on, received_on, result, content }) => (
        <li>
          <p>
            <Tag tone={resultTones[result as keyof typeof resultTones]}>{resultNames[result as keyof typeof resultNames]}</Tag>{' '}
            {`Trả lời ngày ${formatDate(answered_on)}, kiến nghị nhận ngày ${formatDate(received_on)}.`}
          </p>
          <p>{content}</p>
        </li>
      ))}
    </ul>
  </Card>
);

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const decision = await appealableOne(visit.tx, visit.param('id'));
  const number = numberOf({ ...decision, symbol: decision.symbol ?? '' });
  const { deadline } = decision;
  const last = deadline ? ` Nhận kiến nghị đến hết ngày ${formatDate(deadline.on)} (${deadline.basis}).` : '';
  return publicPage(
    visit,
    {
      title: `Kiến nghị về Quyết định ${number.replace('Số', 'số')}`,
      noindex: true,
      crumbs: [{ label: 'Kiến nghị', href: visit.url(home) }, { label: number }],
      children: (
        <>
          <p>{`${decision.title}. Ký ngày ${formatDate(decision.issued_on)}.${last}`}</p>
          <Answers answers={await publishedAnswers(visit.tx, decision.id)} />
          {errors.length > 0 && !decision.open && <Notice tone="error">{errors.map(({ message }) => message).join(' ')}</Notice>}
          {decision.open ? (
            <SendForm visit={visit} path={`${home}/${decision.id}`} errors={errors} />
          ) : (
            <Notice>Đã hết thời hạn nhận kiến nghị về quyết định này. Có thể gửi đơn khiếu nại, tố cáo theo quy định của pháp luật.</Notice>
          )}
        </>
      ),
    },
    errors,
  );
}

async function send(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      by_whom: input.choice('bạn là ai', ['recipient', 'unit', 'resident'] as const),
      name: input.text('họ tên, tên đơn vị', 200),
      contact: input.optionalText(200),
      content: input.text('nội dung kiến nghị', 4000),
    },
    visit.form,
  );
  const id = visit.param('id');
  const { by_whom: byWhom, name, contact = null, content } = data;
  const from = await veiled(visit.runtime, visit.client.address);
  await sendAppeal(visit.tx, visit.actor, { decisionId: id, awardId: null, byWhom, name, contact, content }, from);
  return redirect(visit.url(`${home}/${id}`), { notice: 'Đã nhận kiến nghị. Cán bộ xem xét và trả lời theo quy định.' });
}

export const publicAppealRoutes = routes()
  .get(home, { permission: 'public', audit: 'appeal.offered' }, listPage)
  .get(`${home}/:id`, { permission: 'public', audit: 'appeal.read' }, (visit) => showPage(visit))
  .post(`${home}/:id`, { permission: 'public', audit: 'appeal.sent' }, send, showPage);
