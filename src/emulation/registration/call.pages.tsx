import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, DateInput, Fieldset, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf } from '../address.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { findCall, listCalls, saveCall } from './call.ts';
import { RegistrationTabs } from './tabs.tsx';
import { YearField } from '../year-field.tsx';

const path = '/lam-viec/dang-ky/dot';

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const edits = allows(visit.actor, 'movement.edit');
  return office(visit, {
    title: 'Đợt đăng ký thi đua',
    section: `Năm ${year}`,
    lead: 'Hạn gửi của năm, và hạn riêng cho từng phong trào nếu có.',
    actions: edits && (
      <ButtonLink href={visit.url(`${path}/moi?nam=${year}`)} tone="primary">
        Mở đợt đăng ký
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="registrations" />
        <DataTable
          caption="Đợt đăng ký"
          captionHidden
          rows={await listCalls(visit.tx, year)}
          empty={<EmptyState title={`Năm ${year} chưa mở đợt đăng ký`} text="Khi chưa mở đợt, đơn vị vẫn gửi được và không tính trễ." />}
          columns={[
            {
              key: 'title',
              label: 'Đợt',
              cell: (row) => {
                const title = row.title ?? row.movement_short_name ?? row.movement_name ?? `Đăng ký thi đua năm ${row.year}`;
                return edits ? <a href={visit.url(`${path}/${row.id}`)}>{title}</a> : title;
              },
            },
            { key: 'movement', label: 'Phong trào', cell: (row) => row.movement_short_name ?? row.movement_name ?? 'Cả năm' },
            { key: 'opens', label: 'Mở', cell: (row) => row.opens_on && formatDate(row.opens_on) },
            { key: 'due', label: 'Hạn gửi', cell: (row) => formatDate(row.due_on) },
            { key: 'closes', label: 'Đóng', cell: (row) => (row.closes_on ? formatDate(row.closes_on) : 'Không đóng') },
          ]}
        />
      </>
    ),
  });
}

async function formPage(visit: Visit, id: string | null, errors: FieldError[] = []): Promise<Reply> {
  const call = id === null ? null : await findCall(visit.tx, id);
  const year = call?.year ?? yearOf(visit);
  const value = typed(visit, errors);
  const day = (date: string | null | undefined) => (date ? formatDate(date) : '');
  const movements = (await movementsOfYear(visit.tx, { year })).map((movement) => ({ value: movement.id, label: shortName(movement) }));
  return office(
    visit,
    {
      title: call ? 'Sửa đợt đăng ký' : 'Mở đợt đăng ký',
      section: `Năm ${year}`,
      crumbs: [{ label: 'Đợt đăng ký', href: visit.url(`${path}?nam=${year}`) }, { label: call ? 'Sửa' : 'Mở đợt' }],
      children: (
        <PostForm visit={visit} action={`${path}/${id ?? 'moi'}`} errors={errors} label="Đợt đăng ký">
          <Fieldset legend="Đợt đăng ký" columns>
            <YearField value={value('year', String(year))} errors={errors} />
            <Select
              name="movement"
              label="Phong trào"
              options={movements}
              placeholder="Cả năm"
              value={value('movement', call?.movement_id)}
              hint="Chọn khi phong trào này có hạn đăng ký riêng."
              errors={errors}
            />
            <TextInput name="title" label="Tên đợt" value={value('title', call?.title)} errors={errors} />
          </Fieldset>
          <Fieldset
            legend="Thời hạn"
            hint="Sau hạn gửi vẫn nhận và ghi trễ bao nhiêu ngày; sau ngày đóng không nhận bản gửi lần đầu nữa."
            columns
          >
            <DateInput name="opens_on" label="Ngày mở" value={value('opens_on', day(call?.opens_on))} errors={errors} />
            <DateInput
              name="due_on"
              label="Hạn gửi"
              required
              value={value('due_on', day(call?.due_on ?? `${year}-02-28`))}
              errors={errors}
            />
            <DateInput name="closes_on" label="Ngày đóng" value={value('closes_on', day(call?.closes_on))} errors={errors} />
          </Fieldset>
          <TextArea name="guidance" label="Hướng dẫn cho đơn vị" rows={3} value={value('guidance', call?.guidance)} errors={errors} />
          <Actions>
            <Submit>Lưu đợt đăng ký</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function save(visit: Visit, id: string | null): Promise<Reply> {
  const { movement, ...data } = readForm(
    {
      year: input.integer('năm', 1900, 2999),
      movement: input.optionalId(),
      title: input.optionalText(300),
      opens_on: input.optionalDate(),
      due_on: input.date('hạn gửi'),
      closes_on: input.optionalDate(),
      guidance: input.optionalText(2000),
    },
    visit.form,
  );
  const call = { ...data, movement_id: movement, title: data.title ?? null, guidance: data.guidance ?? null };
  await saveCall(visit.tx, visit.actor, id, call);
  return redirect(visit.url(`${path}?nam=${data.year}`), { notice: 'Đã lưu đợt đăng ký.' });
}

export const callRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'registration_call.listed' }, (visit) => listPage(visit))
  .get(`${path}/moi`, { permission: 'movement.edit', audit: 'registration_call.form_viewed' }, (visit) => formPage(visit, null))
  .post(
    `${path}/moi`,
    { permission: 'movement.edit', audit: 'registration_call.saved' },
    (visit) => save(visit, null),
    (visit, errors) => formPage(visit, null, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.edit', audit: 'registration_call.form_viewed' }, (visit) => formPage(visit, recordId(visit)))
  .post(
    `${path}/:id`,
    { permission: 'movement.edit', audit: 'registration_call.saved' },
    (visit) => save(visit, recordId(visit)),
    (visit, errors) => formPage(visit, recordId(visit), errors),
  );
