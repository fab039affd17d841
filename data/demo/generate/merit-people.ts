import type { Row, World } from './world.ts';
import { add, rowOf, rowsOf } from './world.ts';
import { diceFor } from './random.ts';

type Job = { position_kind: string; payroll: string; occupation: string };

const job = (position_kind: string, payroll: string, occupation: string): Job => ({ position_kind, payroll, occupation });
const armed = new Set(['cong-an', 'quan-su']);
const callings: readonly (readonly [RegExp, string])[] = [[/kinh doanh/, 'trader'], [/Đội dân phòng|bảo vệ an ninh/, 'worker'], [/công nghệ số/, 'official'], [/LHPN/, 'freelance']];

/** What a person lives by, from the posts: cadres, people in uniform, staff of schools and the clinic, leaders of residents, neighbours. */
function jobOf(posts: readonly Row[]): Job {
  const ranks = posts.map((post) => Number(post['rank']));
  const best = Math.min(...ranks);
  const body = String(posts.find((post) => post['body'])?.['body'] ?? '');
  const title = posts.map((post) => String(post['title'])).join(' ');
  if (armed.has(body)) return job(best <= 36 || /Phó/.test(title) ? 'leader' : 'staff', 'armed_forces', 'armed_forces');
  if (best < 64) return job(/Chủ tịch|Bí thư|Chánh|Trưởng|Phó|trưởng/.test(title) ? 'leader' : 'staff', body ? 'ward' : 'own_legal_person', body ? 'official' : 'public_employee');
  if (best < 70) return job('leader', 'own_legal_person', 'public_employee');
  if (best === 90 || best === 92) return job('direct_worker', 'own_legal_person', 'public_employee');
  const calling = callings.find(([words]) => words.test(title))?.[1];
  if (best < 86) return job('non_payroll', 'none', diceFor('nghề', title).chance(0.62) ? 'retired' : 'trader');
  // Neighbours live by the work of their hands; whoever leads them is counted with the leaders of residents.
  return job('direct_worker', 'none', calling === 'freelance' || calling === undefined ? diceFor('nghề', title).pick(['farmer', 'worker', 'freelance']) : calling);
}

/** When the person began to work for the state; people who lead their neighbours have no such day. */
function recruited(person: string, { payroll, position_kind }: Job): string | undefined {
  if (payroll === 'none') return undefined;
  const dice = diceFor('tuyển dụng', person);
  const year = position_kind === 'leader' ? dice.between(1996, 2008) : dice.between(2006, 2021);
  return `${year}-${String(dice.between(1, 12)).padStart(2, '0')}-01`;
}

export function addEmployments(world: World): void {
  const posts = Map.groupBy(rowsOf(world, 'posts'), (post) => String(post['person']));
  for (const [person, own] of posts) {
    const found = jobOf(own);
    const sex = rowOf(world, 'people', person)['honorific'] === 'Bà' ? 'female' : 'male';
    add(world, 'employments', { id: `ct-${person}`, person, recruited_on: recruited(person, found), sex, ...found });
  }
}

const notices: Record<number, string> = {
  2023: 'Thông báo số 198/TB-UBND ngày 12/12/2023 về kết quả xếp loại chất lượng năm 2023', 2024: 'Thông báo số 205/TB-UBND ngày 11/12/2024 về kết quả xếp loại chất lượng năm 2024',
  2025: 'Thông báo số 231/TB-UBND ngày 10/12/2025 về kết quả xếp loại chất lượng năm 2025', 2026: 'Thông báo số 214/TB-UBND ngày 10/11/2026 về kết quả xếp loại chất lượng năm 2026',
};

/** A reprimand, a title, and the rating agree with one another. */
function ratingOf(world: World, person: string, year: number): string {
  const titles = rowsOf(world, 'awards').filter((row) => row['person'] === person && row['year'] === year).map((row) => row['award']);
  if (titles.includes('chien_si_thi_dua_co_so')) return 'HTXSNV';
  if (rowsOf(world, 'nominations').some((row) => row['person'] === person && row['year'] === year && row['award'] === 'chien_si_thi_dua_co_so')) return 'HTXSNV';
  const [dice, titled] = [diceFor('xếp loại', person, year), titles.includes('lao_dong_tien_tien')];
  if (titled || rowsOf(world, 'nominations').some((row) => row['person'] === person && row['year'] === year && row['award'] === 'lao_dong_tien_tien')) return dice.chance(0.12) ? 'HTXSNV' : 'HTTNV';
  return dice.chance(0.6) ? 'HTTNV' : 'HTNV';
}

/** Two of the running year are still being looked over by the superior: the rules have to say so. */
const unrated = new Set(['2026 trieu-vinh-nghi', '2026 bach-dang-tu']);

/** Whether somebody held a post of the ward at the end of a year. */
const serves = (world: World, person: string, year: number) =>
  rowsOf(world, 'posts').some((post) => post['person'] === person && String(post['valid_from'] ?? '') <= `${year}-11-01` && String(post['valid_to'] ?? '9999') >= `${year}-11-01`);

