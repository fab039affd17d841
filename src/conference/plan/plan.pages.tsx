import { z } from 'zod';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../../emulation/address.ts';
import { partyOf } from '../../emulation/task/party.ts';
import { taskState } from '../../emulation/task/state.ts';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { chairName } from '../../review/report/chair.ts';
import { openEvent } from '../event/event.ts';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { guestList } from '../guest/guest.ts';
import { eventStory } from '../story.ts';
import { PlanForm, TaskForm, path } from './plan-forms.tsx';
import { planPaper } from './plan.paper.ts';
import { planTask, planTasks, prepareEvent } from './plan.ts';

const back = (visit: Visit, notice: string) => redirect(visit.url(path(recordId(visit))), { notice });

async function planPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const event = await openEvent(visit.tx, recordId(visit));
  const tasks = await planTasks(visit.tx, event.id);
  const onTask = visit.path.endsWith('/viec');
  const today = localDate(visit.tx.now);
  const plan = visit.url(`${eventsPath}/${event.id}/ke-hoach`);
  return office(
    visit,
    {
      title: 'Chuẩn bị hội nghị',
      crumbs: eventCrumbs(visit, event, 'Chuẩn bị'),
      actions: (
        <>
          <ButtonLink href={`${plan}.docx`}>Kế hoạch (Word)</ButtonLink>
          <ButtonLink href={`${plan}.pdf`}>Kế hoạch (PDF)</ButtonLink>
        </>
      ),
      children: (
        <>
          <DataTable
            caption="Phân công chuẩn bị"
            rows={tasks}
            empty={<EmptyState title="Chưa giao việc nào" text="Mỗi việc một nơi chủ trì, có hạn; việc được nhắc như mọi nhiệm vụ khác." />}
            columns={[
              { key: 'text', label: 'Công việc', cell: (task) => <a href={visit.url(`/lam-viec/nhiem-vu/${task.id}`)}>{task.text}</a> },
              { key: 'owner', label: 'Chủ trì', cell: (task) => task.owner },
              { key: 'due', label: 'Hạn', cell: (task) => (task.due_on ? formatDate(task.due_on) : '') },
              {
                key: 'state',
                label: 'Tình trạng',
                cell: (task) => {
                  const { words, tone } = taskState(task, today);
                  return <Tag tone={tone}>{words}</Tag>;
                },
              },
            ]}
          />
          {await TaskForm({ visit, event, errors: onTask ? errors : [] })}
          {await PlanForm({ visit, event, errors: onTask ? [] : errors })}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      ends_at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Nhập giờ như 10:00.')
        .optional(),
      decoration: input.optionalText(1000),
      budget: input.optionalText(1000),
      contact: input.optionalText(200),
      novelty: input.optionalText(500),
      chair: input.optionalId(),
      secretary: input.optionalId(),
    },
    visit.form,
  );
  await prepareEvent(visit.tx, visit.actor, recordId(visit), {
    endsAt: data.ends_at ?? null,
    decoration: data.decoration ?? null,
    budget: data.budget ?? null,
    contact: data.contact ?? null,
    novelty: data.novelty ?? null,
    chairId: data.chair,
    secretaryId: data.secretary,
  });
  return back(visit, 'Đã lưu việc chuẩn bị.');
}

async function give(visit: Visit): Promise<Reply> {
  const data = readForm(
    { text: input.text('công việc', 500), owner: input.text('nơi chủ trì', 60), due_on: input.date('hạn') },
    visit.form,
  );
  await planTask(visit.tx, visit.actor, recordId(visit), { ...partyOf(data.owner, 'owner'), text: data.text, due_on: data.due_on });
  return back(visit, 'Đã giao việc.');
}

async function paper(visit: Visit) {
  const story = await eventStory(visit.tx, recordId(visit));
  const list = await guestList(visit.tx, story.id);
  const chair = await chairName(visit.tx, list.event.plan_on ?? localDate(visit.tx.now));
  return planPaper(visit.ward, { story, event: list.event, list, tasks: await planTasks(visit.tx, story.id), chair });
}

const plan = `${eventsPath}/:id/ke-hoach`;
const edit = 'conference.edit';
export const planRoutes = routes()
  .get(`${plan}.pdf`, { permission: 'conference.view', audit: 'event.plan_printed' }, async (visit) =>
    pdfReply(visit, await paper(visit), 'ke-hoach-to-chuc'),
  )
  .get(`${plan}.docx`, { permission: 'conference.view', audit: 'event.plan_printed' }, async (visit) =>
    docxReply(visit, await paper(visit), 'ke-hoach-to-chuc'),
  )
  .get(path(':id'), { permission: edit, audit: 'event.prepared_viewed' }, (visit) => planPage(visit))
  .post(path(':id'), { permission: edit, audit: 'event.prepared' }, save, planPage)
  .post(`${path(':id')}/viec`, { permission: edit, audit: 'event.task_planned' }, give, planPage);
