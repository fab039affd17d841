import type { World, Year } from './world.ts';
import { who } from './cadres.ts';
import { postOn } from './posts.ts';
import { wardsOn } from './units.ts';

/** Who is asked to come, in protocol order: guests from above, the leaders of the ward, then groups. */
export function delegatesOf(world: World, day: string, honourees: number, year: Year): Record<string, unknown>[] {
  const before = day < '2025-07-01';
  const guests = before
    ? [{ body: 'ubnd-tp', post: 'Đại diện lãnh đạo', role: 'guest', level: 'district', count: 1 }, { body: 'noi-vu-tp', post: 'Đại diện lãnh đạo', role: 'guest', level: 'district', count: 2 }]
    : [{ body: 'so-noi-vu', post: 'Đại diện lãnh đạo', role: 'guest', level: 'province', count: 2 }];
  const leaders = [who.secretary, who.deputySecretary, who.chair, who.front, who.vice, before ? who.formerVice : who.newVice];
  const named = leaders.map((person) => ({ person, post: postOn(world, person, day, 3), role: 'delegate', level: postOn(world, person, day, 3).includes('Thành ủy') ? 'district' : 'ward' }));
  const organs = [who.police, who.military].map((person) => ({ body: person === who.police ? 'cong-an' : 'quan-su', post: 'Đại diện lãnh đạo', role: 'representative', level: 'ward' }));
  const unions = ['hoi-lhpn', 'hoi-nong-dan', 'hoi-ccb', 'doan-tn', 'cong-doan'].map((body) => ({ body, role: 'leaders', level: 'ward' }));
  return [
    ...guests, ...named, ...organs, ...unions, { body: 'ubnd', group_name: 'Cán bộ, công chức cơ quan phường', role: 'all_staff', level: 'ward', count: before ? 26 : 41 },
    { unit_kind: 'khu-pho', group_name: `Bí thư chi bộ, Ban điều hành ${wardsOn(world, day).length} khu phố`, role: 'leaders', level: 'unit', count: wardsOn(world, day).length * 3 },
    { unit_kind: 'to-dan-pho', group_name: '60 tổ trưởng tổ dân phố', role: 'representative', level: 'unit', count: 60 },
    { unit_kind: 'truong-hoc', group_name: 'Đại diện Ban Giám hiệu các trường học', role: 'leaders', level: 'unit', count: 6 },
    { group_name: `tập thể, cá nhân, hộ gia đình được khen thưởng năm ${year}`, role: 'honouree', count: honourees },
    { unit: 'tram-y-te', role: 'representative', level: 'ward' },
  ];
}
