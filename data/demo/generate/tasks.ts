import type { World, Year } from './world.ts';
import { add } from './world.ts';
import { officeOn } from './units.ts';

type Task = readonly [text: string, owner: Record<string, string>, due: string, phase?: string];

/** What the chair took up after the secretary's directive, for the year after `year`. */
function planned(next: number): readonly Task[] {
  return [
    ['Hoàn thiện, ban hành kế hoạch phát động thi đua và giao chỉ tiêu đến từng khu phố, đơn vị', { body: 'ubnd' }, `${next}-01-31`],
    ['Tổ chức tổng vệ sinh, trang trí đường hoa, chăm lo Tết cho gia đình chính sách, hộ khó khăn', { bloc: 'khoi-khu-pho' }, `${next}-01-31`, 'before_tet'],
    ['Bảo đảm trực Tết, an ninh, trật tự và phòng cháy, chữa cháy trong khu dân cư', { body: 'cong-an' }, `${next}-02-20`, 'in_tet'],
    ['Bắt tay ngay vào công việc, tổ chức Tết trồng cây và tiễn thanh niên nhập ngũ', { body: 'quan-su' }, `${next}-02-28`, 'after_tet'],
    ['Vận động nguồn lực xã hội hóa cho các công trình đăng ký trong năm', { body: 'mttq' }, `${next}-06-30`],
    ['Nâng cao chất lượng chấm điểm, bình xét; quan tâm khen người lao động trực tiếp', { unit: officeOn(`${next}-11-01`) }, `${next}-11-30`],
  ];
}

/** Writes the tasks of one conference and gives back their ids. */
export function addTasks(world: World, year: Year): string[] {
  return planned(year + 1).map(([text, owner, due_on, phase], index) => {
    const open = due_on > '2026-11-22';
    const id = `nv-${year + 1}-${index + 1}`;
    add(world, 'tasks', { id, year: year + 1, text, ...owner, due_on, phase, done_on: open ? undefined : `${due_on.slice(0, 8)}${10 + index}`, result: open ? undefined : 'Đã thực hiện, báo cáo kết quả tại giao ban tháng.' });
    return id;
  });
}
