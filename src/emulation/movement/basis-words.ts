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

/** "Nghị quyết … số 12/NQ-HĐND ngày 20/12/2023": what a content of a launch carries out; empty where it names nothing. */
export const documentWords = (content: { document_title: string | null; document_number: string | null; document_on: string | null }) =>
  content.document_title === null
    ? ''
    : basisWords({
        title: content.document_title,
        number: content.document_number,
        issued_on: content.document_on,
        issuer: null,
        congress_ordinal: null,
      });
