import { all, any, counts, holds, says, saysInOrder, together } from './look.ts';
import { articleOf, inArticle, officePage, thanhKheTay, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const witnesses = ['Lê Văn Cương', 'Lê Thị Nhật Diệu', 'Lê Hoàng', 'Đồng Phú Quý'];
const pledgesOf = (site: Site, ...links: string[]) => officePage(site, thanhKheTay, '/lam-viec/dang-ky/giao-uoc?nam=2022', ...links);

/** Rows of the digest about Phường Thanh Khê Tây: units, pledges, tasks and the text. */
export const seed2Ward: readonly Row[] = [
  {
    id: 'S2-08',
    looksFor: '17 khu dân cư, tên cấp này do phường đặt',
    async look(site) {
      const tree = await officePage(site, thanhKheTay, '/lam-viec/to-chuc');
      return all(says(tree, '17 khu dân cư'), says(await articleOf(site, thanhKheTay), '17 khu dân cư'));
    },
  },
  {
    id: 'S2-14',
    looksFor: 'tổ dân phố 55 thuộc đúng một khu dân cư',
    async look(site) {
      const tree = await officePage(site, thanhKheTay, '/lam-viec/to-chuc');
      return all(
        counts(tree, /Tổ dân phố 55/, 1),
        says(await officePage(site, thanhKheTay, '/lam-viec/to-chuc', 'Tổ dân phố 55'), /[Kk]hu dân cư/),
      );
    },
  },
  {
    id: 'S2-15',
    looksFor: 'phần công tác lãnh đạo trong báo cáo',
    async look(site) {
      return all(
        says(await articleOf(site, thanhKheTay), 'Sự lãnh đạo trực tiếp và toàn diện của Đảng'),
        says(await officePage(site, thanhKheTay, '/lam-viec/tong-ket', 'Thi đua yêu nước', /Báo cáo \(Word\)/), /lãnh đạo/i),
      );
    },
  },
  {
    id: 'S2-17',
    looksFor: 'Chủ tịch tiếp thu; ba nhiệm vụ trước, trong, sau Tết Nhâm Dần',
    async look(site) {
      const tasks = await officePage(site, thanhKheTay, '/lam-viec/nhiem-vu?nam=2022');
      return all(
        says(await articleOf(site, thanhKheTay), 'Lê Thị Nhật Diệu - Chủ tịch UBND phường tiếp thu ý kiến chỉ đạo'),
        together(tasks, 'nhiệm vụ trước Tết', /Trước Tết/),
        together(tasks, 'nhiệm vụ trong Tết', /Trong Tết/),
        together(tasks, 'nhiệm vụ sau Tết', /Sau Tết/),
      );
    },
  },
  {
    id: 'S2-19',
    looksFor: '17 bản cam kết lập từ một mẫu, 17/17 đã ký',
    async look(site) {
      const pledges = await pledgesOf(site);
      return all(
        says(pledges, /17\/17/),
        counts(pledges, /Đã ký 31\/12\/2021|31\/12\/2021 Đã ký/, 17),
        says(await officePage(site, thanhKheTay, '/lam-viec/dang-ky/mau'), 'Cam kết thực hiện tốt nhiệm vụ năm 2022'),
      );
    },
  },
  {
    id: 'S2-20',
    looksFor: 'bài in đủ 17 dòng ký kết từ bản ghi',
    async look(site) {
      return counts(await articleOf(site, thanhKheTay), /[Kk]hu dân cư[^.:;,]*: (?:đại diện )?[^.;]*Tổ trưởng TDP/, 17);
    },
  },
  {
    id: 'S2-21',
    looksFor: 'bốn người chứng kiến theo thứ tự, không phải bên ký',
    async look(site) {
      const pledge = await pledgesOf(site, 'Cam kết thực hiện tốt nhiệm vụ năm 2022');
      return all(
        saysInOrder(pledge, 'chứng kiến', ...witnesses),
        saysInOrder(await articleOf(site, thanhKheTay), 'trước sự chứng kiến của', ...witnesses),
      );
    },
  },
  {
    id: 'S2-22',
    looksFor: 'nội dung cam kết được chấm đạt, chưa đạt cuối năm kèm căn cứ',
    async look(site) {
      const pledge = await officePage(site, trial, '/lam-viec/dang-ky/giao-uoc?nam=2023', 'Cam kết thử năm 2023');
      return all(
        together(pledge, 'Việc cam kết đã làm được', 'Đạt', 'Biên bản nghiệm thu thử'),
        together(pledge, 'Việc cam kết chưa làm được', 'Chưa đạt', 'Thiếu kinh phí thử'),
        says(await articleOf(site, thanhKheTay), 'Thực hiện tốt nhiệm vụ năm 2022'),
      );
    },
  },
  {
    id: 'S2-23',
    looksFor: 'số điển hình qua từng năm đặt cạnh nhau',
    async look(site) {
      const review = await officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023');
      const fact = await (await site.office(trial.slug)).follow(review, /Điển hình|điển hình/);
      return all(
        says(await articleOf(site, thanhKheTay), 'ngày càng nhiều tập thể và cá nhân tiêu biểu'),
        any(together(review, /2021\D+0?5\b/, /2022\D+0?9\b/, /2023\D+12\b/), together(fact, /2021\D+0?5\b/, /2022\D+0?9\b/, /2023\D+12\b/)),
      );
    },
  },
  {
    id: 'S2-25',
    looksFor: 'bút danh Văn Khôi là Ngô Văn Khôi',
    async look(site) {
      const person = await officePage(site, thanhKheTay, '/lam-viec/to-chuc/nguoi', 'Ngô Văn Khôi');
      return all(says(await articleOf(site, thanhKheTay), 'Văn Khôi (Ngô Văn Khôi)'), says(person, 'Văn Khôi'));
    },
  },
  {
    id: 'S2-27',
    looksFor: 'tìm “an ninh Tổ quốc” ra bài viết tắt ANTQ, chữ tắt có lời giải',
    async look(site) {
      const article = await articleOf(site, thanhKheTay);
      const search = await site.visitor(thanhKheTay.slug).open('/tim-kiem?q=an+ninh+T%E1%BB%95+qu%E1%BB%91c');
      return all(says(search, thanhKheTay.article), holds(article, /<abbr[^>]*>\s*ANTQ/.test(article.html), 'ANTQ không có lời giải'));
    },
  },
  { id: 'S2-28', looksFor: 'số nhỏ viết hai chữ số', look: inArticle(thanhKheTay, '02 phong trào thi đua') },
  {
    id: 'S2-29',
    looksFor: 'ngoặc kép cong',
    async look(site) {
      const article = await articleOf(site, thanhKheTay);
      return all(says(article, '“Thi đua yêu nước”'), holds(article, !article.text.includes('"'), 'còn ngoặc kép thẳng'));
    },
  },
];
