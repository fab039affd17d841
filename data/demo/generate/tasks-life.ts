import type { Row, World } from './world.ts';
import { add, rowOf, rowsOf } from './world.ts';
import { who } from './cadres.ts';

type Act = Record<string, unknown> & { kind: string; happened_on: string };

/** Where the tasks of the running year come from, who helps, and what was recorded of them since. */
export function addTasksLife(world: World): void {
  const directive = { origin: 'directive', origin_title: 'Hội nghị tổng kết phong trào thi đua yêu nước năm 2025', origin_on: '2026-01-09', speaker: who.secretary };
  for (const task of rowsOf(world, 'tasks').filter((row) => row['year'] === 2026)) Object.assign(task, directive, { started_on: '2026-01-12' });
  const task = (n: number) => rowOf(world, 'tasks', `nv-2026-${n}`);
  Object.assign(task(2), { partners: [{ body: 'hoi-lhpn' }, { body: 'doan-tn' }, { unit: 'phong-vhxh' }] });
  acts(task(2), [partner('hoi-lhpn', 'done', '2026-02-09', 'Trao 86 phần quà Tết.'), partner('doan-tn', 'done', '2026-02-08', 'Trang trí 03 đường hoa.')]);
  Object.assign(task(3), { partners: [{ body: 'quan-su' }, { bloc: 'khoi-khu-pho' }] });
  Object.assign(task(5), { partners: [{ bloc: 'khoi-khu-pho' }, { body: 'hoi-ccb' }] });
  acts(task(5), [{ kind: 'finished', happened_on: '2026-06-14', actor: 'Kiều Hữu Phước', result: 'Đã vận động được khoảng 1,1 tỷ đồng.' }, { kind: 'returned', happened_on: '2026-06-16', actor: 'Vi Thùy Trâm', reason: 'Chưa có bảng tổng hợp theo từng công trình. Bổ sung rồi báo lại.' }, { kind: 'finished', happened_on: '2026-06-24', actor: 'Kiều Hữu Phước', result: 'Đã bổ sung bảng tổng hợp theo từng công trình.' }]);
  Object.assign(task(5), { done_on: '2026-06-24', result: 'Đã bổ sung bảng tổng hợp theo từng công trình.' });
  addConclusions(world);
}

const acts = (task: Row, list: Act[]) => Object.assign(task, { acts: list });
const partner = (body: string, status: string, happened_on: string, result: string): Act => ({ kind: 'partner', happened_on, actor: 'Nghiêm Xuân Trạch', status, body, result });

/** What the chair concluded in July: done, put off, stuck, late. */
function addConclusions(world: World): void {
  const conclusion = { year: 2026, origin: 'conclusion', origin_title: 'Hội nghị sơ kết 6 tháng đầu năm 2026', origin_number: '58/TB-UBND', origin_on: '2026-07-17', speaker: who.chair, started_on: '2026-07-20' };
  const task = (n: number, text: string, row: Record<string, unknown>) => add(world, 'tasks', { id: `nv-2026-kl-${n}`, text, ...conclusion, ...row });
  acts(
    task(1, 'Tháo gỡ vướng mắc di dời đồng hồ nước, trụ điện tại các hẻm đang nâng cấp', { unit: 'phong-kthtdt', due_on: '2026-11-30', partners: [{ unit: 'kp-04' }, { body: 'mttq' }] }),
    [{ kind: 'extended', happened_on: '2026-09-28', actor: 'Vi Thùy Trâm', reason: 'Đơn vị cấp nước hẹn di dời trong tháng 11.', due_from: '2026-09-30', due_on: '2026-11-30' }, { kind: 'partner', happened_on: '2026-10-20', actor: 'Vi Thùy Trâm', status: 'stuck', unit: 'kp-04', reason: 'Còn 02 hộ chưa đồng ý lùi hàng rào.' }, partner('mttq', 'doing', '2026-10-22', 'Đã gặp 02 hộ, hẹn trả lời cuối tháng 11.')],
  );
  task(2, 'Giúp Khu phố 7, Khu phố 9 khắc phục việc báo cáo chậm, tuyên truyền không liên tục', { body: 'mttq', due_on: '2026-10-31', partners: [{ unit: 'kp-07' }, { unit: 'kp-09' }] });
  acts(task(3, 'Công khai thu chi các công trình Nhà nước và Nhân dân cùng làm tại nhà văn hóa khu phố', { bloc: 'khoi-khu-pho', due_on: '2026-09-15', done_on: '2026-09-21', result: '10/11 khu phố đã niêm yết.' }), [{ kind: 'finished', happened_on: '2026-09-21', actor: 'Vi Thùy Trâm', result: '10/11 khu phố đã niêm yết.' }]);
  task(4, 'Lập danh sách điển hình tiên tiến năm 2026 đề nghị biểu dương', { unit: 'phong-vhxh', due_on: '2026-12-05', partners: [{ bloc: 'khoi-khu-pho' }, { bloc: 'khoi-truong-hoc' }, { bloc: 'khoi-co-quan' }] });
  const document = { year: 2026, origin: 'document', origin_title: 'Kế hoạch của UBND tỉnh Sơn Hà về tổng kết phong trào thi đua năm 2026', origin_number: '212/KH-UBND', origin_on: '2026-10-30', started_on: '2026-11-02' };
  add(world, 'tasks', { id: 'nv-2026-vb-1', text: 'Gửi báo cáo tổng kết và hồ sơ đề nghị cấp tỉnh khen thưởng năm 2026', person: who.officer, due_on: '2026-12-20', ...document, partners: [{ unit: 'van-phong' }] });
}
