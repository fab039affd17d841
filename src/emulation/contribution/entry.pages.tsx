import { formatDate, formatDateTime, localDate } from '../../platform/calendar/date.ts';
import { renderPaperPdf } from '../../platform/documents/paper.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit, Ward } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { sayFigure, sayMoney } from '../figures.ts';
import { givenNames, sourceNames } from '../words.ts';
import { reverseContribution } from './contribution.ts';
import { ReversalForm, giverKindNames } from './entry-forms.tsx';
import { type Paid, type Received, findPaid, findReceived } from './ledger.ts';
import { receiptName } from './number.ts';
import { type Purse, mayReadPurse } from './purse.ts';
import { receiptPaper } from './receipt.ts';
import { reverseSpending } from './spending.ts';

const path = '/lam-viec/dong-gop';

async function readable<Row extends Purse>(visit: Visit, row: Row): Promise<Row> {
  if (!(await mayReadPurse(visit.tx, visit.actor, row))) throw new NotFound();
  return row;
}

const purseHref = (visit: Visit, { work_id, fund }: Purse) =>
  visit.url(work_id === null ? `${path}/so?quy=${encodeURIComponent(fund ?? '')}` : `${path}/so?cong-trinh=${work_id}`);

interface Entry extends Purse {
  title: string | null;
  entered_by: string | null;
  entered_at: Date | null;
  entered_on: string | null;
  reverses_id: string | null;
  undone_by: string | null;
  undone_because: string | null;
  reason: string | null;
  note: string | null;
}

const said = (items: { label: string; value: Child }[]) => items.filter(({ value }) => Boolean(value));

const bookkeeping = (visit: Visit, row: Entry) => [
  { label: 'Cho', value: <a href={purseHref(visit, row)}>{row.title ?? row.fund}</a> },
  {
    label: 'Ghi sổ',
    value: [row.entered_by, row.entered_at ? formatDateTime(row.entered_at) : row.entered_on && formatDate(row.entered_on)]
      .filter(Boolean)
      .join(', '),
  },
  { label: 'Lý do đảo', value: row.reason },
  { label: 'Ghi chú', value: row.note },
];

const UndoneNotice = ({ row }: { row: Entry }) =>
  row.undone_by !== null ? (
    <Notice tone="warning" title="Khoản này đã được đảo">
      <p>{row.undone_because}</p>
    </Notice>
  ) : null;

const isOpen = (row: Entry) => row.reverses_id === null && row.undone_by === null;

const receivedItems = (visit: Visit, row: Received) =>
  said([
    ...bookkeeping(visit, row),
    {
      label: 'Người, đơn vị đóng góp',
      value: [row.giver ?? 'Không nêu tên', row.giver && row.anonymous && '(không công khai tên)'].filter(Boolean).join(' '),
    },
    { label: 'Là', value: row.giver_kind && giverKindNames[row.giver_kind] },
    { label: 'Nguồn', value: sourceNames[row.source] },
    { label: 'Hình thức', value: givenNames[row.kind] },
    { label: 'Số lượng', value: row.quantity !== null && sayFigure(row.quantity, row.measure) },
    { label: row.kind === 'cash' ? 'Số tiền' : 'Trị giá', value: row.amount !== null && sayMoney(row.amount) },
    { label: 'Ngày nhận', value: row.given_on && formatDate(row.given_on) },
    { label: 'Phiếu thu giấy', value: row.receipt },
  ]);

