import type { World } from './world.ts';
import { add, plusDays, rowsOf, turn } from './world.ts';

const said = [
  { name: 'Bà Lan, Khu phố 5', text: 'Hẻm nhà tôi từ ngày bê tông hóa hết ngập hẳn, cảm ơn các cô chú đã vận động.', outcome: 'passed', reply: 'Cảm ơn bà và bà con Khu phố 5 đã góp ngày công.' },
  { name: 'Minh Quân', text: 'Cho hỏi lớp “Bình dân học vụ số” tối thứ Năm có mở ở Khu phố 1 không?', outcome: 'passed', reply: 'Có, 19 giờ thứ Năm hằng tuần tại nhà văn hóa Khu phố 1.' },
  { name: 'Người dân', text: 'Quảng cáo cho vay nhanh, gọi ngay.', outcome: 'withheld', reason: 'Quảng cáo, không liên quan đến bài.' },
  { name: 'Chú Tám', text: 'Mong phường sớm sửa đèn đường ven kênh.', email: 'chutam@example.vn' },
] as const;

/** What readers wrote under the latest articles: two shown with an answer, one kept back, one not looked at yet. */
export function addReaderComments(world: World): void {
  const articles = rowsOf(world, 'articles').filter((row) => String(row['published_at'] ?? '9') < '2026-11-15');
  said.forEach(({ ...comment }, index) => {
    const article = turn(articles, -1 - index);
    const on = index === 3 ? '2026-11-21' : plusDays(String(article['published_at']).slice(0, 10), 1);
    const judged = 'outcome' in comment ? { answered_on: on } : {};
    add(world, 'article_comments', { id: `bl-${index + 1}`, article: article.id, ...comment, sent_at: `${on} 2${index % 3}:15`, ...judged, ...('reply' in comment ? { replied_on: on } : {}) });
  });
}
