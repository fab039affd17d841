import type { Fields } from './screen.ts';

/** What the people of the demo ward type during the year that is played. */
export const movement = {
  name: 'Thi đua lập thành tích chào mừng kỷ niệm 80 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2027)',
  short: 'Chào mừng 80 năm Ngày Thương binh - Liệt sĩ',
  theme: 'Uống nước nhớ nguồn, chung sức xây dựng phường Mai Vàng văn minh, nghĩa tình',
};
export const plan = {
  'Mục tiêu': 'Chăm lo 100% gia đình người có công; mỗi khu phố hoàn thành ít nhất 01 công trình, phần việc.',
  'Phạm vi': 'Toàn phường.',
  'Đối tượng': 'Cán bộ, công chức, viên chức\nNhân dân 11 khu phố',
  'Nội dung': 'Chăm lo gia đình người có công\nChỉnh trang hẻm, tuyến đường văn minh\nTuyên truyền truyền thống “Uống nước nhớ nguồn”',
  'Kế hoạch thực hiện': 'Phát động tháng 11/2026; sơ kết tháng 7/2027; tổng kết tháng 12/2027.',
  'Biện pháp': 'Tuyên truyền; đăng ký, ký cam kết; kiểm tra hằng quý; khen thưởng kịp thời.',
};
export const shortcoming = 'Khu phố 9 chậm đăng ký công trình, phần việc 25 ngày so với hạn.';
export const lesson = 'Công trình có Ban Công tác Mặt trận giám sát từ đầu đều xong đúng hạn.';
export const headline = 'Tổng kết phong trào thi đua yêu nước năm 2027 và phát động phong trào thi đua năm 2028';
export const nextMovement = 'Thi đua yêu nước năm 2028';
export const work = 'Nâng cấp, bê tông hóa hẻm 12 đường Rạch Lá';

export const delegates: Fields[] = [
  { 'Tư cách': 'Khách mời cấp trên', 'Tên nhóm': 'Đại diện lãnh đạo Sở Nội vụ tỉnh Sơn Hà', Cấp: 'Cấp tỉnh' },
  { 'Cá nhân': 'Hoàng Khắc Thiệp' },
  { 'Cá nhân': 'Đoàn Thục Uyên' },
  { 'Mọi đơn vị thuộc loại': 'Khu phố', 'Tên nhóm': 'Ban điều hành khu phố' },
];

export const acts: Fields[] = [
  { Phần: 'Khai mạc, giới thiệu đại biểu', 'Người trình bày': 'Tạ Nhật Bình' },
  { Phần: 'Báo cáo', 'Người trình bày': 'Tạ Nhật Bình', 'Báo cáo': 'Báo cáo tổng kết' },
  { Phần: 'Phát động thi đua', 'Người trình bày': 'Đoàn Thục Uyên' },
  { Phần: 'Ký giao ước, cam kết' },
  {
    Phần: 'Công bố quyết định',
    'Người trình bày': 'Vi Thùy Trâm',
    'Số 01/QĐ-UBND: Về việc khen thưởng trong phong trào thi đua yêu nước năm 2027': true,
  },
  { Phần: 'Phát biểu chỉ đạo', 'Người trình bày': 'Hoàng Khắc Thiệp', 'Các ý kiến': 'Nhân rộng cách làm của Khu phố 2' },
  { Phần: 'Bế mạc', 'Người trình bày': 'Đoàn Thục Uyên' },
];
