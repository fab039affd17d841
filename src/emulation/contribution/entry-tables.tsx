import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { sayFigure, sayMoney } from '../figures.ts';
import { givenNames, sourceNames } from '../words.ts';
import type { Paid, Received } from './ledger.ts';
import { receiptName } from './number.ts';
import { giverShown } from './workbook.ts';

const path = '/lam-viec/dong-gop';

/** Whether an entry was undone, or undoes another one. */
const Undone = ({ row }: { row: { reverses_id: string | null; undone_by: string | null } }) =>
  row.undone_by !== null ? <Tag tone="amber">Đã đảo</Tag> : row.reverses_id !== null ? <Tag tone="amber">Bút toán đảo</Tag> : null;

const receipt = (row: Received) =>
  row.receipt_number !== null && row.receipt_year !== null ? receiptName(row.receipt_number, row.receipt_year) : (row.receipt ?? '');

/** What was received, each entry leading to its page. */
export const ReceivedTable = ({ visit, rows }: { visit: Visit; rows: readonly Received[] }) => (
  <DataTable
    caption="Đã nhận"
    rows={[...rows]}
    columns={[
      {
        key: 'giver',
        label: 'Người, đơn vị đóng góp',
        cell: (row) => (
          <>
            <a href={visit.url(`${path}/${row.id}`)}>{giverShown(row)}</a> <Undone row={row} />
          </>
        ),
      },
      { key: 'source', label: 'Nguồn', cell: (row) => sourceNames[row.source] },
      {
        key: 'kind',
        label: 'Hình thức',
        cell: (row) => [givenNames[row.kind], row.quantity !== null && sayFigure(row.quantity, row.measure)].filter(Boolean).join(', '),
      },
      { key: 'on', label: 'Ngày', cell: (row) => (row.given_on ? formatDate(row.given_on) : '') },
      { key: 'receipt', label: 'Biên nhận', cell: receipt },
      { key: 'amount', label: 'Trị giá', numeric: true, cell: (row) => sayMoney(row.amount) },
    ]}
  />
);

/** What was spent, each entry leading to its page. */
export const PaidTable = ({ visit, rows }: { visit: Visit; rows: readonly Paid[] }) => (
  <DataTable
    caption="Đã chi"
    rows={[...rows]}
    columns={[
      {
        key: 'item',
        label: 'Nội dung chi',
        cell: (row) => (
          <>
            <a href={visit.url(`${path}/chi/${row.id}`)}>{row.item}</a> <Undone row={row} />
          </>
        ),
      },
      { key: 'payee', label: 'Người, đơn vị nhận', cell: (row) => row.payee },
      { key: 'on', label: 'Ngày', cell: (row) => (row.spent_on ? formatDate(row.spent_on) : '') },
      { key: 'document', label: 'Chứng từ', cell: (row) => row.document },
      { key: 'amount', label: 'Số tiền', numeric: true, cell: (row) => sayMoney(row.amount) },
    ]}
  />
);
