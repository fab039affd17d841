import ExcelJS from 'exceljs';
import type { Amount, CrossTable } from './table.ts';

export interface Heading {
  title: string;
  /** What was counted, a line each. */
  about: readonly string[];
  rows: string;
}

/** A number stays a number; its word of approximation stands in the format. */
function write(cell: ExcelJS.Cell, amount: Amount): void {
  cell.value = amount.count === 0 && amount.unstated > 0 ? 'Không nêu số' : amount.count;
  if (amount.word !== null) cell.numFmt = `"${amount.word} "#,##0`;
}

/** The statistics as a spreadsheet: heading, table with totals, and what the numbers leave out. */
export async function statisticsWorkbook(heading: Heading, table: CrossTable): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const top = heading.about.length + 3;
  const sheet = book.addWorksheet('Thống kê', { views: [{ state: 'frozen', ySplit: top, xSplit: 1 }] });
  sheet.pageSetup = {
    orientation: table.columns.length > 4 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  sheet.addRow([heading.title]).font = { bold: true, size: 14 };
  for (const line of heading.about) sheet.addRow([line]);
  sheet.addRow([]);
  const head = sheet.addRow([heading.rows, ...table.columns, 'Tổng số']);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'middle' };
  const lines = [...table.lines, { label: 'Tổng số', cells: table.totals, total: table.total }];
  for (const { label, cells, total } of lines) {
    const row = sheet.addRow([label]);
    for (const [index, amount] of [...cells, total].entries()) write(row.getCell(index + 2), amount);
  }
  sheet.lastRow!.font = { bold: true };
  sheet.getColumn(1).width = 44;
  for (let at = 2; at <= table.columns.length + 2; at++) sheet.getColumn(at).width = 18;
  if (table.total.unstated > 0) sheet.addRow([`Ngoài ra có ${table.total.unstated} lượt mà nguồn không nêu số.`]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
