import type { World } from './world.ts';
import { add } from './world.ts';
import { who } from './cadres.ts';
import { nameOf, postOn } from './posts.ts';

type Received = readonly [year: number, award: string, issuer: string, level: string, issued: string, subject: Record<string, unknown>, citation: string, yearTo?: number];

const city = 'Chủ tịch UBND thành phố Sơn Hà';
const province = 'Chủ tịch UBND tỉnh Sơn Hà';

const list: readonly Received[] = [
  [2023, 'bang_khen_tinh', province, 'province', '2024-01-05', { whole_authority: true }, 'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2023'],
  [2023, 'chien_si_thi_dua_co_so', city, 'district', '2024-01-02', { person: who.office }, 'Đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2023'],
  [2023, 'chien_si_thi_dua_co_so', city, 'district', '2024-01-02', { person: who.officer }, 'Đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2023'],
  [2023, 'to_dan_pho_van_hoa', city, 'district', '2023-12-28', { unit: 'to-12' }, 'Đạt danh hiệu “Tổ dân phố văn hóa” năm 2023'],
  [2023, 'giay_khen', city, 'district', '2023-09-28', { unit: 'kp-03' }, 'Điển hình trong phong trào chỉnh trang đô thị năm 2023'],
  [2024, 'tap_the_lao_dong_tien_tien', city, 'district', '2024-12-30', { unit: 'truong-thcs-mai-vang' }, 'Đạt danh hiệu “Tập thể lao động tiên tiến” năm học 2023 - 2024'],
  [2024, 'chien_si_thi_dua_co_so', city, 'district', '2025-01-03', { person: who.culture }, 'Đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2024'],
  [2024, 'to_dan_pho_van_hoa', city, 'district', '2024-12-27', { unit: 'to-21' }, 'Đạt danh hiệu “Tổ dân phố văn hóa” năm 2024'],
  [2024, 'to_dan_pho_van_hoa', city, 'district', '2024-12-27', { unit: 'to-45' }, 'Đạt danh hiệu “Tổ dân phố văn hóa” năm 2024'],
  [2024, 'bang_khen_tinh', province, 'province', '2025-01-06', { body: 'doan-tn' }, 'Có thành tích xuất sắc trong công tác chuyển đổi số năm 2024'],
  [2024, 'co_thi_dua_tinh', 'UBND tỉnh Sơn Hà', 'province', '2025-01-07', { body: 'cong-an' }, 'Đơn vị dẫn đầu phong trào “Toàn dân bảo vệ an ninh Tổ quốc” năm 2024'],
  [2025, 'xa_phuong_tieu_bieu', province, 'province', '2026-01-06', { whole_authority: true }, 'Đạt danh hiệu “Xã, phường, đặc khu tiêu biểu” năm 2025'],
  [2025, 'bang_khen_thu_tuong', 'Thủ tướng Chính phủ', 'central', '2025-12-22', { person: who.chair }, 'Có nhiều thành tích trong công tác từ năm 2021 đến năm 2025, góp phần vào sự nghiệp xây dựng chủ nghĩa xã hội và bảo vệ Tổ quốc', 2025],
  [2025, 'bang_khen_tinh', province, 'province', '2025-09-25', { body: 'mttq' }, 'Có thành tích xuất sắc trong thực hiện xóa nhà tạm, nhà dột nát năm 2025'],
  [2025, 'bang_khen_tinh', province, 'province', '2026-01-06', { unit: 'kp-03' }, 'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025'],
  [2026, 'bang_khen_tinh', province, 'province', '2026-08-17', { body: 'cong-an' }, 'Có thành tích xuất sắc trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc”'],
  [2026, 'giay_khen', 'Giám đốc Sở Nội vụ tỉnh Sơn Hà', 'province', '2026-07-31', { unit: 'tt-hcc' }, 'Có thành tích trong 01 năm vận hành chính quyền địa phương 02 cấp'],
];

/** Awards the ward, its units and its people received from above. */
export function addReceivedAwards(world: World): void {
  list.forEach(([year, award, issuer, issuer_level, issued_on, subject, citation, year_to], index) => {
    const person = typeof subject['person'] === 'string' ? subject['person'] : undefined;
    const since = year_to ? 2021 : year;
    add(world, 'awards', {
      id: `kct-${year}-${index + 1}`, direction: 'received', year: since, year_to, award, ground: 'merit', issuer, issuer_level, issued_on, ...subject,
      recipient: person ? nameOf(world, person) : subject['whole_authority'] ? 'Nhân dân và cán bộ phường Mai Vàng' : undefined,
      recipient_post: person ? postOn(world, person, issued_on, 1) : undefined, citation, movements: /thi đua yêu nước/.test(citation) ? [`pt-tdyn-${year}`] : undefined,
    });
  });
}
