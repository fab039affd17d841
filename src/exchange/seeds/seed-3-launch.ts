import { all, any, counts, holds, says, saysInOrder, saysNot, together } from './look.ts';
import { articleOf, daiYen, officePage, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const theme =
  'Đảng bộ, chính quyền và nhân dân phường Đại Yên ra sức thi đua, quyết tâm hoàn thành toàn diện các mục tiêu nhiệm vụ nhiệm kỳ 2020-2025, chào mừng Đại hội Đảng các cấp, tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng và kỷ niệm các ngày lễ lớn trong năm 2025';
const drive = (site: Site, ...links: (string | RegExp)[]) =>
  officePage(site, daiYen, '/lam-viec/phong-trao?nam=2024', 'Thi đua đặc biệt', ...links);
const call = (site: Site) => drive(site, /11 tháng 4 năm 2024/);
const slips = (site: Site) => officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023');
/** A content of the launch: in the launch call and in the article, word for word. */
const content = (id: string, looksFor: string, text: string): Row => ({
  id,
  looksFor,
  look: async (site) => all(says(await call(site), text), says(await articleOf(site, daiYen), text)),
});

/** Rows of the digest about Phường Đại Yên: the launch and its article. */
export const seed3Launch: readonly Row[] = [
  {
    id: 'S3-01',
    looksFor: 'đợt thi đua đặc biệt, có dịp phát động',
    async look(site) {
      return says(await drive(site), /đặc biệt/, 'Chào mừng Đại hội Đảng các cấp nhiệm kỳ 2025-2030');
    },
  },
  {
    id: 'S3-02',
    looksFor: 'chiều 11/4/2024; gõ “11/4” không có năm thì được nhắc',
    async look(site) {
      return all(says(await articleOf(site, daiYen), 'Chiều ngày 11 tháng 4 năm 2024'), together(await slips(site), '“11/4”', /năm/));
    },
  },
  {
    id: 'S3-03',
    looksFor: 'mục đích trong kế hoạch',
    async look(site) {
      return says(
        await drive(site),
        'Nhằm cổ vũ, động viên cán bộ, Đảng viên, công chức, viên chức, người lao động và các tầng lớp nhân dân',
      );
    },
  },
  {
    id: 'S3-04',
    looksFor: 'đại hội lần thứ 22 in là XXII',
    async look(site) {
      return says(await drive(site), /Nghị quyết Đại hội Đảng bộ phường[^.]*lần thứ XXII/);
    },
  },
  {
    id: 'S3-05',
    looksFor: 'chủ đề dài giữ nguyên văn',
    async look(site) {
      return all(
        says(await drive(site), theme),
        says(await site.visitor(daiYen.slug).follow('/phong-trao', 'Thi đua đặc biệt'), theme),
        says(await articleOf(site, daiYen), theme),
      );
    },
  },
  content(
    'S3-06',
    'nội dung 1 về tinh thần yêu nước',
    'khơi dậy mạnh mẽ tinh thần yêu nước, ý chí tự lực tự cường, truyền thống đoàn kết, “kỷ luật và đồng tâm”',
  ),
  content(
    'S3-07',
    'nội dung 2 thực hiện các nghị quyết và kế hoạch năm 2024',
    'Tập trung thực hiện có hiệu quả các Nghị quyết của BCH Đảng bộ phường, HĐND phường và kế hoạch của UBND phường về phương hướng, nhiệm vụ, giải pháp thực hiện các nhiệm vụ phát triển KT-XH năm 2024',
  ),
  {
    id: 'S3-08',
    looksFor: 'lời nhắc năm khác nhau trong cùng đợt',
    async look(site) {
      return any(says(await drive(site), /năm khác nhau trong cùng đợt/i), says(await call(site), /năm khác nhau trong cùng đợt/i));
    },
  },
  content(
    'S3-09',
    'nội dung 3 về ngân sách',
    'Tăng cường kiểm tra, giám sát trong quản lý, sử dụng ngân sách; tiếp tục thực hiện các giải pháp thu ngân sách',
  ),
  {
    id: 'S3-10',
    looksFor: 'nội dung 4 giao ba khối và mười khu phố',
    async look(site) {
      return all(
        saysInOrder(
          await call(site),
          'chủ động lãnh đạo, chỉ đạo, tổ chức thực hiện',
          'Khối MTTQ và các đoàn thể',
          'Khối các cơ quan, đơn vị',
          '10 khu phố',
        ),
        says(await articleOf(site, daiYen), '10 khu phố trên địa bàn'),
      );
    },
  },
  content('S3-11', 'nội dung 5 về tuyên truyền, nhân rộng', 'Đẩy mạnh công tác thông tin tuyên truyền về các phong trào thi đua yêu nước'),
  {
    id: 'S3-12',
    looksFor: 'Chủ tịch Hội đồng là ông Nguyễn Văn Mạnh, ba chức vụ',
    async look(site) {
      const person = await officePage(site, daiYen, '/lam-viec/to-chuc/nguoi', 'Nguyễn Văn Mạnh');
      return all(
        together(await officePage(site, daiYen, '/lam-viec/hoi-dong'), 'Nguyễn Văn Mạnh', 'Chủ tịch Hội đồng'),
        says(person, 'Phó Bí thư Đảng ủy', 'Chủ tịch UBND phường', 'Chủ tịch Hội đồng TĐKT phường'),
      );
    },
  },
  {
    id: 'S3-25',
    looksFor: 'nhiệm kỳ 2025-2030; gõ “2025-2023” thì được nhắc',
    async look(site) {
      return all(
        says(await articleOf(site, daiYen), 'nhiệm kỳ 2025-2030'),
        saysNot(await articleOf(site, daiYen), '2025-2023'),
        together(await slips(site), '“2025-2023”'),
      );
    },
  },
  {
    id: 'S3-26',
    looksFor: 'biểu dương; gõ “biểu dưng” thì được nhắc',
    async look(site) {
      return all(says(await articleOf(site, daiYen), 'biểu dương, tôn vinh'), together(await slips(site), '“biểu dưng”', /biểu dương/));
    },
  },
  {
    id: 'S3-27',
    looksFor: 'chú thích ảnh trong bài; trang của từng bản cam kết có ảnh ký của khối ấy',
    async look(site) {
      const signings = [
        ['Khối MTTQ và các đoàn thể', 'Chủ tịch UBND phường và đại diện khối MTTQ, các đoàn thể CT-XH phường ký cam kết thi đua'],
        ['Các khu phố cam kết', 'Đại diện các khu phố ký cam kết thi đua'],
        ['Khối các cơ quan, đơn vị cam kết', 'Đại diện khối các cơ quan, đơn vị ký cam kết thi đua'],
      ] as const;
      const pages = await Promise.all(signings.map(([bloc]) => officePage(site, daiYen, '/lam-viec/dang-ky/giao-uoc?nam=2024', bloc)));
      return all(
        says(await articleOf(site, daiYen), 'Các đại biểu dự hội nghị', ...signings.map(([, caption]) => caption)),
        ...pages.map((page, index) => says(page, 'Ảnh lễ ký', signings[index]?.[1] ?? '')),
      );
    },
  },
  {
    id: 'S3-31',
    looksFor: 'hết đợt thì hệ thống đòi ghi kết quả từng công trình, phần việc',
    look: async (site) =>
      says(
        await officePage(site, trial, '/lam-viec/phong-trao?nam=2023', 'Đợt thi đua chưa tổng kết'),
        /còn 1 mục chưa ghi kết quả/,
        'Phần việc của đợt chưa tổng kết',
      ),
  },
  {
    id: 'S3-29',
    looksFor: 'lượt truy cập tăng sau một lần xem, không cần cookie',
    async look(site) {
      const total = async () => {
        const page = await site.visitor(daiYen.slug).open('/don-vi');
        return { page, count: Number(/Tổng lượt truy cập ([\d.]+)/.exec(page.text)?.[1]?.replaceAll('.', '') ?? Number.NaN) };
      };
      const [before, after] = [await total(), await total()];
      return holds(after.page, after.count > before.count, `tổng ${before.count} rồi ${after.count}`);
    },
  },
  {
    id: 'S3-30',
    looksFor: 'lễ phát động không có khen thưởng vẫn là bài đầy đủ',
    async look(site) {
      return counts(await articleOf(site, daiYen), /trao tặng|khen thưởng \d/, 0);
    },
  },
];
