import type { Paper } from '../../platform/documents/paper.ts';
import { longDate } from '../../platform/documents/paper-view.ts';
import { type Issuer, chairOf, committeeIssuer, placeOf } from '../issuer.ts';
import type { Decision } from './decision.ts';
import { decisionSignature } from './signature.ts';

/** Papers are cited with their date in words: "ngày 19/12/2025" becomes "ngày 19 tháng 12 năm 2025". */
const spelledDates = (basis: string) =>
  basis.replace(/ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/g, (_, day: string, month: string, year: string) =>
    longDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  );

/** What every decision of the chair has, whatever it decides: head, bases, signature, and the hash it was frozen by. */
export const decisionFrame = (issuer: Issuer, decision: Decision): Paper => ({
  form: 'decision',
  issuer: committeeIssuer(issuer),
  symbol: decision.symbol,
  number: decision.number === null ? null : String(decision.number),
  place: placeOf(issuer.name),
  date: decision.issued_on,
  kind: 'QUYẾT ĐỊNH',
  summary: decision.title,
  authority: chairOf(issuer),
  decides: true,
  bases: [
    ...decision.bases.map((basis) => spelledDates(/^(căn cứ|theo|xét)/i.test(basis) ? basis : `Căn cứ ${basis}`)),
    ...(decision.mandate_document ? [`Căn cứ ${spelledDates(decision.mandate_document)}`] : []),
  ],
  blocks: [],
  recipients: ['Như Điều 3', 'Lưu: VT, HĐTĐKT'],
  signature: [decisionSignature(decision)],
  endnotes: decision.content_sha256 ? [`Mã băm nội dung khi ký (SHA-256): ${decision.content_sha256}`] : [],
});
