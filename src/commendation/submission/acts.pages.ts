import { routes } from '../../organization/access.ts';
import { levels } from '../../organization/records.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { showPage } from './submission.pages.tsx';
import { recordAsked, recordGranted, recordRefused, recordSupplemented } from './submission.ts';

const path = '/lam-viec/to-trinh/:id';
const back = (visit: Visit, notice: string): Reply => redirect(visit.url(`/lam-viec/to-trinh/${visit.param('id')}`), { notice });
const reply = { on: input.date('ngày'), content: input.text('nội dung', 1000), document: input.optionalText(300) };

async function answer(visit: Visit, record: typeof recordAsked, notice: string): Promise<Reply> {
  const data = readForm(reply, visit.form);
  await record(visit.tx, visit.actor, visit.param('id'), { ...data, document: data.document ?? null });
  return back(visit, notice);
}

async function grant(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      nominations: input.ids(),
      on: input.date('ngày quyết định'),
      document: input.text('số quyết định', 300),
      issuer: input.text('người, cơ quan tặng', 200),
      level: input.choice('cấp', levels),
    },
    visit.form,
  );
  await recordGranted(visit.tx, visit.actor, visit.param('id'), data);
  return back(visit, 'Đã ghi kết quả vào sổ vàng.');
}

async function refuse(visit: Visit): Promise<Reply> {
  const { nominations, ...data } = readForm({ nominations: input.ids(), ...reply }, visit.form);
  await recordRefused(visit.tx, visit.actor, visit.param('id'), nominations, { ...data, document: data.document ?? null });
  return back(visit, 'Đã ghi kết quả.');
}

export const submissionActRoutes = routes()
  .post(
    `${path}/yeu-cau`,
    { permission: 'submission.draft', audit: 'submission.asked' },
    (visit) => answer(visit, recordAsked, 'Đã ghi yêu cầu bổ sung.'),
    showPage,
  )
  .post(
    `${path}/bo-sung`,
    { permission: 'submission.draft', audit: 'submission.supplemented' },
    (visit) => answer(visit, recordSupplemented, 'Đã ghi bổ sung.'),
    showPage,
  )
  .post(`${path}/duoc-khen`, { permission: 'submission.draft', audit: 'submission.granted' }, grant, showPage)
  .post(`${path}/khong-khen`, { permission: 'submission.draft', audit: 'submission.refused' }, refuse, showPage);
