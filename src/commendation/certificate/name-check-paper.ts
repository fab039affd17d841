import type { Paper } from '../../platform/documents/paper.ts';
import { awardName } from '../catalogue/catalogue.ts';
import type { Decision } from '../decision/decision.ts';
import { type Issuer, committeeIssuer, placeOf } from '../issuer.ts';
import type { CheckSheet } from './name-check.ts';

const blockOf = ({ unit, lines }: CheckSheet): Paper['blocks'] => [
  { kind: 'heading', text: `${unit} (${lines.length} giấy khen)`, level: 2 },
  {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Tên in trên giấy khen', width: 2.6 },
      { title: 'Chức vụ, đơn vị', width: 2.2 },
      { title: 'Hình thức, danh hiệu', width: 1.6 },
      { title: 'Thành tích', width: 3.4 },
      { title: 'Đúng / đề nghị sửa', width: 1.7 },
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      [{ text: line.name, bold: true }],
      line.post ?? '',
      awardName(line.award),
      line.citation,
      line.answer === null ? '' : line.answer.answer === 'confirmed' ? 'Đúng' : `Sửa: ${line.answer.wish ?? ''}`,
    ]),
  },
];

/** The list a unit holds in its hands before printing; what it has answered so far stands in it. */
export function nameCheckPaper(issuer: Issuer, decision: Decision, sheets: readonly CheckSheet[]): Paper {
  return {
    issuer: committeeIssuer(issuer),
    symbol: null,
    number: null,
    draft: false,
    place: placeOf(issuer.name),
    date: decision.issued_on,
    kind: 'PHIẾU KIỂM TRA TÊN',
    summary: 'Trước khi in giấy khen',
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: 'Đề nghị đơn vị đọc kỹ từng chữ, từng dấu: tên, chức vụ, thành tích dưới đây được in nguyên văn trên giấy khen. Ghi “Đúng” hoặc ghi rõ chỗ cần sửa.',
      },
      ...sheets.flatMap(blockOf),
    ],
    recipients: [],
    signature: [{ title: 'ĐẠI DIỆN ĐƠN VỊ', name: '' }],
    landscape: true,
  };
}
