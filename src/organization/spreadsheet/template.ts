import ExcelJS from 'exceljs';
import { type Subject, importColumns } from './columns.ts';

const examples: Readonly<Record<Subject, readonly string[][]>> = {
  'don-vi': [
    ['Khu phố', 'Khu phố 2', '', '412', '1.530', 'Đường số 8'],
    ['Tổ dân phố', 'Tổ dân phố 05', 'Khu phố 2', 'hơn 80', '', ''],
  ],
  'ca-nhan': [
    ['Nguyễn Văn Mẫu', 'Ông', 'Phó Bí thư Đảng ủy phường', 'Đảng ủy phường', 'Phường', '2'],
    ['Nguyễn Văn Mẫu', 'Ông', 'Chủ tịch UBND phường', 'UBND', 'Phường', '3'],
  ],
};

/** An empty spreadsheet with the headings the import knows, and a second sheet that explains them. Cells are text: "05" stays "05". */
export async function importTemplate(subject: Subject): Promise<Uint8Array> {
  const columns = importColumns[subject];
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ label }) => ({ header: label, width: 26, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  const guide = book.addWorksheet('Hướng dẫn');
  guide.columns = [{ width: 22 }, { width: 90 }];
  guide.addRows(columns.map(({ label, required, hint }) => [`${label}${required ? ' (bắt buộc)' : ''}`, hint]));
  guide.addRows([[], ['Ví dụ'], ...examples[subject]]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
