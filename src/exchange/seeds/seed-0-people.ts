import { all, says, saysInOrder, together } from './look.ts';
import { articleOf, conferenceOf, inArticle, officePage, phuong3, programmeOf, trial } from './places.ts';
import type { Row } from './row.ts';

const units = `/lam-viec/to-chuc`;

/** Rows of the digest about Phường 3, quận Tân Bình: people, units and the programme. */
export const seed0People: readonly Row[] = [
  {
    id: 'S0-05',
    looksFor: 'lời mở đầu kể đúng các lực lượng',
    look: inArticle(
      phuong3,
      'Đảng ủy, Ủy ban nhân dân phường, các cơ quan, ban ngành đoàn thể phường, cán bộ, đảng viên, lực lượng vũ trang, cấp ủy, Ban Điều hành khu phố, tổ dân phố và nhân dân',
    ),
  },
  {
    id: 'S0-11',
    looksFor: 'Bí thư Võ Đức Chinh đứng đầu danh sách đại biểu',
    async look(site) {
      return all(
        ...[await articleOf(site, phuong3), await programmeOf(site, phuong3)].map((page) =>
          saysInOrder(page, 'Võ Đức Chinh - Bí thư Đảng ủy phường', 'Phạm Hoàng Tuấn - Phó Bí thư', 'Lê Viết Trường - Đảng ủy viên'),
        ),
      );
    },
  },
  {
    id: 'S0-12',
    looksFor: 'ông Phạm Hoàng Tuấn giữ hai chức vụ, nối bằng gạch chéo của phường',
    async look(site) {
      const person = await officePage(site, phuong3, `${units}/nguoi`, 'Phạm Hoàng Tuấn');
      return all(
        says(await articleOf(site, phuong3), 'Ông Phạm Hoàng Tuấn - Phó Bí thư Đảng ủy/Chủ tịch Ủy ban Nhân dân phường'),
        says(person, 'Phó Bí thư Đảng ủy', 'Chủ tịch Ủy ban Nhân dân phường'),
      );
    },
  },
  {
    id: 'S0-13',
    looksFor: 'ông Lê Viết Trường giữ hai chức vụ',
    async look(site) {
      const person = await officePage(site, phuong3, `${units}/nguoi`, 'Lê Viết Trường');
      return all(
        says(await articleOf(site, phuong3), 'Ông Lê Viết Trường - Đảng ủy viên/Chủ tịch Ủy ban MTTQ Việt Nam phường'),
        says(person, 'Đảng ủy viên', 'Chủ tịch Ủy ban MTTQ Việt Nam phường'),
      );
    },
  },
  {
    id: 'S0-14',
    looksFor: 'đại biểu là đơn vị không nêu tên người',
    look: inArticle(phuong3, /đại diện Ban chỉ huy Công an phường/i, /Ban chỉ huy Quân sự phường/),
  },
  {
    id: 'S0-15',
    looksFor: 'chi bộ là một loại đơn vị, được mời và được khen',
    async look(site) {
      const kinds = await officePage(site, phuong3, `${units}/loai-don-vi`);
      return all(
        says(kinds, 'Chi bộ'),
        says(await articleOf(site, phuong3), 'cấp ủy các chi bộ'),
        says(await site.visitor(trial.slug).open('/bang-vang?nam=2023'), 'Chi bộ số 34'),
      );
    },
  },
  {
    id: 'S0-16',
    looksFor: 'cây đơn vị có 5 khu phố và 54 tổ dân phố, bài viết nêu đúng hai số ấy',
    async look(site) {
      const tree = await site.visitor(phuong3.slug).open('/don-vi');
      return all(
        says(tree, /Khu phố 0?5\b/, /Tổ dân phố 54\b/),
        says(await officePage(site, phuong3, units), /\b0?5 khu phố/, '54 tổ dân phố'),
        says(await articleOf(site, phuong3), /\b0?5 khu phố/, '54 tổ dân phố'),
      );
    },
  },
  {
    id: 'S0-17',
    looksFor: 'người được khen là một nhóm đại biểu, danh sách mời có đủ 84 tập thể, cá nhân được khen',
    async look(site) {
      const officer = await site.office(trial.slug);
      const added = await officer.submit(await conferenceOf(site, trial, 'Danh sách và giấy mời'), 'Mời tập thể, cá nhân được khen');
      const list = await officer.follow(added, 'Danh sách (Word)');
      return all(
        says(await articleOf(site, phuong3), 'các tập thể, cá nhân đã đạt những thành tích xuất sắc'),
        together(added, /tập thể, cá nhân được khen/, '84'),
        says(list, 'Khu phố 1', 'Tổ dân phố 30', 'Chi bộ số 34', 'Nguyễn Thử 1', 'Nguyễn Thử 17'),
      );
    },
  },
  {
    id: 'S0-27',
    looksFor: 'phát biểu chỉ đạo với người và chức vụ',
    async look(site) {
      return together(await programmeOf(site, phuong3), 'Phát biểu chỉ đạo', 'Võ Đức Chinh - Bí thư Đảng ủy phường');
    },
  },
  {
    id: 'S0-36',
    looksFor: 'chương trình theo thứ tự chỉ đạo, tiếp thu, phát động, khen thưởng',
    async look(site) {
      return saysInOrder(
        await programmeOf(site, phuong3),
        'Phát biểu chỉ đạo',
        'Tiếp thu ý kiến chỉ đạo',
        'Phát động phong trào thi đua năm 2023',
        'Trao tặng giấy khen',
      );
    },
  },
  {
    id: 'S0-39',
    looksFor: 'cùng một người: “Ông” trong danh sách đại biểu, “đồng chí” khi phát biểu, “Đ/c” trong chú thích',
    look: inArticle(phuong3, 'Ông Võ Đức Chinh - Bí thư', /đồng chí Võ Đức Chinh/i, 'Đ/c Võ Đức Chinh'),
  },
];
