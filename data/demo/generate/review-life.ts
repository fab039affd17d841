import { indicators } from './indicators.ts';
import { resultOf } from './results.ts';
import type { World } from './world.ts';
import { rowOf, rowsOf, turn, YEARS } from './world.ts';
import { addFindings } from './findings.ts';

/** What a report says is counted when every record is there; then come its comments and the reasons of what fell short. */
export function addReviewLife(world: World): void {
  for (const year of YEARS) addFindings(world, year);
  rowOf(world, 'reviews', 'tong-ket-2025')['comments'] = comments.map(([author, text, answer], index) => ({
    author, text, given_on: `2025-12-${28 + (index > 1 ? 1 : 0)}`, answer, answered_on: '2025-12-29',
  }));
  rowOf(world, 'reviews', 'tong-ket-2026')['comments'] = [{ author: 'Hội Liên hiệp Phụ nữ phường', text: 'Bổ sung kết quả mô hình “Biến rác thành quà” vào phần điển hình, mô hình.', given_on: '2026-11-20' }];
  for (const year of [2025, 2026]) rowOf(world, 'reviews', `tong-ket-${year}`)['reasons'] = reasonsOf(world, year);
}

const comments: readonly (readonly [author: string, text: string, answer: string])[] = [
  ['Ban Thường trực Ủy ban MTTQ Việt Nam phường', 'Đề nghị nêu rõ nguồn vận động của Nhân dân ở từng công trình, không gộp chung.', 'Tiếp thu. Nguồn lực được tách theo Nhà nước, Nhân dân, nhà hảo tâm; chi tiết từng công trình niêm yết tại nhà văn hóa khu phố.'],
  ['Ban Điều hành Khu phố 11', 'Khu phố 11 mới thành lập từ tháng 7, đề nghị không so sánh với năm trước.', 'Tiếp thu một phần. Số liệu của phường vẫn so với năm trước; Khu phố 11 chỉ đánh giá từ ngày 01/7/2025.'],
  ['Công an phường', 'Phần quốc phòng - an ninh cần ghi thêm kết quả của tổ tự quản.', 'Tiếp thu, đã đưa vào phần kết quả phong trào Toàn dân bảo vệ an ninh Tổ quốc.'],
  ['Trường THCS Mai Vàng', 'Đề nghị không nêu tên trường trong bản công khai về tin, bài.', 'Giải trình: hai trường được nêu tên là trường khác; bản công khai có thể ẩn tên đơn vị.'],
];

const words: readonly string[] = [
  'Nhiều hộ ở trọ mới chuyển đến, chưa kịp vận động; khu phố đã lập danh sách từng hộ.',
  'Cán bộ phụ trách nghỉ thai sản, đến quý III mới có người thay.',
  'Chờ hướng dẫn của tỉnh về cách tính sau sắp xếp đơn vị hành chính.',
  'Vận động chưa sát, chưa phân công người theo dõi từng tổ dân phố.',
  'Mặt bằng giao chậm, phải dời thời gian ra quân.',
  'Nguồn xã hội hóa giảm so với năm trước, đã kiến nghị bổ sung kinh phí.',
];

const most = 10;

/** Ten missed targets of a year with the reason their unit gave; of the others nobody has said anything yet. */
function reasonsOf(world: World, year: number): { target: string; text: string }[] {
  const day = year < 2026 ? `${year}-12-27` : '2026-10-31';
  const known = new Set(indicators.map(({ id }) => id));
  return rowsOf(world, 'targets')
    .filter((target) => target['year'] === year && known.has(String(target['indicator'])) && resultOf(target, day)?.met === false)
    .slice(0, most)
    .map((target, index) => ({ target: target.id, text: turn(words, index) }));
}
