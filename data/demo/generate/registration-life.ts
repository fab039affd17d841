import type { Row, World } from './world.ts';
import { add, plusDays, rowOf, rowsOf, YEARS } from './world.ts';
import { leaderOf, nameOf } from './posts.ts';
import { unitTarget } from './results.ts';
import { indicators } from './indicators.ts';
import { schools } from './units.ts';

const officer = 'Vi Thùy Trâm';

/** Calls for registration, what was promised in figures, and how each registration of the running year went to and fro. */
export function addRegistrationLife(world: World): void {
  for (const year of YEARS) {
    add(world, 'registration_calls', {
      id: `dot-${year}`, year, movement: `pt-tdyn-${year}`, title: `Đăng ký thi đua năm ${year}`, opens_on: `${year}-02-01`, due_on: `${year}-02-28`, closes_on: `${year}-03-15`,
      guidance: 'Mỗi khu phố, đơn vị đăng ký ít nhất 01 công trình hoặc phần việc. Mỗi chỉ tiêu phải có con số, mức độ hoặc thời hạn; chỉ tiêu không đo được sẽ bị trả lại.',
    });
  }
  addSharedWork(world);
  addDraft(world);
  for (const registration of rowsOf(world, 'registrations').filter((row) => row['year'] === 2026)) {
    fillIn(world, registration);
    sendToAndFro(world, registration);
  }
  addBasis(world);
}

/** One item that all six schools carry. */
function addSharedWork(world: World): void {
  add(world, 'works', {
    id: 'ct-2026-truong-hoc-ve-sinh', year: 2026, kind: 'task', title: 'Vệ sinh môi trường trong và quanh trường vào chiều thứ Sáu', field: 'Giáo dục', registration: 'dk-2026-khoi-truong-hoc', movement: 'pt-tdyn-2026',
    target: 'Từ 36 buổi trở lên ở mỗi trường', target_value: 36, target_measure: 'buổi', due_on: '2026-11-30', owners: schools.map(([unit], index) => ({ unit, role: index === 4 ? 'lead' : 'partner' })),
    milestones: [{ kind: 'registered', happened_on: '2026-02-12' }, { kind: 'started', happened_on: '2026-03-06' }],
    progress: [{ reported_on: '2026-05-29', percent: 40, text: 'Sáu trường đã làm đủ các buổi của học kỳ II.' }, { reported_on: '2026-10-30', percent: 78, text: 'Đã làm 28/36 buổi; Trường Mầm non Hoàng Yến làm 19 buổi.' }],
  });
}

/** Khu phố 9 began its registration and has not sent it. */
function addDraft(world: World): void {
  add(world, 'registrations', { id: 'dk-2026-kp-09', year: 2026, movement: 'pt-tdyn-2026', unit: 'kp-09', titles: ['Giấy khen của Chủ tịch UBND phường cho tập thể'] });
}

function fillIn(world: World, registration: Row): void {
  const unit = String(registration['unit'] ?? '');
  const wards = unit.startsWith('kp-');
  registration['movements'] = wards || registration['bloc'] === 'khoi-khu-pho' ? ['pt-tdyn-2026', 'pt-antq-2026', 'cvd-dtvm-2026', 'pt-rac-2026'] : ['pt-tdyn-2026', 'pt-antq-2026'];
  registration['classes'] = (wards ? ['party_member', 'business', 'resident'] : /^truong-/.test(unit) ? ['public_employee', 'pupil'] : ['official', 'civil_servant', 'public_employee', 'worker']).map((one) => ({ class: one }));
  if (wards) {
    registration['targets'] = ['ct-thue-dat', 'ct-gdvh', 'ct-bhyt', 'ct-truc-tuyen'].flatMap((id) => {
      const target = unitTarget(world, id, 2026, unit);
      const indicator = indicators.find((one) => one.id === id);
      return target && indicator ? [{ text: indicator.name, value: target['value'], measure: indicator.measure, due_on: '2026-12-20' }] : [];
    });
  } else if (/^truong-/.test(unit)) {
    registration['targets'] = [{ text: 'Giữ vững trường đạt chuẩn quốc gia', level: unit === 'truong-thcs-mai-vang' ? 2 : 1, due_on: '2026-12-31' }, { text: 'Học sinh, trẻ tham gia bảo hiểm y tế', value: 100, measure: '%', due_on: '2026-10-31' }];
  } else registration['targets'] = [{ text: 'Hồ sơ giải quyết đúng hẹn', value: 98, measure: '%', due_on: '2026-12-15' }];
}

