import { compareNames } from '../../../src/platform/text/names.ts';
import { padCount } from '../../../src/platform/text/numbers.ts';
import type { Row, World, Year } from './world.ts';
import { add, plusDays, rowsOf, TODAY, YEARS } from './world.ts';
import { who } from './cadres.ts';
import type { Candidate } from './candidates.ts';
import { achievements } from './award-texts.ts';
import { councilOn, councilPeople } from './councils.ts';
import { occasionsOf } from './occasions.ts';
import type { Occasion } from './occasions.ts';
import { postOn, nameOf } from './posts.ts';

/** Units that have not put anybody forward in the running year. */
const silent = new Set(['kp-07', 'kp-09', 'truong-mn-hoang-yen']);

/** Nominations, the meetings that voted on them, the decisions and the awards, year after year. */
export function addCommendations(world: World): void {
  for (const year of YEARS) {
    const occasions = occasionsOf(world, year);
    const meetings = new Map<string, Row>();
    let number = 0;
    for (const occasion of occasions) {
      const nominations = nominate(world, year, occasion);
      if (occasion.issued > TODAY) continue;
      const meeting = meetings.get(occasion.met) ?? openMeeting(world, year, occasion.met);
      meetings.set(occasion.met, meeting);
      for (const nomination of nominations) vote(world, meeting, nomination, occasion);
      if (occasion.key === 'cuoi-nam') addUnlucky(world, year, meeting, occasion);
      number += 1;
      decide(world, year, occasion, number, meeting, nominations);
    }
    for (const meeting of meetings.values()) conclude(meeting);
  }
}

function nominate(world: World, year: Year, occasion: Occasion): Row[] {
  const willing = occasion.candidates.filter(({ proposer }) => occasion.issued <= TODAY || !silent.has(proposer));
  return willing.map((candidate) => addNomination(world, year, occasion, candidate));
}

function addNomination(world: World, year: Year, occasion: Occasion, candidate: Candidate): Row {
  const count = rowsOf(world, 'nominations').filter((row) => row['year'] === year).length + 1;
  const proposed = occasion.issued > TODAY ? plusDays('2026-11-11', world.random.between(0, 10)) : occasion.ground === 'sudden' ? occasion.met : plusDays(occasion.met, -world.random.between(4, 14));
  return add(world, 'nominations', {
    id: `dn-${year}-${String(count).padStart(3, '0')}`, year, award: occasion.award, ground: occasion.ground, movement: occasion.movement, ...candidate.subject,
    citation: occasion.citation, achievement: occasion.story ?? world.random.pick(achievements[candidate.kind]), proposed_by: candidate.proposer, proposed_on: proposed,
  });
}

interface Attendance {
  person: string;
  status: string;
  reason?: string;
}

function openMeeting(world: World, year: Year, met: string): Row {
  const { random } = world;
  const away: string[] = random.some<string>([who.military, who.youth, who.veterans, who.women, who.accountant], random.between(0, 2));
  const attendances = councilPeople(met).map((person): Attendance => (away.includes(person) ? { person, status: 'absent', reason: random.pick(['Đi công tác', 'Dự họp cấp trên', 'Nghỉ phép']) } : { person, status: 'present' }));
  return add(world, 'meetings', {
    id: `hop-${met}`, council: councilOn(met), year, held_on: met, place: 'Phòng họp số 1, UBND phường', opened_on: plusDays(met, -3), closed_on: met,
    attendances, votes: [],
  });
}

/** Those who are voted on leave the vote; the voters are the members present without them. */
function vote(world: World, meeting: Row, nomination: Row, occasion: Occasion, accepted = true): void {
  const present = (meeting['attendances'] as Attendance[]).filter(({ status }) => status === 'present').map(({ person }) => person);
  const excluded = present.filter((person) => person === nomination['person']);
  const voters = present.length - excluded.length;
  const against = accepted ? 0 : Math.ceil(voters / 2);
  const blank = accepted ? (world.random.chance(0.12) ? 1 : 0) : 1;
  (meeting['votes'] as unknown[]).push({
    nomination: nomination.id, method: /chien_si|lao_dong/.test(occasion.award) ? 'secret' : 'open', for_count: voters - against - blank, against_count: against, blank_count: blank, excluded,
  });
}

/** "09 đến 11 phiếu", "05 phiếu". */
function votesOf(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? `${padCount(most)} phiếu` : `từ ${padCount(least)} đến ${padCount(most)} phiếu`;
}

