import type { Row, World } from './world.ts';
import { add, rowsOf, two } from './world.ts';

/** The streets of the ward, one for each khu phố; the last one belongs to 11B. */
export const streets = [
  'Bến Mai', 'Rạch Lá', 'Vườn Mận', 'Lò Gốm', 'Chợ Mai', 'Đình Trung', 'Cầu Ván', 'Gò Sao', 'Giếng Đá', 'Bờ Kè', 'Đồng Lúa', 'Hoa Giấy',
] as const;

const households = [512, 468, 547, 431, 605, 389, 476, 452, 398, 524, 618];
const groups = [6, 5, 6, 5, 6, 5, 5, 5, 4, 6, 7];

export const schools = [
  ['truong-mn-hoa-mai', 'Trường Mầm non Hoa Mai', 'Đường Bến Mai, Khu phố 1'],
  ['truong-mn-hoang-yen', 'Trường Mầm non Hoàng Yến', 'Đường Gò Sao, Khu phố 8'],
  ['truong-th-mai-vang-1', 'Trường Tiểu học Mai Vàng 1', 'Đường Vườn Mận, Khu phố 3'],
  ['truong-th-mai-vang-2', 'Trường Tiểu học Mai Vàng 2', 'Đường Bờ Kè, Khu phố 10'],
  ['truong-thcs-mai-vang', 'Trường THCS Mai Vàng', 'Đường Chợ Mai, Khu phố 5'],
  ['truong-thpt-ben-mai', 'Trường THPT Bến Mai', 'Đường Lò Gốm, Khu phố 4'],
] as const;

export function addUnits(world: World): void {
  add(world, 'unit_kinds', { id: 'khu-pho', name: 'Khu phố', residential: true });
  add(world, 'unit_kinds', { id: 'to-dan-pho', name: 'Tổ dân phố', residential: true });
  add(world, 'unit_kinds', { id: 'truong-hoc', name: 'Trường học' });
  add(world, 'unit_kinds', { id: 'co-quan', name: 'Cơ quan, đơn vị' });
  households.forEach((count, index) => addWard(world, index + 1, count));
  addGroups(world);
  for (const [id, name, address] of schools) add(world, 'units', { id, kind: 'truong-hoc', name, address });
  addOffices(world);
}

function addWard(world: World, number: number, count: number): void {
  const at = { kind: 'khu-pho', address: `Đường ${streets[number - 1]}` };
  const size = { households: count, population: Math.round(count * 3.7) };
  if (number < 11) {
    add(world, 'units', { id: `kp-${two(number)}`, ...at, name: `Khu phố ${number}`, number, ...size });
    return;
  }
  add(world, 'units', { id: 'kp-11a', ...at, name: 'Khu phố 11A', households: 327, population: 1206, valid_to: '2025-06-30' });
  add(world, 'units', { id: 'kp-11b', kind: 'khu-pho', name: 'Khu phố 11B', address: 'Đường Hoa Giấy', households: 284, population: 1049, valid_to: '2025-06-30' });
  const merged = (from: string) => ({ from, kind: 'merge', happened_on: '2025-07-01' });
  add(world, 'units', {
    id: 'kp-11', kind: 'khu-pho', name: 'Khu phố 11', number, address: 'Đường Đồng Lúa, đường Hoa Giấy', ...size, valid_from: '2025-07-01',
    predecessors: [merged('kp-11a'), merged('kp-11b')],
  });
}

function addGroups(world: World): void {
  let number = 0;
  groups.forEach((count, index) => {
    const whole = households[index] ?? 0;
    for (let place = 0; place < count; place += 1) {
      number += 1;
      const share = Math.floor(whole / count) + (place < whole % count ? 1 : 0);
      add(world, 'units', { id: `to-${two(number)}`, kind: 'to-dan-pho', name: `Tổ dân phố ${number}`, number, parent: `kp-${two(index + 1)}`, households: share });
    }
  });
}

function addOffices(world: World): void {
  const office = (id: string, name: string, more: Record<string, unknown> = {}) => add(world, 'units', { id, kind: 'co-quan', name, ...more });
  office('tram-y-te', 'Trạm Y tế phường', { address: 'Đường Đình Trung, Khu phố 6' });
  office('van-phong-ubnd', 'Văn phòng UBND phường', { valid_to: '2025-06-30' });
  office('van-phong', 'Văn phòng HĐND và UBND phường', {
    valid_from: '2025-07-01', predecessors: [{ from: 'van-phong-ubnd', kind: 'rename', happened_on: '2025-07-01' }],
  });
  office('phong-vhxh', 'Phòng Văn hóa - Xã hội phường', { valid_from: '2025-07-01' });
  office('phong-kthtdt', 'Phòng Kinh tế, Hạ tầng và Đô thị phường', { valid_from: '2025-07-01' });
  office('tt-hcc', 'Trung tâm Phục vụ hành chính công phường', { valid_from: '2025-07-01' });
}

/** The khu phố in being on a day, in their order. */
export function wardsOn(world: World, date: string): Row[] {
  return rowsOf(world, 'units').filter(
    (unit) => unit['kind'] === 'khu-pho' && String(unit['valid_from'] ?? '') <= date && date <= String(unit['valid_to'] ?? '9999'),
  );
}

/** The office of the ward that keeps emulation, by date. */
export const officeOn = (date: string): string => (date < '2025-07-01' ? 'van-phong-ubnd' : 'van-phong');
export const unitName = (unit: Row): string => String(unit['name']);