export function addRatings(world: World): void {
  const cadres = rowsOf(world, 'employments').filter((row) => row['payroll'] === 'ward' || row['payroll'] === 'armed_forces');
  for (const { person } of cadres) for (const year of [2023, 2024, 2025, 2026]) {
    if (unrated.has(`${year} ${person}`) || !serves(world, String(person), year)) continue;
    const rating = person === disciplined.person && year === 2024 ? 'HTNV' : ratingOf(world, String(person), year);
    add(world, 'yearly_ratings', { id: `xl-${year}-${person}`, person, year, rating, document: notices[year] });
  }
  for (const year of [2025, 2026]) addCollectiveRatings(world, year);
}

function addCollectiveRatings(world: World, year: number): void {
  const school = (unit: Row) => unit['kind'] === 'truong-hoc';
  const units = rowsOf(world, 'units').filter((unit) => (school(unit) || unit['kind'] === 'co-quan') && !unit['valid_to']);
  for (const unit of units) {
    const dice = diceFor('tập thể', unit.id, year);
    const members = diceFor('biên chế', unit.id).between(school(unit) ? 32 : 7, school(unit) ? 68 : 16);
    const women = Math.round(members * (school(unit) ? 0.74 : 0.55));
    const document = school(unit) ? `Kết quả đánh giá, xếp loại năm học ${year - 1} - ${year} của ${unit['name']}` : notices[year];
    add(world, 'yearly_ratings', { id: `xl-${year}-${unit.id}`, unit: unit.id, year, rating: dice.chance(0.3) ? 'HTXSNV' : 'HTTNV', members, women, completed: members - (dice.chance(0.3) ? 1 : 0), document });
    if (school(unit)) addTeacherRatings(world, unit, year, String(document));
  }
}

/** People of a school get their rating when the school year ends. */
function addTeacherRatings(world: World, unit: Row, year: number, document: string): void {
  const staff = rowsOf(world, 'posts').filter((post) => post['unit'] === unit.id);
  staff.forEach(({ person }, index) => {
    add(world, 'yearly_ratings', { id: `xl-${year}-${person}`, person, year, rating: index === 2 && diceFor('giáo viên', unit.id, year).chance(0.6) ? 'HTXSNV' : 'HTTNV', document });
  });
}

const disciplined = { person: 'lam-thi-dieu-linh' };

export function addLeavesAndDiscipline(world: World): void {
  add(world, 'leaves', { id: 'nghi-2024-1', person: 'la-thi-cam-nhung', kind: 'maternity', from_on: '2024-02-19', to_on: '2024-08-18' });
  add(world, 'leaves', { id: 'nghi-2025-1', person: 'nghiem-xuan-trach', kind: 'sick', from_on: '2025-05-05', to_on: '2025-05-23', working_days: 15 });
  add(world, 'disciplines', {
    id: 'kl-2024-1', ...disciplined, form: 'reprimand', decided_on: '2024-05-14', completed_on: '2025-05-14', document: 'Quyết định số 118/QĐ-CATP ngày 14/5/2024 của Công an thành phố Sơn Hà',
  });
}

/** Matters of the years: one that is still looked into holds its award, the others are closed. */
export function addCases(world: World): void {
  add(world, 'integrity_cases', {
    id: 'vv-2025-1', unit: 'kp-01', kind: 'complaint', opened_on: '2025-09-15', source: 'Đơn phản ánh của hộ dân về thu, chi quỹ đường hẻm', closed_on: '2025-10-20', result: 'no_violation',
    conclusion: 'Thu, chi đúng mục đích, có biên lai và công khai tại nhà văn hóa khu phố.',
  });
  add(world, 'integrity_cases', {
    id: 'vv-2026-1', household: 'ho-bui-dang-thuan', kind: 'fine', opened_on: '2026-05-18', source: 'Công an phường', fined_for: 'PUBLIC_ORDER', closed_on: '2026-05-25', result: 'violation',
    conclusion: 'Một thành viên trong hộ bị phạt tiền 750.000 đồng vì gây mất trật tự nơi công cộng; đã nộp phạt.',
  });
  add(world, 'integrity_cases', {
    id: 'vv-2026-2', person: 'tran-bich-xuan', kind: 'denunciation', opened_on: '2026-09-22', source: 'Đơn của 03 hộ dân Khu phố 3', closed_on: '2026-11-12', result: 'violation',
    conclusion: 'Nội dung tố cáo đúng: người được khen không tham gia đợt tuần tra nêu trong bản kê khai thành tích (Kết luận số 09/KL-UBND ngày 12/11/2026).',
  });
  add(world, 'integrity_cases', {
    id: 'vv-2026-3', unit: 'kp-08', kind: 'complaint', opened_on: '2026-11-10', source: 'Đơn của công dân về lắp đặt đèn hẻm 24 đường Gò Sao', note: 'Tổ xác minh dự kiến báo cáo ngày 04/12/2026.',
  });
}
