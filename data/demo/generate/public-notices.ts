import type { World } from './world.ts';
import { add, rowsOf } from './world.ts';

const officer = 'Vi Thùy Trâm';
const rules = 'Điều 11 Quyết định số 31/2025/QĐ-UBND ngày 05/8/2025 của UBND tỉnh Sơn Hà';
const board = 'Bảng tin UBND phường, nhà văn hóa 11 khu phố và trang thông tin điện tử';

/** The lists hung out for everybody to read, and what people said of them. */
export function addPublicNotices(world: World): void {
  const listed = (year: number, field: string, value: string) =>
    rowsOf(world, 'nominations').filter((row) => row['year'] === year && row[field] === value && row['award'] !== 'bang_khen_tinh' && !row['withdrawn_on']).map(({ id }) => id);
  const notice = (id: string, title: string, published_on: string, days: number, nominations: string[], more: Record<string, unknown> = {}) =>
    add(world, 'public_notices', { id, title, published_on, days, basis: rules, place: board, ...more, nominations });
  notice('ny-2025-gdvh', 'Danh sách hộ gia đình đề nghị công nhận “Gia đình văn hóa” năm 2025', '2025-12-15', 10, listed(2025, 'award', 'gia_dinh_van_hoa'));
  const waste = listed(2026, 'movement', 'pt-rac-2026');
  notice('ny-2026-rac-1', 'Danh sách đề nghị khen thưởng phong trào “Phân loại rác tại nguồn, khu phố không rác”', '2026-11-02', 5, waste, { withdrawn_on: '2026-11-03', withdrawn_reason: 'In sai địa chỉ của 01 hộ; niêm yết lại bản đúng.' });
  notice('ny-2026-rac-2', 'Danh sách đề nghị khen thưởng phong trào “Phân loại rác tại nguồn, khu phố không rác”', '2026-11-03', 5, waste);
  const families = listed(2026, 'award', 'gia_dinh_van_hoa');
  notice('ny-2026-gdvh', 'Danh sách hộ gia đình đề nghị công nhận “Gia đình văn hóa” năm 2026', '2026-11-17', 10, families);
  const opinion = (id: string, of: string, nomination: string | undefined, received_on: string, channel: string, name: string | undefined, content: string, answer: Record<string, unknown> = {}) =>
    add(world, 'notice_opinions', { id, notice: of, nomination, received_on, channel, name, content, ...answer });
  const answered = (answered_on: string, outcome: string, answer: string) => ({ answered_on, outcome, answer, answered_by: officer });
  opinion('yk-1', 'ny-2026-rac-2', waste[0], '2026-11-05', 'officer', 'Một hộ dân Khu phố 6', 'Điểm tập kết đầu hẻm 12 vẫn còn rác sau 19 giờ, đề nghị xem lại việc khen Khu phố 6.',
    answered('2026-11-06', 'not_upheld', 'Đã kiểm tra thực tế ba buổi tối: rác tồn là của hộ kinh doanh ngoài khu phố, đã xử lý. Kết quả phân loại của Khu phố 6 đạt 91% số hộ, đủ tiêu chuẩn đề nghị.'));
  opinion('yk-2', 'ny-2026-gdvh', families[4] ?? families[0], '2026-11-18', 'page', undefined, 'Hộ này có người bị xử phạt gây mất trật tự hồi tháng 5, có được xét không?',
    answered('2026-11-20', 'upheld', 'Ý kiến đúng. Hộ có thành viên bị xử phạt trong năm nên không đủ điều kiện theo Nghị định 86/2023/NĐ-CP; khu phố rút đề nghị. Cảm ơn người góp ý.'));
  opinion('yk-3', 'ny-2026-gdvh', undefined, '2026-11-21', 'page', 'Người dân Khu phố 3', 'Danh sách treo ở nhà văn hóa Khu phố 3 bị mưa ướt, đề nghị treo lại và đưa lên nhóm Zalo tổ dân phố.');
}
