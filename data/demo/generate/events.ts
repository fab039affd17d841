import type { World, Year } from './world.ts';
import { add, plusDays, rowsOf } from './world.ts';
import { agendaOf } from './agenda.ts';
import { who } from './cadres.ts';
import { awardsGiven } from './counts.ts';
import { delegatesOf } from './delegates.ts';
import { postOn } from './posts.ts';
import { yearTexts } from './year-texts.ts';

const held: Record<2023 | 2024 | 2025, string> = { 2023: '2024-01-12', 2024: '2025-01-10', 2025: '2026-01-09' };
const place = 'Hội trường Trung tâm Văn hóa phường Mai Vàng';
const opening = ['Đảng ủy', 'UBND', 'các ban ngành, đoàn thể', 'cán bộ, đảng viên', 'lực lượng vũ trang', 'cấp ủy, Ban điều hành khu phố, tổ dân phố', 'Nhân dân'];

export function addEvents(world: World): void {
  addFirstLaunch(world);
  for (const year of [2023, 2024, 2025] as const) {
    addMidYear(world, year);
    addConference(world, year, held[year]);
  }
  addMidYear(world, 2026);
  addPlanned(world);
}

function addFirstLaunch(world: World): void {
  const day = yearTexts[2023].launchedOn;
  const by = (person: string) => ({ person, person_post: postOn(world, person, day, 3) });
  add(world, 'events', {
    id: 'sk-phat-dong-2023', kind: 'launch', name: 'Lễ phát động phong trào thi đua yêu nước năm 2023', next_year: 2023, held_on: day, part: 'morning', starts_at: '07:30', place,
    consent_by: 'Ban Thường vụ Đảng ủy phường', consent_on: '2023-01-09', plan_on: '2023-01-09', plan_number: 2, invited_on: '2023-01-10', invitation_number: 1, closed_on: day, minutes_number: 1, hosts: ['ubnd'], movements: ['pt-tdyn-2023', 'pt-antq-2023'],
    delegates: delegatesOf(world, day, 0, 2023).filter((row) => row['role'] !== 'honouree'),
    agenda: [
      { kind: 'opening', ...by(who.office), minutes: 10 }, { kind: 'launch', ...by(who.chair), minutes: 15, launch: 'pd-2023' }, { kind: 'directive', ...by(who.secretary), minutes: 15 },
      { kind: 'signing', ...by(who.front), minutes: 15, pledges: rowsOf(world, 'pledges').filter((row) => row['year'] === 2023).map(({ id }) => id) }, { kind: 'closing', ...by(who.office), minutes: 5 },
    ],
  });
}

function addConference(world: World, year: 2023 | 2024 | 2025, day: string): void {
  const agenda = agendaOf(world, year, day);
  const honourees = awardsGiven(world, year).filter((row) => String(row['issued_on']) >= `${year}-12-01`).length;
  add(world, 'events', {
    id: `sk-tong-ket-${year}`, kind: 'review_and_launch', review_year: year, next_year: year + 1, held_on: day, part: 'morning', starts_at: '07:30', place,
    consent_by: 'Ban Thường vụ Đảng ủy phường', consent_on: plusDays(day, -11), consent_document: `Thông báo số ${110 + year - 2023}-TB/ĐU của Đảng ủy phường`, plan_on: { 2023: '2024-01-03', 2024: '2025-01-02', 2025: '2025-12-31' }[year], plan_number: { 2023: 2, 2024: 2, 2025: 98 }[year], invited_on: plusDays(day, -7), invitation_number: 1, closed_on: day, minutes_number: 1,
    novelty: { 2023: 'Báo cáo tổng kết được trình chiếu bằng video thay cho đọc trực tiếp.', 2024: 'Lần đầu các khu phố trưng bày hình ảnh công trình, phần việc ngay tại hội trường.', 2025: 'Lần đầu tổ chức với 11 khu phố sau sắp xếp; trao danh hiệu “Tổ dân phố văn hóa” do phường quyết định.' }[year],
    occasions: [`kỷ niệm ${day.slice(0, 4) === '2024' ? 94 : day.slice(0, 4) === '2025' ? 95 : 96} năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/${year + 1})`, `mừng Xuân ${yearTexts[(year + 1) as Year].lunar} ${year + 1}`],
    opening_groups: opening, purposes: ['Đánh giá kết quả các phong trào thi đua', 'Biểu dương, khen thưởng các tập thể, cá nhân có thành tích xuất sắc', 'Đề ra phương hướng, giải pháp cho năm tiếp theo'],
    hosts: ['dang-uy', 'ubnd'], movements: [`pt-tdyn-${year}`, `pt-antq-${year}`], reviews: [`tong-ket-${year}`], delegates: delegatesOf(world, day, honourees, year), agenda,
  });
}

