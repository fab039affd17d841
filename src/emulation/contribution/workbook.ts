import ExcelJS from 'exceljs';
import { formatDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue, printFigure } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { givenNames, sourceNames } from '../words.ts';
import type { Paid, Received } from './ledger.ts';
import { receiptName } from './number.ts';
import type { PurseTotals } from './totals.ts';

type Cell = string | number | null;
type SheetColumn<Row> = readonly [header: string, width: number, cell: (row: Row) => Cell];

/** A text that a spreadsheet would take for a formula once it is saved as CSV and opened again stays a text. */
export const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function addSheet<Row>(book: ExcelJS.Workbook, name: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    const values = columns.map(([, , cell]) => cell(row));
    sheet.addRow(values.map((value) => (typeof value === 'string' ? inert(value) : value)));
  }
  sheet.eachRow((row) => row.eachCell((cell) => (cell.numFmt = typeof cell.value === 'string' ? '@' : '#,##0')));
}

const number = (figure: Figure | null) =>
  figure === null ? null : typeof figure === 'number' ? figure : printFigure(figure, formatNumber);
const day = (date: string | null) => (date === null ? null : formatDate(date));
const purpose = (row: { title: string | null; fund: string | null }) => row.title ?? row.fund;
const remark = (row: { reverses_id: string | null; reason: string | null; undone_because: string | null; note: string | null }) =>
  row.reverses_id !== null ? `Bút toán đảo: ${row.reason ?? ''}` : row.undone_because !== null ? `Đã đảo: ${row.undone_because}` : row.note;

export const giverShown = (row: { giver: string | null; anonymous: boolean }): string =>
  row.anonymous || row.giver === null ? 'Không nêu tên' : row.giver;

const receivedColumns: readonly SheetColumn<Received>[] = [
  ['Ngày', 12, (row) => day(row.given_on)],
  [
    'Biên nhận',
    16,
    (row) => (row.receipt_number !== null && row.receipt_year !== null ? receiptName(row.receipt_number, row.receipt_year) : row.receipt),
  ],
  ['Công trình, quỹ', 48, purpose],
  ['Người, đơn vị đóng góp', 36, giverShown],
  ['Nguồn', 14, (row) => sourceNames[row.source] ?? row.source],
  ['Hình thức', 12, (row) => givenNames[row.kind] ?? row.kind],
  ['Số lượng', 12, (row) => number(row.quantity)],
  ['Đơn vị tính', 14, (row) => row.measure],
  ['Trị giá (đồng)', 18, (row) => number(row.amount)],
  ['Ghi chú', 40, remark],
];

const paidColumns: readonly SheetColumn<Paid>[] = [
  ['Ngày', 12, (row) => day(row.spent_on)],
  ['Công trình, quỹ', 48, purpose],
  ['Người, đơn vị nhận', 36, (row) => row.payee],
  ['Nội dung chi', 40, (row) => row.item],
  ['Chứng từ', 18, (row) => row.document],
  ['Số tiền (đồng)', 18, (row) => figureValue(row.amount)],
  ['Ghi chú', 40, remark],
];

const totalColumns: readonly SheetColumn<PurseTotals>[] = [
  ['Công trình, quỹ', 48, (row) => row.title],
  ['Nhà nước', 18, (row) => row.state],
  ['Nhân dân', 18, (row) => row.people],
  ['Xã hội hóa', 18, (row) => row.sponsor],
  ['Tổng trị giá', 18, (row) => row.state + row.people + row.sponsor],
  ['Tiền đã nhận', 18, (row) => row.cash],
  ['Đã chi', 18, (row) => row.spent],
  ['Còn lại', 18, (row) => row.cash - row.spent],
];

/** The ledger as a spreadsheet: sums of each work and fund, what was received, what was spent. Names that may not be said are not in it. */
export async function ledgerWorkbook(
  totals: readonly PurseTotals[],
  received: readonly Received[],
  paid: readonly Paid[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  addSheet(book, 'Tổng hợp', totalColumns, totals);
  addSheet(book, 'Thu', receivedColumns, received);
  addSheet(book, 'Chi', paidColumns, paid);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
