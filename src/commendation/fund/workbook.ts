import ExcelJS from 'exceljs';
import { formatDate } from '../../platform/calendar/date.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type FundBook, type fundEntries, type fundPayments } from './fund.ts';
import { entryNames } from './fund-forms.tsx';

type Cell = string | number;
type Entries = Awaited<ReturnType<typeof fundEntries>>;
type Payments = Awaited<ReturnType<typeof fundPayments>>;

/** A text that a spreadsheet would take for a formula stays a text. */
const inert = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

function addSheet(book: ExcelJS.Workbook, name: string, columns: readonly [string, number][], rows: readonly Cell[][]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(inert));
  sheet.eachRow((row) => row.eachCell((cell) => (cell.numFmt = typeof cell.value === 'string' ? '@' : '#,##0')));
}

const totals = (book: FundBook): Cell[][] => [
  ['Dự toán chi thường xuyên', book.regularExpenditure],
  [`Mức trích tối đa (${book.article})`, book.cap],
  ['Đóng góp', book.contributions],
  ['Kế hoạch chi', book.planned],
  ['Đã chi tiền thưởng', book.paid],
  ['Chi khác', book.spent],
  ['Còn được chi', book.balance],
];

/** The statement of a year's fund for the accountant: sums, entries, each bonus paid. */
export async function fundWorkbook(book: FundBook | null, entries: Entries, payments: Payments): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  addSheet(
    file,
    'Tổng hợp',
    [
      ['Khoản', 48],
      ['Số tiền (đồng)', 20],
    ],
    book ? totals(book) : [],
  );
  addSheet(
    file,
    'Tiền thưởng',
    [
      ['Ngày chi', 12],
      ['Được khen', 36],
      ['Hình thức, danh hiệu', 30],
      ['Quyết định', 18],
      ['Hệ số', 8],
      ['Lương cơ sở', 14],
      ['Số tiền (đồng)', 16],
      ['Người nhận', 30],
      ['Chứng từ', 18],
      ['Ghi chú', 36],
    ],
    payments.map((row) => [
      formatDate(row.paid_on),
      row.recipient ?? '',
      awardName(row.award),
      row.number === null ? '' : `${row.number}/${row.symbol}`,
      String(row.coefficient).replace('.', ','),
      row.base_salary,
      row.voided_on === null ? row.amount : 0,
      row.receiver,
      row.reference ?? '',
      row.voided_on === null ? '' : `Ghi nhầm ${row.amount}: ${row.voided_reason}`,
    ]),
  );
  addSheet(
    file,
    'Khoản khác',
    [
      ['Ngày', 12],
      ['Loại', 20],
      ['Nội dung', 48],
      ['Chứng từ', 24],
      ['Số tiền (đồng)', 16],
      ['Người ghi', 24],
    ],
    entries.map((row) => [
      formatDate(row.happened_on),
      entryNames[row.kind] ?? row.kind,
      row.content,
      row.document ?? '',
      row.amount,
      row.recorded_by ?? '',
    ]),
  );
  return new Uint8Array(await file.xlsx.writeBuffer());
}
