import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, DateInput, Hidden, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { options, phaseNames } from '../words.ts';
import { findTask, finishTask, listTasks, taskState } from './task.ts';
import { newPage, create } from './task-form.pages.tsx';

const path = '/lam-viec/nhiem-vu';

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const today = localDate(visit.tx.now);
  const phase = visit.query.get('dot') ?? '';
  const open = visit.query.get('tinh-trang') === 'dang-lam';
  const tasks = await listTasks(visit.tx, { year, ...(phase ? { phase } : {}), open });
  return office(visit, {
    title: 'Nhiệm vụ',
    section: `Năm ${year}`,
    lead: 'Mỗi nhiệm vụ một nơi chủ trì, một hạn, một kết quả.',
    actions: allows(visit.actor, 'task.edit') && (
      <ButtonLink href={visit.url(`${path}/moi?nam=${year}`)} tone="primary">
        Giao nhiệm vụ
      </ButtonLink>
    ),
    children: (
      <>
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <FilterBar action={visit.url(path)} {...(phase || open ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
          <Hidden name="nam" value={String(year)} />
          <Select name="dot" label="Đợt" options={options(phaseNames)} placeholder="Tất cả" value={phase} />
          <Select
            name="tinh-trang"
            label="Tình trạng"
            options={[{ value: 'dang-lam', label: 'Chưa xong' }]}
            placeholder="Tất cả"
            value={open ? 'dang-lam' : ''}
          />
        </FilterBar>
        <DataTable
          caption="Nhiệm vụ"
          captionHidden
          rows={tasks}
          empty={<EmptyState title="Không có nhiệm vụ nào" text="Giao nhiệm vụ kèm nơi chủ trì và hạn." />}
          columns={[
            { key: 'text', label: 'Nhiệm vụ', cell: (task) => <a href={visit.url(`${path}/${task.id}`)}>{task.text}</a> },
            { key: 'owner', label: 'Chủ trì', cell: (task) => task.owner },
            { key: 'phase', label: 'Đợt', cell: (task) => phaseNames[task.phase ?? ''] },
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
      </>
    ),
  });
}

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const task = await findTask(visit.tx, recordId(visit));
  const today = localDate(visit.tx.now);
  const { words, tone } = taskState(task, today);
  const value = typed(visit, errors);
  const about = [
    { label: 'Tình trạng', value: <Tag tone={tone}>{words}</Tag> },
    { label: 'Chủ trì', value: task.owner },
    { label: 'Hạn', value: task.due_on && formatDate(task.due_on) },
    { label: 'Đợt', value: phaseNames[task.phase ?? ''] },
    { label: 'Hoàn thành', value: task.done_on && formatDate(task.done_on) },
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
          {task.done_on === null && allows(visit.actor, 'task.edit') && (
            <Card title="Ghi hoàn thành">
              <PostForm visit={visit} action={`${path}/${task.id}/xong`} errors={errors} label="Ghi hoàn thành">
                <DateInput name="done_on" label="Ngày hoàn thành" required value={value('done_on', formatDate(today))} errors={errors} />
                <TextArea name="result" label="Kết quả" required rows={3} value={value('result')} errors={errors} />
                <Actions>
                  <Submit>Ghi hoàn thành</Submit>
                </Actions>
              </PostForm>
            </Card>
          )}
        </Columns>
      ),
    },
    errors,
  );
}

async function finish(visit: Visit): Promise<Reply> {
  await finishTask(
    visit.tx,
    visit.actor,
    recordId(visit),
    readForm({ done_on: input.date('ngày hoàn thành'), result: input.text('kết quả', 2000) }, visit.form),
  );
  return redirect(visit.url(`${path}/${recordId(visit)}`), { notice: 'Đã ghi hoàn thành.' });
}

export const taskRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'task.listed' }, (visit) => listPage(visit))
  .get(`${path}/moi`, { permission: 'task.edit', audit: 'task.form_viewed' }, (visit) => newPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'task.edit', audit: 'task.created' },
    (visit) => create(visit),
    (visit, errors) => newPage(visit, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'task.viewed' }, (visit) => showPage(visit))
  .post(
    `${path}/:id/xong`,
    { permission: 'task.edit', audit: 'task.finished' },
    (visit) => finish(visit),
    (visit, errors) => showPage(visit, errors),
  );
