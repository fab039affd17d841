import type { Row, World, Year } from './world.ts';
import { add, plusDays, rowsOf, turn, YEARS } from './world.ts';
import { bodyWorks, unitWorks, wardWorks } from './work-catalogue.ts';
import { addWork } from './works.ts';
import { LATE_WORK } from './work-progress.ts';
import type { Plan } from './works.ts';
import { streets, wardsOn } from './units.ts';
import { yearTexts } from './year-texts.ts';

/** A khu phố that had not registered in the running year when the deadline was over. */
const unregistered = { year: 2026, unit: 'kp-09' };

export function addRegistrations(world: World): void {
  for (const year of YEARS) {
    const day = yearTexts[year].launchedOn;
    wardsOn(world, day).forEach((unit, index) => {
      if (year === unregistered.year && unit.id === unregistered.unit) return;
      registerWard(world, year, unit, index);
    });
    Object.keys(unitWorks).forEach((unit, index) => registerUnit(world, year, unit, index));
    registerBlocs(world, year);
  }
  addAlternative(world);
}

function register(world: World, year: Year, owner: { unit: string } | { bloc: string }, titles: string[]): Row {
  const key = 'unit' in owner ? owner.unit : owner.bloc;
  const registered_on = plusDays(`${year}-02-03`, world.random.between(0, 24));
  return add(world, 'registrations', { id: `dk-${year}-${key}`, year, movement: `pt-tdyn-${year}`, ...owner, registered_on, titles });
}

function registerWard(world: World, year: Year, unit: Row, index: number): void {
  const registration = register(world, year, { unit: unit.id }, ['Giấy khen của Chủ tịch UBND phường cho tập thể', 'Tổ dân phố văn hóa']);
  const count = (index + year) % 3 === 0 ? 2 : 1;
  for (let place = 0; place < count; place += 1) {
    const id = `ct-${year}-${unit.id}-${place + 1}`;
    const text = turn(wardWorks, id === LATE_WORK ? 0 : index * 5 + year * 3 + place * 7);
    const plan: Plan = { registration, text, place: streetOf(unit, index), unit, owners: [{ unit: unit.id, role: 'lead' }, { body: turn(['mttq', 'hoi-lhpn', 'doan-tn', 'hoi-ccb'], index + year + place), role: 'partner' }] };
    addWork(world, year, id, plan);
  }
}

function streetOf(unit: Row, index: number): string {
  return unit.id === 'kp-11b' ? 'Hoa Giấy' : (streets[unit.id === 'kp-11' ? 10 : index] ?? 'Bến Mai');
}

function registerUnit(world: World, year: Year, unit: string, index: number): void {
  const row = rowsOf(world, 'units').find(({ id }) => id === unit);
  const titles = unit === 'tram-y-te' ? ['Giấy khen của Chủ tịch UBND phường cho tập thể'] : ['Tập thể lao động tiên tiến', 'Trường học an toàn về an ninh, trật tự'];
  const registration = register(world, year, { unit }, titles);
  const text = turn(unitWorks[unit] ?? [], year + index);
  addWork(world, year, `ct-${year}-${unit}`, { registration, text, place: '', unit: row, owners: [{ unit, role: 'lead' }] });
}

/** The offices and organisations register through their bloc; police and military command through the third bloc. */
function registerBlocs(world: World, year: Year): void {
  const inner = bodyWorks.filter(({ body }) => !['cong-an', 'quan-su'].includes(body));
  const first = register(world, year, { bloc: 'khoi-co-quan' }, ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở']);
  for (let place = 0; place < 3; place += 1) addBodyWork(world, year, first, turn(inner, year * 3 + place));
  const third = register(world, year, { bloc: 'khoi-truong-hoc' }, ['Giấy khen của Chủ tịch UBND phường cho tập thể']);
  addBodyWork(world, year, third, turn(bodyWorks.slice(0, 2), year));
}

function addBodyWork(world: World, year: Year, registration: Row, text: (typeof bodyWorks)[number]): void {
  const id = `ct-${year}-${text.body}`;
  addWork(world, year, id, { registration, text, place: '', unit: undefined, owners: [{ body: text.body, role: 'lead' }, { bloc: String(registration['bloc']), role: 'partner' }] });
}

/** One khu phố registered two ways to better its hall, and chose the first. */
function addAlternative(world: World): void {
  const work = (id: string, title: string, more: Record<string, unknown>) =>
    add(world, 'works', {
      id, year: 2026, kind: 'construction', title, field: 'Văn hóa - xã hội', registration: 'dk-2026-kp-05', movement: 'pt-tdyn-2026', place: 'Nhà văn hóa Khu phố 5', located_in: 'kp-05',
      due_on: '2026-12-10', ...more,
    });
  work('ct-2026-kp-05-nha-van-hoa', 'Cải tạo khuôn viên nhà văn hóa Khu phố 5', {
    size: '260 m²', cost: { about: 150_000_000, word: 'khoảng' }, chosen: true, owners: [{ unit: 'kp-05', role: 'lead' }],
    milestones: [{ kind: 'registered', happened_on: '2026-02-20' }, { kind: 'started', happened_on: '2026-09-12' }],
    progress: [{ reported_on: '2026-10-25', percent: 55, text: 'Đã lát xong sân, đang trồng cây và lắp ghế đá.' }],
  });
  work('ct-2026-kp-05-thiet-bi', 'Đầu tư trang thiết bị nhà văn hóa Khu phố 5', { cost: { about: 120_000_000, word: 'khoảng' }, alternative_of: 'ct-2026-kp-05-nha-van-hoa', owners: [{ unit: 'kp-05', role: 'lead' }] });
}
