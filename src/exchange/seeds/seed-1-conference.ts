import { all, says, saysInOrder, saysNot } from './look.ts';
import { articleOf, bachKhoa, inArticle, officePage, programmeOf } from './places.ts';
import type { Row } from './row.ts';

/** Rows of the digest about Phường Bách Khoa: the conference and its article. */
export const seed1Conference: readonly Row[] = [
  {
    id: 'S1-01',
    looksFor: 'chuyên mục của quận; bài có trong nguồn cấp cho trang cấp trên',
    async look(site) {
      const visitor = site.visitor(bachKhoa.slug);
      return all(says(await visitor.open('/tin-tuc.atom'), bachKhoa.article), says(await visitor.open('/'), 'Hoạt động các phường'));
    },
  },
  {
    id: 'S1-02',
    looksFor: 'đăng 03/01/2018 05:01, sự kiện ngày 22/12/2017',
    look: inArticle(bachKhoa, '03/01/2018 | 05:01', 'ngày 22 tháng 12 năm 2017'),
  },
  {
    id: 'S1-03',
    looksFor: 'lọc năm 2017 ra bài đăng năm 2018',
    async look(site) {
      return says(await site.visitor(bachKhoa.slug).open('/tin-tuc?nam=2017'), bachKhoa.article);
    },
  },
  {
    id: 'S1-05',
    looksFor: 'khách của quận với cơ quan ngoài phường',
    async look(site) {
      const guest = await officePage(site, bachKhoa, '/lam-viec/to-chuc/nguoi', 'Phạm Thị Hiền');
      return all(
        says(await articleOf(site, bachKhoa), 'đồng chí Phạm Thị Hiền - Trưởng phòng Văn hóa và Thông tin quận Hai Bà Trưng'),
        says(guest, 'Phòng Văn hóa và Thông tin quận Hai Bà Trưng'),
      );
    },
  },
  {
    id: 'S1-06',
    looksFor: 'đại biểu theo thứ tự Bí thư, Phó Bí thư, Chủ tịch UBND',
    async look(site) {
      const order = [
        'Phạm Thị Hiền',
        'Nguyễn Thị Hồng Hạnh - Bí thư Đảng ủy, Chủ tịch HĐND phường',
        'Nguyễn Thị Thanh Minh - Phó Bí thư Đảng ủy phường',
        'Nguyễn Văn Khang - Phó Bí thư Đảng ủy, Chủ tịch UBND phường',
      ];
      return all(saysInOrder(await articleOf(site, bachKhoa), ...order), saysInOrder(await programmeOf(site, bachKhoa), ...order));
    },
  },
  {
    id: 'S1-07',
    looksFor: 'đoàn thể chính trị - xã hội và tổ chức xã hội là hai loại đơn vị, được mời thành nhóm',
    async look(site) {
      return all(
        says(await officePage(site, bachKhoa, '/lam-viec/to-chuc/loai-don-vi'), 'Đoàn thể chính trị - xã hội', 'Tổ chức xã hội'),
        says(await articleOf(site, bachKhoa), 'đoàn thể chính trị - xã hội', 'tổ chức xã hội của phường'),
      );
    },
  },
  {
    id: 'S1-12',
    looksFor: 'đối tượng tham gia phong trào năm 2018',
    async look(site) {
      const movement = await officePage(site, bachKhoa, '/lam-viec/phong-trao?nam=2018', 'Phong trào thi đua');
      return saysInOrder(movement, 'cán bộ', 'công chức', 'viên chức', 'người lao động', 'nhân dân');
    },
  },
  {
    id: 'S1-13',
    looksFor: 'điển hình tiên tiến được nhân rộng',
    look: inArticle(bachKhoa, 'nhiều gương người tốt, việc tốt', 'điển hình tiên tiến được nhân rộng'),
  },
  { id: 'S1-14', looksFor: 'thành tích trên từng lĩnh vực', look: inArticle(bachKhoa, 'lập thành tích xuất sắc trên từng lĩnh vực') },
  {
    id: 'S1-15',
    looksFor: 'các nhóm chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh',
    look: inArticle(bachKhoa, 'phát triển kinh tế - xã hội, quốc phòng - an ninh'),
  },
  {
    id: 'S1-21',
    looksFor: 'năm yêu cầu đối với các đơn vị theo lĩnh vực',
    async look(site) {
      return saysInOrder(
        await articleOf(site, bachKhoa),
        'Đề nghị các đơn vị',
        'phát triển kinh tế - xã hội của phường',
        'an sinh xã hội',
        'giáo dục, y tế',
        'giảm nghèo bền vững',
        'quốc phòng - an ninh, trật tự an toàn xã hội',
      );
    },
  },
  {
    id: 'S1-22',
    looksFor: 'tìm tên ra một người; bài in “đồng chí” khi phát động',
    async look(site) {
      const people = await officePage(site, bachKhoa, '/lam-viec/to-chuc/nguoi?tim=nguyen+van+khang');
      return all(
        says(people, /\b1 (?:người|trong)/, 'Ông Nguyễn Văn Khang'),
        says(
          await articleOf(site, bachKhoa),
          'đồng chí Nguyễn Văn Khang - Phó Bí thư Đảng ủy, Chủ tịch UBND phường',
          'Ông Nguyễn Văn Khang',
        ),
      );
    },
  },
  { id: 'S1-23', looksFor: 'tác giả và cơ quan ở cuối bài', look: inArticle(bachKhoa, 'Minh Thuận - UBND phường Bách Khoa') },
  {
    id: 'S1-24',
    looksFor: 'bài không ảnh không có khối ảnh trống',
    async look(site) {
      return saysNot(await articleOf(site, bachKhoa), 'Hình ảnh hội nghị');
    },
  },
];
