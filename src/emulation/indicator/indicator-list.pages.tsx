import { figureValue } from '../../platform/records/figure.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { StatGrid, Tabs } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { directionNames, sectorNames } from '../words.ts';
import { type Indicator, type Target, countStatuses, listIndicators, targetYears, latestOfYear } from './indicator.ts';
import { matrixOf } from './matrix/matrix.ts';
import { Evenness, Matrix } from './matrix/matrix.view.tsx';
import { IndicatorTabs, path } from './tabs.tsx';
import { TargetTable } from './target-table.tsx';

const Catalogue = ({ visit, rows }: { visit: Visit; rows: Indicator[] }) => (
  <DataTable
    caption="Danh mục chỉ tiêu"
    rows={rows}
    empty={<EmptyState title="Chưa có chỉ tiêu nào" text="Thêm chỉ tiêu rồi giao cho từng đơn vị." />}
    columns={[
      { key: 'name', label: 'Chỉ tiêu', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{row.name}</a> },
      { key: 'sector', label: 'Nhóm', cell: (row) => sectorNames[row.sector ?? ''] },
      { key: 'measure', label: 'Đơn vị tính', cell: (row) => row.measure },
      { key: 'direction', label: 'Chiều', cell: (row) => directionNames[row.direction] },
    ]}
  />
);

/** "120 trên 154 chỉ tiêu đạt hoặc vượt": the claim with its numbers. */
const claim = (targets: readonly Target[]) => {
  const counts = countStatuses(targets);
  const known = targets.filter(({ last }) => figureValue(last?.value) !== null).length;
  return known === 0
    ? 'Chỉ tiêu được giao, kết quả và tình trạng tính từ số liệu.'
    : `${counts.met + counts.exceeded} trên ${known} chỉ tiêu có số liệu đã đạt hoặc vượt.`;
};

export async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const targets = await latestOfYear(visit.tx, year);
  const counts = countStatuses(targets);
  const whole = targets.filter(({ unit_id }) => unit_id === null);
  const groups = [...Object.entries(sectorNames), [null, 'Chỉ tiêu khác'] as const];
  return office(visit, {
    title: 'Chỉ tiêu',
    section: `Năm ${year}`,
    lead: claim(targets),
    actions: (
      <>
        {targets.length > 0 && (
          <ButtonLink href={visit.url(`${path}/xuat.xlsx?nam=${year}`)} download>
            Xuất bảng tính
          </ButtonLink>
        )}
        {allows(visit.actor, 'indicator.edit') && (
          <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
            Thêm chỉ tiêu
          </ButtonLink>
        )}
      </>
    ),
    children: (
      <>
        <IndicatorTabs visit={visit} year={year} current="list" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await targetYears(visit.tx)).slice(0, 8))} />
        <StatGrid
          items={[
            { value: String(counts.exceeded), label: 'Vượt' },
            { value: String(counts.met), label: 'Đạt' },
            { value: String(counts.missed), label: 'Chưa đạt' },
            { value: String(counts.unmeasured), label: 'Chưa có kết quả' },
          ]}
        />
        {groups.map(([sector, name]) => (
          <TargetTable visit={visit} rows={whole.filter((target) => target.sector === sector)} caption={name} />
        ))}
        <Evenness targets={targets} caption={`So sánh giữa các đơn vị năm ${year}`} />
        <Matrix
          visit={visit}
          matrix={matrixOf(targets)}
          caption={`Chỉ tiêu giao cho từng đơn vị năm ${year}`}
          page={1}
          hrefFor={(page) => visit.url(`${path}/ma-tran?nam=${year}&trang=${page}`)}
        />
        <Catalogue visit={visit} rows={await listIndicators(visit.tx)} />
      </>
    ),
  });
}
