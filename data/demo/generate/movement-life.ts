import { planContent } from '../../../src/emulation/movement/plan-content.ts';
import type { Row, World } from './world.ts';
import { add, plusDays, rowOf, rowsOf, two } from './world.ts';
import { who } from './cadres.ts';
import { diceFor } from './random.ts';
import { wardsOn } from './units.ts';

const officer = 'Vi Thùy Trâm';
const classes = ['official', 'party_member', 'civil_servant', 'public_employee', 'worker', 'armed_forces', 'pupil', 'business', 'resident'];
const asClasses = (list: readonly string[]) => list.map((one) => ({ class: one }));

/** What happened to the movements of the running year besides being launched: approved, read, taken part in. */
export function addMovementLife(world: World): void {
  addEndedDrive(world);
  addWaitingDrive(world);
  for (const movement of rowsOf(world, 'movements').filter((row) => row['nature'] !== 'programme')) addReach(movement);
  addPlanActs(world);
  add(world, 'movement_settings', { id: 'nguong-2026', year: 2026, overload: 4 });
  addCommunication(world);
  addAcknowledgements(world);
  addParticipations(world);
}

function addReach(movement: Row): void {
  movement['reach'] = movement['origin'] === 'superior' ? 'locality' : 'unit';
  movement['classes'] = asClasses(movement.id.startsWith('cvd-') ? ['business', 'resident'] : movement['form'] === 'regular' ? classes : ['official', 'worker', 'pupil', 'resident']);
  if (movement['year'] !== 2026 || movement['form'] !== 'regular' || movement['origin'] !== 'ward') return;
  movement['supervision'] = 'Hội đồng Thi đua - Khen thưởng phường kiểm tra chéo giữa các khối vào tháng 6 và tháng 10.';
  movement['communication'] = 'Loa truyền thanh, nhóm Zalo của từng tổ dân phố, chuyên mục “Gương người tốt việc tốt” trên trang thông tin của phường.';
  movement['awards'] = 'Giấy khen của Chủ tịch UBND phường; đề nghị UBND tỉnh tặng Bằng khen cho đơn vị dẫn đầu từng khối.';
  movement['budget'] = 'Quỹ thi đua, khen thưởng của phường năm 2026.';
}

/** Its end is past, two of its works are open and nobody has reviewed it. */
function addEndedDrive(world: World): void {
  add(world, 'movements', {
    id: 'pt-quoc-khanh-2026', name: '60 ngày thi đua chỉnh trang khu phố chào mừng Quốc khánh 02/9', short_name: '60 ngày chỉnh trang khu phố', nature: 'emulation', form: 'drive', origin: 'ward',
    launched_by: 'Chủ tịch UBND phường', owner: 'ubnd', year: 2026, starts_on: '2026-07-01', ends_on: '2026-09-02', occasion: 'Kỷ niệm 81 năm Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam (02/9/1945 - 02/9/2026)',
    purpose: 'Làm sạch, làm đẹp đường phố, hẻm và nơi sinh hoạt chung trước ngày Quốc khánh.', goal: 'Mỗi khu phố hoàn thành ít nhất 01 tuyến đường hoa; 100% hộ mặt tiền treo cờ Tổ quốc đúng quy định.',
    scope: 'Các khu phố, trường học, cơ quan trên địa bàn phường.', subjects: ['Các tầng lớp Nhân dân', 'Cán bộ, công chức, viên chức, người lao động'],
    contents: ['Tổng vệ sinh vào sáng chủ nhật hằng tuần.', 'Trồng, chăm sóc đường hoa; xóa quảng cáo rao vặt.', 'Trang trí cờ Tổ quốc tại hộ mặt tiền, nhà văn hóa khu phố.'],
    criteria: 'Chấm theo số tuyến đường hoa hoàn thành và kết quả kiểm tra của tổ liên ngành; tối đa 50 điểm.',
    schedule: 'Phát động ngày 01/7/2026; kiểm tra ngày 01/8/2026; kết thúc ngày 02/9/2026.', plan: 'Tháng 7 đăng ký, ra quân; tháng 8 kiểm tra chéo; tháng 9 tổng kết, khen thưởng.',
    measures: 'Ủy ban nhân dân phường phân công thành viên phụ trách từng khu phố; công khai kết quả kiểm tra hằng tuần.', final_due_on: '2026-09-20',
  });
  add(world, 'launches', {
    id: 'pd-pt-quoc-khanh-2026', year: 2026, launched_on: '2026-07-01', part: 'morning', launcher: who.chair, launcher_post: 'Chủ tịch UBND phường', movements: ['pt-quoc-khanh-2026'],
    call: 'Ủy ban nhân dân phường kêu gọi mỗi gia đình, mỗi khu phố làm sạch đẹp nơi mình ở để chào mừng ngày Quốc khánh.',
    contents: ['Tổng vệ sinh vào sáng chủ nhật hằng tuần.', 'Trồng, chăm sóc đường hoa; xóa quảng cáo rao vặt.'].map((text) => ({ text, kind: 'content', year: 2026, blocs: ['khoi-khu-pho'] })),
  });
  for (const [unit, street, done] of [['kp-02', 'Rạch Lá', '2026-08-25'], ['kp-07', 'Cầu Ván', ''], ['kp-10', 'Bờ Kè', '']] as const) {
    add(world, 'works', {
      id: `ct-2026-${unit}-duong-hoa`, year: 2026, kind: 'construction', title: `Đường hoa ${street} chào mừng Quốc khánh`, field: 'Đô thị, môi trường', registration: `dk-2026-${unit}`, movement: 'pt-quoc-khanh-2026',
      place: `Đường ${street}`, located_in: unit, size: '180 m', beneficiaries: { about: 90, word: 'khoảng' }, due_on: '2026-08-31', owners: [{ unit, role: 'lead' }, { body: 'hoi-lhpn', role: 'partner' }],
      milestones: [{ kind: 'registered', happened_on: '2026-07-06' }, ...(done ? [{ kind: 'started', happened_on: '2026-07-12' }, { kind: 'completed', happened_on: done }, { kind: 'in_use', happened_on: '2026-08-30' }] : [])],
      progress: done ? [{ reported_on: '2026-08-02', percent: 60, text: 'Đã trồng xong bên trái đường.' }, { reported_on: done, percent: 100, text: 'Hoàn thành, giao từng tổ dân phố chăm sóc.' }] : unit === 'kp-10' ? [{ reported_on: '2026-08-09', percent: 30, text: 'Đã làm đất, chờ cây giống.' }] : [],
    });
  }
}

