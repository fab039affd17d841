import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type Figure, printFigure } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag, UnitTree } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { office } from '../frame.tsx';
import { blocsOfUnit } from '../bloc/bloc.ts';
import { peopleOfUnit } from '../people/people.ts';
import { addressed } from '../people/protocol.ts';
import { organizationTabs } from '../tabs.tsx';
import { countNote, unitNodes } from './tree.ts';
import { type UnitRow, findUnit, listUnits, livingOn, unitLineage, unitName } from './unit.ts';

const path = '/lam-viec/to-chuc/don-vi';
const crumbs = (visit: Visit, label: string) => [{ label: 'Tổ chức', href: visit.url('/lam-viec/to-chuc') }, { label }];

async function treePage(visit: Visit): Promise<Reply> {
  const units = await listUnits(visit.tx);
  const living = livingOn(units, localDate(visit.tx.now));
  const ended = units.filter((unit) => !living.includes(unit));
  const counts = Map.groupBy(living, (unit) => unit.kind_name);
  return office(visit, {
    title: 'Tổ chức',
    lead: [...counts].map(([kind, of]) => `${of.length} ${kind.toLocaleLowerCase('vi')}`).join(', '),
    actions: allows(visit.actor, 'organization.edit') && (
      <>
        <ButtonLink href={visit.url(`${path}/moi`)}>Thêm đơn vị</ButtonLink>
        <ButtonLink tone="secondary" href={visit.url('/lam-viec/to-chuc/nhap/don-vi')}>
          Nhập từ bảng tính
        </ButtonLink>
      </>
    ),
    children: (
      <>
        {organizationTabs(visit)}
        {living.length === 0 ? (
          <EmptyState
            title="Chưa có đơn vị nào"
            text="Thêm từng khu phố, tổ dân phố, trường học, hoặc nhập cả danh sách từ bảng tính."
            action={{ href: visit.url('/lam-viec/to-chuc/nhap/don-vi'), label: 'Nhập từ bảng tính' }}
          />
        ) : (
          <UnitTree label="Cây đơn vị" nodes={unitNodes(living, (unit) => visit.url(`${path}/${unit.id}`))} />
        )}
        {ended.length > 0 && (
          <DataTable
            caption="Đơn vị đã sáp nhập, chia tách hoặc giải thể"
            rows={ended}
            columns={[
              { key: 'name', label: 'Đơn vị', cell: (unit) => <a href={visit.url(`${path}/${unit.id}`)}>{unitName(unit)}</a> },
              { key: 'to', label: 'Hoạt động đến', cell: (unit) => (unit.valid_to ? formatDate(unit.valid_to) : '') },
            ]}
          />
        )}
      </>
    ),
  });
}

const changeWords: Readonly<Record<string, string>> = { merge: 'sáp nhập', split: 'chia tách', rename: 'đổi tên' };

type Unit = NonNullable<Awaited<ReturnType<typeof findUnit>>>;
type Step = Awaited<ReturnType<typeof unitLineage>>[number];

/** One step of the unit's history: the unit it came from, or the one that took its place. */
function lineageItem(visit: Visit, unit: Unit, step: Step) {
  const came = step.afterId === unit.id;
  const other = came ? { id: step.beforeId, name: step.beforeName } : { id: step.afterId, name: step.afterName };
  const how = [changeWords[step.kind], step.happened_on && formatDate(step.happened_on)].filter(Boolean).join(' ');
  return {
    label: came ? 'Tiền thân' : 'Kế tục',
    value: (
      <>
        <a href={visit.url(`${path}/${other.id}`)}>{other.name}</a> ({how})
      </>
    ),
  };
}

function period({ valid_from, valid_to }: Unit) {
  if (valid_to) return <Tag tone="amber">{`Đến ${formatDate(valid_to)}`}</Tag>;
  return valid_from ? `Từ ${formatDate(valid_from)}` : 'Đang hoạt động';
}

const figureText = (figure: Figure | null) => (figure === null ? 'Chưa ghi' : printFigure(figure));

async function UnitFacts({ visit, unit, units }: { visit: Visit; unit: Unit; units: UnitRow[] }) {
  const parent = units.find(({ id }) => id === unit.parent_id);
  const blocs = await blocsOfUnit(visit.tx, unit.id);
  return (
    <DescriptionList
      items={[
        { label: 'Trực thuộc', value: parent ? <a href={visit.url(`${path}/${parent.id}`)}>{unitName(parent)}</a> : visit.ward.name },
        { label: 'Địa chỉ', value: unit.address ?? 'Chưa ghi' },
        { label: 'Số hộ', value: figureText(unit.households) },
        { label: 'Nhân khẩu', value: figureText(unit.population) },
        { label: 'Thời gian', value: period(unit) },
        ...(await unitLineage(visit.tx, unit.id)).map((step) => lineageItem(visit, unit, step)),
        ...blocs.map(({ id, name }) => ({ label: 'Khối thi đua', value: <a href={visit.url(`/lam-viec/to-chuc/khoi/${id}`)}>{name}</a> })),
        ...(unit.note ? [{ label: 'Ghi chú', value: unit.note }] : []),
      ]}
    />
  );
}

/** Everything alive below a unit, at any depth. */
function unitsBelow(units: readonly UnitRow[], id: string): UnitRow[] {
  const children = units.filter(({ parent_id }) => parent_id === id);
  return children.flatMap((child) => [child, ...unitsBelow(units, child.id)]);
}

async function showPage(visit: Visit): Promise<Reply> {
  const unit = found(await findUnit(visit.tx, visit.param('id')));
  const units = await listUnits(visit.tx);
  const below = unitsBelow(livingOn(units, localDate(visit.tx.now)), unit.id);
  return office(visit, {
    title: unitName(unit),
    section: unit.kind_name,
    crumbs: crumbs(visit, unitName(unit)),
    actions: (
      <>
        <ButtonLink href={visit.url(`/lam-viec/to-chuc/ho?don-vi=${unit.id}`)}>Hộ gia đình</ButtonLink>
        {allows(visit.actor, 'organization.edit') && <ButtonLink href={visit.url(`${path}/${unit.id}/sua`)}>Sửa</ButtonLink>}
      </>
    ),
    children: (
      <>
        <UnitFacts visit={visit} unit={unit} units={units} />
        <DataTable
          caption="Người đang giữ chức vụ"
          rows={await peopleOfUnit(visit.tx, unit.id)}
          empty={<p>Chưa ghi ai giữ chức vụ ở đây.</p>}
          columns={[
            {
              key: 'name',
              label: 'Họ và tên',
              cell: (row) => <a href={visit.url(`/lam-viec/to-chuc/nguoi/${row.id}`)}>{addressed(row, 'list')}</a>,
            },
            { key: 'post', label: 'Chức vụ', cell: (row) => row.title },
          ]}
        />
        {below.length > 0 && (
          <Card title={`Đơn vị trực thuộc (${countNote(below)})`}>
            <UnitTree label="Đơn vị trực thuộc" nodes={unitNodes(below, (each) => visit.url(`${path}/${each.id}`))} />
          </Card>
        )}
      </>
    ),
  });
}

export const unitRoutes = routes()
  .get('/lam-viec/to-chuc', { permission: 'organization.view', audit: 'unit.listed' }, treePage)
  .get(`${path}/:id`, { permission: 'organization.view', audit: 'unit.viewed' }, showPage);
