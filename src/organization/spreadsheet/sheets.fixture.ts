import * as XLSX from '@e965/xlsx';

type Cell = string | number | null | XLSX.CellObject;

/** A spreadsheet file made of rows; `merges` in A1 style ("A1:B1"). */
export function workbook(
  rows: readonly (readonly Cell[])[],
  merges: readonly string[] = [],
  type: 'xlsx' | 'ods' | 'biff8' = 'xlsx',
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows as Cell[][]);
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Danh sách');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}
