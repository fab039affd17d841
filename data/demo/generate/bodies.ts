import type { World } from './world.ts';
import { add, rowsOf } from './world.ts';
import { schools } from './units.ts';

/** Party, assembly, committee, front, the five mass organisations, police and military command. */
const bodies = [
  ['dang-uy', 'Đảng ủy phường', 'Đảng ủy', 'party'],
  ['hdnd', 'Hội đồng nhân dân phường', 'HĐND', 'assembly'],
  ['ubnd', 'Ủy ban nhân dân phường', 'UBND', 'government'],
  ['mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'UBMTTQ', 'front'],
  ['hoi-lhpn', 'Hội Liên hiệp Phụ nữ phường', 'Hội LHPN', 'union'],
  ['hoi-nong-dan', 'Hội Nông dân phường', 'Hội ND', 'union'],
  ['hoi-ccb', 'Hội Cựu chiến binh phường', 'Hội CCB', 'union'],
  ['doan-tn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường', 'Đoàn TNCSHCM', 'union'],
  ['cong-doan', 'Công đoàn phường', 'Công đoàn', 'union'],
  ['cong-an', 'Công an phường', 'CA', 'police'],
  ['quan-su', 'Ban Chỉ huy Quân sự phường', 'BCHQS', 'military'],
] as const;

export function addBodies(world: World): void {
  for (const [id, name, short_name, kind] of bodies) add(world, 'bodies', { id, name, short_name, kind, level: 'ward' });
  const guest = (id: string, name: string, level: string) => add(world, 'bodies', { id, name, kind: 'guest', level });
  guest('ubnd-tp', 'UBND thành phố Sơn Hà', 'district');
  guest('noi-vu-tp', 'Phòng Nội vụ thành phố Sơn Hà', 'district');
  guest('so-noi-vu', 'Sở Nội vụ tỉnh Sơn Hà', 'province');
  guest('ubnd-tinh', 'UBND tỉnh Sơn Hà', 'province');
  addBlocs(world);
}

function addBlocs(world: World): void {
  const offices = rowsOf(world, 'units').filter((unit) => unit['kind'] === 'co-quan' && unit.id !== 'tram-y-te');
  add(world, 'blocs', {
    id: 'khoi-co-quan', name: 'Khối MTTQ - đoàn thể - cơ quan phường',
    members: [
      ...['mttq', 'hoi-lhpn', 'hoi-nong-dan', 'hoi-ccb', 'doan-tn', 'cong-doan'].map((body) => ({ body })),
      ...offices.map((unit) => ({ unit: unit.id, valid_from: unit['valid_from'], valid_to: unit['valid_to'] })),
    ],
  });
  const wards = rowsOf(world, 'units').filter((unit) => unit['kind'] === 'khu-pho');
  add(world, 'blocs', {
    id: 'khoi-khu-pho', name: 'Khối khu phố', leader: 'kp-03',
    members: wards.map((unit) => ({ unit: unit.id, valid_from: unit['valid_from'], valid_to: unit['valid_to'] })),
  });
  add(world, 'blocs', {
    id: 'khoi-truong-hoc', name: 'Khối trường học - cơ quan, đơn vị', leader: 'truong-thcs-mai-vang',
    members: [...schools.map(([unit]) => ({ unit })), { unit: 'tram-y-te' }, { body: 'cong-an' }, { body: 'quan-su' }],
  });
}
