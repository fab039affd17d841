import type { Row, World } from './world.ts';
import { add, plusDays, rowOf, rowsOf } from './world.ts';
import { bonusFor } from '../../../src/commendation/bonus/bonus.ts';
import { who } from './cadres.ts';
import { leaderOf, nameOf } from './posts.ts';

const accountant = 'Lương Thị Mỹ Hạnh';

/** The fund of two years, what came into it, what it was meant for, and to whom each bonus was handed. */
export function addFundLife(world: World): void {
  add(world, 'award_funds', { id: 'quy-2025', year: 2025, regular_expenditure: 48_600_000_000, area: 'plain', basis: 'Quyết định số 1287/QĐ-UBND ngày 20/12/2024 của UBND thành phố Sơn Hà về giao dự toán ngân sách năm 2025' });
  add(world, 'award_funds', { id: 'quy-2026', year: 2026, regular_expenditure: 56_200_000_000, area: 'plain', basis: 'Nghị quyết số 22/NQ-HĐND ngày 24/12/2025 của HĐND phường về dự toán ngân sách năm 2026' });
  const entry = (id: string, year: number, kind: string, happened_on: string, amount: number, content: string, document?: string) =>
    add(world, 'fund_entries', { id, award_fund: `quy-${year}`, kind, happened_on, amount, content, document, recorded_by: accountant });
  entry('sq-2025-1', 2025, 'planned', '2025-01-10', 240_000_000, 'Tiền thưởng kèm theo danh hiệu, hình thức khen thưởng năm 2025', 'Kế hoạch số 05/KH-UBND ngày 10/01/2025');
  entry('sq-2025-2', 2025, 'contribution', '2025-11-20', 15_000_000, 'Hợp tác xã Rau sạch Mai Vàng đóng góp', 'Phiếu thu số 204');
  entry('sq-2025-3', 2025, 'spending', '2025-12-24', 9_680_000, 'In 110 giấy khen, khung và bìa', 'Hóa đơn số 0001287');
  entry('sq-2026-1', 2026, 'planned', '2026-01-09', 260_000_000, 'Tiền thưởng kèm theo danh hiệu, hình thức khen thưởng năm 2026', 'Kế hoạch số 04/KH-UBND ngày 09/01/2026');
  entry('sq-2026-2', 2026, 'contribution', '2026-06-05', 20_000_000, 'Hội Doanh nghiệp phường đóng góp', 'Phiếu thu số 61');
  entry('sq-2026-3', 2026, 'spending', '2026-07-06', 4_350_000, 'Mua 60 khung giấy khen', 'Hóa đơn số 0000412');
  entry('sq-2026-4', 2026, 'spending', '2026-08-03', 850_000, 'In phôi giấy khen (ghi hai lần)', 'Hóa đơn số 0000455');
  entry('sq-2026-5', 2026, 'spending', '2026-08-05', -850_000, 'Ghi giảm khoản in phôi đã ghi hai lần', 'Hóa đơn số 0000455');
  for (const decision of rowsOf(world, 'decisions').filter((row) => String(row['issued_on']) >= '2025-07-01')) payAll(world, decision);
  voidOne(world);
}

const fields = [['person', 'individual'], ['household', 'household'], ['unit', 'collective'], ['body', 'collective']] as const;

/** The decision of the running month is paid in part: some have not come for their money yet. */
function payAll(world: World, decision: Row): void {
  const issued = String(decision['issued_on']);
  const own = rowsOf(world, 'awards').filter((row) => row['decision'] === decision.id);
  const fighters = new Set(rowsOf(world, 'awards').filter((row) => row['award'] === 'chien_si_thi_dua_co_so' && row['year'] === decision['year']).map((row) => row['person']));
  const due = own.filter((row) => row['award'] !== 'lao_dong_tien_tien' || !fighters.has(row['person']));
  const paid = decision.id === 'qd-2026-04' ? due.slice(0, 7) : due;
  paid.forEach((award, index) => pay(world, award, issued, plusDays(issued, issued.endsWith('12-27') ? 3 : 4 + (index % 2)), Number(decision['number'])));
}

function pay(world: World, award: Row, issued: string, paid_on: string, number: number): void {
  const kind = fields.find(([field]) => award[field])?.[1] ?? null;
  const { coefficient, baseSalary, amount } = bonusFor(String(award['award']), kind, issued);
  if (coefficient === null || baseSalary === null || amount === null) return;
  const bank = kind === 'collective';
  add(world, 'bonus_payments', {
    id: `chi-${award.id}`, award: award.id, award_fund: `quy-${paid_on.slice(0, 4)}`, paid_on, amount, coefficient, base_salary: baseSalary, method: bank ? 'bank' : 'cash', receiver: receiverOf(world, award, issued),
    reference: `${bank ? 'UNC' : 'PC'} ${String(number).padStart(2, '0')}/${issued.slice(0, 4)}`, recorded_by: accountant,
  });
}

/** Who took the money for a collective or a household. */
function receiverOf(world: World, award: Row, date: string): string {
  if (award['person']) return nameOf(world, String(award['person']));
  if (award['household']) return String(rowOf(world, 'households', String(award['household']))['head']);
  if (award['body']) return `Đại diện ${rowOf(world, 'bodies', String(award['body']))['name']}`;
  const unit = String(award['unit']);
  const rank = unit.startsWith('kp-') ? 71 : unit.startsWith('to-') ? 85 : unit.startsWith('truong-') ? 65 : 45;
  return nameOf(world, unit === 'tram-y-te' ? who.clinic : leaderOf(world, unit, rank, date));
}

/** One was entered on the wrong day; it stays, marked as entered in error, beside the right one. */
function voidOne(world: World): void {
  const right = rowsOf(world, 'bonus_payments').find((row) => String(row['paid_on']).startsWith('2026-07'));
  if (!right) throw new Error('nothing was paid in July 2026');
  add(world, 'bonus_payments', { ...right, id: `${right.id}-nham`, paid_on: '2026-07-13', voided_on: '2026-07-14', voided_reason: 'Ghi nhầm ngày chi: chứng từ lập ngày 14/7/2026.' });
}
