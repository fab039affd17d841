import { allows, mayActFor, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { type Reply, redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Hidden, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { levels } from '../../organization/records.ts';
import { LEVEL_NAMES } from '../catalogue/level-names.ts';
import { initiativeScopes } from '../merit/records.ts';
import { initiativeScopeWords, optionsOf, wordOf } from '../merit/words.ts';
import { recogniseInitiative, refuseInitiative } from './acts.ts';
import { type Proposal, findProposal } from './initiative.ts';
import { libraryPath } from './library.pages.tsx';

const path = `${libraryPath}/de-nghi/:id`;
interface FormProps {
  visit: Visit;
  row: Proposal;
  errors: FieldError[];
}
/** Two forms stand on the page: only the one sent shows its faults. */
const faults = ({ visit, errors }: FormProps, name: string) => (visit.form.one('mau') === name ? errors : []);

function RecogniseForm(props: FormProps) {
  const { visit, row } = props;
  const errors = faults(props, 'cong-nhan');
  const { form } = visit;
  return (
    <PostForm visit={visit} action={`${libraryPath}/de-nghi/${row.id}/cong-nhan`} errors={errors} label="Công nhận sáng kiến">
      <Hidden name="mau" value="cong-nhan" />
      <TextInput name="by" label="Hội đồng, người công nhận" required maxlength={200} value={form.one('by')} errors={errors} />
      <Select
        name="level"
        label="Cấp công nhận"
        required
        placeholder="Chọn"
        options={optionsOf(LEVEL_NAMES)}
        value={form.one('level')}
        errors={errors}
      />
      <Select
        name="scope"
        label="Phạm vi ảnh hưởng được công nhận"
        required
        options={optionsOf(initiativeScopeWords)}
        value={form.one('scope') || row.claimed_scope}
        errors={errors}
      />
      <TextInput
        name="document"
        label="Quyết định công nhận"
        required
        maxlength={200}
        hint="Số, ký hiệu quyết định."
        value={form.one('document')}
        errors={errors}
      />
      <DateInput name="on" label="Ngày công nhận" required value={form.one('on') || formatDate(localDate(visit.tx.now))} errors={errors} />
      <TextArea name="effect" label="Hiệu quả theo đánh giá của hội đồng" rows={3} value={form.one('effect')} errors={errors} />
      <Actions>
        <Submit>Ghi công nhận</Submit>
      </Actions>
    </PostForm>
  );
}

function RefuseForm(props: FormProps) {
  const { visit, row } = props;
  const errors = faults(props, 'khong');
  return (
    <PostForm visit={visit} action={`${libraryPath}/de-nghi/${row.id}/khong-cong-nhan`} errors={errors} label="Không công nhận">
      <Hidden name="mau" value="khong" />
      <TextInput
        name="refused_by"
        label="Hội đồng, người kết luận"
        required
        maxlength={200}
        value={visit.form.one('refused_by')}
        errors={errors}
      />
      <TextArea name="reason" label="Lý do không công nhận" required rows={3} value={visit.form.one('reason')} errors={errors} />
      <Actions>
        <Submit tone="secondary">Ghi không công nhận</Submit>
      </Actions>
    </PostForm>
  );
}

const factsOf = (row: Proposal) =>
  [
    { label: 'Tác giả', value: row.authors.map(({ name }) => name).join(', ') },
    { label: 'Lĩnh vực', value: row.field },
    { label: 'Phạm vi tác giả nêu', value: wordOf(initiativeScopeWords, row.claimed_scope) },
    { label: 'Ngày đề nghị', value: formatDate(row.proposed_on) },
    { label: 'Áp dụng lần đầu', value: row.applied_on && formatDate(row.applied_on) },
    { label: 'Tình trạng trước khi có sáng kiến', value: row.situation },
    { label: 'Nội dung giải pháp', value: row.solution },
    { label: 'Hiệu quả', value: row.effect },
  ].filter(({ value }) => Boolean(value));

async function proposalPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await findProposal(visit.tx, visit.param('id'));
  if (!allows(visit.actor, 'nomination.judge') && !mayActFor(visit.actor, row.unit_id)) throw new NotFound();
  const judges = row.outcome === null && allows(visit.actor, 'nomination.judge');
  return office(
    visit,
    {
      title: row.title,
      section: `Đề nghị công nhận sáng kiến năm ${row.year}`,
      crumbs: [{ label: 'Thư viện sáng kiến', href: visit.url(libraryPath) }, { label: row.title }],
      children: (
        <>
          {row.outcome === 'refused' && (
            <Notice tone="warning" title={`Không công nhận, ${formatDate(row.answered_on ?? '')}`}>
              {row.answered_by}: {row.reason}
            </Notice>
          )}
          {row.initiative_id && (
            <Notice tone="success" title={`Đã công nhận, ${formatDate(row.answered_on ?? '')}`}>
              <a href={visit.url(`${libraryPath}/${row.initiative_id}`)}>Xem sáng kiến</a>
            </Notice>
          )}
          <DescriptionList items={factsOf(row)} />
          {judges && (
            <>
              <Card title="Công nhận">
                <RecogniseForm visit={visit} row={row} errors={errors} />
              </Card>
              <Card title="Không công nhận">
                <RefuseForm visit={visit} row={row} errors={errors} />
              </Card>
            </>
          )}
        </>
      ),
    },
    errors,
  );
}

async function recognise(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      by: input.text('hội đồng, người công nhận', 200),
      level: input.choice('cấp công nhận', levels),
      scope: input.choice('phạm vi ảnh hưởng', initiativeScopes),
      document: input.text('quyết định công nhận', 200),
      on: input.date('ngày công nhận'),
      effect: input.optionalText(4000),
    },
    visit.form,
  );
  const id = await recogniseInitiative(visit.tx, visit.actor, visit.param('id'), { ...data, effect: data.effect ?? null });
  return redirect(visit.url(`${libraryPath}/${id}`), { notice: 'Đã ghi công nhận sáng kiến.' });
}

async function refuse(visit: Visit): Promise<Reply> {
  const shape = { refused_by: input.text('hội đồng, người kết luận', 200), reason: input.text('lý do', 2000) };
  const { refused_by, reason } = readForm(shape, visit.form);
  await refuseInitiative(visit.tx, visit.actor, visit.param('id'), { by: refused_by, reason });
  return redirect(visit.url(`${libraryPath}/de-nghi/${visit.param('id')}`), { notice: 'Đã ghi không công nhận.' });
}

export const answerRoutes = routes()
  .get(path, { permission: 'nomination.propose', audit: 'initiative.proposal_viewed' }, (visit) => proposalPage(visit))
  .post(`${path}/cong-nhan`, { permission: 'nomination.judge', audit: 'initiative.recognised' }, recognise, proposalPage)
  .post(`${path}/khong-cong-nhan`, { permission: 'nomination.judge', audit: 'initiative.refused' }, refuse, proposalPage);
