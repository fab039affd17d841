import { demoPage, followUp, matrixOf, movementOf, pledgeOf, taskOf } from './demo-pages.ts';
import type { DemoLooks } from './demo-looks.ts';
import { all, says, saysInOrder, together } from './look.ts';

/** Where the demo ward shows what the articles say of movements, launches, pledges and tasks. */
export const demoLaunch: DemoLooks = {
  'S0-18': async (site) =>
    says(
      await movementOf(site, /^Thi đua yêu nước/),
      '03/KH-UBND',
      /Trả lại lần 1[^]*Chưa có tiêu chí/,
      'Duyệt lần 2 theo văn bản số 06/KH-UBND',
      'Tiêu chí',
    ),
  'S0-19': async (site) => says(await matrixOf(site), 'UBND tỉnh Sơn Hà', 'Đạt', 'Vượt', 'Chưa đạt'),
  'S0-24': async (site) =>
    saysInOrder(await demoPage(site, '/lam-viec/phong-trao/chuong-trinh?nam=2026'), 'Chương trình chuyển đổi số', 'Bình dân học vụ số'),
  'S0-25': async (site) =>
    says(await demoPage(site, '/lam-viec/phong-trao/chuong-trinh?nam=2026'), 'Chương trình chuyển đổi số', 'Đô thị văn minh'),
  'S0-26': async (site) =>
    says(await movementOf(site, /^Bình dân học vụ số/), /Tháng 3\/2026 \(\d+ đơn vị\) ?\d+/, /Tháng 10\/2026 \(\d+ đơn vị\) ?\d+/),
  'S0-27': async (site) =>
    says(await taskOf(site, 'Tổ chức tổng vệ sinh'), 'Hoàng Khắc Thiệp', 'Hội nghị tổng kết phong trào thi đua yêu nước năm 2025'),
  'S0-28': async (site) => says(await demoPage(site, '/lam-viec/nhiem-vu?nam=2026'), 'Xong', /Quá hạn \d+ ngày/, /Xong, trễ 6 ngày/),
  'S1-12': async (site) => says(await movementOf(site, /^Thi đua yêu nước/), 'Cán bộ, Đảng viên, Công chức, Viên chức, Người lao động'),
  'S1-13': async (site) => says(await demoPage(site, '/lam-viec/dien-hinh'), 'Ngôi nhà xanh đổi rác lấy quà', 'Nhân rộng'),
  'S1-14': async (site) => says(await demoPage(site, '/lam-viec/dien-hinh'), 'Chuyển đổi số', 'Đô thị, môi trường'),
  'S1-15': async (site) =>
    says(
      await matrixOf(site),
      'Kinh tế Chỉ tiêu',
      'Văn hóa - xã hội Chỉ tiêu',
      'Quốc phòng - an ninh Chỉ tiêu',
      'Xây dựng hệ thống chính trị Chỉ tiêu',
    ),
  'S1-21': async (site) =>
    says(await followUp(site, /^Khu phố 3$/), 'Nội dung được giao', 'Thi đua nâng cao chất lượng sống khu dân cư', 'Chỉ tiêu được giao'),
  'S2-17': async (site) => {
    const tasks = await demoPage(site, '/lam-viec/nhiem-vu?nam=2026');
    return all(
      together(tasks, 'tổng vệ sinh', /Trước Tết/),
      together(tasks, 'trực Tết', /Trong Tết/),
      together(tasks, 'Tết trồng cây', /Sau Tết/),
    );
  },
  'S2-19': async (site) => says(await demoPage(site, '/lam-viec/dang-ky/giao-uoc?nam=2026'), 'Đã ký 13/13', '89/96 hộ', /16\/27 bản/),
  'S2-21': async (site) => saysInOrder(await pledgeOf(site, 'Khu phố không rác'), 'Hoàng Khắc Thiệp', 'Đoàn Thục Uyên'),
  'S2-22': async (site) =>
    says(
      await demoPage(site, '/lam-viec/dang-ky/giao-uoc?nam=2025', 'Bản cam kết thi đua năm 2025 của Khu phố 4'),
      'Đạt',
      'Báo cáo kết quả năm 2025',
    ),
  'S3-01': async (site) => says(await demoPage(site, '/lam-viec/phong-trao?nam=2025', '90 ngày thi đua'), /đặc biệt/),
  'S3-11': async (site) =>
    says(
      await demoPage(site, '/lam-viec/phong-trao?nam=2026', /^Thi đua yêu nước/, 'Sáng ngày 09'),
      'Loa truyền thanh',
      '12/01/2026',
      'Nhóm Zalo tổ dân phố',
    ),
  'S3-13': async (site) =>
    says(await demoPage(site, '/lam-viec/dang-ky/giao-uoc?nam=2026'), 'khối MTTQ - đoàn thể', 'khối khu phố', 'khối trường học'),
  'S3-31': async (site) =>
    says(
      await movementOf(site, '60 ngày chỉnh trang'),
      'còn 2 mục chưa ghi kết quả',
      'Đường hoa Cầu Ván chào mừng Quốc khánh',
      'Quá hạn tổng kết',
    ),
};
