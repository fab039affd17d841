import { all, any, counts, says, saysInOrder, together } from './look.ts';
import { articleOf, inArticle, officePage, phuong3, trial } from './places.ts';
import type { Row } from './row.ts';
import { commonCitation, ownCitation } from './trial-awards.ts';

/** Rows of the digest about Phường 3, quận Tân Bình: the year, its works, targets and awards. */
export const seed0Year: readonly Row[] = [
  {
    id: 'S0-06',
    looksFor: 'khó khăn và sức mạnh tổng hợp, theo thứ tự',
    async look(site) {
      return saysInOrder(await articleOf(site, phuong3), 'một năm đầy khó khăn thách thức', 'sức mạnh tổng hợp to lớn');
    },
  },
  {
    id: 'S0-07',
    looksFor: 'kỷ niệm lần thứ 93',
    look: inArticle(phuong3, 'kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930-03/02/2023)'),
  },
  { id: 'S0-08', looksFor: 'năm âm lịch Quý Mão', look: inArticle(phuong3, 'xuân Quý Mão 2023') },
  {
    id: 'S0-18',
    looksFor: 'phong trào được triển khai với nội dung, hình thức phong phú',
    look: inArticle(phuong3, 'triển khai sâu rộng trên địa bàn phường với nội dung, hình thức phong phú'),
  },
  {
    id: 'S0-19',
    looksFor: 'chỉ tiêu cấp trên giao: bằng là đạt, hơn là vượt, hộ nghèo giảm hơn cũng là vượt, kèm nơi giao',
    async look(site) {
      const all2023 = await officePage(site, trial, '/lam-viec/chi-tieu?nam=2023');
      return all(
        together(all2023, 'Thu ngân sách thử', 'Ủy ban nhân dân quận', 'Đạt'),
        together(all2023, 'Tỷ lệ hộ nghèo thử', 'Vượt'),
        says(await articleOf(site, phuong3), 'đạt và vượt chỉ tiêu Quận giao'),
      );
    },
  },
  {
    id: 'S0-20',
    looksFor: 'đúng tiến độ, trễ 5 ngày được tính; câu “đều hoàn thành” bị nhắc khi còn việc dở',
    async look(site) {
      const works = await officePage(site, trial, '/lam-viec/cong-trinh?nam=2023');
      const review = await officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023');
      return all(
        together(works, 'Công trình xong sớm', /đúng tiến độ/i),
        together(works, 'Phần việc xong muộn', /trễ 5 ngày/i),
        together(works, 'Phần việc còn dở', /quá hạn \d+ ngày/i),
        together(review, 'đều hoàn thành đúng tiến độ', /chưa hoàn thành/),
      );
    },
  },
  {
    id: 'S0-21',
    looksFor: 'tìm “71/26” ra công trình hẻm, gắn với khu phố 2',
    async look(site) {
      const found = await site.visitor(phuong3.slug).open('/tim-kiem?q=71/26');
      const work = await site.visitor(phuong3.slug).follow('/cong-trinh', 'hẻm 71/26');
      return all(says(found, 'hẻm 71/26 Nguyễn Bặc'), says(work, 'Khu phố 2', 'Hẻm 71/26 Nguyễn Bặc'));
    },
  },
  {
    id: 'S0-22',
    looksFor: 'phương châm, và các phần vốn theo phần trăm',
    async look(site) {
      const office = await officePage(site, trial, '/lam-viec/cong-trinh?nam=2023', 'Công trình xong sớm');
      const open = await site.visitor(trial.slug).follow('/cong-trinh?nam=2023', 'Công trình xong sớm');
      return all(
        says(await site.visitor(phuong3.slug).follow('/cong-trinh', 'hẻm 71/26'), 'Nhà nước và Nhân dân cùng làm'),
        any(says(office, '60%', '30%', '10%'), says(open, '60%', '30%', '10%')),
      );
    },
  },
  {
    id: 'S0-23',
    looksFor: 'các mốc đăng ký, khởi công, hoàn thành, đưa vào sử dụng, gắn biển theo ngày',
    async look(site) {
      const work = await site.visitor(trial.slug).follow('/cong-trinh?nam=2023', 'Công trình xong sớm');
      return all(
        saysInOrder(work, '01/02/2023', '05/03/2023', '20/06/2023', '25/06/2023', '27/07/2023'),
        says(work, /Đăng ký/, /Khởi công/, /Hoàn thành/, /[Đđ]ưa vào sử dụng/, /Gắn biển/),
      );
    },
  },
  {
    id: 'S0-28',
    looksFor: 'sáu nội dung chỉ đạo thành sáu nhiệm vụ',
    async look(site) {
      const tasks = await officePage(site, phuong3, '/lam-viec/nhiem-vu?nam=2023');
      return says(
        tasks,
        'xây dựng Đảng',
        'xây dựng chính quyền',
        'kêu gọi sự ủng hộ',
        'Nâng cao chuyên môn',
        'Từng bước khắc phục khó khăn',
        'Nâng cao hiệu quả phong trào thi đua yêu nước',
      );
    },
  },
  {
    id: 'S0-29',
    looksFor: 'kêu gọi ủng hộ thành nhiệm vụ; sổ đóng góp gắn với công trình',
    async look(site) {
      const work = await officePage(site, trial, '/lam-viec/cong-trinh?nam=2023', 'Công trình xong sớm');
      return all(
        says(await articleOf(site, phuong3), 'Vận động, kêu gọi sự ủng hộ của các tổ chức, tập thể, cá nhân'),
        says(work, 'Sổ đóng góp', '60 triệu đồng'),
      );
    },
  },
  {
    id: 'S0-30',
    looksFor: 'quyết định 84 dòng đếm ra “67 tập thể và 17 cá nhân”, bài của phường 3 nêu đúng hai số',
    async look(site) {
      const decision = await officePage(site, trial, '/lam-viec/quyet-dinh?nam=2023', /41\/QĐ-UBND|khen thưởng thành tích/);
      return all(
        says(decision, '67 tập thể và 17 cá nhân'),
        counts(decision, / (?:Chi bộ số|Tổ dân phố|Khu phố|Nguyễn Thử) \d+ /, 84),
        says(await articleOf(site, phuong3), 'giấy khen cho 67 tập thể và 17 cá nhân'),
      );
    },
  },
  {
    id: 'S0-31',
    looksFor: 'thành tích chung in trên giấy khen, một người có thành tích riêng',
    async look(site) {
      const decision = await officePage(site, trial, '/lam-viec/quyet-dinh?nam=2023', /41\/QĐ-UBND|khen thưởng thành tích/);
      const certificates = await (await site.office(trial.slug)).follow(decision, /^Giấy khen$/);
      const list = await (await site.office(trial.slug)).follow(decision, /^Word$/);
      const printed = certificates.unreadable ? list : certificates;
      return all(
        counts(printed, new RegExp(commonCitation.slice(1)), printed === list ? 84 : 83),
        says(printed, ownCitation),
        says(await articleOf(site, phuong3), 'có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2022'),
      );
    },
  },
];