export async function entryPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await readable(visit, await findReceived(visit.tx, recordId(visit)));
  const name = row.receipt_number !== null && row.receipt_year !== null ? receiptName(row.receipt_number, row.receipt_year) : null;
  return office(
    visit,
    {
      title: name ? `Biên nhận ${name}` : 'Khoản đóng góp',
      crumbs: [
        { label: 'Sổ đóng góp', href: visit.url(path) },
        { label: row.title ?? row.fund ?? '', href: purseHref(visit, row) },
        { label: name ?? 'Khoản đóng góp' },
      ],
      actions: name && (
        <ButtonLink href={visit.url(`${path}/${row.id}/bien-nhan`)} tone="primary">
          In biên nhận
        </ButtonLink>
      ),
      children: (
        <>
          <UndoneNotice row={row} />
          <Card>
            <DescriptionList items={receivedItems(visit, row)} />
          </Card>
          {isOpen(row) && allows(visit.actor, 'ledger.enter') && (
            <Card title="Đảo bút toán">
              <ReversalForm visit={visit} action={`${path}/${row.id}`} errors={errors} />
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

const paidItems = (visit: Visit, row: Paid) =>
  said([
    ...bookkeeping(visit, row),
    { label: 'Người, đơn vị nhận', value: row.payee },
    { label: 'Số tiền', value: sayMoney(row.amount) },
    { label: 'Ngày chi', value: row.spent_on && formatDate(row.spent_on) },
    { label: 'Chứng từ', value: row.document },
  ]);

export async function paidPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await readable(visit, await findPaid(visit.tx, recordId(visit)));
  return office(
    visit,
    {
      title: row.item,
      section: 'Khoản chi',
      crumbs: [
        { label: 'Sổ đóng góp', href: visit.url(path) },
        { label: row.title ?? row.fund ?? '', href: purseHref(visit, row) },
        { label: 'Khoản chi' },
      ],
      children: (
        <>
          <UndoneNotice row={row} />
          <Card>
            <DescriptionList items={paidItems(visit, row)} />
          </Card>
          {isOpen(row) && allows(visit.actor, 'ledger.enter') && (
            <Card title="Đảo bút toán">
              <ReversalForm visit={visit} action={`${path}/chi/${row.id}`} errors={errors} />
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

const readReason = (visit: Visit) => readForm({ reason: input.text('lý do', 500) }, visit.form).reason;

export async function reverse(visit: Visit): Promise<Reply> {
  await reverseContribution(visit.tx, visit.actor, recordId(visit), readReason(visit));
  return redirect(visit.url(`${path}/${recordId(visit)}`), { notice: 'Đã ghi bút toán đảo.' });
}

export async function reversePaid(visit: Visit): Promise<Reply> {
  await reverseSpending(visit.tx, visit.actor, recordId(visit), readReason(visit));
  return redirect(visit.url(`${path}/chi/${recordId(visit)}`), { notice: 'Đã ghi bút toán đảo.' });
}

/** As the head of a paper names the ward: "ỦY BAN NHÂN DÂN PHƯỜNG MAI VÀNG". A ward that is only a number keeps its word in the place. */
const issuerOf = ({ name }: Ward) => ({
  name: `ỦY BAN NHÂN DÂN ${name.toLocaleUpperCase('vi')}`,
  parent: null,
  place: /\d/.test(name) ? name : name.replace(/^(Phường|Xã|Đặc khu|Thị trấn)\s+/, ''),
});

/** The receipt as a PDF, set anew from the entry: the entry never changes, so neither does the receipt. */
export async function printReceipt(visit: Visit): Promise<Reply> {
  const row = await readable(visit, await findReceived(visit.tx, recordId(visit)));
  if (row.receipt_number === null || row.receipt_year === null) throw new NotFound();
  const paper = receiptPaper(
    {
      ...row,
      number: row.receipt_number,
      year: row.receipt_year,
      on: row.entered_on ?? row.given_on ?? localDate(visit.tx.now),
      purpose: row.title ?? row.fund ?? '',
      receiver: row.entered_by ?? '',
    },
    issuerOf(visit.ward),
  );
  const name = `bien-nhan-${receiptName(row.receipt_number, row.receipt_year).replace('/', '-')}.pdf`;
  return download(await renderPaperPdf(paper, row.entered_at ?? visit.tx.now), 'application/pdf', name, true);
}
