import type { World, Year } from './world.ts';
import { turn } from './world.ts';
import * as from from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { suddenDeeds } from './award-texts.ts';
import { thematics } from './thematic-texts.ts';

/** One decision to come: what is given, for what, to whom, and when the council sat and the chair signed. */
export interface Occasion {
  readonly key: string;
  readonly award: string;
  readonly ground: 'merit' | 'thematic' | 'sudden';
  readonly movement?: string;
  readonly met: string;
  readonly issued: string;
  readonly title: string;
  readonly citation: string;
  readonly story?: string;
  readonly candidates: readonly Candidate[];
}

export function occasionsOf(world: World, year: Year): Occasion[] {
  return [sudden(world, year), ...drives(world, year), ...yearEnd(world, year)];
}

function sudden(world: World, year: Year): Occasion {
  const [deed, story] = turn(suddenDeeds, year - 2023);
  const date = `${year}-03-2${year - 2020}`;
  return {
    key: 'dot-xuat', award: 'giay_khen', ground: 'sudden', met: date, issued: date, title: 'Về việc tặng Giấy khen cho cá nhân có thành tích đột xuất',
    citation: deed, story, candidates: world.random.some(from.neighbours(world, date), year % 2 ? 2 : 3),
  };
}

/** The two themes of the year and the movement to guard the security of the Fatherland, each with its own decision. */
function drives(world: World, year: Year): Occasion[] {
  const { random } = world;
  const [first, second] = thematics[year];
  if (!first || !second) throw new Error(`Two themes in ${year}`);
  const themed = (movement: string, name: string, key: string, met: string, issued: string, candidates: Candidate[]): Occasion => ({
    key, award: 'giay_khen', ground: 'thematic', movement, met, issued, title: `Về việc tặng Giấy khen cho các tập thể, cá nhân, hộ gia đình có thành tích trong phong trào “${name}”`,
    citation: `Có thành tích xuất sắc trong phong trào “${name}” năm ${year}`, candidates,
  });
  const people = (date: string, leaders: number, others: number) => [...random.some(from.wardLeaders(world, date), leaders), ...random.some(from.neighbours(world, date), others)];
  const [july, august, november] = [`${year}-07-08`, `${year}-08-11`, `${year}-11-06`];
  return [
    themed(first.id, first.short_name ?? first.name, 'chuyen-de-1', july, `${year}-07-10`, [...random.some(from.wards(world, july), 2), ...random.some(from.groups(world, july), 2), ...people(july, 3, 3)]),
    themed(`pt-antq-${year}`, 'Toàn dân bảo vệ an ninh Tổ quốc', 'ngay-hoi', august, `${year}-08-15`, [...random.some(from.wards(world, august), 2), ...random.some(from.schoolUnits(), 1), ...people(august, 2, 3)]),
    themed(second.id, second.short_name ?? second.name, 'chuyen-de-2', november, `${year}-11-10`, [...random.some(from.wards(world, november), 2), ...random.some(from.organs(november), 1), ...random.some(from.homes(world, november), 4), ...people(november, 2, 2)]),
  ];
}

function yearEnd(world: World, year: Year): Occasion[] {
  const { random } = world;
  const [met, issued] = [`${year}-12-19`, `${year}-12-27`];
  const occasion = (key: string, award: string, title: string, citation: string, candidates: Candidate[], movement = `pt-tdyn-${year}`): Occasion =>
    ({ key, award, ground: 'merit', movement, met, issued, title, citation, candidates });
  const staff = random.some(from.staff(world, met, false), 14);
  const patriotic = [
    ...random.some(from.wards(world, met), 5), ...random.some(from.groups(world, met), 6), ...random.some(from.schoolUnits(), 3), ...random.some(from.organs(met), 4),
    ...random.some(from.homes(world, met), 3), ...random.some(from.wardLeaders(world, met), 5), ...random.some(from.groupLeaders(world, met), 5), ...random.some(from.teachers(world, met), 4),
  ];
  const secure = [...random.some(from.wards(world, met), 3), ...random.some(from.groups(world, met), 2), ...random.some(from.neighbours(world, met), 4)];
  const list = [
    occasion('cuoi-nam', 'giay_khen', `Về việc tặng Giấy khen trong phong trào thi đua yêu nước năm ${year}`, `Có thành tích xuất sắc trong phong trào thi đua yêu nước năm ${year}`, patriotic),
    occasion('antq', 'giay_khen', `Về việc tặng Giấy khen trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc” năm ${year}`, `Có thành tích xuất sắc trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc” năm ${year}`, secure, `pt-antq-${year}`),
    occasion('ldtt', 'lao_dong_tien_tien', `Về việc công nhận danh hiệu “Lao động tiên tiến” năm ${year}`, `Đạt danh hiệu “Lao động tiên tiến” năm ${year}`, staff),
    occasion('gdvh', 'gia_dinh_van_hoa', `Về việc công nhận danh hiệu “Gia đình văn hóa” tiêu biểu năm ${year}`, `Đạt danh hiệu “Gia đình văn hóa” năm ${year}`, random.some(from.homes(world, met), 8), `cvd-dtvm-${year}`),
  ];
  if (met < '2025-07-01') return list;
  // Since 01/7/2025 these titles belong to the chair of the ward (Nghị định 129/2025/NĐ-CP).
  return [
    ...list,
    occasion('cstdcs', 'chien_si_thi_dua_co_so', `Về việc công nhận danh hiệu “Chiến sĩ thi đua cơ sở” năm ${year}`, `Đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm ${year}`, staff.slice(0, 2)),
    occasion('tdpvh', 'to_dan_pho_van_hoa', `Về việc tặng danh hiệu “Tổ dân phố văn hóa” năm ${year}`, `Đạt danh hiệu “Tổ dân phố văn hóa” năm ${year}`, random.some(from.groups(world, met), 6), `cvd-dtvm-${year}`),
  ];
}
