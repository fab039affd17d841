import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Issuer, committeeIssuer, inSentence, placeOf } from '../issuer.ts';
import { type AxisName, axisOf, notPerson } from './axes.ts';
import { type Asked, countAwardsBy } from './figures.ts';
import { type Amount, type CrossTable, sayAmount, tabulate } from './table.ts';

/** The tables a superior asks for: what the ward gave, seen from each side, and what came from above. */
const asked: readonly { part: string; title: string; direction: Asked['direction']; rows: AxisName; columns: AxisName | null }[] = [
  { part: 'given', title: 'Theo hình thức, danh hiệu và đối tượng', direction: 'given', rows: 'hinh-thuc', columns: 'doi-tuong' },
  { part: 'given', title: 'Theo loại hình khen thưởng', direction: 'given', rows: 'loai-hinh', columns: 'doi-tuong' },
  { part: 'given', title: 'Cá nhân theo nhóm chức vụ', direction: 'given', rows: 'chuc-vu', columns: 'gioi-tinh' },
  { part: 'given', title: 'Cá nhân theo nghề nghiệp, loại hình lao động', direction: 'given', rows: 'nghe-nghiep', columns: 'gioi-tinh' },
  { part: 'received', title: 'Theo hình thức, danh hiệu và đối tượng', direction: 'received', rows: 'hinh-thuc', columns: 'doi-tuong' },
  { part: 'received', title: 'Theo cấp tặng', direction: 'received', rows: 'cap-tang', columns: 'doi-tuong' },
];

export interface StatisticsPart {
  part: string;
  title: string;
  rows: AxisName;
  table: CrossTable;
}

/** Everything the report counts, for one year. Six queries. */
export async function statisticsOf(tx: Tx, year: number): Promise<StatisticsPart[]> {
  const parts: StatisticsPart[] = [];
  for (const { part, title, direction, rows, columns } of asked) {
    const cells = await countAwardsBy(tx, { from: year, to: year, rows, columns, direction, award: null, decisions: [] });
    const people = rows === 'chuc-vu' || rows === 'nghe-nghiep';
    // Groups of people only: collectives and households have no post and no occupation.
    const own = people ? cells.filter(({ row }) => row !== notPerson) : cells;
    parts.push({ part, title, rows, table: tabulate(own, axisOf(rows), columns && axisOf(columns)) });
  }
  return parts;
}

const amount = (value: Amount) => sayAmount(value) || '0';

function tableBlock({ title, rows, table }: StatisticsPart): Block {
  const bold = (text: string) => [{ text, bold: true }];
  return {
    kind: 'table',
    caption: title,
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: axisOf(rows).label, width: 3.4 },
      ...table.columns.map((column) => ({ title: column, width: 1.3, align: 'center' as const })),
      { title: 'Tổng số', width: 1.1, align: 'center' },
    ],
    rows: [
      ...table.lines.map(({ label, cells, total }, index): Row => [String(index + 1), label, ...cells.map(amount), bold(amount(total))]),
      ['', bold('Cộng'), ...table.totals.map((each) => bold(amount(each))), bold(amount(table.total))],
    ],
  };
}

const section = (title: string, none: string, parts: readonly StatisticsPart[]): Block[] => [
  { kind: 'heading', text: title, level: 2 },
  ...(parts.every(({ table }) => table.lines.length === 0)
    ? [{ kind: 'paragraph' as const, text: none }]
    : parts.filter(({ table }) => table.lines.length > 0).map(tableBlock)),
];

/** Báo cáo thống kê gửi cấp trên: counts by form, subject, kind, post, occupation and sex. It has no number yet, so it is a draft. */
export function statisticsPaper(
  ward: Issuer & { parent: string | null },
  year: number,
  parts: readonly StatisticsPart[],
  chair: string,
): Paper {
  const of = (name: string) => parts.filter(({ part }) => part === name);
  const name = inSentence(ward.name);
  const [given] = of('given');
  const [received] = of('received');
  return {
    form: 'statistics_report',
    issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${name}` },
    symbol: 'BC-UBND',
    number: null,
    place: placeOf(ward.name),
    date: null,
    kind: 'BÁO CÁO',
    summary: `Thống kê công tác thi đua, khen thưởng năm ${year}`,
    addressees: [ward.parent ? `Ủy ban nhân dân ${inSentence(ward.parent)}` : 'Ủy ban nhân dân cấp trên trực tiếp'],
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Ủy ban nhân dân ${name} báo cáo thống kê khen thưởng năm ${year}: tặng ${given ? amount(given.table.total) : '0'} lượt; được cấp trên, nơi khác tặng ${received ? amount(received.table.total) : '0'} lượt, cụ thể như sau:`,
      },
      ...section('I. KHEN THƯỞNG THEO THẨM QUYỀN', `Năm ${year} không có khen thưởng theo thẩm quyền.`, of('given')),
      ...section('II. ĐƯỢC CẤP TRÊN, NƠI KHÁC KHEN THƯỞNG', `Năm ${year} chưa ghi nhận khen thưởng của cấp trên.`, of('received')),
      {
        kind: 'paragraph',
        text: 'Hồ sơ không nêu giới tính, chức vụ, nghề nghiệp thì đếm vào nhóm “Chưa rõ”, không chia cho nhóm khác.',
      },
    ],
    recipients: ['Như trên', 'Lưu: VT, HĐTĐKT'],
    signature: [{ prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: chair }],
  };
}
