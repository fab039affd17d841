import type { World } from './world.ts';
import { add, plusDays, rowOf, rowsOf } from './world.ts';
import { awardName } from '../../../src/commendation/catalogue/catalogue.ts';
import { padCount } from '../../../src/platform/text/numbers.ts';
import { who } from './cadres.ts';
import { conclude } from './commendations.ts';
import { nameOf } from './posts.ts';
import { addSecretVote } from './secret-vote.ts';

const held = ['hop-2025-12-19', 'hop-2026-03-26', 'hop-2026-07-08', 'hop-2026-08-11', 'hop-2026-11-06'];
const standards = 'Tiêu chuẩn theo Luật Thi đua, khen thưởng, nghị định hướng dẫn và Quyết định số 31/2025/QĐ-UBND của UBND tỉnh Sơn Hà; mỗi thành tích xét một hình thức khen; ưu tiên người trực tiếp lao động.';
const talk: Readonly<Record<string, string>> = {
  'hop-2025-12-19': 'Các thành viên trao đổi về tiêu chí Tổ dân phố văn hóa và trường hợp Tổ dân phố 17; thống nhất bỏ phiếu kín với các danh hiệu, biểu quyết giơ tay với giấy khen.',
  'hop-2026-03-26': 'Hội đồng thống nhất cần khen ngay trong ngày vì việc làm dũng cảm, có tác dụng nêu gương.',
  'hop-2026-07-08': 'Có ý kiến đề nghị quan tâm hơn các tổ dân phố chưa từng được khen; thư ký ghi nhận cho kỳ xét sau.',
  'hop-2026-08-11': 'Các trường hợp đề nghị đều có xác nhận của Công an phường.',
  'hop-2026-11-06': 'Hội đồng nghe báo cáo kết quả niêm yết công khai: 01 ý kiến, đã trả lời. Chủ tịch nhận trách nhiệm tiếp tục xét trong khi chờ nghị định hướng dẫn Luật sửa đổi.',
};

/** What meetings keep besides their counts: hours, agenda, minutes, what the mirror showed; and the one that is called for December. */
export function addMeetingLife(world: World): void {
  addSecretVote(world);
  held.forEach((id) => minutes(world, id));
  add(world, 'meetings', {
    id: 'hop-2026-12-18', council: 'hd-2025', year: 2026, held_on: '2026-12-18', place: 'Phòng họp số 1, UBND phường', begins_at: '08:00',
    invitation: 'Tài liệu gửi kèm trên hệ thống từ ngày 14/12/2026. Thành viên có quan hệ với người được đề nghị khai báo trước ngày họp.',
    agenda: [
      { title: 'Báo cáo tổng hợp đề nghị khen thưởng cuối năm', presenter: nameOf(world, who.officer) },
      ...['chien_si_thi_dua_co_so', 'lao_dong_tien_tien', 'to_dan_pho_van_hoa', 'gia_dinh_van_hoa', 'giay_khen'].map((award) => ({ title: `Xét ${awardName(award)} năm 2026`, award, presenter: nameOf(world, who.officer) })),
      { title: 'Bỏ phiếu kín, kiểm phiếu, thông qua biên bản', presenter: nameOf(world, who.chair) },
    ],
    attendances: [], votes: [],
  });
  add(world, 'mandates', {
    id: 'uq-2026-1', person: who.office, post: 'Chánh Văn phòng HĐND và UBND phường', document: 'Văn bản số 176/UBND-VP ngày 30/6/2026 về việc thừa ủy quyền ký', valid_from: '2026-07-01', valid_to: '2026-12-31',
  });
}

function minutes(world: World, id: string): void {
  const meeting = rowOf(world, 'meetings', id);
  const held_on = String(meeting['held_on']);
  const votes = meeting['votes'] as { nomination: string }[];
  const awards = [...new Set(votes.map(({ nomination }) => String(rowOf(world, 'nominations', nomination)['award'])))];
  const year = Number(meeting['year']);
  const number = rowsOf(world, 'meetings').filter((row) => row['year'] === year && String(row['held_on']) <= held_on && (row['votes'] as unknown[]).length > 0).length;
  Object.assign(meeting, {
    begins_at: '08:00', started_at: '08:05', ended_at: votes.length > 20 ? '11:20' : '09:30', minutes_number: number, minutes_chair: who.chair, minutes_secretary: who.officer, standards, discussion: talk[id],
    invitation: 'Đề nghị thành viên đọc hồ sơ trước và dự họp đúng giờ.', mirror_shown_on: plusDays(held_on, -3), mirror_lines: mirror(world, votes),
    agenda: [
      ...awards.map((award) => ({ title: `Xét ${awardName(award)}`, award, presenter: nameOf(world, who.officer) })), { title: 'Biểu quyết và thông qua biên bản', presenter: nameOf(world, who.chair) },
    ],
  });
  conclude(meeting);
}

/** What could be read off the list when the vote opened, in the words of the mirror. */
function mirror(world: World, votes: readonly { nomination: string }[]): string[] {
  const rows = votes.map(({ nomination }) => rowOf(world, 'nominations', nomination));
  const people = rows.flatMap((row) => (row['person'] ? [String(row['person'])] : []));
  const jobs = new Map(rowsOf(world, 'employments').map((row) => [row['person'], row]));
  const count = (field: string, value: string) => people.filter((person) => jobs.get(person)?.[field] === value).length;
  const share = (many: number) => `${many} trên ${people.length} người (${people.length === 0 ? 0 : Math.round((many / people.length) * 100)}%)`;
  const years = new Set(rows.map((row) => row['year']));
  const before = rowsOf(world, 'awards').filter((row) => !years.has(row['year']) && Number(row['year']) < Math.max(...[...years].map(Number)));
  const again = rows.filter((row) => before.some((award) => ['person', 'unit', 'body', 'household'].some((field) => row[field] && award[field] === row[field]))).length;
  return [
    `${rows.length} đề nghị; lãnh đạo, quản lý: ${share(count('position_kind', 'leader'))}. trực tiếp lao động, công tác: ${share(count('position_kind', 'direct_worker'))}. nữ: ${share(count('sex', 'female'))}.`,
    again === 0 ? 'Không có đối tượng nào đã được khen trong 3 năm trước.' : `Đã được khen trong 3 năm trước: ${padCount(again)} đối tượng.`,
  ];
}
