import { localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Prose } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../../emulation/address.ts';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { savedNotice } from '../hints.tsx';
import { chairName } from '../report/chair.ts';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { Answer, fieldOf, judgedAnswers } from './answers.tsx';
import { type AnsweredKind, type PlanDraft, answerPlan, planDraft } from './plan.ts';
import { editionPaper, listEditions } from '../edition/edition.ts';
import { Issue } from './issue-form.tsx';
import { issuePlan } from './issue.ts';
import { planEditionRoutes } from './edition.pages.tsx';
import { planFigures } from './figures.ts';
import { planPaper } from './plan.paper.ts';
import { yearAsked } from './year-asked.ts';
import { differencesOf } from '../edition/difference.ts';

async function draft(visit: Visit): Promise<PlanDraft> {
  const plan = await planDraft(visit.tx, yearAsked(visit));
  return allows(visit.actor, 'review.adopt') ? plan : { ...plan, shortcomings: plan.shortcomings.filter(({ internal }) => !internal) };
}

async function planPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const plan = await draft(visit);
  const { year } = plan;
  const path = visit.url(`${reviewsPath}/ke-hoach/${year}`);
  const open = [...plan.shortcomings, ...plan.lessons].filter(({ answer }) => answer === null).length;
  const [issued] = await listEditions(visit.tx, { document: 'plan', year });
  const stale = issued ? (await differencesOf(visit.tx, issued)).length : 0;
  const judged = await judgedAnswers(visit, plan);
  const nothing = plan.shortcomings.length + plan.lessons.length + plan.directions.length === 0;
  return office(
    visit,
    {
      title: `Dự thảo kế hoạch năm ${year}`,
      section: `Từ tổng kết năm ${year - 1}`,
      crumbs: [{ label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) }, { label: `Dự thảo kế hoạch năm ${year}` }],
      lead: nothing
        ? undefined
        : open === 0
          ? 'Mọi hạn chế, bài học của năm trước đã có câu trả lời.'
          : `Còn ${open} hạn chế, bài học của năm ${year - 1} chưa có câu trả lời.`,
      actions: (
        <>
          <ButtonLink href={`${path}/ke-hoach.docx`}>{issued ? 'Kế hoạch (Word)' : 'Dự thảo (Word)'}</ButtonLink>
          <ButtonLink href={`${path}/ke-hoach.pdf`}>{issued ? 'Kế hoạch (PDF)' : 'Dự thảo (PDF)'}</ButtonLink>
        </>
      ),
      children: nothing ? (
        <EmptyState
          title={`Năm ${year - 1} chưa ghi hạn chế, bài học`}
          text="Ghi hạn chế và bài học trong báo cáo tổng kết; chúng hiện ở đây để trả lời bằng biện pháp của năm sau."
          action={{ href: visit.url(reviewsPath), label: 'Mở sơ kết, tổng kết' }}
        />
      ) : (
        <>
          <Issue visit={visit} year={year} open={open} issued={issued} stale={stale} errors={errors} />
          {plan.shortcomings.length > 0 && <h2>Hạn chế năm {year - 1} và biện pháp</h2>}
          {plan.shortcomings.map((row) => (
            <Answer visit={visit} kind="shortcoming" year={year} row={row} judged={judged(row)} label="Biện pháp" errors={errors} />
          ))}
          {plan.lessons.length > 0 && <h2>Bài học năm {year - 1} và vận dụng</h2>}
          {plan.lessons.map((row) => (
            <Answer visit={visit} kind="lesson" year={year} row={row} judged={judged(row)} label="Vận dụng" errors={errors} />
          ))}
          {plan.directions.length > 0 && (
            <Card title="Phương hướng đã nêu">
              <Prose>
                <ol>
                  {plan.directions.map(({ text }) => (
                    <li>{text}</li>
                  ))}
                </ol>
              </Prose>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

const answer =
  (kind: AnsweredKind) =>
  async (visit: Visit): Promise<Reply> => {
    const year = yearAsked(visit);
    const field = fieldOf(recordId(visit));
    const { [field]: text = '' } = readForm({ [field]: input.text(kind === 'lesson' ? 'cách vận dụng' : 'biện pháp', 4000) }, visit.form);
    await answerPlan(visit.tx, visit.actor, kind, recordId(visit), year, text);
    return redirect(visit.url(`${reviewsPath}/ke-hoach/${year}`), { notice: savedNotice('câu trả lời', [text]) });
  };

async function issue(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const number = await issuePlan(visit.tx, visit.actor, year, visit.ward);
  return redirect(visit.url(`${reviewsPath}/ke-hoach/${year}`), { notice: `Đã ban hành kế hoạch số ${number}/KH-UBND.` });
}

const paper = async (visit: Visit) => {
  const year = yearAsked(visit);
  const asked = /^[1-9]\d{0,3}$/.exec(visit.query.get('ban') ?? '')?.[0];
  const edition = asked ? Number(asked) : (await listEditions(visit.tx, { document: 'plan', year }))[0]?.edition;
  if (edition !== undefined)
    return { paper: found(await editionPaper(visit.tx, { document: 'plan', year }, edition)), name: `ke-hoach-${year}` };
  const plan = await draft(visit);
  const chair = await chairName(visit.tx, localDate(visit.tx.now));
  return { paper: planPaper(visit.ward, plan, chair, await planFigures(visit.tx, year)), name: `du-thao-ke-hoach-${plan.year}` };
};

const base = `${reviewsPath}/ke-hoach/:year`;
export const planRoutes = routes()
  .get(base, { permission: 'review.view', audit: 'plan.viewed' }, (visit) => planPage(visit))
  .get(`${base}/ke-hoach.pdf`, { permission: 'review.view', audit: 'plan.printed' }, async (visit) => {
    const made = await paper(visit);
    return pdfReply(visit, made.paper, made.name);
  })
  .get(`${base}/ke-hoach.docx`, { permission: 'review.view', audit: 'plan.printed' }, async (visit) => {
    const made = await paper(visit);
    return docxReply(visit, made.paper, made.name);
  })
  .post(`${base}/ban-hanh`, { permission: 'review.adopt', audit: 'plan.issued' }, issue, planPage)
  .post(`${base}/han-che/:id`, { permission: 'review.edit', audit: 'shortcoming.answered' }, answer('shortcoming'), planPage)
  .post(`${base}/bai-hoc/:id`, { permission: 'review.edit', audit: 'lesson.answered' }, answer('lesson'), planPage);
planRoutes.routes.push(...planEditionRoutes.routes);
