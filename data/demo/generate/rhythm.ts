import type { World } from './world.ts';
import { add, rowsOf, two } from './world.ts';
import { diceFor } from './random.ts';
import { wardsOn } from './units.ts';

const said: readonly (readonly [channel: string, text: string, movement?: string])[] = [
  ['meeting', 'Họp tổ dân phố, phổ biến nội dung phát động và thang điểm thi đua', 'pt-tdyn-2026'],
  ['loudspeaker', 'Phát thanh lịch thu gom rác đã phân loại', 'pt-rac-2026'],
  ['chat_group', 'Gửi hướng dẫn nộp hồ sơ trực tuyến vào nhóm Zalo của tổ dân phố', 'pt-binh-dan-so-2026'],
  ['house_visit', 'Đến từng nhà vận động tham gia bảo hiểm y tế hộ gia đình'],
  ['board', 'Thay bảng tin: cảnh báo lừa đảo qua điện thoại', 'pt-antq-2026'],
  ['leaflet', 'Phát tờ rơi hướng dẫn phân loại rác theo 03 nhóm', 'pt-rac-2026'],
  ['performance', 'Hội thi tìm hiểu phòng cháy, chữa cháy của khu phố', 'pt-antq-2026'],
];

/** Months in which a khu phố said nothing to its people: uneven, and not continuous. */
const silent: Readonly<Record<string, readonly number[]>> = { 'kp-07': [5, 7, 8, 9, 10, 11], 'kp-09': [2, 3, 4, 5, 6, 8, 9, 11], 'kp-04': [7, 8], 'kp-10': [6] };

export function addRhythm(world: World): void {
  for (const [index, unit] of wardsOn(world, '2026-01-09').entries()) {
    for (let month = 1; month <= 11; month += 1) {
      if (silent[unit.id]?.includes(month)) continue;
      const dice = diceFor('tuyên truyền', unit.id, month);
      const times = dice.chance(0.3) ? 2 : 1;
      for (let n = 1; n <= times; n += 1) {
        const [channel, text, movement] = dice.pick(month < 3 ? said.slice(0, 1) : said);
        const people = ['loudspeaker', 'chat_group', 'board'].includes(channel) ? undefined : channel === 'house_visit' ? dice.between(12, 60) : { about: dice.between(4, 18) * 10, word: 'khoảng' };
        add(world, 'communications', { id: `tt-2026-${unit.id}-${two(month)}-${n}`, unit: unit.id, happened_on: `2026-${two(month)}-${two(Math.min(2 + index + n * 8, month === 11 ? 21 : 28))}`, channel, text, people, movement });
      }
    }
  }
  addOfficesAndSchools(world);
  add(world, 'evenness_publications', { id: 'cong-khai-nhip-1', decided_at: '2026-07-20 10:00', names: false });
  addRules(world);
  addReminders(world);
}

/** Schools and offices tell of themselves nearly every month, one of them never. */
function addOfficesAndSchools(world: World): void {
  const units = rowsOf(world, 'units').filter((unit) => ['truong-hoc', 'co-quan'].includes(String(unit['kind'])) && !unit['valid_to'] && unit.id !== 'truong-mn-hoang-yen');
  for (const unit of units) {
    const school = unit['kind'] === 'truong-hoc';
    for (let month = 2; month <= 10; month += 1) {
      const dice = diceFor('tuyên truyền', unit.id, month);
      if (dice.chance(0.15) || (school && month === 7)) continue;
      const [channel, text] = school ? dice.pick([['meeting', 'Sinh hoạt dưới cờ: phân loại rác, an toàn giao thông'], ['chat_group', 'Gửi thông báo đến nhóm phụ huynh các lớp']]) : dice.pick([['meeting', 'Giao ban cơ quan, phổ biến nội dung thi đua'], ['board', 'Niêm yết hướng dẫn thủ tục tại nơi tiếp dân']]);
      add(world, 'communications', { id: `tt-2026-${unit.id}-${two(month)}`, unit: unit.id, happened_on: `2026-${two(month)}-${two(dice.between(2, 27))}`, channel, text });
    }
  }
}

