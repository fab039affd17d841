import type { World } from './world.ts';
import { add } from './world.ts';
import { nameOf } from './posts.ts';

type Recognised = readonly [id: string, title: string, year: number, scope: string, level: string, on: string, document: string, author: string, effect: string];

const city = 'Chủ tịch UBND thành phố Sơn Hà';
const recognisers: Readonly<Record<string, string>> = { ward: 'Chủ tịch UBND phường Mai Vàng', district: city, province: 'Chủ tịch UBND tỉnh Sơn Hà' };

const recognised: readonly Recognised[] = [
  ['sk-2023-1', 'Lịch trực tuyến của phòng họp và xe công', 2023, 'base', 'district', '2023-11-30', 'Quyết định số 2210/QĐ-UBND ngày 30/11/2023', 'au-minh-tue', 'Không còn lịch họp trùng phòng; giảm 02 cuộc gọi xếp lịch mỗi ngày.'],
  ['sk-2023-2', 'Sổ theo dõi đăng ký thi đua trên bảng tính dùng chung', 2023, 'base', 'district', '2023-11-30', 'Quyết định số 2210/QĐ-UBND ngày 30/11/2023', 'vi-thuy-tram', 'Tổng hợp đăng ký của 12 khu phố trong 02 ngày thay vì 02 tuần.'],
  ['sk-2024-1', 'Tủ sách lưu động của nhà văn hóa khu phố', 2024, 'base', 'district', '2024-11-29', 'Quyết định số 2405/QĐ-UBND ngày 29/11/2024', 'tieu-thi-hong-gam', 'Mỗi tuần luân chuyển 120 cuốn giữa 06 nhà văn hóa.'],
  ['sk-2024-2', 'Phiếu hẹn trả kết quả có mã tra cứu cho người cao tuổi', 2024, 'province', 'province', '2025-03-14', 'Quyết định số 512/QĐ-UBND ngày 14/3/2025', 'tra-ngoc-bich', 'Người thân tra cứu thay được; lượt hỏi lại tại quầy giảm 40%.'],
  ['sk-2025-1', 'Nhắc lịch khám sức khỏe nghĩa vụ quân sự qua tin nhắn', 2025, 'base', 'ward', '2025-11-28', 'Quyết định số 1042/QĐ-UBND ngày 28/11/2025', 'thach-cong-son', 'Tỷ lệ có mặt khám đợt đầu tăng từ 86% lên 97%.'],
  ['sk-2025-2', 'Bản đồ điểm nguy cơ cháy, nổ theo tổ dân phố', 2025, 'base', 'ward', '2025-11-28', 'Quyết định số 1042/QĐ-UBND ngày 28/11/2025', 'bach-dang-tu', 'Kiểm tra đủ 214 điểm trong một tháng; nhắc và khắc phục 37 điểm.'],
  ['sk-2026-1', 'Tủ bảo hộ lao động dùng chung cho tổ thu gom rác dân lập', 2026, 'base', 'ward', '2026-10-30', 'Quyết định số 987/QĐ-UBND ngày 30/10/2026', 'mac-tuan-kiet', '42 người thu gom có đủ găng tay, ủng; không có tai nạn trong 06 tháng.'],
  ['sk-2026-2', 'Nhóm phụ nữ đổi rác tái chế lấy cây xanh', 2026, 'base', 'ward', '2026-10-30', 'Quyết định số 987/QĐ-UBND ngày 30/10/2026', 'la-thi-cam-nhung', 'Thu 6,4 tấn rác tái chế, đổi 1.150 chậu cây cho 480 hộ.'],
];

