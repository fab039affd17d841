import { all, answers, holds, leadsTo, once, picturesTell, says, saysNot, together } from './look.ts';
import { articleOf, inArticle, officePage, phuong3, programmeOf, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';
import { themeOf2023, themeOf2024 } from './trial-year.ts';

const theme =
  'Nâng cao hiệu quả hoạt động công vụ, đẩy mạnh cải cách hành chính và cải thiện môi trường đầu tư; thúc đẩy phát triển kinh tế; đảm bảo an sinh xã hội';
const publicPaths = ['/', '/tin-tuc', '/phong-trao', '/cong-trinh', '/bang-vang', '/don-vi'];
/** The review of the trial ward, in which the sources' own slips were typed. */
const slips = (site: Site) => officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023');

/** Rows of the digest about Phường 3, quận Tân Bình: the page, the article and its wording. */
export const seed0Page: readonly Row[] = [
  {
    id: 'S0-01',
    looksFor: 'chủ đề năm 2023 nguyên văn trên mọi trang công khai, bài của năm 2023 giữ chủ đề 2023 khi đã có chủ đề 2024',
    async look(site) {
      const pages = await Promise.all([
        ...publicPaths.map((path) => site.visitor(phuong3.slug).open(path)),
        articleOf(site, phuong3),
        programmeOf(site, phuong3),
      ]);
      const [before, after] = [
        await site.visitor(trial.slug).follow('/tin-tuc', 'Bài thử năm 2023'),
        await site.visitor(trial.slug).follow('/tin-tuc', 'Bài thử năm 2024'),
      ];
      return all(
        ...pages.map((page) => says(page, 'Chủ đề năm 2023', theme)),
        says(before, themeOf2023),
        saysNot(before, themeOf2024),
        says(after, themeOf2024),
      );
    },
  },
  {
    id: 'S0-02',
    looksFor: 'khối tin nổi bật, danh mục, ảnh và nút quay lại về đúng chỗ trong danh sách',
    async look(site) {
      const home = await site.visitor(phuong3.slug).open('/');
      const article = await articleOf(site, phuong3);
      return all(
        once(home, 'Tin tức nổi bật'),
        once(home, 'Danh mục'),
        once(home, 'Tin tức media'),
        leadsTo(article, 'Quay lại', /\/tin-tuc#tin-/),
      );
    },
  },
  {
    id: 'S0-34',
    looksFor: 'từ khen thưởng và quyết định khen thưởng mở được ảnh trao thưởng',
    async look(site) {
      const award = await officePage(site, phuong3, '/lam-viec/so-vang', /Giấy khen|67 tập thể/);
      const decision = await officePage(site, trial, '/lam-viec/quyet-dinh?nam=2023', /41/);
      return all(
        together(award, 'Ảnh trao thưởng', 'Trao khen thưởng cho các tập thể, cá nhân có thành tích xuất sắc'),
        together(decision, 'Ảnh trao thưởng', 'Trao giấy khen thử cho các tập thể, cá nhân'),
        leadsTo(decision, 'Trao giấy khen thử', '/hoi-nghi/'),
      );
    },
  },
  {
    id: 'S0-03',
    looksFor: 'mỗi nhãn được đọc một lần',
    async look(site) {
      const home = await site.visitor(phuong3.slug).open('/');
      return all(...['Tin tức nổi bật', 'Danh mục', 'Tin tức media', 'Thống kê truy cập'].map((label) => once(home, label)));
    },
  },
  {
    id: 'S0-04',
    looksFor: 'tiêu đề hai vế theo năm tổng kết và năm sau, lưu bằng chữ thường',
    look: inArticle(phuong3, 'Hội nghị tổng kết phong trào thi đua yêu nước năm 2022 và triển khai phương hướng nhiệm vụ năm 2023'),
  },
  { id: 'S0-09', looksFor: 'buổi và ngày, không có giờ', look: inArticle(phuong3, 'Sáng ngày 11 tháng 01 năm 2023') },
  { id: 'S0-10', looksFor: 'hai cơ quan tổ chức nối bằng gạch', look: inArticle(phuong3, 'Đảng ủy - Ủy ban nhân dân Phường 3') },
  {
    id: 'S0-24',
    looksFor: 'hoạt động của phường đứng dưới chương trình của cấp trên',
    async look(site) {
      const movement = await site.visitor(phuong3.slug).follow('/phong-trao?nam=2022', 'Đề án 06 tại phường');
      return says(movement, 'Đề án 06');
    },
  },
  {
    id: 'S0-25',
    looksFor: 'tên đầy đủ của Đề án 06 trong bài, tên ngắn trong danh sách',
    async look(site) {
      return all(
        says(await site.visitor(phuong3.slug).open('/phong-trao?nam=2022'), 'Đề án 06'),
        says(await articleOf(site, phuong3), 'giai đoạn 2022 - 2025, tầm nhìn đến năm 2030'),
      );
    },
  },
  { id: 'S0-26', looksFor: 'các tầng lớp Nhân dân hưởng ứng', look: inArticle(phuong3, 'được các tầng lớp Nhân dân tích cực hưởng ứng') },
  {
    id: 'S0-32',
    looksFor: 'chú thích in đúng “phong trào”; gõ “phòng trao” thì được nhắc',
    async look(site) {
      return all(
        says(await articleOf(site, phuong3), 'Hội nghị Tổng kết phong trào thi đua yêu nước năm 2022'),
        together(await slips(site), '“phòng trao”', /phong trào/),
      );
    },
  },
  {
    id: 'S0-33',
    looksFor: 'việc phát động năm 2023 là một mục của chương trình, ảnh nêu người',
    async look(site) {
      return all(
        together(await programmeOf(site, phuong3), 'Phát động phong trào thi đua năm 2023', 'Phạm Hoàng Tuấn'),
        says(await articleOf(site, phuong3), 'Đ/c Phạm Hoàng Tuấn - Chủ tịch UBND phường tiếp thu ý kiến chỉ đạo'),
      );
    },
  },
  {
    id: 'S0-35',
    looksFor: 'không ảnh nào có lời thay trống hay chung chung',
    async look(site) {
      const pages = await Promise.all(['/', '/tin-tuc'].map((path) => site.visitor(phuong3.slug).open(path)));
      return all(
        ...[...pages, await articleOf(site, phuong3), await programmeOf(site, phuong3)].map(picturesTell),
        saysNot(await articleOf(site, phuong3), 'Hình ảnh Hình ảnh'),
      );
    },
  },
  {
    id: 'S0-37',
    looksFor: 'chân trang mang tên phường và quận, phường khác không mở được trang của phường này',
    async look(site) {
      const footers = await Promise.all(publicPaths.map((path) => site.visitor(phuong3.slug).open(path)));
      const foreign = await (
        await site.office(trial.slug)
      ).open('/tin-tuc/hoi-nghi-tong-ket-phong-trao-thi-dua-yeu-nuoc-nam-2022-va-trien-khai-phuong-huong-nhiem-vu-nam-2023');
      const root = await site.visitor('').open('/');
      return all(
        ...footers.map((page) => says(page, 'ỦY BAN NHÂN DÂN PHƯỜNG 3 QUẬN TÂN BÌNH')),
        answers(foreign, 404),
        holds(root, root.text.includes('Phường 3 Quận Tân Bình'), 'trang đầu không phân biệt phường theo quận'),
      );
    },
  },
  {
    id: 'S0-38',
    looksFor: 'gõ “nổ lực”, “Nguyễn bặc” thì được nhắc, vẫn lưu được',
    async look(site) {
      return all(together(await slips(site), '“nổ lực”', /nỗ lực/), together(await slips(site), 'Nguyễn bặc', /Nguyễn Bặc/));
    },
  },
];
