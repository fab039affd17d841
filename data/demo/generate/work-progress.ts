import type { World, Year } from './world.ts';
import { plusDays, TODAY } from './world.ts';

/** The work of the running year that should have been done by the end of September and is not. */
export const LATE_WORK = 'ct-2026-kp-04-1';

/** Works of the past that came late, and works that had to be given up. */
const slow = new Set(['ct-2024-kp-06-1', 'ct-2024-truong-thpt-ben-mai']);
const left = new Set(['ct-2023-kp-07-1', 'ct-2024-kp-10-1']);

export interface Course {
  readonly milestones: Record<string, string>[];
  readonly progress: { reported_on: string; percent: number; text?: string }[];
  readonly completed: boolean;
  readonly note?: string;
}

const lateReasons = [
  'Chậm do phải vận động thêm 02 hộ lùi hàng rào; đã thống nhất tại cuộc họp tổ dân phố.',
  'Chậm do mưa kéo dài, nhà thầu tạm dừng thi công 18 ngày.',
  'Chậm do chờ di dời đồng hồ nước và trụ điện trong hẻm.',
  'Chậm do nguồn đóng góp xã hội hóa về chậm so với đăng ký.',
];
const undoneReasons = [
  'Không hoàn thành: tuyến hẻm nằm trong phạm vi dự án mở rộng đường của thành phố, tạm dừng để tránh lãng phí.',
  'Không hoàn thành: chưa vận động đủ kinh phí, khu phố đề nghị chuyển sang năm sau.',
  'Không hoàn thành: chưa thống nhất được phương án thiết kế với các hộ dân.',
];
const started = ['Đã họp dân, thống nhất phương án và mức đóng góp.', 'Đã khảo sát, lập dự toán, công khai tại nhà văn hóa khu phố.', 'Đã phân công thành viên phụ trách, bắt đầu triển khai.'];
const underway = ['Hoàn thành phần lớn khối lượng, bảo đảm tiến độ.', 'Các hộ dân hưởng ứng tốt, tiếp tục huy động ngày công.', 'Đang triển khai theo đúng kế hoạch đã đăng ký.'];
const finished = ['Đã hoàn thành, tổ chức nghiệm thu có đại diện Nhân dân.', 'Hoàn thành nội dung đã đăng ký.', 'Hoàn thành, công khai thu chi tại khu phố.'];

/** How a registered work went: on time, late, or not done in the past; still open in many ways in the running year. */
export function progressOf(world: World, year: Year, built: boolean, due: string, from: string, id: string): Course {
  if (year === 2026) return running(world, built, due, from, id);
  const { random } = world;
  const luck = random.next();
  if (built && (luck < 0.09 || left.has(id))) return undone(world, from, due);
  const late = built && (luck < 0.24 || slow.has(id));
  const done = late ? plusDays(due, random.between(6, 34)) : plusDays(due, -random.between(2, 25));
  return finish(world, built, from, done, late ? random.pick(lateReasons) : undefined);
}

function finish(world: World, built: boolean, from: string, done: string, reason?: string): Course {
  const { random } = world;
  const middle = plusDays(from, Math.max(10, Math.floor((Date.parse(done) - Date.parse(from)) / 86_400_000 / 2)));
  const milestones = [{ kind: 'started', happened_on: from }, { kind: 'completed', happened_on: done }];
  if (built) milestones.push({ kind: 'in_use', happened_on: plusDays(done, random.between(1, 5)) });
  const progress = [
    { reported_on: plusDays(from, 5), percent: random.between(10, 25), text: random.pick(started) },
    { reported_on: middle, percent: random.between(50, 75), text: reason ?? random.pick(underway) },
    { reported_on: done, percent: 100, text: random.pick(finished) },
  ];
  return { milestones, progress, completed: true, ...(reason ? { note: reason } : {}) };
}

function undone(world: World, from: string, due: string): Course {
  const { random } = world;
  const note = random.pick(undoneReasons);
  return {
    milestones: [{ kind: 'started', happened_on: from }], completed: false, note,
    progress: [{ reported_on: plusDays(from, 10), percent: 15, text: random.pick(started) }, { reported_on: due, percent: random.between(20, 45), text: note }],
  };
}

/** Some units have reported nothing; one khu phố is late; what was due by the end of August is mostly done. */
function running(world: World, built: boolean, due: string, from: string, id: string): Course {
  const { random } = world;
  if (id === 'ct-2026-truong-mn-hoang-yen' || id === 'ct-2026-kp-07-1') return { milestones: [], progress: [], completed: false };
  if (id === LATE_WORK) {
    const text = lateReasons[2] ?? '';
    return { milestones: [{ kind: 'started', happened_on: from }], progress: [{ reported_on: plusDays(from, 8), percent: 20, text: random.pick(started) }, { reported_on: '2026-10-24', percent: 70, text }], completed: false, note: text };
  }
  const done = plusDays(due, -random.between(2, 20));
  if (due <= '2026-10-31' || (!built && random.chance(0.2) && done <= TODAY)) return finish(world, built, from, done);
  const progress = [{ reported_on: plusDays(from, 6), percent: random.between(10, 25), text: random.pick(started) }];
  progress.push({ reported_on: '2026-10-25', percent: random.between(60, 92), text: random.pick(underway) });
  return { milestones: [{ kind: 'started', happened_on: from }], progress, completed: false };
}
