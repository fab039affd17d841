import { all, answers, counts, says, saysInOrder, saysNot, together } from './look.ts';
import { articleOf, conferenceOf, inArticle, officePage, programmeOf, thanhKheTay, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const invitees = (site: Site) => conferenceOf(site, trial, 'Danh sách và giấy mời');

/** Rows of the digest about Phường Thanh Khê Tây: the conference. */
export const seed2Conference: readonly Row[] = [
  {
    id: 'S2-01',
    looksFor: 'một hội nghị, hai phong trào, kết quả riêng của từng phong trào',
    async look(site) {
      const article = await articleOf(site, thanhKheTay);
      return all(
        saysInOrder(article, 'Thi đua yêu nước TDP tổ chức', 'Toàn dân bảo vệ an ninh Tổ quốc Tuyên truyền, vận động đoàn viên'),
        says(await programmeOf(site, thanhKheTay), 'Thi đua yêu nước; Toàn dân bảo vệ an ninh Tổ quốc'),
      );
    },
  },
  {
    id: 'S2-02',
    looksFor: 'nhất trí của Ban Thường vụ Đảng ủy trước khi mời; hội nghị chưa có ý kiến nhất trí thì không mời được',
    async look(site) {
      const officer = await site.office(trial.slug);
      const conference = await conferenceOf(site, trial);
      const refused = await officer.post(`${conference.address}/moi-dai-bieu`, { on: '20/12/2023' });
      return all(
        saysNot(conference, 'Ghi đã mời'),
        answers(refused, 422),
        says(refused, /[Cc]hưa có ý kiến đồng ý của cấp ủy/),
        says(await articleOf(site, thanhKheTay), 'Được sự nhất trí của Ban Thường vụ Đảng ủy'),
        says(await conferenceOf(site, thanhKheTay), 'Ban Thường vụ Đảng ủy'),
      );
    },
  },
  {
    id: 'S2-03',
    looksFor: 'hội nghị 31/12/2021, tổng kết 2021, phát động 2022',
    look: inArticle(thanhKheTay, 'ngày 31 tháng 12 năm 2021', 'năm 2021 và phát động thi đua năm 2022'),
  },
  {
    id: 'S2-04',
    looksFor: 'bốn mục đích theo thứ tự',
    async look(site) {
      const purposes = [
        'ánh giá những kết quả hoạt động phong trào',
        'iểu dương khen thưởng các tập thể, cá nhân',
        'út ra những kinh nghiệm thực tiễn',
        'ề ra những biện pháp cụ thể',
      ];
      return all(
        saysInOrder(await articleOf(site, thanhKheTay), ...purposes),
        saysInOrder(await programmeOf(site, thanhKheTay), ...purposes),
      );
    },
  },
  {
    id: 'S2-05',
    looksFor: 'khách là lãnh đạo quận, các phòng quản lý nhà nước và hai đội của Công an quận, mời theo nhóm',
    async look(site) {
      const named = ['lãnh đạo quận', 'các phòng QLNN quận', 'Đội Tham mưu Tổng hợp', 'Đội Xây dựng phong trào'];
      const officer = await site.office(trial.slug);
      const added = await officer.submit(await invitees(site), /^Thêm/, { role: 'guest', group: 'các phòng của quận', seats: '12' });
      return all(
        says(await conferenceOf(site, thanhKheTay), ...named),
        says(await articleOf(site, thanhKheTay), ...named),
        together(added, 'các phòng của quận', /\b12\b/),
      );
    },
  },
  {
    id: 'S2-06',
    looksFor: 'đơn vị đóng chân là một loại đơn vị, được mời thành nhóm',
    async look(site) {
      return all(
        says(await officePage(site, thanhKheTay, '/lam-viec/to-chuc/loai-don-vi'), 'Đơn vị đóng chân trên địa bàn'),
        says(await articleOf(site, thanhKheTay), 'các đơn vị đóng chân trên địa bàn'),
      );
    },
  },
  {
    id: 'S2-07',
    looksFor: 'mời toàn thể cán bộ, công chức bằng một nút',
    async look(site) {
      const officer = await site.office(trial.slug);
      const added = await officer.submit(await invitees(site), 'Mời toàn thể cán bộ, công chức');
      return all(
        says(await articleOf(site, thanhKheTay), 'toàn thể CBCC cơ quan phường'),
        together(added, /Toàn thể cán bộ, công chức/, /\b0?5\b/),
      );
    },
  },
  {
    id: 'S2-09',
    looksFor: '“hơn 130” giữ nguyên chữ “hơn”, số cộng từ quyết định đặt bên cạnh',
    async look(site) {
      return all(
        says(await articleOf(site, thanhKheTay), 'hơn 130 tập thể, cá nhân'),
        says(await site.visitor(thanhKheTay.slug).open('/bang-vang'), 'hơn 130'),
        says(await officePage(site, thanhKheTay, '/lam-viec/so-vang'), 'hơn 130'),
      );
    },
  },
  {
    id: 'S2-10',
    looksFor: 'báo cáo trình chiếu bằng video, vẫn tải được báo cáo đầy đủ',
    async look(site) {
      const report = await officePage(site, thanhKheTay, '/lam-viec/tong-ket', 'Thi đua yêu nước', /Báo cáo \(Word\)/);
      return all(
        counts(await programmeOf(site, thanhKheTay), /trình chiếu video/, 2),
        says(await articleOf(site, thanhKheTay), /trình chiếu bằng video/),
        says(report, 'BÁO CÁO'),
      );
    },
  },
  { id: 'S2-11', looksFor: 'điểm mới của hội nghị', look: inArticle(thanhKheTay, 'điểm mới nổi bật trong công tác tổ chức hội nghị') },
  {
    id: 'S2-12',
    looksFor: 'tham luận của bà Nguyễn Thị Hương với chức vụ và đề tài',
    async look(site) {
      return all(
        says(await articleOf(site, thanhKheTay), 'Bà Nguyễn Thị Hương - Tổ trưởng TDP 55'),
        together(
          await programmeOf(site, thanhKheTay),
          'Tham luận',
          'Nguyễn Thị Hương - Tổ trưởng TDP 55',
          'TDP tổ chức thực hiện hoàn thành xuất sắc',
        ),
      );
    },
  },
  {
    id: 'S2-13',
    looksFor: 'tham luận thứ hai của Bí thư Đoàn; phong trào không có tham luận thì có lời nhắc',
    async look(site) {
      return all(
        says(await articleOf(site, thanhKheTay), 'Ông Bùi Duy Khánh - Bí thư Đoàn TNCSHCM phường'),
        says(await conferenceOf(site, trial), /Phong trào thử thứ hai”? chưa có tham luận/),
      );
    },
  },
  {
    id: 'S2-16',
    looksFor: 'Bí thư Lê Văn Cương phát biểu chỉ đạo, có chức vụ ở cấp quận và cấp phường',
    async look(site) {
      const person = await officePage(site, thanhKheTay, '/lam-viec/to-chuc/nguoi', 'Lê Văn Cương');
      return all(
        says(await articleOf(site, thanhKheTay), 'Lê Văn Cương - Quận ủy viên, Bí thư Đảng ủy phường'),
        says(person, 'Quận ủy viên', 'Bí thư Đảng ủy phường'),
      );
    },
  },
  {
    id: 'S2-18',
    looksFor: 'Phó Chủ tịch phát động năm 2022',
    look: inArticle(thanhKheTay, 'Đinh Quang Tưởng - PCT UBND phường phát động phong trào thi đua năm 2022'),
  },
  {
    id: 'S2-24',
    looksFor: 'một người công bố quyết định, điều hành khen thưởng và bế mạc',
    async look(site) {
      const programme = await programmeOf(site, thanhKheTay);
      return all(
        says(
          await articleOf(site, thanhKheTay),
          'Ngô Văn Khôi - Văn phòng UBND phường đã công bố các Quyết định, điều hành khen thưởng và bế mạc hội nghị',
        ),
        saysInOrder(
          programme,
          'Công bố các Quyết định',
          'Ngô Văn Khôi',
          'Điều hành khen thưởng',
          'Ngô Văn Khôi',
          'Bế mạc hội nghị',
          'Ngô Văn Khôi',
        ),
      );
    },
  },
];
