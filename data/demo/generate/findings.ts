import { formatNumber, padCount } from '../../../src/platform/text/numbers.ts';
import type { World, Year } from './world.ts';
import { add, rowsOf } from './world.ts';
import { superior } from './authority.ts';
import { awardsGiven, countAwards, printCounts } from './counts.ts';
import { nameOf } from './posts.ts';
import { printResult, wardResults } from './results.ts';
import { thematics } from './thematic-texts.ts';
import { wardsOn } from './units.ts';

const situations: Record<Year, string> = {
  2023: 'Năm 2023, kinh tế trên địa bàn phục hồi tích cực sau dịch bệnh; hạ tầng hẻm ở Khu phố 5 và Khu phố 8 xuống cấp, sức mua còn chậm.',
  2024: 'Năm 2024 là năm đầu thực hiện Luật Thi đua, khen thưởng năm 2022; phường đẩy mạnh chuyển đổi số và xây dựng khu phố văn minh.',
  2025: 'Năm 2025 là năm cuối nhiệm kỳ 2020 - 2025; từ ngày 01/7/2025, phường vận hành theo mô hình chính quyền địa phương 02 cấp, sáp nhập Khu phố 11A và Khu phố 11B thành Khu phố 11.',
  2026: 'Năm 2026 là năm đầu thực hiện Nghị quyết Đại hội Đảng bộ phường nhiệm kỳ 2025 - 2030; phường trực tiếp nhận chỉ tiêu từ tỉnh.',
};

/** The findings of both reviews of a year; every number in them is counted from the records up to the day they speak of. */
export function addFindings(world: World, year: Year): void {
  interim(world, year);
  const day = year < 2026 ? `${year}-12-27` : '2026-10-31';
  const put = (part: string, text: string, more: Record<string, unknown> = {}) => finding(world, `tong-ket-${year}`, year, part, text, more);
  put('situation', situations[year]);
  put('advantage', 'Được sự quan tâm, chỉ đạo sát sao của cấp ủy, chính quyền cấp trên; sự đoàn kết, đồng thuận của cán bộ, đảng viên và Nhân dân; các khối thi đua hoạt động nền nếp.');
  put('difficulty', 'Khối lượng công việc lớn, cán bộ phụ trách thi đua ở đơn vị phần lớn kiêm nhiệm; nguồn lực xã hội hóa ở khu phố có nhiều nhà trọ còn thấp.');
  put('leadership', `Đảng ủy, UBND phường ban hành đầy đủ kế hoạch, hướng dẫn; Hội đồng Thi đua - Khen thưởng họp ${padCount(rowsOf(world, 'meetings').filter((row) => row['year'] === year && String(row['held_on']) <= day).length)} phiên; tổ chức ký cam kết thi đua với ${padCount(wardsOn(world, `${year}-01-15`).length)} khu phố và giao ước thi đua của 03 khối.`);
  addResults(world, year, day, put);
  for (const { id, short_name, name, goal } of thematics[year]) put('movement', `Phong trào “${short_name ?? name}” được triển khai theo kế hoạch, bám sát mục tiêu: ${goal.charAt(0).toLowerCase()}${goal.slice(1)}`, { movement: id });
  put('participation', `Phong trào thu hút các khối, khu phố, trường học với ${padCount(rowsOf(world, 'registrations').filter((row) => row['year'] === year).length)} bản đăng ký thi đua, ${padCount(worksOf(world, year).length)} công trình, phần việc.`);
  const models = rowsOf(world, 'exemplars').filter((row) => row['year'] === year);
  put('exemplar', `Xuất hiện nhiều điển hình tiên tiến như: ${models.map((row) => nameOf(world, String(row['person']))).join(', ')}; đã nhân rộng ${padCount(models.filter((row) => row['stage'] === 'replicated').length)} mô hình.`);
  put('effect', 'Diện mạo đô thị khang trang hơn, đời sống Nhân dân được nâng lên, niềm tin của Nhân dân đối với cấp ủy, chính quyền được củng cố.');
  const issued = (row: Record<string, unknown>) => String(row['issued_on']) <= day;
  const decisions = rowsOf(world, 'decisions').filter((row) => row['year'] === year && issued(row)).length;
  put('award', `${year < 2026 ? 'Trong năm' : 'Tính đến ngày 31/10/2026'}, Chủ tịch UBND phường đã ban hành ${padCount(decisions)} quyết định, khen thưởng ${printCounts(countAwards(awardsGiven(world, year).filter(issued)))}.`);
}

