import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, DateInput, Hidden, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf, yearTabs } from '../address.ts';
import { listBlocs, listBodies, listPeople, livingUnits, named, personOption, unitOptions } from '../choices.ts';
import { movementYears } from '../movement/movement.ts';
import { options, phaseNames } from '../words.ts';
import { createTask, findTask, finishTask, listTasks, taskState } from './task.ts';

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

async function owners(visit: Visit) {
  const today = localDate(visit.tx.now);
  const tag = (kind: string, choices: { value: string; label: string }[]) =>
    choices.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));
  const people = (await listPeople(visit.tx, today)).filter(({ posts }) => posts.some(({ body_id }) => body_id !== null));
  return [
    ...tag('body', named(await listBodies(visit.tx))),
    ...tag('person', people.map(personOption)),
    ...tag('bloc', named(await listBlocs(visit.tx))),
    ...tag('unit', unitOptions(await livingUnits(visit.tx, today))),
  ];
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const value = typed(visit, errors);
  return office(
    visit,
    {
      title: 'Giao nhiệm vụ',
      crumbs: [{ label: 'Nhiệm vụ', href: visit.url(path) }, { label: 'Giao nhiệm vụ' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Giao nhiệm vụ">
          <TextArea name="text" label="Nhiệm vụ" required rows={3} value={value('text')} errors={errors} />
          <Select
            name="owner"
            label="Chủ trì"
            required
            options={await owners(visit)}
            placeholder="Chọn một nơi"
            value={value('owner')}
            errors={errors}
          />
          <TextInput
            name="year"
            label="Năm"
            required
            width="short"
            inputmode="numeric"
            value={value('year', String(yearOf(visit)))}
            errors={errors}
          />
          <DateInput name="due_on" label="Hạn" value={value('due_on')} errors={errors} />
          <Select
            name="phase"
            label="Đợt"
            options={options(phaseNames)}
            placeholder="Không theo đợt"
            value={value('phase')}
            errors={errors}
          />
          <Actions>
            <Submit>Giao nhiệm vụ</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const { owner, ...data } = readForm(
    {
      text: input.text('nhiệm vụ', 2000),
      owner: input
        .text('nơi chủ trì', 50)
        .regex(/^(?:body|person|bloc|unit):[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'Chọn nơi chủ trì.'),
      year: input.integer('năm', 1900, 2999),
      due_on: input.optionalDate(),
      phase: input.choice('đợt', ['before_tet', 'in_tet', 'after_tet']).optional(),
    },
    visit.form,
  );
  const [kind, id = ''] = owner.split(':');
  const none = { unit_id: null, bloc_id: null, body_id: null, person_id: null };
  await createTask(visit.tx, visit.actor, { ...data, phase: data.phase ?? null, ...none, [`${kind ?? ''}_id`]: id });
  return redirect(visit.url(`${path}?nam=${data.year}`), { notice: 'Đã giao nhiệm vụ.' });
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
  ].filter((item) => item.value);
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
