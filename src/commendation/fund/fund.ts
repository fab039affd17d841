import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDong } from '../../platform/money/dong.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { baseBook } from '../law/base-book.ts';
import { fund as fundRule } from '../law/fund.ts';
import { citeText } from '../law/rule.ts';
import { nameSubjects } from '../subject/names.ts';

export interface FundBook {
  id: string;
  year: number;
  regularExpenditure: number;
  area: 'plain' | 'mountain';
  basis: string;
  /** The most the budget may give this year, and the article that says so. */
  cap: number;
  article: string;
  contributions: number;
  planned: number;
  /** Bonuses handed out, and what else the fund paid for. */
  paid: number;
  spent: number;
  /** What may still be paid. */
  balance: number;
}

const sumBy = (rows: readonly { kind: string; amount: number }[], kind: string) =>
  rows.reduce((sum, row) => (row.kind === kind ? sum + row.amount : sum), 0);

/** The entries of a fund in the order of their days. */
export const fundEntries = (tx: Tx, fundId: string) =>
  tx.db.selectFrom('fund_entry').selectAll().where('award_fund_id', '=', fundId).orderBy('happened_on').orderBy('id').execute();

/** The bonuses paid from a fund, with whom they went to; those entered in error too. */
export async function fundPayments(tx: Tx, fundId: string) {
  const rows = await paymentRows(tx, fundId).execute();
  // Collectives and households are named by what they are called today; a person by the decision.
  return (await nameSubjects(tx, rows, localDate(tx.now))).map((row) => ({ ...row, recipient: row.recipient ?? row.name }));
}

const paymentRows = (tx: Tx, fundId: string) =>
  tx.db
    .selectFrom('bonus_payment')
    .innerJoin('award', (join) =>
      join.onRef('award.id', '=', 'bonus_payment.award_id').onRef('award.authority_id', '=', 'bonus_payment.authority_id'),
    )
    .leftJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'award.decision_id').onRef('decision.authority_id', '=', 'award.authority_id'),
    )
    .selectAll('bonus_payment')
    .select(['award.recipient', 'award.award', 'award.decision_id', 'decision.number', 'decision.symbol', 'decision.issued_on'])
    .select(['award.person_id', 'award.unit_id', 'award.body_id', 'award.bloc_id', 'award.household_id', 'award.whole_authority'])
    .where('award_fund_id', '=', fundId)
    .orderBy('paid_on')
    .orderBy('bonus_payment.id');

