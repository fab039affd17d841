import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { UnitSummary } from './summary.ts';
import { type SummaryTable, summaryTables } from './summary-words.ts';

const blocks = ({ title, columns, rows }: SummaryTable): Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: title, level: 2 },
        { kind: 'table', columns: columns.map((name, index) => ({ title: name, width: index === 0 ? 3 : 1.4 })), rows },
      ];

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
  blocks: summaryTables(summary).flatMap(blocks),
  recipients: [],
  signature: [],
});
