import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Columns, DescriptionList, Progress } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { figureInput, sayFigure, sayMoney } from '../figures.ts';
import { shortName } from '../movement/movement.ts';
import { submitWork, workFormPage } from '../registration/register.pages.tsx';
import { workKindNames } from '../words.ts';
import { recordContribution } from './contribution.ts';
import { chooseAlternative, recordMilestone, reportProgress } from './report.ts';
import { ContributionForm, MilestoneForm, ProgressForm } from './work-forms.tsx';
import { listPage } from './work-list.pages.tsx';
import { Alternatives, Contributions, Milestones, Reports } from './work-parts.tsx';
import { WorkTag, ownersWords } from './work-table.tsx';
import { type WorkRecord, findWork, mayActForWork } from './work.ts';

const path = '/lam-viec/cong-trinh';

const about = (visit: Visit, work: WorkRecord) =>
  [
    { label: 'Tình trạng', value: <WorkTag work={work} /> },
    { label: 'Loại', value: workKindNames[work.kind] },
    { label: 'Năm', value: String(work.year) },
    { label: 'Đơn vị', value: ownersWords(work) },
    { label: 'Địa điểm', value: [work.place, work.located_in].filter(Boolean).join(', ') },
    {
      label: 'Phong trào',
      value: work.movement && <a href={visit.url(`/lam-viec/phong-trao/${work.movement.id}`)}>{shortName(work.movement)}</a>,
    },
    { label: 'Lĩnh vực', value: work.field },
    { label: 'Hạn', value: work.due_on && formatDate(work.due_on) },
    {
      label: 'Ngày hoàn thành',
      value: work.completed_on && (work.completed_on === 'unknown' ? 'Không nêu ngày' : formatDate(work.completed_on)),
    },
  ].filter(({ value }) => Boolean(value));

const details = (work: WorkRecord) =>
  [
    { label: 'Mục tiêu', value: work.target },
    { label: 'Chỉ số', value: work.target_value !== null && sayFigure(work.target_value, work.target_measure) },
    { label: 'Mức độ', value: work.target_level !== null && `Mức độ ${work.target_level}` },
    { label: 'Quy mô', value: work.size },
    { label: 'Kinh phí', value: work.cost !== null && sayMoney(work.cost) },
    { label: 'Hưởng lợi', value: work.beneficiaries !== null && sayFigure(work.beneficiaries, 'hộ, người') },
    { label: 'Phương châm', value: work.motto && `“${work.motto}”` },
    { label: 'Căn cứ', value: work.basis },
    { label: 'Hiệu quả', value: work.effect },
    { label: 'Ghi chú', value: work.note },
  ].filter(({ value }) => Boolean(value));

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const work = await findWork(visit.tx, recordId(visit));
  const acts = allows(visit.actor, 'work.report') && mayActForWork(visit.actor, work);
  const gives = acts && !work.dropped && (visit.query.has('dong-gop') || visit.path.endsWith('/dong-gop'));
  const open = acts && work.completed_on === null && !work.dropped;
  return office(
    visit,
    {
      title: work.title,
      actions: acts && !gives && !work.dropped && <ButtonLink href={visit.url(`${path}/${work.id}?dong-gop=co`)}>Ghi đóng góp</ButtonLink>,
      section: `${workKindNames[work.kind] ?? ''} năm ${work.year}`,
      crumbs: [{ label: 'Công trình, phần việc', href: visit.url(`${path}?nam=${work.year}`) }, { label: work.title }],
      children: (
        <Columns
          aside={
            <>
              <Card>
                <DescriptionList items={about(visit, work)} />
              </Card>
              <Milestones work={work} />
              {acts && !work.dropped && <MilestoneForm visit={visit} work={work} errors={errors} />}
            </>
          }
        >
          {!work.dropped && <Progress label="Tiến độ" value={work.percent} />}
          {details(work).length > 0 && (
            <Card title="Nội dung đăng ký">
              <DescriptionList items={details(work)} />
            </Card>
          )}
          <Alternatives visit={visit} work={work} acts={acts} />
          {open && <ProgressForm visit={visit} work={work} errors={errors} />}
          <Reports work={work} />
          <Contributions work={work} />
          {gives && <ContributionForm visit={visit} work={work} errors={errors} />}
        </Columns>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${path}/${recordId(visit)}`), { notice });

async function progress(visit: Visit): Promise<Reply> {
  const { percent, text } = readForm({ percent: input.integer('tiến độ', 0, 100), text: input.optionalText(2000) }, visit.form);
  await reportProgress(visit.tx, visit.actor, recordId(visit), { percent, text: text ?? null });
  return back(visit, percent === 100 ? 'Đã gửi báo cáo. Khi đã nghiệm thu, ghi mốc hoàn thành.' : 'Đã gửi báo cáo tiến độ.');
}

async function milestone(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      kind: input.choice('mốc', ['started', 'completed', 'in_use', 'plaque']),
      happened_on: input.date('ngày'),
      milestone_text: input.optionalText(500),
    },
    visit.form,
  );
  await recordMilestone(visit.tx, visit.actor, recordId(visit), {
    kind: data.kind,
    happened_on: data.happened_on,
    text: data.milestone_text ?? null,
  });
  return back(visit, 'Đã ghi mốc.');
}

async function contribute(visit: Visit): Promise<Reply> {
  const { given_kind, ...data } = readForm(
    {
      source: input.choice('nguồn', ['state', 'people', 'sponsor']),
      given_kind: input.choice('hình thức', ['cash', 'land', 'labour', 'material']),
      giver: input.optionalText(200),
      anonymous: input.flag(),
      amount: figureInput.optional(),
      quantity: figureInput.optional(),
      measure: input.optionalText(60),
      given_on: input.date('ngày đóng góp'),
      receipt: input.optionalText(60),
    },
    visit.form,
  );
  await recordContribution(visit.tx, visit.actor, recordId(visit), {
    ...data,
    kind: given_kind,
    giver: data.giver ?? null,
    measure: data.measure ?? null,
    receipt: data.receipt ?? null,
  });
  return back(visit, 'Đã ghi đóng góp.');
}

async function choose(visit: Visit): Promise<Reply> {
  await chooseAlternative(visit.tx, visit.actor, recordId(visit));
  return back(visit, 'Đã chọn phương án này.');
}

const again = (visit: Visit, errors: FieldError[]) => showPage(visit, errors);

export const workRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'work.listed' }, (visit) => listPage(visit))
  .get(`${path}/moi`, { permission: 'registration.submit', audit: 'work.form_viewed' }, (visit) => workFormPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'registration.submit', audit: 'work.registered' },
    (visit) => submitWork(visit),
    (visit, errors) => workFormPage(visit, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'work.viewed' }, (visit) => showPage(visit))
  .post(`${path}/:id/tien-do`, { permission: 'work.report', audit: 'work.progress_reported' }, (visit) => progress(visit), again)
  .post(`${path}/:id/moc`, { permission: 'work.report', audit: 'work.milestone_recorded' }, (visit) => milestone(visit), again)
  .post(`${path}/:id/dong-gop`, { permission: 'work.report', audit: 'contribution.recorded' }, (visit) => contribute(visit), again)
  .post(`${path}/:id/chon`, { permission: 'work.report', audit: 'work.alternative_chosen' }, (visit) => choose(visit), again);
