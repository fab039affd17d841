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
import { MoneyCard } from '../contribution/money-card.tsx';
import { evidenceOf } from '../evidence/evidence.ts';
import { BeforeAfter, OtherEvidence } from '../evidence/evidence-parts.tsx';
import { uploadLimit } from '../evidence/sent-file.ts';
import { submitWork, workFormPage } from '../registration/register.pages.tsx';
import { workKindNames } from '../words.ts';
import { about, details } from './about.tsx';
import { chooseAlternative } from './alternative.ts';
import { correctMilestone, recordMilestone } from './milestone.ts';
import { ownerStates, reportOwnState } from './owner-state.ts';
import { ProgressForm, progressPage, sendProgress } from './progress.pages.tsx';
import { milestoneKinds } from './records.ts';
import { MilestoneCorrectionForm, MilestoneForm, OwnerStateForm, own } from './work-forms.tsx';
import { listPage } from './work-list.pages.tsx';
import { Alternatives, Milestones, Owners, Reports } from './work-parts.tsx';
import { type WorkRecord, findWork, mayActForWork } from './work.ts';

const path = '/lam-viec/cong-trinh';

const WorkActions = ({ visit, work }: { visit: Visit; work: WorkRecord }) => (
  <>
    <ButtonLink href={visit.url(`${path}/${work.id}/minh-chung`)}>Gửi minh chứng</ButtonLink>
    <ButtonLink href={visit.url(`/lam-viec/dong-gop/moi?cong-trinh=${work.id}`)}>Ghi đóng góp</ButtonLink>
  </>
);

const Aside = ({ visit, work, acts, errors }: { visit: Visit; work: WorkRecord; acts: boolean; errors: FieldError[] }) => {
  const corrects = visit.query.has('sua-moc') || visit.path.endsWith('/moc/sua');
  return (
    <>
      <Card>
        <DescriptionList items={about(visit, work)} />
      </Card>
      <Milestones work={work} />
      {acts && <MilestoneForm visit={visit} work={work} errors={errors} />}
      {acts && corrects && <MilestoneCorrectionForm visit={visit} work={work} errors={errors} />}
      {acts && !corrects && work.milestones.length > 0 && (
        <p>
          <a href={visit.url(`${path}/${work.id}?sua-moc=co`)}>Sửa hoặc rút một mốc đã ghi</a>
        </p>
      )}
    </>
  );
};

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const work = await findWork(visit.tx, recordId(visit));
  const acts = allows(visit.actor, 'work.report') && mayActForWork(visit.actor, work) && !work.dropped;
  const officer = allows(visit.actor, 'evidence.judge');
  const evidence = await evidenceOf(visit.tx, work.id);
  return office(
    visit,
    {
      title: work.title,
      actions: acts && <WorkActions visit={visit} work={work} />,
      section: `${workKindNames[work.kind] ?? ''} năm ${work.year}`,
      crumbs: [{ label: 'Công trình, phần việc', href: visit.url(`${path}?nam=${work.year}`) }, { label: work.title }],
      children: (
        <Columns aside={<Aside visit={visit} work={work} acts={acts} errors={errors} />}>
          {!work.dropped && <Progress label="Tiến độ" value={work.percent} />}
          {details(work).length > 0 && (
            <Card title="Nội dung đăng ký">
              <DescriptionList items={details(work)} />
            </Card>
          )}
          <Alternatives visit={visit} work={work} acts={acts} />
          {acts && work.completed_on === null && (
            <Card title="Báo cáo tiến độ">
              <ProgressForm visit={visit} work={work} errors={own(visit, errors, '/tien-do')} />
            </Card>
          )}
          <BeforeAfter visit={visit} evidence={evidence} officer={officer} />
          <Reports visit={visit} work={work} acts={acts && work.completed_on === null} />
          <OtherEvidence visit={visit} evidence={evidence} officer={officer} />
          <Owners work={work}>{acts && <OwnerStateForm visit={visit} work={work} errors={errors} />}</Owners>
          {await MoneyCard({ visit, work })}
        </Columns>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${path}/${recordId(visit)}`), { notice });

async function milestone(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      kind: input.choice('mốc', ['started', 'completed', 'in_use', 'plaque']),
      happened_on: input.date('ngày'),
      milestone_text: input.optionalText(500),
    },
    visit.form,
  );
  const text = data.milestone_text ?? null;
  await recordMilestone(visit.tx, visit.actor, recordId(visit), { kind: data.kind, happened_on: data.happened_on, text });
  return back(visit, 'Đã ghi mốc.');
}

async function correction(visit: Visit): Promise<Reply> {
  const data = readForm(
    { corrected_kind: input.choice('mốc', milestoneKinds), now_on: input.optionalDate(), reason: input.text('lý do', 500) },
    visit.form,
  );
  await correctMilestone(visit.tx, visit.actor, recordId(visit), { kind: data.corrected_kind, now_on: data.now_on, reason: data.reason });
  return back(visit, data.now_on === null ? 'Đã rút mốc.' : 'Đã sửa mốc.');
}

async function ownState(visit: Visit): Promise<Reply> {
  const data = readForm(
    { owner: input.id('đơn vị'), state: input.choice('tình trạng', ownerStates), state_text: input.optionalText(500) },
    visit.form,
  );
  const report = { ownerId: data.owner, state: data.state, text: data.state_text ?? null };
  await reportOwnState(visit.tx, visit.actor, recordId(visit), report);
  return back(visit, 'Đã báo tình trạng.');
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
  .get(`${path}/:id/tien-do`, { permission: 'work.report', audit: 'work.progress_form_viewed' }, (visit) => progressPage(visit))
  .post(`${path}/:id/tien-do`, { permission: 'work.report', audit: 'work.progress_reported', uploadLimit }, sendProgress, progressPage)
  .post(`${path}/:id/moc`, { permission: 'work.report', audit: 'work.milestone_recorded' }, (visit) => milestone(visit), again)
  .post(`${path}/:id/moc/sua`, { permission: 'work.report', audit: 'work.milestone_corrected' }, (visit) => correction(visit), again)
  .post(`${path}/:id/phan-viec`, { permission: 'work.report', audit: 'work.owner_reported' }, (visit) => ownState(visit), again)
  .post(`${path}/:id/chon`, { permission: 'work.report', audit: 'work.alternative_chosen' }, (visit) => choose(visit), again);
