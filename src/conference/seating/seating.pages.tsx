import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Checkbox, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId, typed } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { type GuestList, guestList } from '../guest/guest.ts';
import { writeGroup } from '../protocol/groups.ts';
import { groupsOf, placeDelegate, setGroups } from '../protocol/protocol.ts';
import { HallMap } from './hall-map.tsx';
import { printSeats, writeRow } from './seating.ts';
import { drawnPlan } from './seating-reply.ts';
import { giveSeats, seatRows, setRows } from './seats.ts';

const path = (id: string) => `${eventsPath}/${id}/cho-ngoi`;
const back = (visit: Visit, notice: string) => redirect(visit.url(path(recordId(visit))), { notice });

interface Part {
  visit: Visit;
  id: string;
  errors: FieldError[];
}

async function RowsForm({ visit, id, errors }: Part) {
  const rows = await seatRows(visit.tx, id);
  return (
    <Card title="Các dãy ghế">
      <PostForm visit={visit} action={`${path(id)}/day`} errors={errors} label="Các dãy ghế">
        <TextArea
          name="rows"
          label="Từ sân khấu xuống, mỗi dòng một dãy"
          hint="Tên dãy; số ghế; nhóm được dành riêng (có thể bỏ). Ví dụ: A; 12; Khách mời cấp trên"
          rows={8}
          value={typed(visit, errors)('rows', rows.map(writeRow).join('\n'))}
          errors={errors}
        />
        <Actions>
          <Submit>Lưu các dãy</Submit>
        </Actions>
      </PostForm>
      {rows.length > 0 && (
        <PostForm visit={visit} action={`${path(id)}/xep`} errors={[]} label="Xếp chỗ">
          <Checkbox name="anew" label="Xếp lại cả những người đã có ghế (giấy mời đã in sẽ sai chỗ)" />
          <Actions>
            <Submit>Xếp chỗ theo thứ tự lễ tân</Submit>
          </Actions>
        </PostForm>
      )}
    </Card>
  );
}

async function ProtocolForm({ visit, id, errors, list }: Part & { list: GuestList }) {
  const groups = await groupsOf(visit.tx, id);
  const value = typed(visit, errors);
  return (
    <Card title="Thứ tự lễ tân">
      <PostForm visit={visit} action={`${path(id)}/le-tan`} errors={errors} label="Thứ tự lễ tân">
        <TextArea
          name="groups"
          label="Mỗi dòng một nhóm, nhóm trước được giới thiệu và xếp chỗ trước"
          hint="Đổi tên một nhóm: ghi tên mới, dấu “=”, rồi tên thông lệ. Ví dụ: Lãnh đạo tỉnh = Khách mời cấp trên. Để trống thì theo thông lệ."
          rows={11}
          value={value('groups', groups.map(writeGroup).join('\n'))}
          errors={errors}
        />
        <Actions>
          <Submit tone="secondary">Lưu thứ tự</Submit>
        </Actions>
      </PostForm>
      {list.guests.length > 0 && (
        <PostForm visit={visit} action={`${path(id)}/nhom`} errors={errors} label="Chuyển nhóm">
          <Select
            name="delegate"
            label="Đại biểu"
            required
            placeholder="Chọn"
            options={list.guests.map((guest) => ({ value: guest.id, label: `${guest.line} (${guest.group})` }))}
            value={value('delegate')}
            errors={errors}
          />
          <Select
            name="group"
            label="Chuyển sang nhóm"
            placeholder="Theo thông lệ"
            options={groups.map(({ name }) => ({ value: name, label: name }))}
            value={value('group')}
            errors={errors}
          />
          <Actions>
            <Submit tone="secondary">Chuyển nhóm</Submit>
          </Actions>
        </PostForm>
      )}
    </Card>
  );
}

