import * as XLSX from '@e965/xlsx';
import { fileTypeFromBuffer } from 'file-type';
import PizZip from 'pizzip';
import { Overfull, checkParts } from '../../platform/documents/unpack.ts';
import { Refusal } from '../../platform/refusal.ts';
import { tidy } from '../../platform/text/normalize.ts';

export const fileLimit = 10 * 1024 * 1024;
const unzippedLimit = 100 * 1024 * 1024;
const entryLimit = 5_000;
const rowLimit = 50_000;
const columnLimit = 60;

/** Media types by what the content itself says; "cfb" is the old Excel file. */
const mediaTypes: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  cfb: 'application/vnd.ms-excel',
};

const refuse = (sentence: string) => new Refusal('not_spreadsheet', sentence, 'file');
const notASheet = () => refuse('Tệp này không phải bảng tính. Chọn tệp Excel (.xlsx, .xls), .ods, hoặc .csv lưu ở dạng UTF-8.');

/** What kind of spreadsheet the bytes are, whatever the name says. Refuses everything else, and files that are too large. */
export async function spreadsheetType(bytes: Uint8Array): Promise<string> {
  if (bytes.length > fileLimit) throw refuse('Tệp lớn quá 10 MB. Chia thành nhiều tệp nhỏ hơn.');
  const kind = (await fileTypeFromBuffer(bytes))?.ext;
  if (kind === undefined && bytes.length > 0) return csvText(bytes) && 'text/csv';
  const type = mediaTypes[kind ?? ''];
  if (!type) throw notASheet();
  if (kind !== 'cfb') checkUnpacked(bytes);
  return type;
}

/** Measured before anybody unpacks it: what a file says of its own size may be a lie. */
function checkUnpacked(bytes: Uint8Array): void {
  try {
    checkParts(new PizZip(bytes), entryLimit, unzippedLimit);
  } catch (error) {
    throw error instanceof Overfull ? refuse('Nội dung tệp sau khi giải nén quá lớn. Chia thành nhiều tệp nhỏ hơn.') : notASheet();
  }
}

function csvText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- a text file holds none of these
    if (!/[\u0000-\u0008\u000E-\u001F]/.test(text)) return text;
  } catch {
    // Not UTF-8: refused below with the same words.
  }
  throw notASheet();
}

/** The first sheet that holds anything, as rows of texts; merged cells repeat their value, formulas leave only what they showed. */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  const type = await spreadsheetType(bytes);
  const options = { dense: true, cellFormula: false, cellHTML: false, sheetRows: rowLimit + 1 } as const;
  const sheets = workbookOf(() =>
    type === 'text/csv'
      ? XLSX.read(csvText(bytes), { ...options, type: 'string', raw: true })
      : XLSX.read(bytes, { ...options, type: 'array' }),
  );
  const rows = sheets.map(rowsOf).find((candidate) => candidate.some((row) => row.some(Boolean)));
  if (!rows) throw refuse('Bảng tính không có dòng nào. Kiểm tra lại tệp.');
  if (rows.length > rowLimit) throw refuse('Bảng tính có hơn 50.000 dòng. Chia thành nhiều tệp nhỏ hơn.');
  return rows;
}

function workbookOf(read: () => XLSX.WorkBook): XLSX.WorkSheet[] {
  try {
    const book = read();
    return book.SheetNames.flatMap((name) => book.Sheets[name] ?? []);
  } catch {
    throw refuse('Không đọc được bảng tính này. Mở tệp bằng Excel, lưu lại ở dạng .xlsx không có mật khẩu rồi tải lên lại.');
  }
}

/** A number as the sheet shows it when that keeps leading zeros ("05"), else with a comma for its fraction. */
function textOf(cell: XLSX.CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (typeof cell.v === 'number') return /^0\d*$/.test(cell.w ?? '') ? (cell.w ?? '') : String(cell.v).replace('.', ',');
  return tidy(String(cell.v));
}

function rowsOf(sheet: XLSX.WorkSheet): string[][] {
  const cells = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const rows = Array.from(cells, (row) => Array.from((row ?? []).slice(0, columnLimit), textOf));
  // Ranges of an honest sheet do not overlap, so together they cover no more cells than there are.
  let left = rows.length * columnLimit;
  for (const merge of sheet['!merges'] ?? []) {
    left -= covered(rows.length, merge);
    if (left < 0) throw notASheet();
    spread(rows, merge);
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

const covered = (rows: number, { s: first, e: last }: XLSX.Range) =>
  Math.max(0, Math.min(last.r + 1, rows) - first.r) * Math.max(0, Math.min(last.c + 1, columnLimit) - first.c);

/** A value merged over several cells stands in each of them. */
function spread(rows: string[][], { s: first, e: last }: XLSX.Range): void {
  const value = rows[first.r]?.[first.c];
  if (!value) return;
  const end = Math.min(last.c, columnLimit - 1);
  for (const row of rows.slice(first.r, last.r + 1)) for (let c = first.c; c <= end; c += 1) row[c] = value;
}
