import ExcelJS from 'exceljs';
import { formatDate } from '../../platform/calendar/date.ts';
import { type Figure, printFigure } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { directionNames } from '../words.ts';
import type { Target } from './indicator.ts';
import { type MatrixRow, matrixOf } from './matrix/matrix.ts';
import { scoreOf, unitScores } from './score.ts';
import { targetStatusNames } from './status.ts';

interface SheetColumn<Row> {
  header: string;
  width: number;
  /** A number is written as one; anything else is text and stays what it is ("05", "hơn 130"). */
  cell: (row: Row) => string | number | null;
}

function addSheet<Row>(book: ExcelJS.Workbook, name: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map(({ cell }) => cell(row)));
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = '@';
    }),
  );
}

const figureCell = (figure: Figure | null | undefined) =>
  figure === null || figure === undefined ? null : typeof figure === 'number' ? figure : printFigure(figure, formatNumber);

/** The results of a year as a spreadsheet: each unit by each indicator, the score of each unit, and both crossed. */
export async function resultsWorkbook(targets: readonly Target[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  addSheet(
    book,
    'Kết quả',
    [
      { header: 'Đơn vị', width: 28, cell: (row) => row.unit_name ?? 'Toàn địa bàn' },
      { header: 'Chỉ tiêu', width: 48, cell: (row) => row.indicator },
      { header: 'Đơn vị tính', width: 16, cell: (row) => row.measure },
      { header: 'Chiều', width: 20, cell: (row) => directionNames[row.direction] ?? '' },
      { header: 'Chỉ tiêu giao', width: 16, cell: (row) => figureCell(row.value) },
      { header: 'Kết quả', width: 16, cell: (row) => figureCell(row.last?.value) },
      { header: 'Tính đến', width: 14, cell: (row) => (row.last ? formatDate(row.last.as_of) : null) },
      { header: 'Tình trạng', width: 18, cell: (row) => targetStatusNames[row.status] },
      { header: 'Điểm (% hoàn thành)', width: 22, cell: scoreOf },
    ],
    targets,
  );
  addSheet(
    book,
    'Điểm đơn vị',
    [
      { header: 'Đơn vị', width: 28, cell: (row) => row.unit },
      { header: 'Số chỉ tiêu', width: 14, cell: (row) => row.targets },
      { header: 'Đạt hoặc vượt', width: 16, cell: (row) => row.reached },
      { header: 'Chưa đạt', width: 14, cell: (row) => row.missed },
      { header: 'Chưa có kết quả', width: 18, cell: (row) => row.unmeasured },
      { header: 'Điểm (% hoàn thành bình quân)', width: 32, cell: (row) => row.score },
    ],
    unitScores(targets),
  );
  const matrix = matrixOf(targets);
  addSheet(
    book,
    'Đơn vị x chỉ tiêu',
    [
      { header: 'Đơn vị', width: 28, cell: (row) => row.name },
      ...matrix.indicators.flatMap(({ indicator_id, indicator, measure }) => [
        {
          header: `${indicator}${measure ? ` (${measure})` : ''}`,
          width: 24,
          cell: (row: MatrixRow) => figureCell(row.cells.get(indicator_id)?.last?.value),
        },
        {
          header: 'Tình trạng',
          width: 16,
          cell: (row: MatrixRow) => {
            const target = row.cells.get(indicator_id);
            return target ? targetStatusNames[target.status] : 'Không giao';
          },
        },
      ]),
    ],
    matrix.rows,
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}
