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

/** A row that says something: a figure of this year, or one of the year before. */
const says = ({ now, before }: YearOnYear): boolean => now.value !== 0 || (before !== null && before.value !== 0);

/** All figures of the report beside those of the same day a year earlier; alone where that year has nothing on record. */
export function comparisonAnnex(all: readonly YearOnYear[], year: number): Annex | null {
  const rows = all.filter(says);
  if (rows.length === 0) return null;
  const compares = rows.some(({ before }) => before !== null);
  return {
    title: compares ? `Số liệu năm ${year} và so sánh cùng kỳ` : `Số liệu năm ${year}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Số liệu', width: 3.4 },
          { title: `Năm ${year}`, width: 1.5, align: 'right' },
          ...(compares
            ? [
                { title: `Năm ${year - 1}`, width: 1.5, align: 'right' as const },
                { title: 'So sánh', width: 1.6 },
              ]
            : []),
        ],
        rows: rows.map(({ now, before }, index) => [
          String(index + 1),
          now.label,
          sayFact(now),
          ...(compares ? [before ? sayFact(before) : '', sayDifference(now, before) ?? ''] : []),
        ]),
      },
    ],
  };
}