function addResults(world: World, year: Year, day: string, put: (part: string, text: string, more?: Record<string, unknown>) => void): void {
  const results = wardResults(world, year, day);
  const met = results.filter((result) => result.met);
  const above = superior(year).level === 'district' ? 'Thành phố' : 'tỉnh';
  const state = year < 2026 ? `Kết thúc năm, phường có ${padCount(met.length)}/${results.length} chỉ tiêu do ${above} giao đạt và vượt` : `Tính đến ngày 31/10/2026, phường có ${padCount(met.length)}/${results.length} chỉ tiêu do tỉnh giao đã đạt và vượt`;
  put('result', `${state}, trong đó ${padCount(met.filter((result) => result.exceeded).length)} chỉ tiêu vượt.`, { movement: `pt-tdyn-${year}` });
  const sectors = [['economy', 'Kinh tế'], ['culture_society', 'Văn hóa - xã hội'], ['defence_security', 'Quốc phòng - an ninh'], ['political_system', 'Xây dựng hệ thống chính trị']] as const;
  for (const [sector, field] of sectors) {
    put('result', `${results.filter((result) => result.indicator.sector === sector).map(printResult).join('; ')}.`, { field });
  }
  const works = worksOf(world, year);
  const finished = works.filter((row) => (completedOn(row) ?? '9') <= day);
  const late = finished.filter((row) => String(completedOn(row)) > String(row['due_on']));
  const money = rowsOf(world, 'contributions').filter((row) => row['source'] !== 'state' && works.some(({ id }) => id === row['work']) && String(row['given_on']) <= day).reduce((sum, row) => sum + Number(row['amount'] ?? 0), 0);
  put('result', `Đã hoàn thành ${padCount(finished.length)}/${padCount(works.length)} công trình, phần việc đăng ký${late.length ? `, trong đó ${padCount(late.length)} công trình chậm so với đăng ký` : ''}; Nhân dân và các nhà hảo tâm đóng góp ${formatNumber(Math.round(money / 1_000_000))} triệu đồng.`, { field: 'Công trình, phần việc' });
}

/** The registered works of a year; of alternatives only the chosen one. */
const worksOf = (world: World, year: Year) => rowsOf(world, 'works').filter((row) => row['year'] === year && (!row['alternative_of'] || row['chosen'] === true));

const completedOn = (work: Record<string, unknown>): string | undefined =>
  (work['milestones'] as { kind: string; happened_on: string }[]).find(({ kind }) => kind === 'completed')?.happened_on;

function interim(world: World, year: Year): void {
  const put = (part: string, text: string) => finding(world, `so-ket-${year}`, year, part, text);
  const results = wardResults(world, year, `${year}-06-30`);
  const named = results.filter((result) => ['ct-thue-dat', 'ct-bhyt', 'ct-truc-tuyen'].includes(result.indicator.id));
  put('situation', `6 tháng đầu năm ${year}, các phong trào thi đua được triển khai đồng bộ, gắn với nhiệm vụ chính trị của phường.`);
  put('result', `Tính đến ngày 30/6/${year}: ${named.map(printResult).join('; ')}.`);
  put('participation', `Các đơn vị đã đăng ký ${padCount(worksOf(world, year).length)} công trình, phần việc; phần lớn đã khởi động.`);
  put('award', `Đã khen thưởng đột xuất ${printCounts(countAwards(awardsGiven(world, year, `qd-${year}-01`)))}; chuẩn bị khen thưởng chuyên đề dịp sơ kết.`);
}

function finding(world: World, review: string, year: Year, part: string, text: string, more: Record<string, unknown> = {}): void {
  const count = rowsOf(world, 'findings').filter((row) => row['review'] === review).length + 1;
  add(world, 'findings', { id: `nd-${review}-${count}`, review, year, part, ...more, text });
}
