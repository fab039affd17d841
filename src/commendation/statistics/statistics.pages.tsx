import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { localYear } from '../../platform/calendar/date.ts';
import { type Reply, download } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, NumberInput, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { awardName, catalogueList } from '../catalogue/catalogue.ts';
import { isId } from '../identifier.ts';
import { type AxisName, axes, axisNames, axisOf, isAxis } from './axes.ts';
import { type DecisionChoice, decisionChoices } from './decisions.ts';
import { type Asked, awardYears, countAwardsBy } from './figures.ts';
import { type CrossTable, type Line, sayAmount, tabulate, unknownLabel } from './table.ts';
import { statisticsWorkbook } from './workbook.ts';

const home = '/lam-viec/thong-ke';
const directions = { given: 'Phường, xã tặng', received: 'Cấp trên, nơi khác tặng' } as const;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const yearIn = (text: string | null, otherwise: number) => (/^\d{4}$/.test(text ?? '') ? Number(text) : otherwise);

/** What the address asks for; whatever it does not say, or says wrongly, falls back to the last five years by form and subject. */
async function askedBy(visit: Visit): Promise<Asked> {
  const { query } = visit;
  const newest = (await awardYears(visit.tx))[0] ?? localYear(visit.tx.now);
  const [a, b] = [yearIn(query.get('tu'), newest - 4), yearIn(query.get('den'), newest)];
  const rows = query.get('hang');
  const columns = query.get('cot');
  const direction = query.get('chieu');
  const first: AxisName = isAxis(rows) ? rows : 'hinh-thuc';
  const second: AxisName | null = isAxis(columns) ? columns : query.has('cot') ? null : 'doi-tuong';
  return {
    from: Math.min(a, b),
    to: Math.max(a, b),
    rows: first,
    columns: second === first ? null : second,
    direction: direction === 'given' || direction === 'received' ? direction : null,
    award: query.get('hinh-thuc') || null,
    decisions: query.getAll('quyet-dinh').filter((id) => isId(id)),
  };
}

function aboutOf(asked: Asked, decisions: readonly DecisionChoice[]): string[] {
  const named = decisions.filter(({ value }) => asked.decisions.includes(value)).map(({ label }) => label);
  return [
    asked.from === asked.to ? `Năm ${asked.from}` : `Từ năm ${asked.from} đến năm ${asked.to}`,
    ...(asked.direction ? [directions[asked.direction]] : []),
    ...(asked.award ? [awardName(asked.award)] : []),
    ...(named.length > 0 ? [`Theo ${named.join('; ')}`] : []),
  ];
}

const titleOf = ({ rows, columns }: Asked) =>
  `Thống kê khen thưởng theo ${[rows, ...(columns ? [columns] : [])].map((name) => axisOf(name).label.toLocaleLowerCase('vi')).join(' và ')}`;

function Filters({ visit, asked, decisions }: { visit: Visit; asked: Asked; decisions: DecisionChoice[] }) {
  const groupings = axisNames.map((name) => ({ value: name, label: axes[name].label }));
  return (
    <FilterBar action={visit.url(home)} submit="Xem" resetHref={[...visit.query.keys()].length > 0 ? visit.url(home) : undefined}>
      <NumberInput name="tu" label="Từ năm" value={asked.from} />
      <NumberInput name="den" label="Đến năm" value={asked.to} />
      <Select name="hang" label="Nhóm theo" options={groupings} value={asked.rows} />
      <Select name="cot" label="Chia cột theo" options={groupings} placeholder="Không chia cột" value={asked.columns ?? ''} />
      <Select
        name="chieu"
        label="Ai tặng"
        placeholder="Tất cả"
        options={Object.entries(directions).map(([value, label]) => ({ value, label }))}
        value={asked.direction ?? ''}
      />
      <Select
        name="hinh-thuc"
        label="Hình thức, danh hiệu"
        placeholder="Tất cả"
        options={catalogueList.map(({ code, name }) => ({ value: code, label: name }))}
        value={asked.award ?? ''}
      />
      <Select name="quyet-dinh" label="Quyết định" placeholder="Mọi quyết định" options={decisions} value={asked.decisions[0] ?? ''} />
    </FilterBar>
  );
}

