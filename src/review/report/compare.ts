import type { YearOnYear } from '../facts.ts';
import { sayDifference, sayFact } from '../say.ts';
import type { Annex } from '../../platform/documents/paper.ts';

const told: readonly [key: string, words: string][] = [
  ['works.registered', 'công trình, phần việc đăng ký'],
  ['works.completed', 'công trình, phần việc hoàn thành'],
  ['exemplars', 'điển hình tiên tiến'],
  ['awards.given', 'lượt khen thưởng'],
];

/** "So với cùng kỳ năm 2024: công trình, phần việc hoàn thành tăng 4 (22,2%), từ 18 lên 22; …": null where the year before has nothing. */
export function comparisonSentence(rows: readonly YearOnYear[], year: number): string | null {
  const said = told.flatMap(([key, words]) => {
    const row = rows.find(({ now }) => now.key === key);
    const gap = row ? sayDifference(row.now, row.before) : null;
    if (!row?.before || gap === null) return [];
    return gap === 'không đổi'
      ? [`${words} không đổi (${sayFact(row.now)})`]
      : [`${words} ${gap}, từ ${sayFact(row.before)} ${gap.startsWith('tăng') ? 'lên' : 'xuống'} ${sayFact(row.now)}`];
  });
  return said.length === 0 ? null : `So với cùng kỳ năm ${year - 1}: ${said.join('; ')}.`;
}

/** All figures of the report beside those of the same day a year earlier. */
export function comparisonAnnex(rows: readonly YearOnYear[], year: number): Annex | null {
  if (rows.length === 0) return null;
  return {
    title: `Số liệu năm ${year} và so sánh cùng kỳ`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Số liệu', width: 3.4 },
          { title: `Năm ${year}`, width: 1.5, align: 'right' },
          { title: `Năm ${year - 1}`, width: 1.5, align: 'right' },
          { title: 'So sánh', width: 1.6 },
        ],
        rows: rows.map(({ now, before }, index) => [
          String(index + 1),
          now.label,
          sayFact(now),
          before ? sayFact(before) : '',
          sayDifference(now, before) ?? '',
        ]),
      },
    ],
  };
}
