import { all, answers, holds, says, saysNot } from './look.ts';
import { articleOf, officePage, thanhKheTay } from './places.ts';
import type { Row } from './row.ts';

const email = 'doc-gia@rieng-tu.example';
const text = 'Mong phường công khai danh sách được khen.';

/** Rows of the digest about what readers write under an article. */
export const seed2Comments: readonly Row[] = [
  {
    id: 'S2-26',
    looksFor: 'bình luận nêu mục còn thiếu, chờ duyệt rồi mới hiện, không bao giờ lộ thư điện tử',
    async look(site) {
      const reader = site.visitor(thanhKheTay.slug);
      const form = await reader.follow('/tin-tuc', thanhKheTay.article, 'Viết bình luận');
      const refused = await reader.submit(form, 'Gửi bình luận', { text });
      const taken = await reader.submit(form, 'Gửi bình luận', { text, name: 'Bạn đọc thử', email });
      const waiting = await articleOf(site, thanhKheTay);
      const desk = await officePage(site, thanhKheTay, '/lam-viec/binh-luan', text);
      const passed = await (await site.office(thanhKheTay.slug)).submit(desk, 'Đăng');
      const shown = await articleOf(site, thanhKheTay);
      return all(
        says(form, 'Không bắt buộc, không hiển thị công khai'),
        answers(refused, 422),
        says(refused, 'Nhập tên của bạn'),
        says(taken, 'Đã nhận bình luận'),
        saysNot(waiting, text),
        says(passed, 'Đã đăng bình luận dưới tin bài'),
        says(shown, text, 'Bạn đọc thử'),
        holds(shown, !shown.html.includes(email), 'trang công khai lộ thư điện tử'),
      );
    },
  },
];
