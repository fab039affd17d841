import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { shortName } from './movement.ts';
import { type LoadRow, type Period, overlapOf, setOverload } from './overlap.ts';
import { MovementTabs } from './tabs.tsx';

const path = '/lam-viec/phong-trao/chong-cheo';

const periods: Readonly<Record<string, { label: string; from: string; to: string }>> = {
  'ca-nam': { label: 'Cả năm', from: '01-01', to: '12-31' },
  'quy-1': { label: 'Quý I', from: '01-01', to: '03-31' },
  'quy-2': { label: 'Quý II', from: '04-01', to: '06-30' },
  'quy-3': { label: 'Quý III', from: '07-01', to: '09-30' },
  'quy-4': { label: 'Quý IV', from: '10-01', to: '12-31' },
};

const Matrix = ({ visit, year, overlap }: { visit: Visit; year: number; overlap: Awaited<ReturnType<typeof overlapOf>> }) => (
  <DataTable
    caption={`Số việc của từng đơn vị theo phong trào, năm ${year}`}
    narrow="scroll"
    rows={overlap.rows}
    columns={[
      {
        key: 'unit',
        label: 'Đơn vị',
        cell: (row: LoadRow) => <a href={visit.url(`/lam-viec/phong-trao/don-vi/${row.unitId}?nam=${year}`)}>{row.name}</a>,
      },
      ...overlap.movements.map((movement, index) => ({
        key: movement.id,
        label: shortName(movement),
        numeric: true,
        cell: (row: LoadRow) => (row.counts[index] ? String(row.counts[index]) : '–'),
      })),
      { key: 'sum', label: 'Số phong trào', numeric: true, cell: (row: LoadRow) => String(row.movements) },
      { key: 'state', label: 'Tải', cell: (row: LoadRow) => (row.overloaded ? <Tag tone="red">Quá tải</Tag> : '–') },
    ]}
  />
);

const Threshold = ({ visit, year, overload, errors }: { visit: Visit; year: number; overload: number; errors: FieldError[] }) => (
  <Card title="Ngưỡng quá tải">
    <PostForm visit={visit} action={path} errors={errors} label="Đặt ngưỡng quá tải">
      <Hidden name="year" value={String(year)} />
      <TextInput
        name="overload"
        label={`Từ bao nhiêu phong trào cùng lúc là quá tải (từ năm ${year})`}
        required
        width="short"
        inputmode="numeric"
        value={typed(visit, errors)('overload', String(overload))}
        errors={errors}
      />
      <Submit tone="secondary">Lưu ngưỡng</Submit>
    </PostForm>
  </Card>
);

async function overlapPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = yearOf(visit);
  const asked = visit.query.get('ky') ?? '';
  const chosen = periods[asked] ? asked : 'ca-nam';
  const { from = '01-01', to = '12-31' } = periods[chosen] ?? {};
  const period: Period = { from: `${year}-${from}`, to: `${year}-${to}` };
  const overlap = await overlapOf(visit.tx, year, period);
  const over = overlap.rows.filter(({ overloaded }) => overloaded);
  return office(
    visit,
    {
      title: 'Tải phong trào theo đơn vị',
      section: `Năm ${year}`,
      lead: 'Mỗi ô đếm nội dung được giao, đăng ký, công trình, phần việc, giao ước của đơn vị cho phong trào đang chạy trong kỳ.',
      crumbs: [{ label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') }, { label: 'Tải theo đơn vị' }],
      children: (
        <>
          <MovementTabs visit={visit} year={year} current="overlap" />
          <FilterBar action={visit.url(path)} label="Chọn kỳ">
            <TextInput name="nam" label="Năm" width="short" inputmode="numeric" value={String(year)} />
            <Select name="ky" label="Kỳ" options={Object.entries(periods).map(([value, { label }]) => ({ value, label }))} value={chosen} />
          </FilterBar>
          {over.length > 0 && (
            <Notice tone="warning" title={`${over.length} đơn vị quá tải`}>
              Mang từ {overlap.overload} phong trào trở lên: {over.map(({ name }) => name).join(', ')}.
            </Notice>
          )}
          {overlap.movements.length === 0 ? (
            <EmptyState title="Chưa đơn vị nào có việc" text="Khi phát động giao nội dung hoặc đơn vị đăng ký, số việc hiện tại đây." />
          ) : (
            <Matrix visit={visit} year={year} overlap={overlap} />
          )}
          {allows(visit.actor, 'movement.edit') && <Threshold visit={visit} year={year} overload={overlap.overload} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const { year, overload } = readForm(
    { year: input.integer('năm', 1900, 2999), overload: input.integer('ngưỡng quá tải', 1, 50) },
    visit.form,
  );
  await setOverload(visit.tx, visit.actor, year, overload);
  return redirect(visit.url(`${path}?nam=${year}`), { notice: 'Đã lưu ngưỡng quá tải.' });
}

export const overlapRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'movement.overlap_viewed' }, (visit) => overlapPage(visit))
  .post(path, { permission: 'movement.edit', audit: 'movement.overload_set' }, save, overlapPage);
