import type { World } from './world.ts';
import { add, rowOf, rowsOf } from './world.ts';
import { who } from './cadres.ts';
import { nameOf } from './posts.ts';

/** Days of the ward's own, people whom residents told of, the paper a request stands on, and a file shown with a score. */
export function addSmallLife(world: World): void {
  add(world, 'occasions', { id: 'ngay-truyen-thong', name: 'Ngày truyền thống phường Mai Vàng', held_on: '2026-06-15', yearly: true });
  add(world, 'occasions', { id: 'le-ky-yen', name: 'Lễ Kỳ yên đình Mai Vàng', held_on: '2026-02-16', yearly: true, lunar: true });
  add(world, 'exemplar_suggestions', {
    id: 'gt-1', who: 'Chị chủ nhà văn hóa Khu phố 2', place: 'Khu phố 2', story: 'Chị mở góc sân nhà văn hóa để bà con đổi chai nhựa, giấy vụn lấy quà, tiền bán rác làm học bổng cho trẻ em nghèo trong khu phố.', sender: 'Một phụ huynh',
    sent_at: '2026-04-18 19:20', answered_on: '2026-04-24', outcome: 'accepted', exemplar: 'gdh-2026-2',
  });
  add(world, 'exemplar_suggestions', {
    id: 'gt-2', who: 'Quán cà phê đầu hẻm 9', story: 'Quán hay giảm giá cho khách quen, phục vụ vui vẻ, nên được khen.', sent_at: '2026-08-02 10:05', answered_on: '2026-08-06', outcome: 'declined',
    reason: 'Việc kinh doanh của quán chưa gắn với cộng đồng. Mong người giới thiệu kể thêm nếu quán có việc làm giúp bà con.',
  });
  add(world, 'exemplar_suggestions', {
    id: 'gt-3', who: 'Bác xe ôm ở cổng Trường Tiểu học Mai Vàng 1', place: 'Khu phố 3', story: 'Mưa gió gì bác cũng dắt các cháu qua đường giờ tan học, ba năm nay không lấy tiền ai. Bác còn nhặt được ví đem trả hai lần.', sender: 'Nhóm phụ huynh lớp 3A',
    contact: 'phuhuynh3a@maivang.example', sent_at: '2026-11-20 17:42',
  });
  const contents = rowOf(world, 'launches', 'pd-2026')['contents'] as Record<string, unknown>[];
  const request = contents.find((content) => content['kind'] === 'request');
  if (request) Object.assign(request, { document_title: 'Kế hoạch tổ chức phong trào thi đua yêu nước năm 2026', document_number: '03/KH-UBND', document_on: '2026-01-06' });
  const sheet = rowsOf(world, 'score_sheets').find((row) => row['unit'] === 'kp-02' && String(row['criteria_set']).includes('2026')) ?? rowsOf(world, 'score_sheets').find((row) => row['unit'] === 'kp-02');
  const line = rowsOf(world, 'score_entries').find((row) => row['score_sheet'] === sheet?.id && row['evidence']);
  if (sheet && line) add(world, 'score_evidence', { id: `mc-${sheet.id}`, score_sheet: sheet.id, line: line['line'], name: 'Bảng xác nhận của cơ quan thuế, 10 tháng năm 2026.pdf', posted_by: nameOf(world, who.officer), posted_at: line['entered_at'] });
  add(world, 'pledge_absences', {
    id: 'vang-khong-rac-1', pledge: 'gu-2026-khu-pho-khong-rac', session: 'phien-ky-2026-04-03', party_position: 8, reason: 'Đến muộn do đưa học sinh đi khám sức khỏe', recorded_at: '2026-04-03 14:02', recorded_by: nameOf(world, who.officer), came_at: '2026-04-03 14:12',
  });
  rowOf(world, 'works', 'ct-2026-kp-04-1')['milestone_changes'] = [
    { kind: 'started', was_on: '2026-03-16', now_on: '2026-04-01', reason: 'Chờ họp dân thống nhất mức đóng góp', changed_on: '2026-03-14', changed_by: nameOf(world, who.works) },
  ];
  add(world, 'communications', { id: 'tt-2026-kp-03-zalo', unit: 'kp-03', happened_on: '2026-11-21', channel: 'chat_group', text: 'Đăng danh sách niêm yết Gia đình văn hóa năm 2026 lên nhóm Zalo các tổ dân phố', people: 412, movement: 'cvd-dtvm-2026' });
}