function addMidYear(world: World, year: Year): void {
  const day = { 2023: '2023-07-14', 2024: '2024-07-12', 2025: '2025-07-18', 2026: '2026-07-17' }[year];
  const by = (person: string) => ({ person, person_post: postOn(world, person, day, 3) });
  const decision = `qd-${year}-02`;
  add(world, 'events', {
    id: `sk-so-ket-${year}`, kind: 'review', name: `Hội nghị sơ kết phong trào thi đua yêu nước 6 tháng đầu năm ${year}`, review_year: year, held_on: day, part: 'afternoon', starts_at: '14:00', place: 'Phòng họp số 1, UBND phường',
    consent_waiver: 'Hội nghị sơ kết thường kỳ theo chương trình công tác năm, không phải xin ý kiến riêng', plan_on: plusDays(day, -8), plan_number: 74, invited_on: plusDays(day, -4), invitation_number: 12, closed_on: day, minutes_number: 8, hosts: ['ubnd'], movements: [`pt-tdyn-${year}`], reviews: [`so-ket-${year}`],
    delegates: delegatesOf(world, day, awardsGiven(world, year, decision).length, year).filter((row) => row['role'] !== 'guest'),
    agenda: [
      { kind: 'opening', ...by(who.office), minutes: 5 }, { kind: 'report', mode: 'read', ...by(who.vice), minutes: 15, review: `so-ket-${year}`, movement: `pt-tdyn-${year}` },
      { kind: 'directive', ...by(who.chair), minutes: 15, points: ['Tập trung các chỉ tiêu đạt thấp, công trình chậm tiến độ.', 'Khen thưởng kịp thời, đúng đối tượng; chấm dứt báo cáo chậm.'] },
      { kind: 'decision', mode: 'read', ...by(who.officer), minutes: 5, decisions: [decision] },
      { kind: 'awarding', ...by(who.chair), minutes: 10, awards: awardsGiven(world, year, decision).map(({ id }) => id) }, { kind: 'closing', ...by(who.office), minutes: 5 },
    ],
  });
}

/** The conference to come: no consent yet, the speeches without speakers, the last items without minutes. */
function addPlanned(world: World): void {
  const day = '2027-01-08';
  const by = (person: string) => ({ person, person_post: postOn(world, person, '2026-11-22', 3) });
  add(world, 'events', {
    id: 'sk-tong-ket-2026', kind: 'review_and_launch', review_year: 2026, next_year: 2027, held_on: day, part: 'morning', starts_at: '07:30', place,
    purposes: ['Đánh giá kết quả các phong trào thi đua năm 2026'], hosts: ['dang-uy', 'ubnd'], movements: ['pt-tdyn-2026', 'pt-antq-2026'], reviews: ['tong-ket-2026'],
    delegates: delegatesOf(world, '2026-11-22', 0, 2026).filter((row) => row['role'] !== 'honouree').slice(0, 12),
    agenda: [
      { kind: 'opening', ...by(who.office), minutes: 10 }, { kind: 'report', mode: 'video', ...by(who.vice), minutes: 20, review: 'tong-ket-2026', movement: 'pt-tdyn-2026' },
      { kind: 'speech', title: 'Bình dân học vụ số ở khu phố', movement: 'pt-tdyn-2026', unit: 'kp-04' }, { kind: 'speech', movement: 'pt-antq-2026' }, { kind: 'directive', ...by(who.secretary), minutes: 15 },
      { kind: 'launch' }, { kind: 'signing' }, { kind: 'decision' }, { kind: 'awarding' }, { kind: 'closing' },
    ],
    note: 'Đang chuẩn bị; chưa có ý kiến thống nhất của Ban Thường vụ Đảng ủy, chưa phân công tham luận.',
  });
}
