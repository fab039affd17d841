import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { formatDong } from '../../platform/money/dong.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { yearAsked } from '../year.ts';
import { money } from './amount-input.ts';
import { type FundBook, changeBudget, enterFund, fundEntries, fundPayments, openFund, readFund } from './fund.ts';
import { BudgetForm, EntryForm, VoidForm, entryNames } from './fund-forms.tsx';
import { voidPayment } from './paying.ts';
import { fundWorkbook } from './workbook.ts';

const path = '/lam-viec/quy-thi-dua';

const Figures = ({ book }: { book: FundBook }) => (
  <DescriptionList
    items={[
      { label: 'Dự toán chi thường xuyên', value: `${formatDong(book.regularExpenditure)} (${book.basis})` },
      { label: 'Mức trích tối đa', value: `${formatDong(book.cap)} (${book.article})` },
      { label: 'Đóng góp', value: formatDong(book.contributions) },
      { label: 'Kế hoạch chi', value: formatDong(book.planned) },
      { label: 'Đã chi tiền thưởng', value: formatDong(book.paid) },
      { label: 'Chi khác', value: formatDong(book.spent) },
      { label: 'Còn được chi', value: <strong>{formatDong(book.balance)}</strong> },
    ]}
  />
);

const Voided = ({ reason }: { reason: string | null }) => (
  <>
    <Tag tone="red">Ghi nhầm</Tag> {reason}
  </>
);

async function fundPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const year = Number(visit.form.one('year')) || yearAsked(visit);
  const book = await readFund(tx, year);
  const entries = book ? await fundEntries(tx, book.id) : [];
  const payments = book ? await fundPayments(tx, book.id) : [];
  const keeps = allows(actor, 'fund.keep');
  return office(
    visit,
    {
      title: `Quỹ thi đua, khen thưởng năm ${year}`,
      lead: book ? `Còn được chi ${formatDong(book.balance)}.` : 'Chưa lập sổ quỹ của năm này.',
      actions: book && (
        <ButtonLink href={visit.url(`${path}/so-quy.xlsx?nam=${year}`)} download>
          Sổ quỹ (Excel)
        </ButtonLink>
      ),
      children: (
        <>
          {book && <Figures book={book} />}
          {book && (
            <DataTable
              caption="Thu, kế hoạch, chi khác"
              rows={entries}
              empty={<EmptyState title="Chưa có khoản nào" text="Đóng góp, kế hoạch chi và các khoản chi khác của quỹ được ghi ở đây." />}
              columns={[
                { key: 'on', label: 'Ngày', cell: (row) => formatDate(row.happened_on) },
                { key: 'kind', label: 'Loại', cell: (row) => entryNames[row.kind] ?? row.kind },
                { key: 'content', label: 'Nội dung', cell: (row) => row.content },
                { key: 'document', label: 'Chứng từ', cell: (row) => row.document ?? '' },
                { key: 'amount', label: 'Số tiền (đồng)', numeric: true, cell: (row) => formatNumber(row.amount) },
                { key: 'by', label: 'Người ghi', cell: (row) => row.recorded_by ?? '' },
              ]}
            />
          )}
          {book && (
            <DataTable
              caption="Tiền thưởng đã chi"
              rows={payments}
              empty={<EmptyState title="Chưa chi tiền thưởng" text="Ghi chi từ trang Tiền thưởng của từng quyết định." />}
              columns={[
                { key: 'on', label: 'Ngày', cell: (row) => formatDate(row.paid_on) },
                { key: 'who', label: 'Được khen', cell: (row) => `${row.recipient}: ${awardName(row.award)}` },
                { key: 'receiver', label: 'Người nhận', cell: (row) => row.receiver },
                { key: 'paper', label: 'Chứng từ', cell: (row) => row.reference ?? '' },
                { key: 'amount', label: 'Số tiền (đồng)', numeric: true, cell: (row) => formatNumber(row.amount) },
                {
                  key: 'state',
                  label: 'Trạng thái',
                  cell: (row) => (row.voided_on ? <Voided reason={row.voided_reason} /> : 'Đã chi'),
                },
              ]}
            />
          )}
          {keeps && book && <EntryForm visit={visit} year={year} path={path} errors={visit.path.endsWith('/khoan') ? errors : []} />}
          {keeps && <BudgetForm visit={visit} year={year} book={book} path={path} errors={visit.path.endsWith('/du-toan') ? errors : []} />}
          {keeps && payments.some(({ voided_on }) => voided_on === null) && (
            <VoidForm visit={visit} payments={payments} path={path} errors={visit.path.endsWith('/ghi-nham') ? errors : []} />
          )}
        </>
      ),
    },
    errors,
  );
}