/** The book of a year's fund, or null before it is set up. `hold` keeps others from paying out of it until the transaction ends. */
export async function readFund(tx: Tx, year: number, hold: 'hold' | 'read' = 'read'): Promise<FundBook | null> {
  const row = await tx.db
    .selectFrom('award_fund')
    .selectAll()
    .where('year', '=', year)
    .$if(hold === 'hold', (qb) => qb.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const entries = await fundEntries(tx, row.id);
  const payments = await fundPayments(tx, row.id);
  const paid = payments.reduce((sum, { amount, voided_on }) => (voided_on === null ? sum + amount : sum), 0);
  const [contributions, planned, spent] = [sumBy(entries, 'contribution'), sumBy(entries, 'planned'), sumBy(entries, 'spending')];
  const limits = limitsOf(row, contributions, paid + spent);
  return {
    id: row.id,
    year,
    regularExpenditure: row.regular_expenditure,
    area: row.area === 'mountain' ? 'mountain' : 'plain',
    basis: row.basis,
    ...limits,
    contributions,
    planned,
    paid,
    spent,
  };
}

function limitsOf(row: { year: number; regular_expenditure: number; area: string }, contributions: number, paid: number) {
  const day = `${row.year}-12-31`;
  const rule = baseBook.general('X-FUND-CAP', day) ?? baseBook.find('X-FUND-CAP');
  const facts = {
    regularExpenditure: row.regular_expenditure,
    area: row.area === 'mountain' ? 'MIEN_NUI' : 'DONG_BANG',
    contributions,
    paid,
  };
  const found = fundRule(baseBook, facts, day);
  return { cap: found?.cap ?? 0, balance: found?.available ?? 0, article: citeText(rule.cite) };
}

export interface NewFund {
  year: number;
  regularExpenditure: number;
  area: 'plain' | 'mountain';
  basis: string;
}

/** Sets up the fund of a year from the regular expenditure the budget was given. */
export async function openFund(tx: Tx, actor: Actor, input: NewFund): Promise<string> {
  const row = fresh(tx);
  const made = await tx.db
    .insertInto('award_fund')
    .values({ ...row, year: input.year, regular_expenditure: input.regularExpenditure, area: input.area, basis: input.basis })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Refusal('fund_exists', `Quỹ năm ${input.year} đã lập; dự toán điều chỉnh thì sửa dự toán của quỹ.`, 'year');
  await recordEvent(tx, actor, 'fund.opened', { subject: row.id, detail: { ...input } });
  return row.id;
}

/** The budget was changed within the year: new figure, new document. What is paid already must still fit. */
export async function changeBudget(tx: Tx, actor: Actor, input: NewFund): Promise<void> {
  const book = await heldFund(tx, input.year);
  const limits = limitsOf(
    { year: input.year, regular_expenditure: input.regularExpenditure, area: input.area },
    book.contributions,
    book.paid + book.spent,
  );
  if (limits.balance < 0)
    throw new Refusal('over_cap', `Đã chi nhiều hơn mức trích theo dự toán mới ${formatDong(-limits.balance)}. Kiểm tra lại số dự toán.`);
  await tx.db
    .updateTable('award_fund')
    .set({ regular_expenditure: input.regularExpenditure, area: input.area, basis: input.basis })
    .where('id', '=', book.id)
    .execute();
  await recordEvent(tx, actor, 'fund.budget_changed', { subject: book.id, detail: { ...input, before: book.regularExpenditure } });
}

/** The fund of a year, held; refused before it is set up. */
export async function heldFund(tx: Tx, year: number): Promise<FundBook> {
  const book = await readFund(tx, year, 'hold');
  if (!book)
    throw new Refusal(
      'no_fund',
      `Chưa lập sổ quỹ thi đua, khen thưởng năm ${year}. Ghi dự toán chi thường xuyên trước, rồi ghi khoản này.`,
    );
  return book;
}

/** Over the cap nothing is planned, spent or paid (NĐ 152/2025 Điều 46 khoản 3 điểm b). */
export function refuseOverCap(book: FundBook, amount: number, left: number): void {
  if (amount <= left) return;
  throw new Refusal(
    'FUND_CAP_EXCEEDED',
    `Vượt mức của quỹ ${formatDong(amount - left)}: mức trích tối đa ${formatDong(book.cap)} và đóng góp ${formatDong(book.contributions)} (${book.article}). Giảm khoản chi, hoặc ghi thêm đóng góp.`,
    'amount',
  );
}

export interface NewEntry {
  kind: 'contribution' | 'planned' | 'spending';
  happenedOn: string;
  /** đồng; negative takes back an entry made in error. */
  amount: number;
  content: string;
  document: string | null;
}

/** Enters a contribution, a plan or another expense of the fund; kept entries are only ever taken back by a further one. */
export async function enterFund(tx: Tx, actor: Actor, year: number, input: NewEntry): Promise<void> {
  const book = await heldFund(tx, year);
  if (input.happenedOn > localDate(tx.now) && input.kind !== 'planned')
    throw new Refusal('in_future', 'Ngày chưa đến; ghi ngày đã thu, đã chi.', 'happened_on');
  if (input.kind === 'planned') refuseOverCap(book, book.planned + input.amount, book.cap + book.contributions);
  if (input.kind === 'spending') refuseOverCap(book, input.amount, book.balance);
  if (input.kind === 'contribution') refuseOverCap(book, -input.amount, book.balance);
  const row = fresh(tx);
  await tx.db
    .insertInto('fund_entry')
    .values({
      ...row,
      award_fund_id: book.id,
      kind: input.kind,
      happened_on: input.happenedOn,
      amount: input.amount,
      content: input.content,
      document: input.document,
      recorded_by: actor.name,
      account_id: actor.accountId,
    })
    .execute();
  await recordEvent(tx, actor, 'fund.entered', { subject: row.id, detail: { year, kind: input.kind, amount: input.amount } });
}
