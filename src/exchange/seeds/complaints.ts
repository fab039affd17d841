import { demo, demoPage, followUp, fundOf, rhythmOf, taskOf, workOf } from './demo-pages.ts';
import { all, holds, leadsTo, says, together } from './look.ts';
import { hungLong, officePage, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

/** Types a target into the registration of the trial ward as its officer. Gives the page that answered. */
export async function typeTarget(site: Site, answers: Record<string, string>) {
  const officer = await site.office(trial.slug);
  const sheet = await officer.follow('/lam-viec/dang-ky?nam=2023', /^Khu phố 2$/, /[Bb]ản đăng ký/, 'Thêm chỉ tiêu');
  return officer.submit(sheet, 'Thêm chỉ tiêu', answers);
}

/** The complaints of the five articles, gathered at the end of the digest, as far as the emulation year answers them. */
export const complaints: readonly Row[] = [
  {
    id: 'C2',
    looksFor: 'đơn vị nào phải nhắc, nhắc mấy lần, vì sao; lần nhắc gần nhất',
    async look(site) {
      const list = await demoPage(site, '/lam-viec/dang-ky/nhac?nam=2026');
      return all(
        together(await followUp(site), 'Khu phố 9', /11 lần, gần nhất 10\/11\/2026/),
        says(list, 'Việc chậm'),
        says(await followUp(site, 'Khu phố 9'), 'Thi đua hoàn thành các chỉ tiêu'),
      );
    },
  },
  {
    id: 'C3',
    looksFor: 'bản đồ nhiệt đơn vị theo tháng, tháng im lặng, chênh lệch giữa các đơn vị',
    look: async (site) => says(await rhythmOf(site), /chỉ số Gini 0,\d+/, /Khu phố 7 \(T\d+/, 'Lặng dài nhất'),
  },
  {
    id: 'C4',
    looksFor: 'ai chưa quán triệt; một trang tóm tắt việc của từng đơn vị, in được',
    async look(site) {
      const summary = await followUp(site, /^Khu phố 3$/);
      const printed = await (await site.office(demo.slug)).follow(summary, /Bản in/);
      const paper = printed.unreadable ? [] : [says(printed, 'Khu phố 3', 'Chỉ tiêu')];
      return all(
        together(await followUp(site), 'Khu phố 9', /Đọc 1\/4/),
        says(summary, 'Lời phát động', 'Nội dung được giao', 'Chỉ tiêu được giao', /15\/01\/2026|\d\d\/01\/2026 \d\d:\d\d/),
        ...paper,
      );
    },
  },
  {
    id: 'C5',
    looksFor: 'một nơi chủ trì, từng nơi phối hợp có tình trạng riêng',
    async look(site) {
      return all(
        says(
          await taskOf(site, 'Tháo gỡ vướng mắc'),
          'Chủ trì Phòng Kinh tế, Hạ tầng và Đô thị phường',
          'Khu phố 4 Vướng mắc',
          'UBMTTQ Đang làm',
        ),
        together(await workOf(site, 'hẻm 67 đường Lò Gốm'), 'Hội LHPN', 'Phối hợp', /Đang làm|Chưa làm|Xong|Chưa báo/),
      );
    },
  },
  {
    id: 'C6',
    looksFor: 'việc cấp trên kéo dài: nguyên nhân khách quan, nơi có thẩm quyền; danh sách kiến nghị',
    async look(site) {
      return all(
        together(
          await officePage(site, hungLong, '/lam-viec/tong-ket', 'Báo cáo tổng kết phong trào thi đua'),
          'nhiều dự án giải tỏa',
          'khách quan',
        ),
        says(
          await demoPage(site, '/lam-viec/tong-ket', 'Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2025'),
          /[Kk]iến nghị/,
        ),
      );
    },
  },
  {
    id: 'C10',
    looksFor: '“đạt và vượt”, “đều hoàn thành” được tính từ số liệu; câu nói trái bị nhắc',
    async look(site) {
      const review = await officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023');
      const figures = await demoPage(
        site,
        '/lam-viec/tong-ket',
        'Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2025',
      );
      return all(
        together(review, 'đều hoàn thành đúng tiến độ', /chưa hoàn thành/),
        says(figures, /Hoàn thành đúng tiến độ \d+/, /Chỉ tiêu được giao: vượt \d+/, /Chỉ tiêu được giao: chưa đạt \d+/),
      );
    },
  },
  {
    id: 'C12',
    looksFor: 'đăng ký “mức độ” không kèm số bị trả lại; “mức độ 1” thì nhận',
    async look(site) {
      const vague = await typeTarget(site, { text: 'Giữ chuẩn quốc gia mức độ và kiểm định chất lượng' });
      const measured = await typeTarget(site, { text: 'Giữ chuẩn quốc gia', level: '1', due_on: '31/12/2023' });
      return all(
        says(vague, /mức độ.*không có số|chưa đo được/i),
        holds(measured, measured.status === 200, 'chỉ tiêu có mức độ không được nhận'),
        says(measured, 'Giữ chuẩn quốc gia'),
      );
    },
  },
  {
    id: 'C15',
    looksFor: 'sổ đóng góp từng công trình, biên nhận đánh số, tổng công khai theo nguồn',
    async look(site) {
      const open = await site.visitor(demo.slug).follow('/cong-trinh?nam=2026', 'hẻm 67 đường Lò Gốm');
      const entry = await (await site.office(demo.slug)).follow(await fundOf(site), 'Bà con Khu phố 1');
      return all(
        says(await fundOf(site), /\d+\/BN-2026/, 'Đã chi 45 triệu đồng', 'Tiền còn lại 37,65 triệu đồng'),
        leadsTo(entry, /[Bb]iên nhận/, /bien-nhan/),
        says(open, '55%', '31%', '14%'),
      );
    },
  },
];