function readBudget({ form }: Visit) {
  const { regular_expenditure, ...rest } = readForm(
    {
      year: input.integer('năm', 2017, 2200),
      regular_expenditure: money('dự toán chi thường xuyên'),
      area: input.choice('vùng', ['plain', 'mountain'] as const),
      basis: input.text('văn bản giao dự toán', 300),
    },
    form,
  );
  return { ...rest, regularExpenditure: regular_expenditure };
}

async function setBudget(visit: Visit): Promise<Reply> {
  const budget = readBudget(visit);
  await openFund(visit.tx, visit.actor, budget);
  return redirect(visit.url(`${path}?nam=${budget.year}`), { notice: 'Đã lập sổ quỹ.' });
}

async function mendBudget(visit: Visit): Promise<Reply> {
  const budget = readBudget(visit);
  await changeBudget(visit.tx, visit.actor, budget);
  return redirect(visit.url(`${path}?nam=${budget.year}`), { notice: 'Đã sửa dự toán.' });
}

async function enter(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year: input.integer('năm', 2017, 2200),
      kind: input.choice('loại khoản', ['contribution', 'planned', 'spending'] as const),
      happened_on: input.date('ngày'),
      amount: money('số tiền'),
      content: input.text('nội dung', 300),
      document: input.optionalText(200),
    },
    visit.form,
  );
  await enterFund(visit.tx, visit.actor, data.year, {
    kind: data.kind,
    happenedOn: data.happened_on,
    amount: data.amount,
    content: data.content,
    document: data.document ?? null,
  });
  return redirect(visit.url(`${path}?nam=${data.year}`), { notice: 'Đã ghi vào sổ quỹ.' });
}

async function takeBack(visit: Visit): Promise<Reply> {
  const data = readForm({ payment: input.id('khoản chi'), reason: input.text('lý do', 300) }, visit.form);
  await voidPayment(visit.tx, visit.actor, data.payment, data.reason);
  return redirect(visit.url(path), { notice: 'Đã ghi là ghi nhầm; khoản này có thể chi lại.' });
}

async function statement(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const book = await readFund(visit.tx, year);
  const bytes = await fundWorkbook(
    book,
    book ? await fundEntries(visit.tx, book.id) : [],
    book ? await fundPayments(visit.tx, book.id) : [],
  );
  return download(bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `so-quy-${year}.xlsx`);
}

export const fundRoutes = routes()
  .get(path, { permission: 'bonus.view', audit: 'fund.viewed' }, (visit) => fundPage(visit))
  .get(`${path}/so-quy.xlsx`, { permission: 'bonus.view', audit: 'fund.exported' }, statement)
  .post(`${path}/du-toan`, { permission: 'fund.keep', audit: 'fund.opened' }, setBudget, fundPage)
  .post(`${path}/du-toan/sua`, { permission: 'fund.keep', audit: 'fund.budget_changed' }, mendBudget, fundPage)
  .post(`${path}/khoan`, { permission: 'fund.keep', audit: 'fund.entered' }, enter, fundPage)
  .post(`${path}/ghi-nham`, { permission: 'fund.keep', audit: 'payment.voided' }, takeBack, fundPage);