async function seatingPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const list = await guestList(visit.tx, recordId(visit));
  const { event } = list;
  const rows = await seatRows(visit.tx, event.id);
  const on = (...parts: string[]) => (parts.some((part) => visit.path.endsWith(part)) ? errors : []);
  const at = visit.url(path(event.id));
  return office(
    visit,
    {
      title: 'Chỗ ngồi và thứ tự lễ tân',
      crumbs: eventCrumbs(visit, event, 'Chỗ ngồi'),
      actions: (
        <>
          <ButtonLink href={`${at}.docx`}>Sơ đồ (Word)</ButtonLink>
          <ButtonLink href={`${at}.pdf`}>Sơ đồ (PDF)</ButtonLink>
        </>
      ),
      children: (
        <>
          {rows.length > 0 && <HallMap rows={rows} list={list} />}
          <DataTable
            caption="Đại biểu theo thứ tự lễ tân"
            rows={list.guests}
            empty={<EmptyState title="Danh sách còn trống" text="Thêm đại biểu trước khi xếp chỗ." />}
            columns={[
              { key: 'line', label: 'Đại biểu', cell: (guest) => guest.line },
              { key: 'group', label: 'Nhóm', cell: (guest) => guest.group },
              { key: 'places', label: 'Số ghế', numeric: true, cell: (guest) => String(guest.places) },
              { key: 'seats', label: 'Chỗ ngồi', cell: (guest) => printSeats(guest.seatsAt) || 'chưa xếp' },
            ]}
          />
          {event.closed_on === null && (await RowsForm({ visit, id: event.id, errors: on('/day', '/xep') }))}
          {event.closed_on === null && (await ProtocolForm({ visit, id: event.id, list, errors: on('/le-tan', '/nhom') }))}
        </>
      ),
    },
    errors,
  );
}

async function give(visit: Visit): Promise<Reply> {
  const { anew } = readForm({ anew: input.flag() }, visit.form);
  const without = await giveSeats(visit.tx, visit.actor, recordId(visit), anew);
  return back(
    visit,
    without.length === 0 ? 'Đã xếp chỗ cho mọi người.' : `Đã xếp chỗ; còn ${without.length} dòng chưa đủ ghế. Thêm dãy rồi xếp tiếp.`,
  );
}

async function place(visit: Visit): Promise<Reply> {
  const { delegate, group } = readForm({ delegate: input.id('đại biểu'), group: input.optionalText(200) }, visit.form);
  await placeDelegate(visit.tx, visit.actor, recordId(visit), delegate, group ?? null);
  return back(visit, 'Đã chuyển nhóm.');
}

const lines = (visit: Visit, name: string) => readForm({ [name]: input.lines() }, visit.form)[name] ?? [];
const base = path(':id');
const edit = 'conference.edit';
export const seatingRoutes = routes()
  .get(`${base}.pdf`, { permission: 'conference.view', audit: 'seating.printed' }, async (visit) =>
    pdfReply(visit, await drawnPlan(visit), 'so-do-cho-ngoi'),
  )
  .get(`${base}.docx`, { permission: 'conference.view', audit: 'seating.printed' }, async (visit) =>
    docxReply(visit, await drawnPlan(visit), 'so-do-cho-ngoi'),
  )
  .get(base, { permission: edit, audit: 'seating.viewed' }, (visit) => seatingPage(visit))
  .post(
    `${base}/day`,
    { permission: edit, audit: 'seating.rows_set' },
    async (visit) => {
      await setRows(visit.tx, visit.actor, recordId(visit), lines(visit, 'rows'));
      return back(visit, 'Đã lưu các dãy ghế.');
    },
    seatingPage,
  )
  .post(`${base}/xep`, { permission: edit, audit: 'seating.given' }, give, seatingPage)
  .post(
    `${base}/le-tan`,
    { permission: edit, audit: 'event.protocol_set' },
    async (visit) => {
      await setGroups(visit.tx, visit.actor, recordId(visit), lines(visit, 'groups'));
      return back(visit, 'Đã lưu thứ tự lễ tân.');
    },
    seatingPage,
  )
  .post(`${base}/nhom`, { permission: edit, audit: 'delegate.placed' }, place, seatingPage);
