import { figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact, RecordRef } from '../fact.ts';
import { type YearOnYear, yearOnYear } from '../facts.ts';
import { differenceOf } from '../say.ts';
import { targetKey } from './detail.ts';
import { refsTo } from './make.ts';
import { shortOf, targetResults } from './targets.ts';
import { workResults } from './works.ts';

/** Keys of figures that are reckoned from other figures. */
export const isDerived = (key: string): boolean => /^(difference|share|gap|late|sum|part)\./.test(key);

/** The year against the year before, figure by figure, and in percent of the year before. */
function differences(rows: readonly YearOnYear[]): Fact[] {
  return rows.flatMap(({ now, before }) => {
    const found = before === null ? null : differenceOf(now, before);
    if (found === null || before === null) return [];
    const { asOf, records } = now;
    const from = [now.key, `before.${now.key}`];
    const label = `${now.label}: ${found.gap < 0 ? 'giảm' : 'tăng'} so với cùng kỳ`;
    const unit = now.unit === '%' ? 'điểm phần trăm' : now.unit;
    const gap: Fact = { key: `difference.${now.key}`, label, value: Math.abs(found.gap), unit, asOf, records, from };
    if (found.share === null) return [gap];
    return [gap, { key: `share.${now.key}`, label: `${label}, tỷ lệ`, value: found.share, unit: '%', asOf, records, from }];
  });
}

/** How far below (or, where less is better, above) its target each missed target stands. */
async function gaps(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  return (await targetResults(tx, year, asOf)).flatMap((row): Fact[] => {
    const value = row.status === 'missed' ? shortOf(row) : null;
    if (value === null) return [];
    const key = targetKey(row);
    const unit = row.measure === '%' ? 'điểm phần trăm' : (row.measure ?? '');
    const label = `${row.label}: chênh lệch so với mức được giao`;
    return [{ key: `gap.${key}`, label, value, unit, asOf, records: refsTo('target', [row]), from: [`${key}.target`, `${key}.result`] }];
  });
}

/** Days each late work was late, or has been overdue. */
async function delays(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  return (await workResults(tx, year, asOf)).flatMap(({ id, label, status }): Fact[] =>
    'days' in status && (status.kind === 'late' || status.kind === 'overdue')
      ? [
          {
            key: `late.work.${id}`,
            label: `${label}: số ngày ${status.kind === 'late' ? 'trễ hạn' : 'quá hạn'}`,
            value: status.days,
            unit: 'ngày',
            asOf,
            records: refsTo('work', [{ id, label }]),
            from: [`works.${status.kind}`],
          },
        ]
      : [],
  );
}

const sums: readonly (readonly [key: string, label: string, unit: string, plus: readonly string[], minus: readonly string[]])[] = [
  ['sum.targets.missed', 'Chỉ tiêu chưa đạt, của phường, xã và của đơn vị', 'chỉ tiêu', ['targets.missed', 'targets.units.missed'], []],
  ['sum.works.behind', 'Công trình, phần việc trễ hạn hoặc quá hạn', 'công trình, phần việc', ['works.late', 'works.overdue'], []],
  ...(['targets', 'targets.units'] as const).map(
    (key) =>
      [
        `sum.${key}.open`,
        `Chỉ tiêu ${key === 'targets' ? 'được giao' : 'giao cho đơn vị'}: chưa có kết quả`,
        'chỉ tiêu',
        [`${key}.assigned`],
        [`${key}.met`, `${key}.exceeded`, `${key}.missed`],
      ] as const,
  ),
];

/** How many of a hundred targets were exceeded, met or missed, or have no result yet: the ring of the report. */
function parts(facts: readonly Fact[], asOf: string): Fact[] {
  return (['targets', 'targets.units'] as const).flatMap((scope) => {
    const all = facts.find(({ key }) => key === `${scope}.assigned`);
    const whole = figureValue(all?.value) ?? 0;
    const pieces = facts.filter(({ key }) => [`${scope}.exceeded`, `${scope}.met`, `${scope}.missed`, `sum.${scope}.open`].includes(key));
    return !all || whole === 0
      ? []
      : pieces.map(({ key, label, value, records }): Fact => {
          const share = Math.round(((figureValue(value) ?? 0) / whole) * 1000) / 10;
          return { key: `part.${key}`, label: `${label}, tỷ lệ`, value: share, unit: '%', asOf, records, from: [key, all.key] };
        });
  });
}

const distinct = (records: readonly RecordRef[]) => [...new Map(records.map((record) => [record.id, record])).values()];

/** Counts put together from counts of different things, and what is left over. */
function together(facts: readonly Fact[], asOf: string): Fact[] {
  const find = (keys: readonly string[]) => facts.filter(({ key }) => keys.includes(key));
  const add = (own: readonly Fact[]) => own.reduce((sum, { value }) => sum + (figureValue(value) ?? 0), 0);
  return sums.flatMap(([key, label, unit, plus, minus]): Fact[] => {
    const [more, less] = [find(plus), find(minus)];
    if (more.length === 0) return [];
    const taken = new Set(less.flatMap(({ records }) => records.map(({ id }) => id)));
    const records = distinct(more.flatMap((fact) => fact.records)).filter(({ id }) => !taken.has(id));
    return [{ key, label, value: add(more) - add(less), unit, asOf, records, from: [...more, ...less].map((fact) => fact.key) }];
  });
}

/** What a report reckons from its figures: comparisons, shares, gaps, delays, sums; each names the figures it comes from. */
export async function derivedFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const compared = await yearOnYear(tx, year, asOf);
  const own = compared.map(({ now }) => now);
  const sum = together(own, asOf);
  return [
    ...differences(compared),
    ...sum,
    ...parts([...own, ...sum], asOf),
    ...(await gaps(tx, year, asOf)),
    ...(await delays(tx, year, asOf)),
  ];
}
