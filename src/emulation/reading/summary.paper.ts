import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { UnitSummary } from './summary.ts';
import { type SummaryTable, summaryTables } from './summary-words.ts';

/** Every section in three columns, so that all of them share one table and the whole stays on one sheet. */
const rows = ({ title, rows: lines }: SummaryTable): Row[] =>
  lines.length === 0
    ? []
    : [{ group: title }, ...lines.map(([what = '', ...others]): Row => [what, others.slice(0, -1).join('; '), others.at(-1) ?? ''])];

const launchLine = ({ launches }: UnitSummary): Block => {
  const read = launches.filter(({ read_at }) => read_at !== null).length;
  return { kind: 'paragraph', text: `Đơn vị đã quán triệt ${read}/${launches.length} lời phát động của năm.` };
};

/** What the launches ask of the unit, over the full width: the launches and contents are the first two sections. */
const contentList = ({ assigned, general }: UnitSummary): Block[] => {
  const items = [...assigned, ...general].map(({ text }) => text);
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Nội dung được giao', level: 2 },
        { kind: 'numbered', items },
      ];
};

/** One sheet that says to a unit what is asked of it in the year; it carries no number and no signature. */
export const summaryPaper = (ward: Pick<Ward, 'name'>, summary: UnitSummary, date: string): Paper => ({
  draft: false,
  issuer: { name: `ỦY BAN NHÂN DÂN ${ward.name.toLocaleUpperCase('vi')}` },
  symbol: null,
  number: null,
  place: ward.name.replace(/^(Phường|Xã|Đặc khu)\s+(?=\D)/, ''),
  date,
  kind: 'BẢN TÓM TẮT',
  summary: `Nhiệm vụ thi đua năm ${summary.year} của ${summary.unit.name}`,
  bases: [],
  blocks: [
    ...(summary.launches.length === 0 ? [] : [launchLine(summary)]),
    ...contentList(summary),
    {
      kind: 'table',
      columns: [
        { title: 'Việc', width: 4 },
        { title: 'Mức, yêu cầu', width: 1.6 },
        { title: 'Hạn, tình trạng', width: 1.4 },
      ],
      rows: summaryTables(summary).slice(2).flatMap(rows),
    },
  ],
  recipients: [],
  signature: [],
});
