import { sectorNames } from '../../emulation/words.ts';
import { targetStatusNames } from '../../emulation/indicator/status.ts';
import { printCount } from '../../commendation/subject/counts.ts';
import type { Annex, Row } from '../../platform/documents/paper.ts';
import { type Figure, printFigure } from '../../platform/records/figure.ts';
import type { ReportContent } from './content.ts';

const shown = (figure: Figure | null) => (figure === null ? '' : printCount(figure));

/** Awards of the year by form and level with counts of collectives, households and individuals. */
export function awardAnnex({ awards, review }: ReportContent): Annex | null {
  if (awards.length === 0) return null;
  const column = (title: string) => ({ title, width: 1, align: 'center' as const });
  return {
    title: `Kết quả khen thưởng năm ${review.year}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Danh hiệu, hình thức', width: 3 },
          { title: 'Cấp', width: 1.2 },
          column('Tập thể'),
          column('Hộ gia đình'),
          column('Cá nhân'),
          column('Tổng số'),
        ],
        rows: awards.map((row, index) => [
          String(index + 1),
          row.name,
          row.level,
          shown(row.collectives),
          shown(row.households),
          shown(row.individuals),
          shown(row.total),
        ]),
      },
    ],
  };
}

/** Indicators of the year by group with target, result and what the result is worth. */
export function targetAnnex({ targets, review }: ReportContent): Annex | null {
  if (targets.length === 0) return null;
  const groups = [...Object.entries(sectorNames), ['', 'Chỉ tiêu khác'] as const];
  const rows = groups.flatMap(([sector, name]): Row[] => {
    const own = targets.filter((row) => (row.sector ?? '') === sector);
    return own.length === 0
      ? []
      : [
          { group: name },
          ...own.map((row, index): Row => [
            String(index + 1),
            row.indicator,
            row.measure ?? '',
            row.assignedBy ?? '',
            printFigure(row.target),
            row.result === null ? '' : printFigure(row.result),
            targetStatusNames[row.status],
          ]),
        ];
  });
  return {
    title: `Kết quả thực hiện chỉ tiêu năm ${review.year}`,
    landscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.4, align: 'center' },
          { title: 'Chỉ tiêu', width: 3.5 },
          { title: 'Đơn vị tính', width: 1 },
          { title: 'Cấp giao', width: 1.5 },
          { title: 'Kế hoạch', width: 1, align: 'right' },
          { title: 'Thực hiện', width: 1, align: 'right' },
          { title: 'Đánh giá', width: 1.1 },
        ],
        rows,
      },
    ],
  };
}
