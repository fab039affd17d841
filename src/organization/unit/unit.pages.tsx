import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag, UnitTree } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { office } from '../frame.tsx';
import { peopleOfUnit } from '../people/people.ts';
import { organizationTabs } from '../tabs.tsx';
import { unitNodes } from './tree.ts';
import { findUnit, listUnits, livingOn, unitLineage, unitName } from './unit.ts';

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

async function showPage(visit: Visit): Promise<Reply> {
  const unit = found(await findUnit(visit.tx, visit.param('id')));
  const [units, people, lineage] = [await listUnits(visit.tx), await peopleOfUnit(visit.tx, unit.id), await unitLineage(visit.tx, unit.id)];
  const below = units.filter(({ parent_id }) => parent_id === unit.id);
  const words = { merge: 'sáp nhập', split: 'chia tách', rename: 'đổi tên' } as Record<string, string>;
  return office(visit, {
    title: unitName(unit),
    section: unit.kind_name,
    crumbs: crumbs(visit, unitName(unit)),
    actions: allows(visit.actor, 'organization.edit') && <ButtonLink href={visit.url(`${path}/${unit.id}/sua`)}>Sửa</ButtonLink>,
    children: (
      <>
        <DescriptionList
          items={[
            { label: 'Trực thuộc', value: units.find(({ id }) => id === unit.parent_id)?.name ?? 'Phường, xã' },
            { label: 'Địa chỉ', value: unit.address ?? 'Chưa ghi' },
            { label: 'Số hộ', value: unit.households === null ? 'Chưa ghi' : printFigure(unit.households) },
            { label: 'Nhân khẩu', value: unit.population === null ? 'Chưa ghi' : printFigure(unit.population) },
            {
              label: 'Thời gian',
              value: unit.valid_to ? (
                <Tag tone="amber">{`Đến ${formatDate(unit.valid_to)}`}</Tag>
              ) : unit.valid_from ? (
                `Từ ${formatDate(unit.valid_from)}`
              ) : (
                'Đang hoạt động'
              ),
            },
            ...lineage.map((step) => ({
              label: step.afterId === unit.id ? 'Tiền thân' : 'Kế tục',
              value: (
                <>
                  <a href={visit.url(`${path}/${step.afterId === unit.id ? step.beforeId : step.afterId}`)}>
                    {step.afterId === unit.id ? step.beforeName : step.afterName}
                  </a>{' '}
                  {`(${words[step.kind] ?? step.kind}${step.happened_on ? ` ${formatDate(step.happened_on)}` : ''})`}
                </>
              ),
            })),
          ]}
        />
        <DataTable
          caption="Người phụ trách"
          rows={people}
          empty={<p>Chưa ghi người phụ trách.</p>}
          columns={[
            {
              key: 'name',
              label: 'Họ tên',
              cell: (row) => (
                <a href={visit.url(`/lam-viec/to-chuc/nguoi/${row.id}`)}>{[row.honorific, row.name].filter(Boolean).join(' ')}</a>
              ),
            },
            { key: 'post', label: 'Chức vụ', cell: (row) => row.title },
          ]}
        />
        {below.length > 0 && (
          <Card title={`Đơn vị trực thuộc (${below.length})`}>
            <UnitTree label="Đơn vị trực thuộc" nodes={unitNodes(below, (each) => visit.url(`${path}/${each.id}`))} />
          </Card>
        )}
        {unit.note && <p>{unit.note}</p>}
      </>
    ),
  });
}

export const unitRoutes = routes()
  .get('/lam-viec/to-chuc', { permission: 'organization.view', audit: 'unit.listed' }, treePage)
  .get(`${path}/:id`, { permission: 'organization.view', audit: 'unit.viewed' }, showPage);
