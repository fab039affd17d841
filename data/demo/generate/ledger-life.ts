import type { Row, World } from './world.ts';
import { add, plusDays, rowsOf, TODAY } from './world.ts';
import { dayOf } from './works-life.ts';

const accountant = 'Lương Thị Mỹ Hạnh';
const fund = 'Quỹ “Vì người nghèo” phường';

/** Receipts, what was spent, and a fund that stands beside the works. */
export function addLedgerLife(world: World): void {
  for (const row of rowsOf(world, 'contributions')) Object.assign(row, kindOfGiver(row));
  addSpendings(world);
  addFund(world);
  addSlip(world);
  addReceipts(world);
}

function kindOfGiver(row: Row): Record<string, unknown> {
  const giver = String(row['giver'] ?? '');
  if (row['source'] === 'state' || giver === '') return {};
  if (/^(Chùa|Giáo xứ)/.test(giver)) return { giver_kind: 'religious' };
  if (/^(Công ty|Hợp tác xã|Doanh nghiệp|Cửa hàng)/.test(giver)) return { giver_kind: 'business' };
  return { giver_kind: /^(Câu lạc bộ|Hội)/.test(giver) ? 'organization' : 'household' };
}

const cashOf = (world: World, work: string) =>
  rowsOf(world, 'contributions').filter((row) => row['work'] === work && row['kind'] === 'cash').reduce((sum, row) => sum + Number(row['amount']), 0);

/** What the money of the works of the last two years went to: all of it where the work is done, a part where it runs. */
function addSpendings(world: World): void {
  for (const work of rowsOf(world, 'works').filter((row) => Number(row['year']) >= 2025 && row['kind'] === 'construction')) {
    const cash = cashOf(world, work.id);
    const from = dayOf(work, 'started');
    if (cash === 0 || !from) continue;
    const completed = dayOf(work, 'completed');
    const material = Math.round((cash * 0.58) / 1_000_000) * 1_000_000;
    const spend = (n: number, spent_on: string, item: string, payee: string, amount: number) =>
      add(world, 'spendings', { id: `chi-${work.id.slice(3)}-${n}`, work: work.id, spent_on: spent_on > TODAY ? TODAY : spent_on, payee, item, amount, document: `Phiếu chi số ${String(rowsOf(world, 'spendings').length + 1).padStart(3, '0')}`, entered_by: accountant });
    spend(1, plusDays(from, 35), 'Mua vật liệu', 'Công ty TNHH Vật liệu xây dựng Bến Mai', completed ? material : Math.round(material / 2_000_000) * 1_000_000);
    if (completed) spend(2, plusDays(completed, 4), 'Nhân công, máy thi công', 'Tổ thi công khu phố', cash - material - 1_000_000);
  }
}

function addFund(world: World): void {
  const give = (n: number, row: Record<string, unknown>) => add(world, 'contributions', { id: `quy-vnn-2026-${n}`, fund, ...row });
  const people = { source: 'people', kind: 'cash' };
  give(1, { ...people, giver: 'Bà con Khu phố 1', giver_kind: 'household', amount: 18_450_000, given_on: '2026-03-12' });
  give(2, { ...people, anonymous: true, giver_kind: 'person', amount: 5_000_000, given_on: '2026-04-02', note: 'Người đóng góp đề nghị không nêu tên.' });
  give(3, { source: 'sponsor', kind: 'cash', giver: 'Câu lạc bộ Doanh nhân trẻ Sơn Hà', giver_kind: 'organization', amount: 40_000_000, given_on: '2026-05-19' });
  give(4, { ...people, giver: 'Tiểu thương chợ Mai', giver_kind: 'household', amount: { about: 12_000_000, word: 'khoảng' }, given_on: '2026-06-08' });
  give(5, { source: 'sponsor', kind: 'material', giver: 'Cửa hàng Điện máy Chợ Mai', giver_kind: 'business', quantity: 12, measure: 'bếp ga', amount: 9_600_000, given_on: '2026-07-21' });
  give(6, { ...people, kind: 'labour', giver: 'Đoàn viên thanh niên phường', giver_kind: 'organization', quantity: 64, measure: 'ngày công', given_on: '2026-08-16' });
  const spend = (n: number, spent_on: string, item: string, payee: string, amount: number) =>
    add(world, 'spendings', { id: `chi-quy-vnn-2026-${n}`, fund, spent_on, item, payee, amount, document: `Phiếu chi số VNN-0${n}`, entered_by: 'Nghiêm Xuân Trạch' });
  spend(1, '2026-06-20', 'Hỗ trợ sinh kế 03 hộ cận nghèo', 'Các hộ có tên trong danh sách đính kèm', 30_000_000);
  spend(2, '2026-09-03', 'Trao 15 suất học bổng đầu năm học', 'Học sinh vượt khó của 05 trường', 15_000_000);
}

/** An amount typed twice was taken back, with its reason. */
function addSlip(world: World): void {
  const twice = { fund, source: 'people', kind: 'cash', giver: 'Bà con Khu phố 3', giver_kind: 'household', entered_by: accountant };
  add(world, 'contributions', { id: 'quy-vnn-2026-7', ...twice, amount: 7_200_000, given_on: '2026-09-14' });
  add(world, 'contributions', { id: 'quy-vnn-2026-8', ...twice, amount: 7_200_000, given_on: '2026-09-14' });
  add(world, 'contributions', { id: 'quy-vnn-2026-9', ...twice, amount: -7_200_000, given_on: '2026-09-14', reverses: 'quy-vnn-2026-8', reason: 'Ghi hai lần cùng một khoản.', entered_on: '2026-09-16' });
}

/** Numbers the receipts of the last two years in the order in which things were given. */
function addReceipts(world: World): void {
  for (const year of [2025, 2026]) {
    const given = rowsOf(world, 'contributions').filter((row) => String(row['given_on']).startsWith(`${year}-`));
    for (const row of given) delete row['receipt'];
    const rows = given.filter((row) => row['source'] !== 'state' && !row['reverses']);
    rows.sort((a, b) => String(a['given_on']).localeCompare(String(b['given_on'])) || (a.id < b.id ? -1 : 1));
    rows.forEach((row, index) => {
      Object.assign(row, { receipt_number: index + 1, receipt_year: year, entered_on: row['entered_on'] ?? row['given_on'], entered_by: row['entered_by'] ?? accountant });
    });
  }
}
