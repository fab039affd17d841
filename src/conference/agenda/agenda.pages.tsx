import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, Consequence, DateInput, Select, Submit } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../../emulation/address.ts';
import { listBodies, livingUnits, named, unitOptions } from '../../emulation/choices.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { options, phaseNames } from '../../emulation/words.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { savedNotice } from '../../review/hints.tsx';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { openEvent } from '../event/event.ts';
import { programmePaper } from '../paper/programme.paper.ts';
import { eventStory } from '../story.ts';
import { itemFields } from './item-form.tsx';
import { readItem } from './item-input.ts';
import { type AgendaItem, agendaKindNames, findItem, moveItem, removeItem, saveItem } from './item.ts';
import { assignTasks } from './tasks.ts';

const back = (visit: Visit, notice: string) => redirect(visit.url(`${eventsPath}/${recordId(visit)}`), { notice });
const itemId = (visit: Visit) => (visit.param('item') === '' ? null : recordId(visit, 'item'));

/** Points of a directive become tasks: which, whose, until when. */
async function TaskForm({ visit, path, item, errors }: { visit: Visit; path: string; item: AgendaItem; errors: FieldError[] }) {
  const bodies = named(await listBodies(visit.tx)).map(({ value, label }) => ({ value: `body:${value}`, label }));
  const units = unitOptions(await livingUnits(visit.tx, localDate(visit.tx.now))).map(({ value, label }) => ({
    value: `unit:${value}`,
    label,
  }));
  return (
    <Card title="Chuyển ý kiến thành nhiệm vụ">
      <PostForm visit={visit} action={`${path}/nhiem-vu`} errors={errors} label="Nhiệm vụ">
        <Checkboxes
          name="points"
          label="Ý kiến"
          required
          options={item.points.map((point) => ({ value: point, label: point }))}
          values={visit.form.all('points')}
          errors={errors}
        />
        <Select
          name="owner"
          label="Đơn vị chủ trì"
          required
          placeholder="Chọn"
          options={[...bodies, ...units]}
          value={visit.form.one('owner')}
          errors={errors}
        />
        <DateInput name="due" label="Hạn" required value={visit.form.one('due')} errors={errors} />
        <Select
          name="phase"
          label="Đợt Tết"
          options={options(phaseNames)}
          placeholder="Không"
          value={visit.form.one('phase')}
          errors={errors}
        />
        <Actions>
          <Submit>Giao nhiệm vụ</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

const Arrange = ({ visit, path }: { visit: Visit; path: string }) => (
  <Card title="Thứ tự">
    <PostForm visit={visit} action={`${path}/chuyen`} label="Thứ tự">
      <Actions>
        <Submit tone="secondary" name="by" value="up">
          Lên trên
        </Submit>
        <Submit tone="secondary" name="by" value="down">
          Xuống dưới
        </Submit>
      </Actions>
    </PostForm>
    <PostForm visit={visit} action={`${path}/xoa`} label="Bỏ phần này">
      <Consequence title="Bỏ phần này">
        <p>Giao ước, quyết định, nhiệm vụ gắn với phần này vẫn giữ nguyên.</p>
      </Consequence>
      <Actions>
        <Submit tone="danger">Bỏ khỏi chương trình</Submit>
      </Actions>
    </PostForm>
  </Card>
);

async function itemPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const event = await openEvent(visit.tx, recordId(visit));
  const id = itemId(visit);
  const item = id === null ? null : await findItem(visit.tx, event.id, id);
  const path = `${eventsPath}/${event.id}/chuong-trinh/${item?.id ?? 'moi'}`;
  const title = item ? agendaKindNames[item.kind as keyof typeof agendaKindNames] : 'Thêm phần vào chương trình';
  const onTasks = visit.path.endsWith('/nhiem-vu');
  return office(
    visit,
    {
      title,
      crumbs: eventCrumbs(visit, event, title),
      children: (
        <>
          <PostForm visit={visit} action={path} {...(onTasks ? {} : { errors })} label={title}>
            {await itemFields(visit, event, item, onTasks ? [] : errors)}
            <Actions>
              <Submit>Lưu phần này</Submit>
            </Actions>
          </PostForm>
          {item && item.points.length > 0 && (item.kind === 'directive' || item.kind === 'acceptance') && (
            <TaskForm visit={visit} path={path} item={item} errors={onTasks ? errors : []} />
          )}
          {item && <Arrange visit={visit} path={path} />}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const data = readItem(visit);
  await saveItem(visit.tx, visit.actor, recordId(visit), itemId(visit), data);
  return back(visit, savedNotice('phần của chương trình', [data.title, data.text, ...data.points]));
}

async function assign(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      points: input.lines(),
      owner: input.text('đơn vị chủ trì', 60),
      due: input.date('hạn'),
      phase: input.choice('đợt Tết', ['before_tet', 'in_tet', 'after_tet']).optional(),
    },
    visit.form,
  );
  const [, kind, id] = /^(body|unit):([0-9a-f-]{36})$/.exec(data.owner) ?? [];
  const owner = { bodyId: kind === 'body' ? (id ?? null) : null, unitId: kind === 'unit' ? (id ?? null) : null };
  const tasks = visit.form.all('points').map((text) => ({ text, ...owner, dueOn: data.due, phase: data.phase ?? null }));
  const count = await assignTasks(visit.tx, visit.actor, recordId(visit), recordId(visit, 'item'), tasks);
  return back(visit, `Đã giao ${count} nhiệm vụ.`);
}

const base = `${eventsPath}/:id`;
const items = `${base}/chuong-trinh`;
const programme = async (visit: Visit) => programmePaper(visit.ward, await eventStory(visit.tx, recordId(visit)));

export const agendaRoutes = routes()
  .get(`${base}/chuong-trinh.pdf`, { permission: 'conference.view', audit: 'programme.printed' }, async (visit) =>
    pdfReply(visit, await programme(visit), 'chuong-trinh-hoi-nghi'),
  )
  .get(`${base}/chuong-trinh.docx`, { permission: 'conference.view', audit: 'programme.printed' }, async (visit) =>
    docxReply(visit, await programme(visit), 'chuong-trinh-hoi-nghi'),
  )
  .get(`${items}/moi`, { permission: 'conference.edit', audit: 'agenda.form_viewed' }, (visit) => itemPage(visit))
  .post(`${items}/moi`, { permission: 'conference.edit', audit: 'agenda.saved' }, save, itemPage)
  .get(`${items}/:item`, { permission: 'conference.edit', audit: 'agenda.form_viewed' }, (visit) => itemPage(visit))
  .post(`${items}/:item`, { permission: 'conference.edit', audit: 'agenda.saved' }, save, itemPage)
  .post(`${items}/:item/nhiem-vu`, { permission: 'conference.edit', audit: 'agenda.tasks_assigned' }, assign, itemPage)
  .post(`${items}/:item/chuyen`, { permission: 'conference.edit', audit: 'agenda.moved' }, async (visit) => {
    const { by } = readForm({ by: input.choice('hướng chuyển', ['up', 'down']) }, visit.form);
    await moveItem(visit.tx, visit.actor, recordId(visit), recordId(visit, 'item'), by);
    return back(visit, 'Đã chuyển thứ tự.');
  })
  .post(`${items}/:item/xoa`, { permission: 'conference.edit', audit: 'agenda.removed' }, async (visit) => {
    await removeItem(visit.tx, visit.actor, recordId(visit), recordId(visit, 'item'));
    return back(visit, 'Đã bỏ phần khỏi chương trình.');
  });