/** Complete and sent to the chair, who has not answered yet. */
function addWaitingDrive(world: World): void {
  add(world, 'movements', {
    id: 'pt-an-toan-tet-2027', name: 'Cao điểm bảo đảm an ninh, trật tự và phòng cháy, chữa cháy dịp Tết Đinh Mùi', short_name: 'Tết an toàn', nature: 'emulation', form: 'drive', origin: 'ward', owner: 'cong-an', year: 2026,
    starts_on: '2026-12-20', ends_on: '2027-02-20', purpose: 'Không để xảy ra cháy, nổ, vụ việc phức tạp về an ninh, trật tự trước, trong và sau Tết.', goal: '100% tổ dân phố có lịch trực; 100% hộ kinh doanh được nhắc về phòng cháy, chữa cháy.',
    scope: 'Các khu phố, trường học, cơ quan trên địa bàn phường.', subjects: ['Lực lượng vũ trang phường', 'Các tầng lớp Nhân dân'],
    contents: ['Tuần tra, trực Tết theo lịch của từng tổ dân phố.', 'Kiểm tra, nhắc nhở hộ kinh doanh, nhà trọ về phòng cháy, chữa cháy.', 'Vận động giao nộp pháo, vũ khí, công cụ hỗ trợ.'],
    criteria: 'Không có cháy, không có vụ việc phức tạp: 30 điểm; đủ ca trực: 20 điểm; mỗi tin báo có giá trị được cộng 01 điểm.', schedule: 'Đăng ký trước ngày 25/12/2026; kiểm tra ngày 25/01/2027; tổng kết trước ngày 05/3/2027.',
    plan: 'Công an phường lập lịch trực, kiểm tra hằng tuần; khu phố báo cáo vào thứ Sáu.', measures: 'Duy trì nhóm liên lạc từng tổ dân phố, giao ban hằng tuần.', final_due_on: '2027-03-05',
  });
}

const words = ['short_name', 'nature', 'form', 'origin', 'launched_by', 'year_to', 'starts_on', 'ends_on', 'occasion', 'theme', 'motto', 'purpose', 'goal', 'scope', 'criteria', 'schedule', 'plan', 'measures', 'supervision', 'communication', 'awards', 'budget', 'reach', 'interim_due_on', 'final_due_on'];

/** The plan in the words in which it was sent, as the product itself keeps it. */
function contentOf(movement: Row, without?: string): string {
  const blank = Object.fromEntries(words.map((word) => [word, null]));
  const all = { contents: [], subjects: [], ...blank, ...movement, classes: ((movement['classes'] as { class: string }[]) ?? []).map((one) => one.class), ...(without ? { [without]: null } : {}) };
  const bases = ((movement['bases'] as Record<string, unknown>[]) ?? []).map((basis) => ({ title: '', number: null, issued_on: null, issuer: null, congress_ordinal: null, ...basis }));
  return planContent(all as unknown as Parameters<typeof planContent>[0], bases as Parameters<typeof planContent>[1]);
}

