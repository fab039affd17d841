import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { readStoredFile } from '../../platform/files.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Card, Columns, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { extendTask, finishTask, reopenTask, reportPartner } from './acts.ts';
import { assignmentPage } from './assignment.pages.tsx';
import { storeEvidence } from './evidence.ts';
import { originWords } from './origin.ts';
import { partyOf } from './party.ts';
import { partnerStatuses } from './records.ts';
import { taskState } from './state.ts';
import { taskPath as path } from './tabs.tsx';
import { findTask, taskActs } from './task.ts';
import { TaskForms, TaskHistory } from './task-acts.tsx';
import { create, newPage } from './task-form.pages.tsx';
import { Partners, listPage } from './task-list.pages.tsx';
import { phaseWords, tetYearOf } from './tet.ts';

type FormName = 'finish' | 'extend' | 'reopen' | 'partner';

async function showPage(visit: Visit, errors: FieldError[] = [], form: FormName | null = null): Promise<Reply> {
  const task = await findTask(visit.tx, recordId(visit));
  const { words, tone } = taskState(task, localDate(visit.tx.now));
  const about = [
    { label: 'Tình trạng', value: <Tag tone={tone}>{words}</Tag> },
    { label: 'Chủ trì', value: task.owner },
    { label: 'Phối hợp', value: task.partners.length > 0 && <Partners task={task} /> },
    { label: 'Bắt đầu', value: task.started_on && formatDate(task.started_on) },
    { label: 'Hạn', value: task.due_on && formatDate(task.due_on) },
    { label: 'Đợt', value: phaseWords(task.phase, tetYearOf(task)) },
    { label: 'Hoàn thành', value: task.done_on && formatDate(task.done_on) },
    { label: 'Xuất phát từ', value: originWords(task) },
    { label: 'Ghi chú', value: task.note },
  ].filter((item) => Boolean(item.value));
  return office(
    visit,
    {
      title: 'Nhiệm vụ',
      ...(task.year ? { section: `Năm ${task.year}` } : {}),
      lead: task.text,
      crumbs: [{ label: 'Nhiệm vụ', href: visit.url(path) }, { label: 'Chi tiết' }],
      children: (
        <Columns
          aside={
            <Card>
              <DescriptionList items={about} />
            </Card>
          }
        >
          {task.result && (
            <Card title="Kết quả">
              <p>{task.result}</p>
            </Card>
          )}
          <TaskForms visit={visit} task={task} errors={errors} form={form} />
          <TaskHistory visit={visit} task={task} acts={await taskActs(visit.tx, task.id)} />
        </Columns>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${path}/${recordId(visit)}`), { notice });
const again = (form: FormName) => (visit: Visit, errors: FieldError[]) => showPage(visit, errors, form);

async function finish(visit: Visit): Promise<Reply> {
  const data = readForm({ done_on: input.date('ngày hoàn thành'), result: input.text('kết quả', 2000) }, visit.form);
  await finishTask(visit.tx, visit.actor, recordId(visit), { ...data, file: await storeEvidence(visit) });
  return back(visit, 'Đã ghi hoàn thành.');
}

async function extend(visit: Visit): Promise<Reply> {
  const { due_on, reason } = readForm({ due_on: input.date('hạn mới'), reason: input.text('lý do', 1000) }, visit.form);
  await extendTask(visit.tx, visit.actor, recordId(visit), due_on, reason);
  return back(visit, `Đã gia hạn đến ${formatDate(due_on)}.`);
}

const reopen =
  (kind: 'returned' | 'reopened') =>
  async (visit: Visit): Promise<Reply> => {
    const { reason } = readForm({ reason: input.text('lý do', 1000) }, visit.form);
    await reopenTask(visit.tx, visit.actor, recordId(visit), kind, reason);
    return back(visit, kind === 'returned' ? 'Đã trả lại nhiệm vụ.' : 'Đã mở lại nhiệm vụ.');
  };

async function partner(visit: Visit): Promise<Reply> {
  const data = readForm(
    { partner: input.text('nơi phối hợp', 50), status: input.choice('tình trạng', partnerStatuses), said: input.optionalText(1000) },
    visit.form,
  );
  await reportPartner(visit.tx, visit.actor, recordId(visit), partyOf(data.partner, 'partner'), {
    status: data.status,
    result: data.said ?? null,
  });
  return back(visit, 'Đã báo phần việc.');
}

/** Evidence is given out only where the task names it. */
async function evidence(visit: Visit): Promise<Reply> {
  const file = recordId(visit, 'file');
  if (!(await taskActs(visit.tx, recordId(visit))).some((act) => act.file === file)) throw new NotFound();
  const stored = await readStoredFile(visit.tx, visit.runtime.filesDir, file);
  return download(stored.content, stored.media_type, stored.name);
}

const uploadLimit = 15_000_000;

export const taskRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'task.listed' }, listPage)
  .get(`${path}/phan-cong`, { permission: 'movement.view', audit: 'task.assignment_viewed' }, assignmentPage)
  .get(`${path}/moi`, { permission: 'task.edit', audit: 'task.form_viewed' }, (visit) => newPage(visit))
  .post(`${path}/moi`, { permission: 'task.edit', audit: 'task.created' }, create, newPage)
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'task.viewed' }, (visit) => showPage(visit))
  .get(`${path}/:id/tep/:file`, { permission: 'movement.view', audit: 'task.evidence_viewed' }, evidence)
  .post(`${path}/:id/xong`, { permission: 'task.report', audit: 'task.finished', uploadLimit }, finish, again('finish'))
  .post(`${path}/:id/gia-han`, { permission: 'task.edit', audit: 'task.extended' }, extend, again('extend'))
  .post(`${path}/:id/tra-lai`, { permission: 'task.edit', audit: 'task.returned' }, reopen('returned'), again('reopen'))
  .post(`${path}/:id/mo-lai`, { permission: 'task.edit', audit: 'task.reopened' }, reopen('reopened'), again('reopen'))
  .post(`${path}/:id/phoi-hop`, { permission: 'task.report', audit: 'task.partner_reported' }, partner, again('partner'));
