import { formatDate } from '../../platform/calendar/date.ts';
import { formatLunar } from '../../platform/calendar/lunar.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, DateInput, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf, yearTabs } from '../address.ts';
import { MovementTabs } from '../movement/tabs.tsx';
import { movementYears } from '../movement/movement.ts';
import type { Occasion } from './national.ts';
import { addOccasion, occasionsOf, removeOccasion } from './occasion.ts';

const path = '/lam-viec/phong-trao/dip';

const Kind = ({ row }: { row: Occasion }) => {
  if (row.holiday) return <Tag tone="red">Nghỉ lễ</Tag>;
  return row.id === null ? <>Cả nước</> : <Tag tone="blue">Của địa phương</Tag>;
};

/** Begins a movement for the occasion, or takes an own one from the list. */
const Acts = ({ visit, year, row }: { visit: Visit; year: number; row: Occasion }) => (
  <>
    <a href={visit.url(`/lam-viec/phong-trao/moi?${new URLSearchParams({ nam: String(year), dip: row.words }).toString()}`)}>
      {'Lập\u00a0phong\u00a0trào'}
    </a>
    {row.id !== null && (
      <PostForm visit={visit} action={`${path}/${row.id}/bo`} label={`Bỏ ${row.name}`}>
        <Submit tone="quiet">Bỏ</Submit>
      </PostForm>
    )}
  </>
);

const OccasionTable = ({ visit, year, rows }: { visit: Visit; year: number; rows: Occasion[] }) => (
  <DataTable
    caption={`Ngày lễ, sự kiện năm ${year}`}
    captionHidden
    rows={rows}
    columns={[
      { key: 'day', label: 'Ngày', cell: (row) => formatDate(row.date) },
      { key: 'words', label: 'Ngày lễ, sự kiện', cell: (row) => row.words },
      { key: 'lunar', label: 'Âm lịch', cell: (row) => (row.lunar ? formatLunar(row.date) : '') },
      { key: 'kind', label: 'Loại', cell: (row) => <Kind row={row} /> },
      ...(allows(visit.actor, 'movement.edit')
        ? [{ key: 'act', label: 'Việc', cell: (row: Occasion) => <Acts visit={visit} year={year} row={row} /> }]
        : []),
    ]}
  />
);

const AddForm = ({ visit, errors }: { visit: Visit; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <Card title="Thêm dịp của địa phương">
      <PostForm visit={visit} action={path} errors={errors} label="Thêm dịp của địa phương">
        <TextInput name="name" label="Tên dịp, sự kiện" required value={value('name')} errors={errors} />
        <DateInput name="held_on" label="Ngày" required value={value('held_on')} errors={errors} />
        <Checkboxes
          name="again"
          label="Lặp lại"
          options={[
            { value: 'yearly', label: 'Hằng năm' },
            { value: 'lunar', label: 'Theo âm lịch của ngày trên' },
          ]}
          values={errors.length > 0 ? visit.form.all('again') : []}
          errors={errors}
        />
        <Actions>
          <Submit>Thêm</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

async function listPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = yearOf(visit);
  return office(
    visit,
    {
      title: 'Ngày lễ, sự kiện trong năm',
      section: `Năm ${year}`,
      lead: 'Ngày lễ lớn, ngày kỷ niệm của cả nước và sự kiện của địa phương: dịp để phát động và chào mừng bằng phong trào.',
      crumbs: [{ label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') }, { label: 'Ngày lễ, sự kiện' }],
      children: (
        <>
          <MovementTabs visit={visit} year={year} current="occasions" />
          <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
          <OccasionTable visit={visit} year={year} rows={await occasionsOf(visit.tx, year)} />
          {allows(visit.actor, 'movement.edit') && <AddForm visit={visit} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function add(visit: Visit): Promise<Reply> {
  const data = readForm({ name: input.text('tên dịp', 300), held_on: input.date('ngày') }, visit.form);
  const again = visit.form.all('again');
  await addOccasion(visit.tx, visit.actor, { ...data, yearly: again.includes('yearly'), lunar: again.includes('lunar') });
  return redirect(visit.url(`${path}?nam=${data.held_on.slice(0, 4)}`), { notice: `Đã thêm ${data.name}.` });
}

async function remove(visit: Visit): Promise<Reply> {
  await removeOccasion(visit.tx, visit.actor, recordId(visit));
  return redirect(visit.url(path), { notice: 'Đã bỏ dịp khỏi danh sách.' });
}

export const occasionRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'occasion.listed' }, (visit) => listPage(visit))
  .post(path, { permission: 'movement.edit', audit: 'occasion.added' }, add, listPage)
  .post(`${path}/:id/bo`, { permission: 'movement.edit', audit: 'occasion.removed' }, remove);