function addPlanActs(world: World): void {
  const act = (movement: string, kind: string, version: number, acted_at: string, more: Record<string, unknown>) =>
    add(world, 'plan_acts', { id: `duyet-${movement.slice(3)}-${rowsOf(world, 'plan_acts').filter((row) => row['movement'] === movement).length + 1}`, movement, kind, version, acted_at, ...more });
  const chair = { actor: 'Đoàn Thục Uyên', person: who.chair, person_post: 'Chủ tịch UBND phường' };
  const send = (movement: string, version: number, at: string, without?: string) =>
    act(movement, 'submitted', version, at, { actor: officer, content: contentOf(rowOf(world, 'movements', movement), without) });
  send('pt-tdyn-2026', 1, '2026-01-04 15:20', 'criteria');
  act('pt-tdyn-2026', 'returned', 1, '2026-01-05 09:10', { ...chair, reason: 'Chưa có tiêu chí chấm điểm. Bổ sung thang điểm và mức điểm thưởng rồi trình lại.' });
  send('pt-tdyn-2026', 2, '2026-01-06 14:35');
  act('pt-tdyn-2026', 'approved', 2, '2026-01-07 08:15', { ...chair, number: '06/KH-UBND', document_on: '2026-01-07' });
  for (const [movement, sent, approved, number] of [['pt-binh-dan-so-2026', '2026-02-24', '2026-02-26', '21/KH-UBND'], ['pt-rac-2026', '2026-03-23', '2026-03-25', '34/KH-UBND'], ['pt-quoc-khanh-2026', '2026-06-22', '2026-06-24', '72/KH-UBND']] as const) {
    send(movement, 1, `${sent} 10:05`);
    act(movement, 'approved', 1, `${approved} 16:40`, { ...chair, number, document_on: approved });
  }
  send('pt-an-toan-tet-2027', 1, '2026-11-19 16:10');
}

function addCommunication(world: World): void {
  const contents = rowOf(world, 'launches', 'pd-2026')['contents'] as Record<string, unknown>[];
  const last = contents.at(-1);
  if (last) Object.assign(last, { channel: 'Trang thông tin điện tử của phường', planned_on: '2026-01-20' });
  contents.push(
    { text: 'Phát thanh lời phát động và thang điểm trên loa truyền thanh của 11 khu phố.', kind: 'communication', year: 2026, channel: 'Loa truyền thanh', planned_on: '2026-01-12' },
    { text: 'Gửi bản tóm tắt một trang đến nhóm Zalo của từng tổ dân phố.', kind: 'communication', year: 2026, channel: 'Nhóm Zalo tổ dân phố', planned_on: '2026-01-15' },
  );
}

const unread: Readonly<Record<string, readonly string[]>> = { 'pd-2026': ['kp-09', 'truong-mn-hoang-yen'], 'pd-pt-quoc-khanh-2026': ['kp-07', 'kp-09', 'kp-10'], 'pd-pt-rac-2026': ['kp-09'] };

function addAcknowledgements(world: World): void {
  const others = rowsOf(world, 'units').filter((unit) => ['truong-hoc', 'co-quan'].includes(String(unit['kind'])) && !unit['valid_to']);
  for (const launch of rowsOf(world, 'launches').filter((row) => row['year'] === 2026)) {
    for (const unit of [...wardsOn(world, '2026-01-09'), ...others]) {
      if (unread[launch.id]?.includes(unit.id)) continue;
      const dice = diceFor('quán triệt', launch.id, unit.id);
      const day = plusDays(String(launch['launched_on']), dice.between(0, 9));
      const head = rowsOf(world, 'posts').find((post) => post['unit'] === unit.id && [65, 71, 45].includes(Number(post['rank'])) && !post['valid_to']);
      const actor = head ? String(rowOf(world, 'people', String(head['person']))['name']) : officer;
      add(world, 'acknowledgements', { id: `qt-${launch.id.slice(3)}-${unit.id}`, launch: launch.id, unit: unit.id, acknowledged_at: `${day} ${two(dice.between(7, 20))}:${two(dice.between(0, 59))}`, actor });
    }
  }
}

function addParticipations(world: World): void {
  const month = (movement: string, n: number, more: Record<string, unknown>) =>
    add(world, 'participations', { id: `tg-${movement.slice(3)}-${two(n)}${more['unit'] ? `-${more['unit']}` : ''}`, movement, month: `2026-${two(n)}-01`, ...more });
  for (let n = 2; n <= 10; n += 1) month('pt-antq-2026', n, { units: 24 - (n % 3), people: { about: 3100 + n * 140, word: 'hơn' }, entered_by: 'Lâm Thị Diệu Linh' });
  for (let n = 3; n <= 10; n += 1) month('pt-binh-dan-so-2026', n, { units: n < 5 ? 7 : n === 7 ? 8 : 10, people: 210 + diceFor('học vụ', n).between(0, 190), entered_by: 'Hà Khánh Vy' });
  for (let n = 4; n <= 10; n += 1) {
    for (const unit of wardsOn(world, '2026-04-01')) {
      if ((unit.id === 'kp-07' && n > 6) || (unit.id === 'kp-09' && n !== 4 && n !== 10)) continue;
      month('pt-rac-2026', n, { unit: unit.id, people: 90 + diceFor('rác', n, unit.id).between(0, 160), entered_by: officer });
    }
  }
}
