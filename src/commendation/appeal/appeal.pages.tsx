import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { DataTable, EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { DescriptionList, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { type Decision, findDecision, listDecisions } from '../decision/decision.ts';
import { numberOf } from '../decision/number-text.ts';
import { AnswerForm, ReceiveForm, TermForm, appellantNames, resultNames, resultTones } from './appeal-forms.tsx';
import { answerAppeal } from './answering.ts';
import { appealTerms, deadlineFor, receiveAppeal, setAppealTerm } from './appeal.ts';
import { type Appeal, countAppeals, findAppeal, listAppeals } from './reading.ts';

const path = '/lam-viec/kien-nghi';
const pageSize = 50;
const decisionOf = (row: Appeal) =>
  `${numberOf({ number: row.number, symbol: row.symbol })}${row.issued_on ? ` ngày ${formatDate(row.issued_on)}` : ''}`;

const arrival = ({ channel, recorded_by }: Appeal) =>
  channel === 'page' ? ', gửi qua trang công khai' : recorded_by ? `, ${recorded_by} ghi` : '';

async function listPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor, form } = visit;
  const wanted = form.one('decision') || visit.query.get('quyet-dinh') || '';
  const decision: Decision | undefined = await findDecision(tx, wanted);
  const deadline = decision?.issued_on ? await deadlineFor(tx, decision.issued_on) : null;
  const decisions = (await listDecisions(tx)).filter(({ issued_on }) => issued_on !== null);
  const keeps = allows(actor, 'appeal.record');
  const pages = Math.max(1, Math.ceil((await countAppeals(tx, decision?.id)) / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const of: Record<string, string> = decision ? { 'quyet-dinh': decision.id } : {};
  return office(
    visit,
    {
      title: 'Kiến nghị về quyết định khen thưởng',
      section: decision ? numberOf(decision) : undefined,
      lead: decision && deadline ? `Nhận kiến nghị đến hết ngày ${formatDate(deadline.on)} (${deadline.basis}).` : undefined,
      crumbs: [{ label: 'Quyết định', href: visit.url('/lam-viec/quyet-dinh') }, { label: 'Kiến nghị' }],
      children: (
        <>
          {decision && deadline && deadline.on < localDate(tx.now) && <Notice>Thời hạn kiến nghị về quyết định này đã hết.</Notice>}
          <DataTable
            caption="Kiến nghị đã nhận"
            rows={await listAppeals(tx, { decisionId: decision?.id, limit: pageSize, offset: (page - 1) * pageSize })}
            empty={
              <EmptyState
                title="Chưa nhận kiến nghị nào"
                text="Kiến nghị của người, tập thể được khen, của đơn vị hoặc người dân được ghi ở đây."
              />
            }
            columns={[
              { key: 'on', label: 'Ngày nhận', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{formatDate(row.received_on)}</a> },
              {
                key: 'by',
                label: 'Ai kiến nghị',
                cell: (row) => `${row.name} (${appellantNames[row.by_whom as keyof typeof appellantNames]})`,
              },
              { key: 'decision', label: 'Về quyết định', cell: (row) => [decisionOf(row), row.recipient].filter(Boolean).join(', ') },
              {
                key: 'answer',
                label: 'Trả lời',
                cell: (row) =>
                  row.answer ? (
                    <Tag tone={resultTones[row.answer.result as keyof typeof resultTones]}>
                      {resultNames[row.answer.result as keyof typeof resultNames]}
                    </Tag>
                  ) : (
                    <Tag tone="amber">Chờ trả lời</Tag>
                  ),
              },
            ]}
          />
          <Pagination page={page} pages={pages} hrefFor={(n) => `?${new URLSearchParams({ ...of, trang: String(n) })}`} />
          {keeps && (
            <ReceiveForm
              visit={visit}
              path={path}
              decisions={decisions}
              chosen={decision?.id ?? ''}
              errors={visit.path === path ? errors : []}
            />
          )}
          {keeps && (
            <TermForm visit={visit} path={path} terms={await appealTerms(tx)} errors={visit.path.endsWith('/thoi-han') ? errors : []} />
          )}
        </>
      ),
    },
    errors,
  );
}

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = found(await findAppeal(visit.tx, visit.param('id')));
  return office(
    visit,
    {
      title: `Kiến nghị của ${row.name}`,
      section: decisionOf(row),
      crumbs: [{ label: 'Kiến nghị', href: visit.url(path) }, { label: row.name }],
      children: (
        <>
          <DescriptionList
            items={[
              { label: 'Ngày nhận', value: `${formatDate(row.received_on)}${arrival(row)}` },
              { label: 'Ai kiến nghị', value: appellantNames[row.by_whom as keyof typeof appellantNames] },
              { label: 'Liên hệ', value: row.contact ?? 'Không ghi' },
              { label: 'Về trường hợp', value: row.recipient ?? 'Cả quyết định' },
              { label: 'Nội dung', value: row.content },
              ...(row.answer
                ? [
                    {
                      label: 'Kết quả',
                      value: `${resultNames[row.answer.result as keyof typeof resultNames]}, ngày ${formatDate(row.answer.answered_on)}, ${row.answer.answered_by ?? ''}`,
                    },
                    { label: 'Trả lời', value: row.answer.content },
                    {
                      label: 'Công khai',
                      value: row.answer.published ? 'Có, không nêu tên người kiến nghị' : 'Chỉ trả lời người kiến nghị',
                    },
                  ]
                : []),
            ]}
          />
          {!row.answer && allows(visit.actor, 'appeal.record') && <AnswerForm visit={visit} path={`${path}/${row.id}`} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function receive(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      decision: input.id('quyết định'),
      by_whom: input.choice('ai kiến nghị', ['recipient', 'unit', 'resident'] as const),
      name: input.text('tên người, đơn vị kiến nghị', 200),
      contact: input.optionalText(200),
      content: input.text('nội dung kiến nghị', 4000),
      received_on: input.date('ngày nhận'),
    },
    visit.form,
  );
  const id = await receiveAppeal(visit.tx, visit.actor, {
    decisionId: data.decision,
    awardId: null,
    byWhom: data.by_whom,
    name: data.name,
    contact: data.contact ?? null,
    content: data.content,
    receivedOn: data.received_on,
  });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã nhận kiến nghị.' });
}

async function answer(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      result: input.choice('kết quả', ['upheld', 'changed', 'rejected'] as const),
      content: input.text('nội dung trả lời', 4000),
      published: input.flag(),
    },
    visit.form,
  );
  await answerAppeal(visit.tx, visit.actor, visit.param('id'), data);
  return redirect(visit.url(`${path}/${visit.param('id')}`), { notice: 'Đã trả lời kiến nghị.' });
}

async function setTerm(visit: Visit): Promise<Reply> {
  const data = readForm(
    { valid_from: input.date('ngày áp dụng'), days: input.integer('số ngày', 1, 3650), basis: input.text('căn cứ pháp lý', 300) },
    visit.form,
  );
  await setAppealTerm(visit.tx, visit.actor, { validFrom: data.valid_from, days: data.days, basis: data.basis });
  return redirect(visit.url(path), { notice: 'Đã đặt thời hạn kiến nghị.' });
}

export const appealRoutes = routes()
  .get(path, { permission: 'appeal.view', audit: 'appeal.listed' }, (visit) => listPage(visit))
  .post(path, { permission: 'appeal.record', audit: 'appeal.received' }, receive, listPage)
  .post(`${path}/thoi-han`, { permission: 'appeal.record', audit: 'appeal.term_set' }, setTerm, listPage)
  .get(`${path}/:id`, { permission: 'appeal.view', audit: 'appeal.viewed' }, (visit) => showPage(visit))
  .post(`${path}/:id/tra-loi`, { permission: 'appeal.record', audit: 'appeal.answered' }, answer, showPage);
