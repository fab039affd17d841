import { localDate } from '../../platform/calendar/date.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { personOption } from '../choices.ts';
import { Acts } from './approval-parts.tsx';
import { competentLaunchers } from './launcher.ts';
import { type Movement, findMovement, shortName } from './movement.ts';
import { approvePlan, planActsOf, returnPlan, submitPlan, withdrawPlan } from './plan-act.ts';
import { currentContent } from './plan-content.ts';
import { planStanding } from './standing.ts';

const path = '/lam-viec/phong-trao';

const Answer = ({ visit, movement, errors }: { visit: Visit; movement: Movement; errors: FieldError[] }) => (
  <>
    <PostForm visit={visit} action={`${path}/${movement.id}/duyet`} label="Duyệt kế hoạch">
      <Submit>Duyệt kế hoạch</Submit>
    </PostForm>
    <PostForm visit={visit} action={`${path}/${movement.id}/tra-lai`} errors={errors} label="Trả lại kế hoạch">
      <TextArea name="reason" label="Lý do trả lại" required rows={3} value={typed(visit, errors)('reason')} errors={errors} />
      <Submit tone="secondary">Trả lại</Submit>
    </PostForm>
  </>
);

async function PaperAnswer({ visit, movement, errors }: { visit: Visit; movement: Movement; errors: FieldError[] }) {
  const value = typed(visit, errors);
  const people = await competentLaunchers(visit.tx, movement, localDate(visit.tx.now));
  return (
    <Card title="Ghi việc duyệt trên bản giấy">
      <PostForm visit={visit} action={`${path}/${movement.id}/duyet-giay`} errors={errors} label="Ghi duyệt trên giấy">
        <Select
          name="person"
          label="Người ký duyệt"
          required
          options={people.map(personOption)}
          placeholder="Chọn"
          value={value('person')}
          errors={errors}
        />
        <TextInput name="number" label="Số, ký hiệu văn bản" required width="medium" value={value('number')} errors={errors} />
        <DateInput name="document_on" label="Ngày ký" required value={value('document_on')} errors={errors} />
        <Actions>
          <Submit tone="secondary">Ghi đã duyệt</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

async function versionPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const movement = await findMovement(visit.tx, recordId(visit));
  const acts = await planActsOf(visit.tx, movement.id);
  const content = await currentContent(visit.tx, movement);
  const standing = planStanding(acts, content);
  const asked = Number(visit.query.get('lan') ?? Number.NaN) || ('version' in standing ? standing.version : Number.NaN);
  const sent = acts.find(({ version, kind }) => version === asked && kind === 'submitted');
  if (!sent) throw new NotFound();
  const now = new Set(content.split('\n'));
  const open = standing.state === 'submitted' && standing.version === sent.version;
  const chair = visit.actor.roles.some(({ role }) => role === 'chair');
  return office(
    visit,
    {
      title: `Kế hoạch trình lần ${sent.version}`,
      lead: movement.name,
      crumbs: [
        { label: 'Phong trào', href: visit.url(path) },
        { label: shortName(movement), href: visit.url(`${path}/${movement.id}`) },
        { label: `Trình lần ${sent.version}` },
      ],
      children: (
        <>
          <Card title="Nội dung như đã trình">
            {(sent.content ?? '').split('\n').map((line) => (
              <p>
                {line} {!now.has(line) && <Tag tone="amber">Nay đã khác</Tag>}
              </p>
            ))}
          </Card>
          <Card title="Quá trình">
            <Acts visit={visit} acts={acts} />
          </Card>
          {open && chair && <Answer visit={visit} movement={movement} errors={visit.path.endsWith('/tra-lai') ? errors : []} />}
          {open && allows(visit.actor, 'movement.edit') && (
            <PaperAnswer visit={visit} movement={movement} errors={visit.path.endsWith('/duyet-giay') ? errors : []} />
          )}
        </>
      ),
    },
    errors,
  );
}

/** After each act: the movement again, with what was done. */
const acted =
  (act: (visit: Visit, id: string) => Promise<void>, notice: string) =>
  async (visit: Visit): Promise<Reply> => {
    await act(visit, recordId(visit));
    return redirect(visit.url(`${path}/${recordId(visit)}`), { notice });
  };

const submit = acted(({ tx, actor }, id) => submitPlan(tx, actor, id), 'Đã trình kế hoạch; Chủ tịch thấy ở trang Hôm nay.');
const withdraw = acted(({ tx, actor }, id) => withdrawPlan(tx, actor, id), 'Đã rút lại kế hoạch để sửa.');
const approve = acted(({ tx, actor }, id) => approvePlan(tx, actor, id, null), 'Đã duyệt kế hoạch; có thể phát động.');
const giveBack = acted(({ tx, actor, form }, id) => {
  const { reason } = readForm({ reason: input.text('lý do trả lại', 2000) }, form);
  return returnPlan(tx, actor, id, reason);
}, 'Đã trả lại kế hoạch kèm lý do.');
const approvePaper = acted(({ tx, actor, form }, id) => {
  const paper = readForm(
    { person: input.id('người ký duyệt'), number: input.text('số, ký hiệu văn bản', 100), document_on: input.date('ngày ký') },
    form,
  );
  return approvePlan(tx, actor, id, { personId: paper.person, number: paper.number, documentOn: paper.document_on });
}, 'Đã ghi việc duyệt trên bản giấy; có thể phát động.');

export const approvalRoutes = routes()
  .post(`${path}/:id/trinh-duyet`, { permission: 'movement.edit', audit: 'plan.submitted' }, submit)
  .post(`${path}/:id/rut-lai`, { permission: 'movement.edit', audit: 'plan.withdrawn' }, withdraw)
  .get(`${path}/:id/duyet`, { permission: 'movement.view', audit: 'plan.version_viewed' }, (visit) => versionPage(visit))
  .post(`${path}/:id/duyet`, { permission: 'movement.launch', audit: 'plan.approved' }, approve, versionPage)
  .post(`${path}/:id/duyet-giay`, { permission: 'movement.edit', audit: 'plan.approved' }, approvePaper, versionPage)
  .post(`${path}/:id/tra-lai`, { permission: 'movement.launch', audit: 'plan.returned' }, giveBack, versionPage);
