import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tabs } from '../../platform/web/ui/text.tsx';
import { NotFound } from '../../platform/refusal.ts';
import { allows, ownUnits, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { chosenId, yearOf, yearTabs } from '../address.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { movementYears } from '../movement/movement.ts';
import { WorkTabs } from '../work/tabs.tsx';
import { findWork, listWorks, mayActForWork } from '../work/work.ts';
import { balance } from './balance.tsx';
import { entryPage, paidPage, printReceipt, reverse, reversePaid } from './entry.pages.tsx';
import { PaidTable, ReceivedTable } from './entry-tables.tsx';
import { listPaid, listReceived } from './ledger.ts';
import { ShareBars } from './money-card.tsx';
import { type Purse, mayReadPurse } from './purse.ts';
import { payPage, record, recordPage, spend } from './record.pages.tsx';
import { type PurseTotals, purseTotals, sharesOf } from './totals.ts';
import { ledgerWorkbook } from './workbook.ts';

const path = '/lam-viec/dong-gop';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The purses this person may read: all of them, or those of the works of the own unit. */
async function readable(visit: Visit, year: number): Promise<PurseTotals[]> {
  const all = await purseTotals(visit.tx, year);
  const whole = visit.actor.roles.some(({ role }) => role === 'chair' || role === 'accountant');
  if (ownUnits(visit.actor) === null || whole) return all;
  const own = new Set((await listWorks(visit.tx, { year })).filter((work) => mayActForWork(visit.actor, work)).map(({ id }) => id));
  return all.filter(({ work_id }) => work_id !== null && own.has(work_id));
}

const purseQuery = ({ work_id, fund }: Purse) => (work_id === null ? `quy=${encodeURIComponent(fund ?? '')}` : `cong-trinh=${work_id}`);

/** Six columns of money read as figures; the caption names the unit. */
const millions = (amount: number) => formatNumber(Math.round(amount / 1e3) / 1e3);

const TotalsTable = ({ visit, rows, caption }: { visit: Visit; rows: PurseTotals[]; caption: string }) => {
  const sum = (pick: (row: PurseTotals) => number) => millions(rows.reduce((all, row) => all + pick(row), 0));
  return (
    <DataTable
      caption={`${caption} (triệu đồng)`}
      rows={rows}
      columns={[
        { key: 'title', label: 'Công trình, quỹ', cell: (row) => <a href={visit.url(`${path}/so?${purseQuery(row)}`)}>{row.title}</a> },
        { key: 'state', label: 'Nhà nước', numeric: true, cell: (row) => millions(row.state) },
        { key: 'people', label: 'Nhân dân', numeric: true, cell: (row) => millions(row.people) },
        { key: 'sponsor', label: 'Xã hội hóa', numeric: true, cell: (row) => millions(row.sponsor) },
        { key: 'all', label: 'Tổng trị giá', numeric: true, cell: (row) => millions(row.state + row.people + row.sponsor) },
        { key: 'spent', label: 'Đã chi', numeric: true, cell: (row) => millions(row.spent) },
        { key: 'left', label: 'Tiền còn lại', numeric: true, cell: (row) => millions(row.cash - row.spent) },
      ]}
      footer={{
        title: 'Cộng',
        state: sum((row) => row.state),
        people: sum((row) => row.people),
        sponsor: sum((row) => row.sponsor),
        all: sum((row) => row.state + row.people + row.sponsor),
        spent: sum((row) => row.spent),
        left: sum((row) => row.cash - row.spent),
      }}
    />
  );
};

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const rows = await readable(visit, year);
  const works = rows.filter(({ work_id }) => work_id !== null);
  const funds = rows.filter(({ work_id }) => work_id === null);
  const enters = allows(visit.actor, 'ledger.enter');
  return office(visit, {
    title: 'Sổ đóng góp',
    section: `Nhà nước và Nhân dân cùng làm, năm ${year}`,
    lead: 'Tiền, đất, ngày công, vật tư của Nhà nước, Nhân dân và các nhà hảo tâm theo từng công trình, từng quỹ; đã chi bao nhiêu, còn bao nhiêu.',
    crumbs: [{ label: 'Công trình, phần việc', href: visit.url(`/lam-viec/cong-trinh?nam=${year}`) }, { label: 'Sổ đóng góp' }],
    actions: (
      <>
        {enters && (
          <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
            Ghi đóng góp
          </ButtonLink>
        )}
        <ButtonLink href={visit.url(`${path}/xuat?nam=${year}`)} download>
          Xuất bảng tính
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <WorkTabs visit={visit} year={year} current="ledger" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        {rows.length === 0 && (
          <EmptyState title="Chưa có khoản nào" text="Mỗi khoản đóng góp được ghi cho một công trình hoặc một quỹ, kèm biên nhận có số." />
        )}
        <div class="long-titles">{works.length > 0 && <TotalsTable visit={visit} rows={works} caption="Công trình, phần việc" />}</div>
        {funds.length > 0 && <TotalsTable visit={visit} rows={funds} caption="Quỹ" />}
      </>
    ),
  });
}

