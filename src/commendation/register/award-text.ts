import { formatDate } from '../../platform/calendar/date.ts';
import { type AwardView, decisionNumber } from './awards.ts';

export const dateOf = (row: AwardView) => row.decision_date ?? row.issued_on;
export const source = (row: AwardView) =>
  [decisionNumber(row) ?? (row.direction === 'received' ? row.issuer : null), dateOf(row) && formatDate(dateOf(row) ?? '')]
    .filter(Boolean)
    .join(', ');
export const years = (row: AwardView) => (row.year_to && row.year_to !== row.year ? `${row.year}–${row.year_to}` : String(row.year));