const Crossing = ({ asked, table }: { asked: Asked; table: CrossTable }) => (
  <DataTable<Line>
    caption={titleOf(asked)}
    captionHidden
    narrow={table.columns.length > 0 ? 'scroll' : 'cards'}
    rows={table.lines}
    empty={<EmptyState title="Không có khen thưởng nào trong phạm vi này" text="Mở rộng khoảng năm hoặc bỏ bớt điều kiện lọc." />}
    columns={[
      { key: 'label', label: axisOf(asked.rows).label, cell: ({ label }) => label },
      ...table.columns.map((label, index) => ({
        key: `c${index}`,
        label,
        numeric: true,
        cell: ({ cells }: Line) => sayAmount(cells[index] ?? { count: 0, word: null, unstated: 0 }) || '–',
      })),
      { key: 'total', label: 'Tổng số', numeric: true, cell: ({ total }) => <strong>{sayAmount(total)}</strong> },
    ]}
    footer={{
      label: 'Tổng số',
      ...Object.fromEntries(table.totals.map((amount, index) => [`c${index}`, sayAmount(amount) || '–'])),
      total: sayAmount(table.total),
    }}
  />
);

const hasUnknown = (table: CrossTable) => table.columns.includes(unknownLabel) || table.lines.some(({ label }) => label === unknownLabel);

async function read(visit: Visit) {
  const asked = await askedBy(visit);
  const table = tabulate(await countAwardsBy(visit.tx, asked), axisOf(asked.rows), asked.columns && axisOf(asked.columns));
  const decisions = await decisionChoices(visit.tx, asked);
  return { asked, table, decisions, about: aboutOf(asked, decisions) };
}

async function statisticsPage(visit: Visit): Promise<Reply> {
  const { asked, table, decisions, about } = await read(visit);
  return office(visit, {
    title: titleOf(asked),
    section: 'Thống kê khen thưởng',
    lead: `${about.join(', ')}: ${sayAmount(table.total) || 'không có'} lượt khen.`,
    crumbs: [{ label: 'Sổ vàng', href: visit.url('/lam-viec/so-vang') }, { label: 'Thống kê' }],
    actions: (
      <>
        {table.lines.length > 0 && (
          <ButtonLink tone="primary" download href={visit.url(`${home}/tai-ve?${visit.query}`)}>
            Tải bảng tính
          </ButtonLink>
        )}
        <ButtonLink href={visit.url(`${home}/bao-cao.pdf?nam=${asked.to}`)}>{`Báo cáo năm ${asked.to} gửi cấp trên (PDF)`}</ButtonLink>
        <ButtonLink href={visit.url(`${home}/bao-cao.docx?nam=${asked.to}`)} download>
          Word
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <Filters visit={visit} asked={asked} decisions={decisions} />
        <Crossing asked={asked} table={table} />
        {hasUnknown(table) && (
          <Notice title="Về nhóm “Chưa rõ”">
            Hồ sơ không nêu thì được đếm vào nhóm “Chưa rõ”, không chia cho nhóm khác. Bổ sung giới tính, nhóm chức vụ và nghề nghiệp ở{' '}
            <a href={visit.url('/lam-viec/ho-so-xet-khen')}>Hồ sơ xét khen</a>.
          </Notice>
        )}
      </>
    ),
  });
}

async function exportPage(visit: Visit): Promise<Reply> {
  const { asked, table, about } = await read(visit);
  const heading = { title: titleOf(asked), about: [visit.ward.name, ...about], rows: axisOf(asked.rows).label };
  return download(await statisticsWorkbook(heading, table), spreadsheet, `thong-ke-khen-thuong-${asked.from}-${asked.to}.xlsx`);
}

export const statisticsRoutes = routes()
  .get(home, { permission: 'office.view', audit: 'statistics.viewed' }, statisticsPage)
  .get(`${home}/tai-ve`, { permission: 'office.view', audit: 'statistics.exported' }, exportPage);
