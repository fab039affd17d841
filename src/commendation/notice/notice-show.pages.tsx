import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { barredNominations } from '../council/conflict.ts';
import { pdfReply } from '../../organization/paper/reply.ts';
import { findNotice, noticeLines, noticeState, noticeStateNames, noticeStateTones, withdrawNotice } from './notice.ts';
import { noticeCrumbs as crumbs, noticeHome as home } from './notice.pages.tsx';
import { AnswerForm, EnterForm, readOpinion } from './opinion-forms.tsx';
import { answerOpinion, giveOpinion, opinionsOn } from './opinion.ts';
import { noticePaper } from './paper.ts';
import { type OpinionOutcome, opinionOutcomes } from './records.ts';
import { overOn } from './standing.ts';

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx } = visit;
  const notice = found(await findNotice(tx, visit.param('id')));
  const barred = await barredNominations(tx, visit.actor);
  const lines = (await noticeLines(tx, notice.id)).filter(({ id }) => !barred.has(id));
  const opinions = (await opinionsOn(tx, notice.id)).filter(({ nomination_id }) => nomination_id === null || !barred.has(nomination_id));
  const state = noticeState(notice, localDate(tx.now));
  const name = (id: string | null) => lines.find((line) => line.id === id)?.name ?? 'Cả danh sách';
  return office(
    visit,
    {
      title: notice.title,
      crumbs: crumbs(visit, notice.title),
      actions: (
        <>
          <ButtonLink href={visit.url(`/niem-yet/${notice.id}`)}>Trang công khai</ButtonLink>
          <ButtonLink href={visit.url(`${home}/${notice.id}/ban-in.pdf`)}>Bản in</ButtonLink>
        </>
      ),
      children: (
        <>
          <DescriptionList
            items={[
              { label: 'Trạng thái', value: <Tag tone={noticeStateTones[state]}>{noticeStateNames[state]}</Tag> },
              {
                label: 'Thời gian',
                value: `${notice.days} ngày, từ ${formatDate(notice.published_on)}; ra quyết định được từ ${formatDate(overOn(notice))}`,
              },
              { label: 'Căn cứ', value: notice.basis },
              ...(notice.place ? [{ label: 'Nơi niêm yết', value: notice.place }] : []),
              ...(notice.withdrawn_reason ? [{ label: 'Lý do gỡ', value: notice.withdrawn_reason }] : []),
            ]}
          />
          <DataTable
            caption="Danh sách"
            rows={lines}
            columns={[
              { key: 'name', label: 'Đối tượng', cell: (row) => row.name },
              { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
            ]}
          />
          {opinions.map((opinion) => (
            <AnswerForm
              visit={visit}
              at={`${home}/y-kien/${opinion.id}`}
              opinion={opinion}
              about={name(opinion.nomination_id)}
              errors={errors}
            />
          ))}
          {state !== 'withdrawn' && <EnterForm visit={visit} action={`${home}/${notice.id}/y-kien`} lines={lines} errors={errors} />}
          {state !== 'withdrawn' && (
            <Card title="Gỡ danh sách">
              <PostForm visit={visit} action={`${home}/${notice.id}/go`} errors={errors} label="Gỡ danh sách">
                <TextArea
                  name="withdrawn_reason"
                  label="Lý do gỡ"
                  rows={2}
                  required
                  value={visit.form.one('withdrawn_reason')}
                  errors={errors}
                />
                <Submit tone="danger">Gỡ</Submit>
              </PostForm>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

async function enter(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  await giveOpinion(visit.tx, visit.actor, id, 'officer', readOpinion(visit.form));
  return redirect(visit.url(`${home}/${id}`), { notice: 'Đã ghi ý kiến.' });
}

async function answer(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      outcome: input.choice('kết quả', opinionOutcomes as unknown as [OpinionOutcome, ...OpinionOutcome[]]),
      answer: input.text('nội dung trả lời', 4000),
    },
    visit.form,
  );
  const notice = await answerOpinion(visit.tx, visit.actor, visit.param('id'), data.outcome, data.answer);
  return redirect(visit.url(`${home}/${notice}`), { notice: 'Đã trả lời ý kiến.' });
}

async function withdraw(visit: Visit): Promise<Reply> {
  const { withdrawn_reason } = readForm({ withdrawn_reason: input.text('lý do gỡ', 500) }, visit.form);
  await withdrawNotice(visit.tx, visit.actor, visit.param('id'), withdrawn_reason);
  return redirect(visit.url(`${home}/${visit.param('id')}`), { notice: 'Đã gỡ danh sách.' });
}

async function print(visit: Visit): Promise<Reply> {
  const notice = found(await findNotice(visit.tx, visit.param('id')));
  const barred = await barredNominations(visit.tx, visit.actor);
  const lines = await noticeLines(visit.tx, notice.id);
  if (lines.some(({ id }) => barred.has(id))) throw new NotFound();
  const address = `${visit.origin}${visit.url('/niem-yet')}`;
  return pdfReply(visit, noticePaper(visit.ward, notice, lines, address), `niem-yet-${notice.published_on}`);
}

export const noticeShowRoutes = routes()
  .post(`${home}/y-kien/:id`, { permission: 'council.manage', audit: 'notice.opinion_answered' }, answer)
  .get(`${home}/:id`, { permission: 'council.manage', audit: 'notice.viewed' }, (visit) => showPage(visit))
  .get(`${home}/:id/ban-in.pdf`, { permission: 'council.manage', audit: 'notice.printed' }, print)
  .post(`${home}/:id/y-kien`, { permission: 'council.manage', audit: 'notice.opinion_entered' }, enter, showPage)
  .post(`${home}/:id/go`, { permission: 'council.manage', audit: 'notice.withdrawn' }, withdraw, showPage);
