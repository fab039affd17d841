import { formatDate } from '../../platform/calendar/date.ts';
import { roman } from '../../platform/text/numbers.ts';

/** "Kế hoạch phát động số 133/KH-UBND ngày 13/03/2024 của UBND thành phố". */
export const basisWords = (basis: {
  title: string;
  number: string | null;
  issued_on: string | null;
  issuer: string | null;
  congress_ordinal: number | null;
}) =>
  [
    basis.title,
    basis.congress_ordinal !== null && !basis.title.includes(roman(basis.congress_ordinal)) && `(lần thứ ${roman(basis.congress_ordinal)})`,
    basis.number && `số ${basis.number}`,
    basis.issued_on && `ngày ${formatDate(basis.issued_on)}`,
    basis.issuer && !basis.title.includes(basis.issuer) && `của ${basis.issuer}`,
  ]
    .filter(Boolean)
    .join(' ');