const officer = 'Vi Thùy Trâm';
const asked: Readonly<Record<string, { unit: string; field: string; situation: string; solution: string; from: string }>> = {
  'sk-2025-2': { unit: 'van-phong', field: 'An ninh, trật tự', situation: 'Danh sách điểm nguy cơ ghi tay, mỗi tổ một kiểu, khó biết điểm nào chưa kiểm tra.', solution: 'Đánh dấu từng điểm trên một bản đồ chung, chia theo tổ dân phố, ghi ngày kiểm tra gần nhất.', from: '2025-03-01' },
  'sk-2026-1': { unit: 'van-phong', field: 'An sinh xã hội', situation: 'Tổ thu gom rác dân lập tự mua đồ bảo hộ, nhiều người làm tay không.', solution: 'Lập tủ đồ bảo hộ dùng chung ở 04 điểm tập kết, Công đoàn vận động và kiểm đếm hằng tuần.', from: '2026-03-15' },
  'sk-2026-2': { unit: 'van-phong', field: 'Đô thị, môi trường', situation: 'Rác tái chế bỏ chung, hội viên chưa thấy lợi ích của phân loại.', solution: 'Mỗi chi hội một buổi đổi rác lấy cây hằng tháng, ghi sổ từng hộ.', from: '2026-02-08' },
};

/** What was found new and useful, how it was asked for, and where else it is done. */
export function addInitiatives(world: World): void {
  for (const [id, title, year, scope, recognised_level, recognised_on, document, author, effect] of recognised) {
    add(world, 'initiatives', { id, title, year, scope, recognised_by: recognisers[recognised_level], recognised_level, recognised_on, document, effect, authors: [author] });
    const { from, ...told } = asked[id] ?? { from: '' };
    if (from) add(world, 'initiative_proposals', { id: `dx-${id}`, title, year, ...told, effect, applied_on: from, proposed_on: `${year}-09-25`, claimed_scope: scope, authors: [author], answered_on: recognised_on, answered_by: officer, outcome: 'recognised', initiative: id });
  }
  addOpenProposals(world);
  for (const [initiative, unit, since, result] of [
    ['sk-2025-2', 'kp-04', '2026-01-15', 'Đủ 19 điểm trên bản đồ, đã kiểm tra hai lượt.'], ['sk-2025-2', 'kp-09', '2026-02-02', 'Khắc phục 05 điểm câu mắc điện không an toàn.'],
    ['sk-2026-2', 'kp-06', '2026-04-12', 'Mỗi tháng một buổi đổi rác, 65 hộ tham gia.'], ['sk-2024-2', 'tt-hcc', '2025-08-01', 'Áp dụng cho mọi hồ sơ của người từ 60 tuổi.'],
  ] as const) add(world, 'initiative_copies', { id: `${initiative}-${unit}`, initiative, unit, since, result });
}

function addOpenProposals(world: World): void {
  const teacher = 'Cô giáo chuẩn bị bộ thí nghiệm từ vật liệu bỏ đi cho từng bài, có phiếu hướng dẫn học sinh tự làm ở nhà.';
  add(world, 'initiative_proposals', {
    id: 'dx-2026-3', title: 'Bộ thí nghiệm khoa học từ vật liệu tái chế', year: 2026, field: 'Giáo dục', unit: 'truong-thcs-mai-vang', situation: 'Phòng thí nghiệm chỉ đủ cho một phần tư lớp cùng làm.', solution: teacher,
    effect: 'Mỗi học sinh tự làm được 06 thí nghiệm trong học kỳ.', applied_on: '2026-09-07', proposed_on: '2026-11-05', claimed_scope: 'base', authors: ['dinh-le-yen'],
  });
  add(world, 'initiative_proposals', {
    id: 'dx-2026-4', title: 'Sổ tay trả lời 100 câu hỏi đất đai', year: 2026, field: 'Cải cách hành chính', unit: 'phong-kthtdt', solution: 'Tập hợp câu hỏi thường gặp, trả lời có điều luật, để tại quầy.', applied_on: '2026-08-01', proposed_on: '2026-10-06',
    claimed_scope: 'base', authors: ['hua-quang-lap'], answered_on: '2026-10-30', answered_by: officer, outcome: 'refused',
    reason: `Nội dung phần lớn sao lại sổ tay của tỉnh; đề nghị ${nameOf(world, 'hua-quang-lap')} bổ sung phần mới và số liệu hiệu quả rồi gửi lại.`,
  });
}
