import type { World, Year } from './world.ts';
import { rowsOf } from './world.ts';
import { who } from './cadres.ts';
import { addTasks } from './tasks.ts';
import { awardsGiven } from './counts.ts';
import { leaderOf, postOn } from './posts.ts';

const speeches: Record<number, readonly (readonly [unit: string, rank: number, title: string])[]> = {
  2023: [['kp-03', 71, 'Kinh nghiệm vận động Nhân dân cùng làm hẻm sáng - xanh - sạch - đẹp'], ['kp-08', 71, 'Phát huy vai trò lực lượng tại chỗ trong giữ gìn an ninh, trật tự']],
  2024: [['kp-02', 72, 'Tổ công nghệ số cộng đồng - từ tờ hướng dẫn chữ to đến lớp học tối thứ Năm'], ['truong-thpt-ben-mai', 65, 'Giáo dục học sinh phòng, chống ma túy và lừa đảo trên không gian mạng']],
  2025: [['kp-11', 71, 'Ổn định tổ chức, phát huy dân chủ sau sáp nhập khu phố'], ['kp-05', 72, 'Huy động nguồn lực xóa nhà tạm, nhà dột nát gắn với giữ gìn trật tự khu dân cư']],
};

/** The programme of a wrap-up conference: 120 minutes in eleven items. */
export function agendaOf(world: World, year: Year, day: string): Record<string, unknown>[] {
  const post = (person: string) => postOn(world, person, day, 3);
  const by = (person: string) => ({ person, person_post: post(person) });
  const tasks = addTasks(world, year);
  const decisions = rowsOf(world, 'decisions').filter((row) => row['year'] === year && String(row['issued_on']) >= `${year}-12-01`).map(({ id }) => id);
  const awards = awardsGiven(world, year).filter((row) => decisions.includes(String(row['decision']))).map(({ id }) => id);
  const pledges = rowsOf(world, 'pledges').filter((row) => row['year'] === year + 1).map(({ id }) => id);
  const talks = (speeches[year] ?? []).map(([unit, rank, title], index) => {
    const person = leaderOf(world, unit, rank, day);
    return { kind: 'speech', mode: 'spoken', title, person, person_post: postOn(world, person, day, 1), unit, minutes: index === 0 ? 8 : 7, movement: index === 0 ? `pt-tdyn-${year}` : `pt-antq-${year}` };
  });
  return [
    { kind: 'opening', mode: 'spoken', title: 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', ...by(who.office), minutes: 10 },
    { kind: 'report', mode: 'video', title: `Báo cáo tổng kết 02 phong trào thi đua năm ${year} bằng video`, ...by(who.vice), minutes: 20, review: `tong-ket-${year}`, movement: `pt-tdyn-${year}` },
    ...talks,
    { kind: 'directive', mode: 'spoken', ...by(who.secretary), minutes: 15, points: [
      `Biểu dương những kết quả mà cán bộ, đảng viên, lực lượng vũ trang và Nhân dân phường đã đạt được trong năm ${year}.`,
      'Đề nghị các khối thi đua đổi mới cách phát động, gắn thi đua với nhiệm vụ chính trị, lấy sự hài lòng của Nhân dân làm thước đo.',
      'Khắc phục ngay những hạn chế đã chỉ ra; quan tâm phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến.',
    ] },
    { kind: 'acceptance', mode: 'spoken', ...by(who.chair), minutes: 8, tasks },
    { kind: 'launch', mode: 'spoken', title: `Phát động phong trào thi đua năm ${year + 1}`, ...by(who.chair), minutes: 10, launch: `pd-${year + 1}` },
    { kind: 'signing', title: `Ký cam kết, giao ước thi đua năm ${year + 1}`, ...by(who.front), minutes: 12, pledges },
    { kind: 'decision', mode: 'read', title: 'Công bố các quyết định khen thưởng', ...by(who.officer), minutes: 8, decisions },
    { kind: 'awarding', title: 'Trao khen thưởng cho các tập thể, cá nhân, hộ gia đình', ...by(who.chair), minutes: 17, awards },
    { kind: 'closing', mode: 'spoken', ...by(who.office), minutes: 5 },
  ];
}