function addRules(world: World): void {
  const rules = [
    ['registration', 5, 3, 3, '02-28'], ['work_due', 10, 5, 3], ['report_due', 3, 5, 2], ['pledge_unsigned', 5, 5, 2], ['launch_unread', 7, 5, 3], ['task_due', 5, 3, 3], ['review_due', 15, 10, 2],
  ] as const;
  for (const [kind, days, repeat_after, times, due_day] of rules) add(world, 'reminder_rules', { id: `nhac-${kind.replace('_', '-')}`, kind, valid_from: '2026-01-05', days, repeat_after, times, due_day });
}

type Call = readonly [unit: string, subject: string, text: string, due: string | undefined, days: readonly string[], rule?: string, why?: string];

/** By rule in the morning, by the officer at another hour. */
function addReminders(world: World): void {
  const title = (id: string) => String(rowsOf(world, 'works').find((work) => work.id === id)?.['title']);
  const launch = 'Lời phát động sáng ngày 09 tháng 01 năm 2026';
  const read = 'Quán triệt trong đơn vị rồi xác nhận.';
  const register = 'Đăng ký danh hiệu, công trình, phần việc.';
  const report = 'Nhập kết quả các chỉ tiêu được giao của quý III/2026.';
  const calls: readonly Call[] = [
    ['kp-09', 'Đăng ký thi đua năm 2026', register, '2026-02-28', ['2026-02-23 07:00', '2026-02-26 07:00', '2026-03-03 07:00'], 'registration', 'Hạn 28/02/2026, còn 05 ngày làm việc mà chưa gửi bản đăng ký.'],
    ['kp-09', 'Đăng ký thi đua năm 2026', register, '2026-02-28', ['2026-03-12 14:20', '2026-04-15 09:05']],
    ['kp-07', 'Đăng ký thi đua năm 2026', register, '2026-02-28', ['2026-02-23 07:00'], 'registration', 'Hạn 28/02/2026, còn 05 ngày làm việc mà chưa gửi bản đăng ký.'],
    ['kp-09', launch, read, undefined, ['2026-01-20 07:00', '2026-01-27 07:00', '2026-02-03 07:00'], 'launch_unread', 'Phát động ngày 09/01/2026, sau 07 ngày làm việc chưa xác nhận quán triệt.'],
    ['truong-mn-hoang-yen', launch, read, undefined, ['2026-01-20 07:00', '2026-01-27 07:00'], 'launch_unread', 'Phát động ngày 09/01/2026, sau 07 ngày làm việc chưa xác nhận quán triệt.'],
    ['kp-04', title('ct-2026-kp-04-1'), 'Báo cáo tiến độ hoặc ghi hoàn thành.', '2026-09-30', ['2026-09-17 07:00', '2026-09-24 07:00', '2026-10-02 07:00'], 'work_due', 'Hạn 30/9/2026, công trình chưa ghi hoàn thành.'],
    ['kp-04', title('ct-2026-kp-04-1'), 'Báo cáo tiến độ hoặc ghi hoàn thành.', '2026-09-30', ['2026-11-09 10:15']],
    ['kp-07', 'Báo cáo quý III/2026', report, '2026-10-05', ['2026-10-08 07:00', '2026-10-15 07:00'], 'report_due', 'Hết hạn báo cáo quý III/2026 mà chưa có số liệu.'],
    ['kp-09', 'Báo cáo quý III/2026', report, '2026-10-05', ['2026-10-08 07:00', '2026-10-15 07:00'], 'report_due', 'Hết hạn báo cáo quý III/2026 mà chưa có số liệu.'],
    ['kp-09', 'Báo cáo quý III/2026', report, '2026-10-05', ['2026-11-10 15:30']],
    ['truong-mn-hoang-yen', 'Đăng ký thi đua năm 2026', register, '2026-02-28', ['2026-03-09 08:20', '2026-05-11 09:40']],
  ];
  for (const [unit, subject, text, due_on, days, rule, why] of calls) {
    for (const sent_at of days) add(world, 'reminders', { id: `nl-2026-${rowsOf(world, 'reminders').length + 1}`, unit, year: 2026, subject, text, due_on, sent_at, rule, why });
  }
}