/** The work or fund of the query, if this person may read its ledger. */
async function askedPurse(visit: Visit): Promise<Purse & { title: string }> {
  const work_id = chosenId(visit, 'cong-trinh') || null;
  const fund = work_id === null ? (visit.query.get('quy') ?? '').slice(0, 200) || null : null;
  if (work_id === null && fund === null) throw new NotFound();
  if (!(await mayReadPurse(visit.tx, visit.actor, { work_id, fund }))) throw new NotFound();
  return { work_id, fund, title: work_id === null ? (fund ?? '') : (await findWork(visit.tx, work_id)).title };
}

async function pursePage(visit: Visit): Promise<Reply> {
  if (!visit.query.has('cong-trinh') && !visit.query.has('quy')) return listPage(visit);
  const purse = await askedPurse(visit);
  const received = await listReceived(visit.tx, purse);
  const paid = await listPaid(visit.tx, purse);
  const shares = sharesOf(received);
  const query = purseQuery(purse);
  return office(visit, {
    title: purse.title,
    section: purse.work_id === null ? 'Sổ của quỹ' : 'Sổ đóng góp của công trình, phần việc',
    crumbs: [
      { label: 'Sổ đóng góp', href: visit.url(path) },
      { label: purse.title, ...(purse.work_id ? { href: visit.url(`/lam-viec/cong-trinh/${purse.work_id}`) } : {}) },
      { label: 'Sổ' },
    ],
    actions: (
      <>
        {allows(visit.actor, 'ledger.enter') && (
          <>
            <ButtonLink href={visit.url(`${path}/moi?${query}`)} tone="primary">
              Ghi đóng góp
            </ButtonLink>
            <ButtonLink href={visit.url(`${path}/chi?${query}`)}>Ghi khoản chi</ButtonLink>
          </>
        )}
        <ButtonLink href={visit.url(`${path}/xuat?${query}`)} download>
          Xuất bảng tính
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <Card title="Tiền">
          <DescriptionList items={balance(received, paid)} />
        </Card>
        {shares.some(({ amount }) => amount > 0) && (
          <Card title="Theo nguồn">
            <ShareBars shares={shares} />
          </Card>
        )}
        {received.length > 0 && <ReceivedTable visit={visit} rows={received} />}
        {paid.length > 0 && <PaidTable visit={visit} rows={paid} />}
      </>
    ),
  });
}

async function exportLedger(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const one = visit.query.has('cong-trinh') || visit.query.has('quy') ? await askedPurse(visit) : null;
  const same = (row: Purse) => one === null || (row.work_id === one.work_id && row.fund === one.fund);
  const totals = (one ? await purseTotals(visit.tx, null) : await readable(visit, year)).filter(same);
  const keys = new Set(totals.map(({ work_id, fund }) => `${work_id} ${fund}`));
  const kept = (row: Purse) => keys.has(`${row.work_id} ${row.fund}`);
  const filter = one ? { work_id: one.work_id, fund: one.fund } : { year };
  const received = (await listReceived(visit.tx, filter)).filter(kept);
  const paid = (await listPaid(visit.tx, filter)).filter(kept);
  return download(await ledgerWorkbook(totals, received, paid), xlsx, one ? 'so-dong-gop.xlsx' : `so-dong-gop-${year}.xlsx`);
}

const view = 'ledger.view';
const enter = 'ledger.enter';

export const ledgerRoutes = routes()
  .get(path, { permission: view, audit: 'ledger.listed' }, listPage)
  .get(`${path}/so`, { permission: view, audit: 'ledger.viewed' }, pursePage)
  .get(`${path}/xuat`, { permission: view, audit: 'ledger.exported' }, exportLedger)
  .get(`${path}/moi`, { permission: enter, audit: 'contribution.form_viewed' }, (visit) => recordPage(visit))
  .post(`${path}/moi`, { permission: enter, audit: 'contribution.recorded' }, record, recordPage)
  .get(`${path}/chi`, { permission: enter, audit: 'spending.form_viewed' }, (visit) => payPage(visit))
  .post(`${path}/chi`, { permission: enter, audit: 'spending.recorded' }, spend, payPage)
  .get(`${path}/chi/:id`, { permission: view, audit: 'spending.viewed' }, (visit) => paidPage(visit))
  .post(`${path}/chi/:id`, { permission: enter, audit: 'spending.reversed' }, reversePaid, paidPage)
  .get(`${path}/:id`, { permission: view, audit: 'contribution.viewed' }, (visit) => entryPage(visit))
  .post(`${path}/:id`, { permission: enter, audit: 'contribution.reversed' }, reverse, entryPage)
  .get(`${path}/:id/bien-nhan`, { permission: view, audit: 'contribution.receipt_printed' }, printReceipt);
