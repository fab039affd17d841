import type { Row, World } from './world.ts';
import { rowOf, rowsOf } from './world.ts';
import { leaderOf, nameOf } from './posts.ts';

interface Measurement extends Record<string, unknown> {
  as_of: string;
  value: number;
}

/** Under which paper the targets of the running year were given, who entered the results, what was corrected and changed. */
export function addFiguresLife(world: World): void {
  const targets = rowsOf(world, 'targets').filter((row) => row['year'] === 2026);
  for (const target of targets) {
    target['document'] = target['unit'] ? 'Quyết định số 15/QĐ-UBND ngày 12/01/2026 của UBND phường' : 'Quyết định giao chỉ tiêu năm 2026 của UBND tỉnh Sơn Hà';
    target['assigned_on'] = target['unit'] ? '2026-01-12' : '2026-01-06';
    for (const measurement of target['measurements'] as Measurement[]) enter(world, target, measurement);
  }
  addCorrection(rowOf(world, 'targets', 'ct-bhyt-2026-kp-02'));
  addChange(rowOf(world, 'targets', 'ct-xa-hoi-hoa-2026-kp-06'));
}

/** A few days after the end of the period, by the head of the khu phố. */
function enter(world: World, target: Row, measurement: Measurement): void {
  const unit = target['unit'];
  measurement['entered_by'] = unit ? nameOf(world, leaderOf(world, String(unit), 71, '2026-06-01')) : 'Vi Thùy Trâm';
  const [, month] = measurement.as_of.split('-');
  measurement['entered_at'] = { '03': '2026-04-06 08:40', '06': '2026-07-06 09:15', '09': '2026-10-06 20:05', '10': '2026-11-04 19:20' }[month ?? ''];
}

function addCorrection(target: Row): void {
  const measurements = target['measurements'] as Measurement[];
  const right = measurements.find((one) => one.as_of === '2026-06-30');
  if (!right) return;
  measurements.splice(measurements.indexOf(right), 0, { ...right, value: Math.round((right.value - 2.4) * 10) / 10 });
  Object.assign(right, { reason: 'Nhập sót 42 người của Tổ dân phố 9; đối chiếu danh sách của cơ quan bảo hiểm xã hội ngày 09/7/2026.', entered_at: '2026-07-10 08:25' });
}

function addChange(target: Row): void {
  target['changes'] = [{
    old_value: Number(target['value']) + 30, new_value: target['value'], changed_by: 'Vi Thùy Trâm', changed_at: '2026-05-08 15:40',
    reason: 'Hẻm 14 đường Đình Trung do tỉnh đầu tư theo dự án khác, không còn thuộc phần vận động của Khu phố 6.',
  }];
}
