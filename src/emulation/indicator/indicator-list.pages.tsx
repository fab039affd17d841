import { figureValue, printFigure } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { StatGrid, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { directionNames, sectorNames } from '../words.ts';
import { type Indicator, type Target, countStatuses, listIndicators, targetYears, targetsOfYear } from './indicator.ts';
import { targetStatusNames, targetStatusTones } from './status.ts';
import { TargetTable } from './target-table.tsx';

const path = '/lam-viec/chi-tieu';

const Cell = ({ visit, target }: { visit: Visit; target: Target | undefined }) => {
  if (!target) return <>–</>;
  const value = target.last ? printFigure(target.last.value, formatNumber) : '…';
  return (
    <a href={visit.url(`${path}/giao/${target.id}`)} title={targetStatusNames[target.status]}>
      <Tag tone={targetStatusTones[target.status]}>{value}</Tag>
    </a>
  );
};

/** Indicators by unit: the result in each place, coloured and titled with its status. */
const Matrix = ({ visit, year, targets }: { visit: Visit; year: number; targets: readonly Target[] }) => {
  const ofUnits = targets.filter(({ unit_id }) => unit_id !== null);
  const units = [...new Map(ofUnits.map((target) => [target.unit_id, target])).values()].sort(
    (a, b) => (a.unit_position ?? 0) - (b.unit_position ?? 0),
  );
  const indicators = [...Map.groupBy(ofUnits, ({ indicator_id }) => indicator_id).values()];
  if (units.length === 0) return null;
  return (
    <>
      <p>
        Trong ô là kết quả mới nhất: <Tag tone="green">đạt</Tag> <Tag tone="blue">vượt</Tag> <Tag tone="amber">chưa đạt</Tag>{' '}
        <Tag>chưa có kết quả</Tag>
      </p>
      <DataTable
        caption={`Chỉ tiêu giao cho từng đơn vị năm ${year}`}
        narrow="scroll"
        rows={indicators}
        columns={[
          {
            key: 'indicator',
            label: 'Chỉ tiêu',
            cell: (row) => `${row[0]?.indicator ?? ''}${row[0]?.measure ? ` (${row[0].measure})` : ''}`,
          },
          ...units.map((unit) => ({
            key: unit.unit_id ?? '',
            label: unit.unit_name ?? '',
            numeric: true,
            cell: (row: Target[]) => <Cell visit={visit} target={row.find(({ unit_id }) => unit_id === unit.unit_id)} />,
          })),
        ]}
      />
    </>
  );
};

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
  const targets = await targetsOfYear(visit.tx, year);
  const counts = countStatuses(targets);
  const whole = targets.filter(({ unit_id }) => unit_id === null);
  const groups = [...Object.entries(sectorNames), [null, 'Chỉ tiêu khác'] as const];
  return office(visit, {
    title: 'Chỉ tiêu',
    section: `Năm ${year}`,
    lead: claim(targets),
    actions: allows(visit.actor, 'indicator.edit') && (
      <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
        Thêm chỉ tiêu
      </ButtonLink>
    ),
    children: (
      <>
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
        <Matrix visit={visit} year={year} targets={targets} />
        <Catalogue visit={visit} rows={await listIndicators(visit.tx)} />
      </>
    ),
  });
}
