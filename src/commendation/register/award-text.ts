import { formatDate } from '../../platform/calendar/date.ts';
import { printCount } from '../subject/counts.ts';
import { type AwardView, decisionNumber } from './awards.ts';

export const dateOf = (row: AwardView) => row.decision_date ?? row.issued_on;
export const source = (row: AwardView) =>
  [decisionNumber(row) ?? (row.direction === 'received' ? row.issuer : null), dateOf(row) && formatDate(dateOf(row) ?? '')]
    .filter(Boolean)
    .join(', ');
export const years = (row: AwardView) => (row.year_to && row.year_to !== row.year ? `${row.year}–${row.year_to}` : String(row.year));

/** "02 tập thể, hơn 130 cá nhân": what a record without names counts. */
export function countsText(row: AwardView): string {
  const parts = [
    [row.collectives, 'tập thể'],
    [row.households, 'hộ gia đình'],
    [row.individuals, 'cá nhân'],
    [row.total, 'tập thể, cá nhân'],
  ] as const;
  return parts.flatMap(([figure, word]) => (figure === null ? [] : [`${printCount(figure)} ${word}`])).join(', ');
}
