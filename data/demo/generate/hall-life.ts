import { awardName } from '../../../src/commendation/catalogue/catalogue.ts';
import { batchesOf, type Honour } from '../../../src/conference/stage/order.ts';
import { usualGroups } from '../../../src/conference/protocol/groups.ts';
import { who } from './cadres.ts';
import { nameOf, postOn } from './posts.ts';
import { diceFor } from './random.ts';
import type { Row, World } from './world.ts';
import { add, rowOf, two } from './world.ts';

type Item = Record<string, unknown>;
const day = '2026-01-09';
const officer = 'Vi Thùy Trâm';
const rows = [...'ABCDEFGHIKLMN'].map((name) => ({ name, seats: 20 }));

/** The last conference as it was held, from the answers to the seats and the stage; of the next one the order and the hall are ready. */
export function addHallLife(world: World): void {
  const held = rowOf(world, 'events', 'sk-tong-ket-2025');
  const groups = usualGroups.map((group) => ({ ...group }));
  Object.assign(held, { chair: who.chair, secretary: who.officer, groups, seat_rows: rows, ended_at: `${day} 09:34`, contact: 'Văn phòng HĐND và UBND phường', decoration: 'Phông chính, cờ, hoa; 11 bảng ảnh công trình của các khu phố ở sảnh.', budget: 'Dự toán đã được Chủ tịch UBND phường duyệt ngày 31/12/2025.', conclusion: 'Hội nghị thống nhất báo cáo tổng kết và kế hoạch năm 2026. UBND phường tiếp thu ý kiến chỉ đạo, giao nhiệm vụ cho từng cơ quan, khu phố ngay sau hội nghị.' });
  seatAndGreet(held);
  begin(held);
  held['batches'] = stageOf(world, held);
  const next = rowOf(world, 'events', 'sk-tong-ket-2026');
  Object.assign(next, { groups, seat_rows: rows, chair: who.chair, secretary: who.officer, tasks: prepare(world), contact: 'Văn phòng HĐND và UBND phường' });
}

const placesOf = (delegate: Item): number => (typeof delegate['count'] === 'number' ? delegate['count'] : 1);

/** Everybody answers, one sends somebody else, one excuses himself; who comes is called from the list or shows the code. */
function seatAndGreet(event: Row): void {
  const seats = rows.flatMap(({ name, seats: count }) => Array.from({ length: count }, (_, index) => `${name}${index + 1}`));
  let next = 0;
  (event['delegates'] as Item[]).forEach((delegate, index) => {
    const places = placesOf(delegate);
    const dice = diceFor('đại biểu', day, index);
    delegate['seats_at'] = seats.slice(next, next + places);
    next += places;
    const answered_at = `2026-01-0${dice.between(5, 7)} ${two(dice.between(8, 16))}:${two(dice.between(0, 59))}`;
    const way = dice.chance(0.6) ? { way: 'link' } : { way: 'paper', recorded_by: officer };
    const away = index === 6;
    const answer = away ? { answer: 'no', reason: 'Đi công tác theo giấy triệu tập của tỉnh' } : index === 9 ? { answer: 'substitute', name: 'Nghiêm Xuân Trạch', post: 'Ủy viên Ban Thường vụ' } : { answer: 'yes' };
    delegate['answers'] = [{ ...answer, ...way, answered_at }];
    const came = away ? 0 : places > 4 ? places - dice.between(0, Math.ceil(places / 20)) : places;
    delegate['arrivals'] = Array.from({ length: came }, () => {
      const qr = dice.chance(0.7);
      return { arrived_at: `${day} 07:${two(dice.between(2, 34))}`, way: qr ? 'qr' : 'roll', ...(qr ? {} : { recorded_by: officer }) };
    });
  });
}

const clock = (minute: number) => `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Every part began when the one before had used its minutes, four minutes behind the programme. */
function begin(event: Row): void {
  let at = 7 * 60 + 34;
  for (const item of event['agenda'] as Item[]) {
    item['begun_at'] = clock(at);
    at += Number(item['minutes'] ?? 0);
  }
}

function honour(world: World, id: string): Honour {
  const row = rowOf(world, 'awards', id);
  const kind = row['person'] ? 'individual' : row['household'] ? 'household' : 'collective';
  const section = row['household'] ? ['households', 'household', 'head'] : row['unit'] ? ['units', 'unit', 'name'] : ['bodies', 'body', 'name'];
  const [table = '', field = '', called = ''] = section;
  const name = row['person'] ? nameOf(world, String(row['person'])) : String(rowOf(world, table, String(row[field]))[called] ?? '');
  return { id, award: String(row['award']), awardName: awardName(String(row['award'])), kind, name };
}

/** Highest form first; one recipient is away, one sends a relative. */
function stageOf(world: World, event: Row): Item[] {
  const awarding = (event['agenda'] as Item[]).find(({ kind }) => kind === 'awarding');
  const honours = ((awarding?.['awards'] ?? []) as string[]).map((id) => honour(world, id));
  const start = Number(String(awarding?.['begun_at']).slice(-5, -3)) * 60 + Number(String(awarding?.['begun_at']).slice(-2));
  return batchesOf(honours).map((batch, index) => ({
    title: batch.title, hander: index === 0 ? who.secretary : who.chair, hander_post: postOn(world, index === 0 ? who.secretary : who.chair, day, 3), caller: who.officer, assistant: 'Đoàn TNCS Hồ Chí Minh phường', stands: 'Một hàng, từ trái sang phải nhìn từ hội trường', begun_at: clock(start + index),
    entries: batch.honours.map(({ id, kind }, place) => ({ award: id, ...(kind === 'collective' ? { receiver: 'representative' } : { receiver: 'self' }), ...(index === 1 && place === 0 ? { absent_at: clock(start + index), reason: 'Ốm, trao sau tại nhà' } : { arrived_at: `${day} 07:${two(10 + ((index * 7 + place) % 20))}` }) })),
  }));
}

const preparations = [
  ['Trình Ban Thường vụ Đảng ủy xin ý kiến về hội nghị', 'ubnd', '2026-12-10'], ['Hoàn chỉnh báo cáo tổng kết và video', 'ubnd', '2026-12-25'],
  ['Trang trí hội trường, âm thanh, màn hình', 'doan-tn', '2027-01-06'], ['Chuẩn bị tham luận của Khu phố 4', 'mttq', '2026-12-28'], ['Gửi giấy mời, ghi trả lời', 'ubnd', '2027-01-04'],
] as const;

const prepare = (world: World): string[] =>
  preparations.map(([text, body, due_on], index) => add(world, 'tasks', { id: `nv-hoi-nghi-2026-${index + 1}`, year: 2026, text, body, due_on, started_on: '2026-11-20' }).id);
