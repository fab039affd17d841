import { ticksOf } from '../../platform/charts/axes.ts';
import { barList } from '../../platform/charts/bar-list.ts';
import { groupedBars } from '../../platform/charts/bars.ts';
import { type ChartLook, pageLook } from '../../platform/charts/chart.ts';
import { donut } from '../../platform/charts/donut.ts';
import { figureValue } from '../../platform/records/figure.ts';
import type { Fact } from '../fact.ts';
import type { YearOnYear } from '../facts.ts';
import { sayFact } from '../say.ts';

export interface ReportChart {
  key: string;
  caption: string;
  svg: string;
  /** The facts it draws. */
  facts: string[];
  /** The numbers along its axis, which are no facts. */
  ticks: number[];
}

type Finder = (key: string) => YearOnYear | undefined;
const value = (fact: Fact | null | undefined) => figureValue(fact?.value);

const titles = {
  works: 'Công trình, phần việc',
  awards: 'Khen thưởng của phường, xã',
  targets: 'Kết quả thực hiện chỉ tiêu',
  money: 'Nguồn lực huy động theo nguồn',
} as const;

const bars: Readonly<Record<'works' | 'awards', readonly [key: string, label: string][]>> = {
  works: [
    ['works.registered', 'Đăng ký'],
    ['works.completed', 'Hoàn thành'],
    ['works.on_time', 'Đúng tiến độ'],
    ['works.late', 'Trễ hạn'],
    ['works.overdue', 'Quá hạn'],
  ],
  awards: [
    ['awards.given.collectives', 'Tập thể'],
    ['awards.given.households', 'Hộ gia đình'],
    ['awards.given.individuals', 'Cá nhân'],
  ],
};

/** This year beside the one before; the one before is left out where it has nothing. */
function compared(kind: keyof typeof bars, find: Finder, year: number, look: ChartLook): ReportChart[] {
  const rows = bars[kind].flatMap(([key, label]) => {
    const row = find(key);
    return row && value(row.now) !== null ? [{ key, label, row }] : [];
  });
  // One bar, or bars of one, compare nothing.
  const figures = rows.flatMap(({ row }) => [value(row.now) ?? 0, value(row.before) ?? 0]).filter((one) => one > 0);
  if (figures.length < 2 || Math.max(...figures) < 2) return [];
  const before = { name: `Năm ${year - 1}`, values: rows.map(({ row }) => value(row.before)) };
  const now = { name: `Năm ${year}`, values: rows.map(({ row }) => value(row.now)) };
  const series = before.values.some((one) => one !== null) ? [now, before] : [now];
  const caption = `${titles[kind]} năm ${year}${series.length > 1 ? ` so với năm ${year - 1}` : ''}`;
  const svg = groupedBars({ title: caption, categories: rows.map(({ label }) => label), series }, look);
  const ticks = ticksOf(series.flatMap(({ values }) => values));
  return [{ key: kind, caption, svg, facts: rows.map(({ key }) => key), ticks }];
}

function targetRing(find: Finder, year: number, look: ChartLook): ReportChart[] {
  const scope = value(find('targets.assigned')?.now) ? 'targets' : 'targets.units';
  const parts = (['exceeded', 'met', 'missed'] as const).map((key) => ({ key, value: value(find(`${scope}.${key}`)?.now) ?? 0 }));
  const all = value(find(`${scope}.assigned`)?.now) ?? 0;
  if (all === 0) return [];
  const names = { exceeded: 'Vượt', met: 'Đạt', missed: 'Chưa đạt' };
  const open = all - parts.reduce((sum, part) => sum + part.value, 0);
  const caption = `${titles.targets} năm ${year}`;
  const svg = donut(
    {
      title: caption,
      unit: 'chỉ tiêu',
      parts: [
        ...parts.map((part) => ({ name: names[part.key], value: part.value })),
        ...(open > 0 ? [{ name: 'Chưa có kết quả', value: open }] : []),
      ],
    },
    { ...look, height: 240, palette: ['#1f6a43', '#1d4f83', '#971a1d', '#8a7a6b'] },
  );
  return [{ key: 'targets', caption, svg, facts: [`${scope}.assigned`, ...parts.map(({ key }) => `${scope}.${key}`)], ticks: [] }];
}

function moneyList(rows: readonly YearOnYear[], year: number, look: ChartLook): ReportChart[] {
  const own = rows.map(({ now }) => now).filter((fact) => fact.key.startsWith('contributions.') && (value(fact) ?? 0) > 0);
  if (own.length < 2) return [];
  const caption = `${titles.money} năm ${year}`;
  const list = own.map((fact) => ({ label: fact.label.replace('Đóng góp: ', ''), value: value(fact) ?? 0, text: sayFact(fact) }));
  const { height: _, ...free } = look;
  return [{ key: 'money', caption, svg: barList({ title: caption, bars: list }, free), facts: own.map(({ key }) => key), ticks: [] }];
}

/** The charts of a report: every mark is a fact. Those without anything to show are left out. */
export function reportCharts(rows: readonly YearOnYear[], year: number, look: ChartLook = pageLook): ReportChart[] {
  const find: Finder = (key) => rows.find(({ now }) => now.key === key);
  return [
    ...targetRing(find, year, look),
    ...compared('works', find, year, look),
    ...moneyList(rows, year, look),
    ...compared('awards', find, year, look),
  ];
}
