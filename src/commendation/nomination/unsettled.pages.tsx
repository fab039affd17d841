import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Hidden } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { yearAsked } from '../year.ts';
import { ResponsibilityForm } from './responsibility-form.tsx';
import { goOnResponsibly, unsettledNominations } from './responsibility.ts';

const list = '/lam-viec/de-nghi';
const path = `${list}/cho-xac-nhan`;

async function unsettledPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = Number(visit.form.one('year')) || yearAsked(visit);
  const rows = await unsettledNominations(visit.tx, visit.actor, year);
  const options = rows.map(({ id, name, post, award, standing }) => ({
    value: id,
    label: `${[name, post].filter(Boolean).join(', ')}: ${awardName(award)}`,
    ...(standing?.findings.rule ? { hint: `Quy định ${standing.findings.rule.id}` } : {}),
  }));
  const chosen = visit.form.all('nominations');
  return office(
    visit,
    {
      title: 'Chờ xác nhận pháp lý',
      section: `Đề nghị khen thưởng năm ${year}`,
      lead: `${rows.length} đề nghị nhận theo quy định chưa được xác nhận.`,
      crumbs: [{ label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${year}`) }, { label: 'Chờ xác nhận pháp lý' }],
      children:
        rows.length === 0 ? (
          <EmptyState
            title="Không có đề nghị nào đang chờ"
            text="Mọi đề nghị của năm đã có quy định được xác nhận hoặc có người ghi nhận trách nhiệm."
          />
        ) : (
          <ResponsibilityForm visit={visit} ids={rows.map(({ id }) => id)} errors={errors} action={path}>
            <Hidden name="year" value={String(year)} />
            <Checkboxes
              name="nominations"
              label="Đề nghị"
              required
              options={options}
              values={chosen.length > 0 ? chosen : rows.map(({ id }) => id)}
              errors={errors}
            />
          </ResponsibilityForm>
        ),
    },
    errors,
  );
}

async function goOn(visit: Visit): Promise<Reply> {
  const data = readForm(
    { year: input.integer('năm', 1945, 2200), nominations: input.ids(), reason: input.text('lý do tiếp tục', 1000) },
    visit.form,
  );
  await goOnResponsibly(visit.tx, visit.actor, data.nominations, data.reason);
  return redirect(visit.url(`${list}?nam=${data.year}`), {
    notice: `Đã ghi: tiếp tục ${data.nominations.length} đề nghị theo trách nhiệm của ${visit.actor.name}.`,
  });
}

export const unsettledRoutes = routes()
  .get(path, { permission: 'nomination.answer_for', audit: 'nomination.unsettled_viewed' }, (visit) => unsettledPage(visit))
  .post(path, { permission: 'nomination.answer_for', audit: 'nomination.went_on' }, goOn, unsettledPage);
