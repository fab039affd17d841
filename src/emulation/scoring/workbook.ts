import ExcelJS from 'exceljs';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { heldOn, protocolOrder } from '../../organization/people/protocol.ts';
import { boardDay } from '../registration/registration.ts';
import type { RankedSheet } from './ranking-parts.tsx';
import type { StoredSet } from './set.ts';
import type { Sheet } from './sheet.ts';
import { compareColumns } from './side-by-side.tsx';

type Cell = string | number | null;

function addSheet(book: ExcelJS.Workbook, name: string, columns: readonly (readonly [string, number])[], rows: readonly Cell[][]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = '@';
    }),
  );
}

/** Who led each unit in the year: the person of highest rank among those with a post in it. */
async function leadersOf(tx: Tx, year: number, unitIds: readonly string[]) {
  const day = boardDay(year, localDate(tx.now));
  const posts = await tx.db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['person.id', 'person.name', 'post.unit_id', 'post.title', 'post.rank', 'post.valid_from', 'post.valid_to'])
    .where('post.unit_id', 'in', [...unitIds, tx.authorityId])
    .execute();
  const byUnit = Map.groupBy(heldOn(posts, day), ({ unit_id }) => unit_id ?? '');
  return (unitId: string) =>
    protocolOrder((byUnit.get(unitId) ?? []).map((post) => ({ name: post.name, title: post.title, posts: [post] })));
}

const placeWords = ({ row }: RankedSheet): Cell => row.place ?? 'Không xếp hạng';

/** The scores of a year for the assessment of units and cadres: by unit, by person who answers for it, and by line. */
export async function scoresWorkbook(
  tx: Tx,
  stored: StoredSet,
  rows: readonly RankedSheet[],
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const leaders = await leadersOf(
    tx,
    stored.row.year,
    rows.flatMap(({ sheet }) => sheet?.unit_id ?? []),
  );
  const scores = (each: RankedSheet): Cell[] => [each.totals.self, each.totals.cross, each.row.total, placeWords(each), each.row.class];
  const why = ({ row }: RankedSheet) => [row.notRanked, ...row.why].filter(Boolean).join('; ');
  const columns = [
    ['Tự chấm', 12],
    ['Chấm chéo', 12],
    ['Hội đồng', 12],
    ['Hạng', 16],
    ['Xếp loại', 16],
  ] as const;
  addSheet(
    book,
    'Điểm đơn vị',
    [['Đơn vị', 28], ...columns, ['Vì sao', 60]],
    rows.map((each) => [each.row.name, ...scores(each), why(each)]),
  );
  addSheet(
    book,
    'Điểm theo cán bộ',
    [['Họ và tên', 28], ['Chức vụ', 36], ['Đơn vị', 28], ...columns],
    rows.flatMap((each) => leaders(each.sheet?.unit_id ?? '').map(({ name, title }) => [name, title, each.row.name, ...scores(each)])),
  );
  if (sheets.length > 0)
    addSheet(
      book,
      'Điểm từng mục',
      [
        ['Đơn vị', 28],
        ['Nhóm', 28],
        ['Mục', 48],
        ['Tối đa', 10],
        ['Tự chấm', 12],
        ['Chấm chéo', 12],
        ['Hội đồng', 12],
        ['Lý do thay đổi', 48],
      ],
      sheets.flatMap((sheet) =>
        compareColumns(stored, sheet).map(({ group, title, max, columns: { self, cross, council } }): Cell[] => [
          sheet.unit_name,
          group,
          title,
          max,
          self?.points ?? null,
          cross?.points ?? null,
          council?.points ?? null,
          [cross?.entry.reason, council?.entry.reason].filter(Boolean).join('; '),
        ]),
      ),
    );
  return new Uint8Array(await book.xlsx.writeBuffer());
}