/** What the meeting resolved, in its own counts: a case goes to the chair with more than half of all members. */
export function conclude(meeting: Row): void {
  const all = (meeting['attendances'] as Attendance[]).length;
  const counts = (meeting['votes'] as { for_count: number }[]).map(({ for_count }) => for_count);
  const passed = counts.filter((count) => count * 2 > all);
  const failed = counts.filter((count) => count * 2 <= all);
  const rest = failed.length === 0 ? '' : `; không trình ${padCount(failed.length)} trường hợp chỉ đạt ${votesOf(failed)}`;
  meeting['conclusion'] = `Hội đồng thống nhất trình Chủ tịch UBND phường quyết định khen thưởng ${padCount(passed.length)} trường hợp đạt ${votesOf(passed)} tán thành trên tổng số ${all} thành viên${rest}; thư ký hoàn thiện biên bản, công khai danh sách theo quy định.`;
}

/** Each year one nomination is withdrawn by its unit and one does not get its votes. */
function addUnlucky(world: World, year: Year, meeting: Row, occasion: Occasion): void {
  const failed = addNomination(world, year, occasion, { subject: { unit: 'to-17' }, kind: 'group', proposer: 'kp-03' });
  vote(world, meeting, failed, occasion, false);
  failed['note'] = 'Không đủ số phiếu: trong năm có 01 hộ vi phạm trật tự xây dựng chưa khắc phục xong.';
  const withdrawn = addNomination(world, year, occasion, { subject: { unit: 'to-34' }, kind: 'group', proposer: 'kp-07' });
  withdrawn['withdrawn_on'] = plusDays(occasion.met, -2);
  withdrawn['note'] = 'Khu phố xin rút để tập trung đề nghị tổ dân phố khác tiêu biểu hơn.';
}

/** The decrees in force on the day of the decision; since 01/7/2025 the former district's powers come from NĐ 129/2025. */
function decrees({ issued, award: given }: Occasion): string[] {
  if (issued < '2024-01-01') return ['Nghị định số 91/2017/NĐ-CP của Chính phủ;'];
  if (issued < '2025-07-01') return ['Nghị định số 98/2023/NĐ-CP của Chính phủ;'];
  const former = ['chien_si_thi_dua_co_so', 'to_dan_pho_van_hoa', 'tap_the_lao_dong_tien_tien'].includes(given);
  return [...(former ? ['Nghị định số 129/2025/NĐ-CP của Chính phủ;'] : []), 'Nghị định số 152/2025/NĐ-CP của Chính phủ;'];
}

function decide(world: World, year: Year, occasion: Occasion, number: number, meeting: Row, nominations: Row[]): void {
  const decision = add(world, 'decisions', {
    id: `qd-${year}-${String(number).padStart(2, '0')}`, year, number, symbol: 'QĐ-UBND', issued_on: occasion.issued, title: occasion.title, citation: occasion.citation,
    bases: [
      'Luật Tổ chức chính quyền địa phương;', year === 2023 ? 'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các Luật sửa đổi, bổ sung;' : 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      ...decrees(occasion),
      `Biên bản họp Hội đồng Thi đua - Khen thưởng phường ngày ${occasion.met.split('-').reverse().join('/')};`,
    ],
    signer: who.chair, signer_post: 'Chủ tịch UBND phường', on_behalf: 'none', meeting: meeting.id, movement: occasion.movement,
  });
  for (const nomination of nominations.toSorted((a, b) => compareCalled(called(world, a), called(world, b)))) award(world, year, occasion, decision, nomination);
}

interface Called {
  rank: number;
  name: string;
}

/** The golden book is written in the order of the list: tập thể, hộ, cá nhân, each by name. */
function called(world: World, nomination: Row): Called {
  const { person, unit, body, household } = nomination;
  if (person) return { rank: 3, name: nameOf(world, String(person)) };
  const [section, id, rank, field] = household ? (['households', household, 2, 'head'] as const) : unit ? (['units', unit, 1, 'name'] as const) : (['bodies', body, 1, 'name'] as const);
  return { rank, name: String(rowsOf(world, section).find((row) => row.id === id)?.[field] ?? '') };
}

const collator = new Intl.Collator('vi', { numeric: true });
const compareCalled = (a: Called, b: Called) => a.rank - b.rank || (a.rank < 3 ? collator.compare(a.name, b.name) : compareNames(a.name, b.name));

function award(world: World, year: Year, occasion: Occasion, decision: Row, nomination: Row): void {
  const register = rowsOf(world, 'awards').filter((row) => row['year'] === year && row['direction'] === 'given').length + 1;
  const { person, unit, body, household } = nomination;
  add(world, 'awards', {
    id: `kt-${year}-${String(register).padStart(3, '0')}`, direction: 'given', year, award: occasion.award, ground: occasion.ground, decision: decision.id, nomination: nomination.id,
    issuer: 'Chủ tịch UBND phường Mai Vàng', issuer_level: 'ward', issued_on: occasion.issued, person, unit, body, household,
    recipient: person ? nameOf(world, String(person)) : undefined, recipient_post: person ? postOn(world, String(person), occasion.issued, 1) : undefined,
    citation: occasion.citation, register_number: register, movements: occasion.movement ? [occasion.movement] : undefined,
  });
}
