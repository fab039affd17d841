import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../src/emulation/seal/content.ts';
import type { Row, World } from './world.ts';
import { add, rowOf, rowsOf, two } from './world.ts';
import { who } from './cadres.ts';
import { households } from './household-names.ts';
import { leaderOf, nameOf, postOn } from './posts.ts';
import { wardsOn } from './units.ts';

const officer = 'Vi Thùy Trâm';
const day = '2026-04-03';

/** A pact of thirteen signed in a session and sealed, households that signed at home, and the drafts of the next signing. */
export function addPledgeLife(world: World): void {
  for (const pledge of rowsOf(world, 'pledges').filter((row) => row['year'] === 2026)) {
    pledge['classes'] = (pledge['kind'] === 'agreement' ? ['official', 'civil_servant', 'public_employee', 'worker'] : ['party_member', 'resident']).map((one) => ({ class: one }));
    if (pledge['template'] === 'mau-cam-ket-khu-pho') pledge['template_version'] = 1;
  }
  addPact(world);
  addHouseholdPledge(world);
  addDrafts(world);
}

const rubbish = [
  'Mỗi khu phố có ít nhất 01 điểm thu gom rác tái chế hoạt động hằng tuần',
  'Không để rác tồn đọng qua đêm tại đầu hẻm, chân cầu, bờ kè',
  'Kiểm tra chéo mỗi quý một lần, công khai kết quả tại bảng tin khu phố',
];

function addPact(world: World): void {
  const body = (id: string, person: string) => ({ body: id, representative: person, representative_post: postOn(world, person, day, 1), signed_on: day });
  const wards = wardsOn(world, day).map((unit) => {
    const representative = leaderOf(world, unit.id, 71, day);
    return { unit: unit.id, representative, representative_post: postOn(world, representative, day, 1), signed_on: day };
  });
  const pledge = add(world, 'pledges', {
    id: 'gu-2026-khu-pho-khong-rac', year: 2026, kind: 'agreement', title: 'Giao ước thi đua “Khu phố không rác” giữa 11 khu phố và hai đoàn thể', text: 'Chúng tôi cùng giao ước thi đua thực hiện phân loại rác tại nguồn với những nội dung sau:', movement: 'pt-rac-2026',
    due_on: '2026-12-15', signed_on: day, part: 'afternoon', classes: [{ class: 'party_member' }, { class: 'resident' }], parties: [...wards, body('mttq', who.front), body('hoi-lhpn', who.women)],
    witnesses: [who.secretary, who.chair].map((person) => ({ person, post: postOn(world, person, day) })), items: rubbish.map((text, index) => ({ text, due_on: '2026-12-15', ...(index === 0 ? { target: 11, measure: 'điểm thu gom' } : {}) })),
  });
  const session = add(world, 'signing_sessions', { id: 'phien-ky-2026-04-03', name: 'Ký giao ước “Khu phố không rác”', opened_at: `${day} 14:00`, opened_by: officer, closed_at: `${day} 14:40`, closed_by: officer, pledges: [pledge.id] });
  signAll(world, pledge, session);
  seal(world, pledge, session);
}

type Party = Record<string, string>;
const parties = (pledge: Row) => pledge['parties'] as Party[];
const timeOf = (index: number) => `${day} 14:${two(6 + index)}`;
/** Two signed on the paper that lay beside the screen. */
const wayOf = (index: number) => (index === 4 || index === 8 ? 'paper' : 'phone');

function signAll(world: World, pledge: Row, session: Row): void {
  parties(pledge).forEach((party, index) => {
    const at = wayOf(index) === 'phone' ? timeOf(index) : undefined;
    add(world, 'pledge_signings', {
      id: `ky-khong-rac-${index + 1}`, pledge: pledge.id, party_position: index, signed_on: day, signed_at: at, way: wayOf(index), signer: nameOf(world, String(party['representative'])), signer_post: party['representative_post'],
      recorded_at: timeOf(index), recorded_by: at ? undefined : officer, session: session.id,
    });
  });
  (pledge['witnesses'] as Party[]).forEach(({ person }, index) =>
    add(world, 'pledge_witnessings', { id: `chung-kien-khong-rac-${index + 1}`, pledge: pledge.id, person, confirmed_at: `${day} 14:${two(30 + index)}`, way: 'phone', session: session.id }));
}

