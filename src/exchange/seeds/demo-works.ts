import { demoPage, fundOf, matrixOf, movementOf, rhythmOf, taskOf, workOf } from './demo-pages.ts';
import type { DemoLooks } from './demo-looks.ts';
import { all, leadsTo, says, together } from './look.ts';

/** Where the demo ward shows what the articles say of works, contributions, figures and limits. */
export const demoWorks: DemoLooks = {
  'S0-20': async (site) => says(await demoPage(site, '/lam-viec/cong-trinh?nam=2026'), /đúng tiến độ/i, /quá hạn \d+ ngày/i),
  'S0-21': async (site) => says(await workOf(site, 'hẻm 67 đường Lò Gốm'), 'Trước và sau', 'Hiện trạng trước khi làm', 'Khu phố 4'),
  'S0-22': async (site) => says(await workOf(site, 'hẻm 67 đường Lò Gốm'), '55%', '31%', '14%'),
  'S0-23': async (site) => says(await demoPage(site, '/lam-viec/cong-trinh?nam=2026', /Nâng cấp|Lắp đặt/), 'Đăng ký', 'Khởi công'),
  'S0-29': async (site) =>
    says(await fundOf(site), 'Không nêu tên', /\d+\/BN-2026/, 'khoảng 12 triệu đồng', 'Bút toán đảo', 'Tiền còn lại'),
  'S3-17': async (site) =>
    together(await workOf(site, 'Cải tạo khuôn viên nhà văn hóa Khu phố 5'), 'Đầu tư trang thiết bị nhà văn hóa Khu phố 5', 'Không chọn'),
  'S3-19': async (site) =>
    says(await demoPage(site, '/lam-viec/dong-gop?nam=2026', 'hẻm 67 đường Lò Gốm'), 'Nhà nước', 'Nhân dân', 'Xã hội hóa', /\d+ m²/),
  'S3-23': async (site) => says(await demoPage(site, '/lam-viec/dang-ky?nam=2026', /^Trường THCS Mai Vàng/), /mức độ 2/i),
  'S3-24': async (site) =>
    says(await workOf(site, 'Vệ sinh môi trường trong và quanh trường'), 'Trường THCS Mai Vàng', 'phối hợp: Trường Mầm non Hoa Mai'),
  'S4-07': async (site) => says(await matrixOf(site), 'Khu phố 1', 'Khu phố 11', 'Chưa đạt'),
  'S4-08': async (site) => says(await matrixOf(site), 'Thu thuế sử dụng đất phi nông nghiệp'),
  'S4-12': async (site) =>
    all(
      says(await rhythmOf(site), /Khu phố 7 \(T\d/),
      says(await demoPage(site, '/lam-viec/dang-ky/tuyen-truyen?nam=2026'), 'Nhóm Zalo, mạng xã hội', 'Khu phố 3'),
    ),
  'S4-15': async (site) => says(await taskOf(site, 'Tháo gỡ vướng mắc'), 'Khu phố 4 Vướng mắc', 'UBMTTQ Đang làm'),
  'S4-16': async (site) => says(await rhythmOf(site), /Lặng dài nhất/, /Im lặng|Chưa liên tục/),
  'S4-17': async (site) => leadsTo(await demoPage(site, '/lam-viec/cham-diem?nam=2025', 'Xếp hạng'), 'Xuất bảng tính', /xep-hang/),
  'S4-18': async (site) => together(await demoPage(site, '/lam-viec/nhiem-vu/phan-cong?nam=2026'), 'UBMTTQ', 'Giúp Khu phố 7, Khu phố 9'),
  'S4-19': async (site) => says(await workOf(site, 'hẻm 67 đường Lò Gốm'), /Hưởng lợi hơn 130/),
  'S4-20': async (site) => says(await movementOf(site, '60 ngày chỉnh trang'), /Quá hạn tổng kết/),
};
