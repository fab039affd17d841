import { all, any, counts, leadsTo, says, saysInOrder, together } from './look.ts';
import { articleOf, hungLong, officePage, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const review = (site: Site, ...links: (string | RegExp)[]) =>
  officePage(site, hungLong, '/lam-viec/tong-ket', 'Báo cáo tổng kết phong trào thi đua', ...links);
const plan = (site: Site) => officePage(site, hungLong, '/lam-viec/tong-ket/ke-hoach/2023');
const internal = 'Một bộ phận nhỏ cán bộ chưa gương mẫu';
const limits = [
  'nhiều dự án giải tỏa',
  'một vài khu phố hoạt động chưa đồng đều',
  'thụ động chờ sự đôn đốc',
  'ông tác tuyên truyền chưa đều',
  'chưa quán triệt chủ trương',
  internal,
  'Sự phối hợp giữa các ban ngành đoàn thể chưa đồng đều',
];

/** A lesson: in the review, in the article, and asking for its use in the plan of the next year. */
const lesson = (
  id: string,
  looksFor: string,
  text: string,
  ...more: ((site: Site) => Promise<{ found: boolean; where: string }>)[]
): Row => ({
  id,
  looksFor,
  look: async (site) =>
    all(
      says(await review(site), text),
      says(await articleOf(site, hungLong), text),
      says(await plan(site), text),
      ...(await Promise.all(more.map((each) => each(site)))),
    ),
});

/** Rows of the digest about Phường Hưng Long: the lessons and the plan that carries them on. */
export const seed4Lessons: readonly Row[] = [
  lesson(
    'S4-17',
    'bài học 1: thước đo; kết quả của từng đơn vị xuất ra được',
    'là thước đo để đánh giá năng lực và phẩm chất của đội ngũ cán bộ',
    async (site) => {
      const page = await officePage(site, trial, '/lam-viec/chi-tieu?nam=2023');
      return leadsTo(page, /Excel|bảng tính|Xuất/, /\.(xlsx|csv)/);
    },
  ),
  lesson(
    'S4-18',
    'bài học 2: phân công rõ ràng, mỗi nhiệm vụ một người chịu trách nhiệm',
    'có sự phân công rõ ràng giữa các thành viên',
    async (site) => together(await officePage(site, trial, '/lam-viec/nhiem-vu?nam=2023'), 'Việc có người chịu trách nhiệm', 'Hồ Thử Một'),
  ),
  lesson(
    'S4-19',
    'bài học 3: lợi ích thiết thực, số người hưởng lợi của công trình',
    'mang lại lợi ích thiết thực cho nhân dân',
    async (site) => says(await officePage(site, trial, '/lam-viec/cong-trinh?nam=2023', 'Công trình xong sớm'), '432'),
  ),
  lesson(
    'S4-20',
    'bài học 4: sơ, tổng kết theo từng đợt; đợt quá hạn chưa tổng kết được nhắc',
    'Thường xuyên sơ, tổng kết kịp thời phong trào thi đua theo từng đợt phát động',
    async (site) =>
      any(
        says(await officePage(site, trial, '/lam-viec/phong-trao?nam=2023', 'Đợt thi đua chưa tổng kết'), /quá hạn/i),
        together(await officePage(site, trial, '/lam-viec/phong-trao?nam=2023'), 'Đợt thi đua chưa tổng kết', /quá hạn/i),
      ),
  ),
  lesson('S4-21', 'bài học 5: thư viện điển hình tìm được, nơi đã làm theo', 'nhân rộng điển hình', async (site) => {
    const found = await site.visitor(trial.slug).open('/tim-kiem?q=tuyen+hem+xanh');
    return says(await site.visitor(trial.slug).follow(found, 'Mô hình thử tuyến hẻm xanh'), 'Khu phố 2', 'Khu phố 3');
  }),
  lesson('S4-22', 'bài học 6: đẩy mạnh tuyên truyền', 'Đẩy mạnh công tác tuyên truyền trong nhân dân về phong trào thi đua hằng năm'),
  {
    id: 'S4-23',
    looksFor: 'dự thảo kế hoạch 2023 có đủ bảy hạn chế của 2022, biện pháp còn trống',
    async look(site) {
      const draft = await plan(site);
      return all(saysInOrder(draft, ...limits), counts(draft, /Chưa có biện pháp/, 7));
    },
  },
];