/** The words of the seal, as the product writes them. */
function seal(world: World, pledge: Row, session: Row): void {
  const nameIn = (party: Party) => String(rowOf(world, party['unit'] ? 'units' : 'bodies', String(party['unit'] ?? party['body']))['name']);
  const full = (person: string) => `${rowOf(world, 'people', person)['honorific']} ${nameOf(world, person)}`;
  const sealedAt = `${day} 14:38`;
  const content = canonicalJson({
    format: 'bangvang-pledge-1', ward: 'Phường Mai Vàng', pledge: pledge.id, kind: pledge['kind'], year: 2026, title: pledge['title'], text: pledge['text'], due_on: pledge['due_on'],
    items: (pledge['items'] as Row[]).map((item, index) => ({ no: index + 1, text: item['text'], target: item['target'] ?? null, measure: item['measure'] ?? null, due_on: item['due_on'] ?? null })),
    parties: parties(pledge).map((party, index) => ({
      no: index + 1, name: nameIn(party), representative: full(String(party['representative'])), post: party['representative_post'], absent: null,
      signature: { on: day, at: wayOf(index) === 'phone' ? timeOf(index) : null, way: wayOf(index) },
    })),
    witnesses: (pledge['witnesses'] as Party[]).map(({ person, post }, index) => ({ no: index + 1, name: full(String(person)), post, confirmed: { at: `${day} 14:${two(30 + index)}`, way: 'phone' }, absent: null })),
    sealed: { ordinal: 1, at: sealedAt, by: officer, previous: null },
  });
  const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
  add(world, 'pledge_seals', { id: 'niem-phong-khong-rac-1', pledge: pledge.id, ordinal: 1, sealed_at: sealedAt, sealed_by: officer, session: session.id, content, sha256 });
}

/** 96 households of one khu phố, most of whom signed at home. */
function addHouseholdPledge(world: World): void {
  const representative = leaderOf(world, 'kp-02', 71, '2026-04-12');
  add(world, 'pledges', {
    id: 'ck-2026-ho-kp-02', year: 2026, kind: 'commitment', title: 'Cam kết phân loại rác tại nguồn của các hộ Khu phố 2', text: 'Gia đình chúng tôi cam kết với Ban điều hành khu phố và UBND phường:', movement: 'pt-rac-2026', due_on: '2026-12-15', signed_on: '2026-04-12', part: 'morning',
    classes: [{ class: 'resident' }, { class: 'business' }], parties: [{ unit: 'kp-02', representative, representative_post: postOn(world, representative, '2026-04-12', 1), signed_on: '2026-04-12' }],
    witnesses: [{ person: who.women, post: postOn(world, who.women, '2026-04-12') }],
    items: [{ text: 'Phân loại rác thành 03 nhóm trước khi đổ', due_on: '2026-12-15' }, { text: 'Để rác đúng giờ, đúng nơi quy định', due_on: '2026-12-15' }, { text: 'Không đốt rác, không đổ rác xuống rạch', due_on: '2026-12-15' }],
    households: households(96).map((head, index) => ({ head, address: `Số ${2 * index + 5} đường Rạch Lá`, ...(index % 13 === 6 ? {} : { signed_on: `2026-04-${12 + (index % 9)}`, recorded_by: nameOf(world, representative) }) })),
  });
}

/** Ready for the officer to open a session: nobody has signed. */
function addDrafts(world: World): void {
  const items = ['100% tổ dân phố có lịch trực Tết, gửi Công an phường trước ngày 25/01/2027', 'Không để xảy ra cháy, không đốt pháo trái phép', 'Tổng vệ sinh, trang trí đường phố xong trước ngày 23 tháng Chạp'];
  const text = 'Thay mặt Ban điều hành và Nhân dân khu phố, chúng tôi cam kết đón Tết vui tươi, an toàn, tiết kiệm:';
  add(world, 'pledge_templates', { id: 'mau-cam-ket-tet', title: 'Cam kết đón Tết an toàn của các khu phố', kind: 'commitment', text, items });
  for (const unit of wardsOn(world, '2026-11-22')) {
    const representative = leaderOf(world, unit.id, 71, '2026-11-22');
    add(world, 'pledges', {
      id: `ck-tet-2027-${unit.id}`, year: 2026, kind: 'commitment', title: `Cam kết đón Tết Đinh Mùi an toàn của ${unit['name']}`, text, template: 'mau-cam-ket-tet', template_version: 1, movement: 'pt-an-toan-tet-2027', due_on: '2027-02-20',
      parties: [{ unit: unit.id, representative, representative_post: postOn(world, representative, '2026-11-22', 1) }],
      witnesses: [who.chair, who.police].map((person) => ({ person, post: postOn(world, person, '2026-11-22') })), items: items.map((one) => ({ text: one, due_on: '2027-02-20' })),
    });
  }
}