/** The paper as it stood when it was sent. */
function contentOf(world: World, registration: Row, without: number): string {
  const nameIn = (section: string, id: unknown) => String(rowOf(world, section, String(id))['short_name'] ?? rowOf(world, section, String(id))['name']);
  const ownerName = (owner: Record<string, unknown>) => nameIn(owner['unit'] ? 'units' : owner['bloc'] ? 'blocs' : 'bodies', owner['unit'] ?? owner['bloc'] ?? owner['body']);
  const works = rowsOf(world, 'works').filter((work) => work['registration'] === registration.id);
  return JSON.stringify({
    movements: (registration['movements'] as string[]).map((id) => rowOf(world, 'movements', id)['name']), classes: (registration['classes'] as { class: string }[]).map((one) => one.class), titles: registration['titles'],
    targets: (registration['targets'] as Record<string, unknown>[]).slice(0, 9 - without).map((target) => ({ text: target['text'], value: target['value'] ?? null, measure: target['measure'] ?? null, level: target['level'] ?? null, due_on: target['due_on'] })),
    works: works.map((work) => ({
      ...Object.fromEntries(['place', 'size', 'cost', 'beneficiaries', 'target', 'target_value', 'target_measure', 'target_level', 'due_on', 'basis', 'alternative_of'].map((name) => [name, work[name] ?? null])),
      key: work.id, kind: work['kind'], title: work['title'], documents: [], owners: (work['owners'] as Record<string, unknown>[]).map(ownerName), chosen: work['chosen'] === true,
    })),
  });
}

/** Days between sending and answering, and what was wrong with the first version. */
const sentBack: Readonly<Record<string, string>> = {
  'dk-2026-kp-06': 'Chỉ tiêu bảo hiểm y tế và chỉ tiêu hồ sơ trực tuyến chưa có con số. Ghi mức phấn đấu rồi gửi lại.',
  'dk-2026-truong-mn-hoang-yen': 'Mục “chuẩn quốc gia mức độ” chưa ghi mức độ mấy và kiểm định cấp độ mấy. Bổ sung rồi gửi lại trước ngày 10/3/2026.',
};

function sendToAndFro(world: World, registration: Row): void {
  const day = registration['registered_on'];
  if (day === undefined) return;
  const unit = String(registration['unit'] ?? '');
  const leader = rowsOf(world, 'posts').some((post) => post['unit'] === unit && [65, 71].includes(Number(post['rank'])));
  const sender = leader ? nameOf(world, leaderOf(world, unit, unit.startsWith('kp-') ? 71 : 65, '2026-03-01')) : officer;
  let number = 0;
  const act = (kind: string, acted_at: string, more: Record<string, unknown>) => add(world, 'registration_acts', { id: `${registration.id}-${(number += 1)}`, registration: registration.id, kind, acted_at, ...more });
  const first = sentBack[registration.id];
  act('submitted', `${day} 20:15`, { actor: sender, content: contentOf(world, registration, first ? 7 : 0) });
  if (first) act('returned', `${plusDays(String(day), 2)} 09:30`, { actor: officer, reason: first });
  if (registration.id === 'dk-2026-truong-mn-hoang-yen') return;
  if (first) act('submitted', `${plusDays(String(day), 5)} 19:40`, { actor: sender, content: contentOf(world, registration, 0) });
  act('accepted', `${plusDays(String(day), first ? 6 : 3)} 10:20`, { actor: officer });
  if (registration.id === 'dk-2026-kp-10') act('changed', '2026-07-06 15:05', { actor: officer, reason: 'Khu phố đăng ký thêm đường hoa chào mừng Quốc khánh theo đợt thi đua 60 ngày.', content: contentOf(world, registration, 0) });
  if (registration.id === 'dk-2026-truong-thpt-ben-mai') act('submitted', '2026-11-18 16:25', { actor: sender, content: contentOf(world, registration, 0) });
}

function addBasis(world: World): void {
  const roads = rowsOf(world, 'works').filter((work) => work['year'] === 2026 && /hẻm|đường hoa/i.test(String(work['title'])) && work['kind'] === 'construction').map(({ id }) => id);
  for (const id of roads) rowOf(world, 'works', id)['basis'] = 'Tuyến đường, hẻm thuộc danh mục chỉnh trang của phường năm 2026';
  add(world, 'superior_documents', { id: 'nq-chinh-trang-do-thi', number: '09-NQ/TU', title: 'Nghị quyết về chỉnh trang đô thị, nâng cấp đường trong khu dân cư', issuer: 'Tỉnh ủy Sơn Hà', issued_on: '2025-10-15', works: roads });
}
