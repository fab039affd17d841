import { all, counts, holds, leadsTo, says, saysInOrder, saysNot, together } from './look.ts';
import { articleOf, conferenceOf, hungLong, inArticle, officePage, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const review = (site: Site, ...links: (string | RegExp)[]) =>
  officePage(site, hungLong, '/lam-viec/tong-ket', 'Báo cáo tổng kết phong trào thi đua', ...links);
const trialReview = (site: Site, ...links: (string | RegExp)[]) =>
  officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023', ...links);

/** Rows of the digest about Phường Hưng Long: the conference, the report and the page. */
export const seed4Report: readonly Row[] = [
  {
    id: 'S4-01',
    looksFor: 'chiều 06/01/2023, tổng kết năm 2022',
    look: inArticle(hungLong, 'Chiều ngày 06 tháng 01 năm 2023', 'năm 2022'),
  },
  {
    id: 'S4-02',
    looksFor: 'đại biểu như bài gốc',
    look: inArticle(
      hungLong,
      'Nguyễn Thị Bích Thảo - Bí thư Đảng ủy phường',
      'Ban điều hành các khu phố',
      'các tập thể, cá nhân được khen thưởng',
    ),
  },
  {
    id: 'S4-03',
    looksFor: 'báo cáo thông qua ngày 06/01/2023 tại hội nghị',
    async look(site) {
      return all(
        saysInOrder(await review(site), 'Thông qua', '06/01/2023'),
        says(await articleOf(site, hungLong), 'đã thông qua báo cáo tổng kết phong trào thi đua và công tác khen thưởng năm 2022'),
      );
    },
  },
  {
    id: 'S4-04',
    looksFor: 'báo cáo có hai phần phong trào thi đua và công tác khen thưởng',
    async look(site) {
      return saysInOrder(await review(site, /Báo cáo \(Word\)/), 'PHONG TRÀO THI ĐUA', 'CÔNG TÁC KHEN THƯỞNG');
    },
  },
  {
    id: 'S4-05',
    looksFor: 'ngày lễ lớn, khí thế sôi nổi',
    look: inArticle(hungLong, 'nhiều sự kiện và kỷ niệm những ngày lễ lớn của đất nước', 'khí thế thi đua khá sôi nổi'),
  },
  { id: 'S4-06', looksFor: 'các chỉ tiêu KT-VHXH-QPAN', look: inArticle(hungLong, 'hoàn thành các chỉ tiêu KT-VHXH-QPAN') },
  {
    id: 'S4-08',
    looksFor: 'cá nhân vận động thuế đất phi nông nghiệp, kế hoạch hóa gia đình',
    look: inArticle(hungLong, 'thuế đất phi nông nghiệp', 'kế hoạch hóa gia đình'),
  },
  {
    id: 'S4-24',
    looksFor: '16 tập thể và 16 cá nhân được khen',
    async look(site) {
      return all(
        says(await articleOf(site, hungLong), 'khen thưởng 16 tập thể và 16 cá nhân hoàn thành xuất sắc nhiệm vụ năm 2022'),
        says(await site.visitor(hungLong.slug).open('/bang-vang?nam=2022'), '16 tập thể và 16 cá nhân'),
      );
    },
  },
  {
    id: 'S4-25',
    looksFor: 'tên tác giả in một lần',
    async look(site) {
      return counts(await articleOf(site, hungLong), /Gia Lin/, 1);
    },
  },
  {
    id: 'S4-26',
    looksFor: 'năm số lượt truy cập, “Đang truy cập” ít nhất là 1',
    async look(site) {
      const home = await site.visitor(hungLong.slug).open('/');
      return says(home, /Đang truy cập [1-9]/, /Hôm nay [1-9]/, /Trong tuần [1-9]/, /Tháng hiện tại [1-9]/, /Tổng lượt truy cập [1-9]/);
    },
  },
  {
    id: 'S4-27',
    looksFor: 'mọi số đếm một kiểu viết vi-VN, tổng tiếp nối 3.554.878 của trang cũ',
    async look(site) {
      const home = await site.visitor(hungLong.slug).open('/');
      const total = /Tổng lượt truy cập ([\d.]+)/.exec(home.text)?.[1] ?? '';
      return all(
        says(home, /Tổng lượt truy cập 3\.\d{3}\.\d{3}/),
        holds(home, Number(total.replaceAll('.', '')) >= 3_554_878, `tổng ${total}`),
      );
    },
  },
  {
    id: 'S4-28',
    looksFor: 'liên kết Đăng nhập trên trang công khai dẫn đến trang đăng nhập',
    async look(site) {
      const home = await site.visitor(hungLong.slug).open('/');
      return all(leadsTo(home, 'Đăng nhập', /\/dang-nhap/), says(await site.visitor(hungLong.slug).follow('/', 'Đăng nhập'), 'Mật khẩu'));
    },
  },
  { id: 'S4-29', looksFor: '“v.v.” giữ nguyên', look: inArticle(hungLong, 'kế hoạch hóa gia đình v.v.') },
  {
    id: 'S4-30',
    looksFor: 'câu “đều hoàn thành” trái với bảng chỉ tiêu bị nhắc',
    async look(site) {
      return together(await trialReview(site), 'Các khu phố đều hoàn thành các chỉ tiêu được giao', /chưa đạt/);
    },
  },
  {
    id: 'S4-31',
    looksFor: 'hội nghị không có phần phát động được nhắc',
    async look(site) {
      return says(await conferenceOf(site, hungLong), /[Cc]hưa phát động/);
    },
  },
  {
    id: 'S4-32',
    looksFor: 'không ảnh, không nêu số khu phố vẫn đăng được',
    async look(site) {
      return all(saysNot(await articleOf(site, hungLong), 'Hình ảnh hội nghị'), counts(await articleOf(site, hungLong), /\d+ khu phố/, 0));
    },
  },
];
