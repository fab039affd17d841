import type { World } from './world.ts';
import { add, rowOf, rowsOf } from './world.ts';
import { who } from './cadres.ts';
import { nameOf, postOn } from './posts.ts';

const officer = 'Vi Thùy Trâm';
const labour = 'Mạc Tuấn Kiệt';

/** Dossiers on their way: one taken in, one sent back with a reason and sent again, one that waits for its report. */
export function addDossiers(world: World): void {
  const find = (person: string, award: string) => rowsOf(world, 'nominations').find((row) => row['year'] === 2026 && row['person'] === person && row['award'] === award)?.id ?? '';
  const fighter = find('la-thi-cam-nhung', 'chien_si_thi_dua_co_so');
  const worker = find('chu-dang-khiem', 'lao_dong_tien_tien');
  dossier(world, fighter, 'la-thi-cam-nhung', '2026-11-15', 'Xây dựng nhóm phụ nữ đổi rác tái chế lấy cây xanh ở 06 chi hội; vận động 480 hộ phân loại rác tại nguồn; tổ chức 04 lớp kỹ năng cho hội viên.');
  paper(world, fighter, 'bien_ban_binh_xet', 'Biên bản bình xét của Văn phòng HĐND và UBND phường ngày 14/11/2026', '2026-11-15');
  paper(world, fighter, 'xac_nhan_sang_kien', 'Quyết định số 987/QĐ-UBND ngày 30/10/2026 công nhận sáng kiến', '2026-11-15');
  act(world, fighter, 1, 'submitted', '2026-11-15', 'Âu Minh Tuệ', { report_version: 1 });
  act(world, fighter, 2, 'accepted', '2026-11-17', officer, { report_version: 1 });
  dossier(world, worker, 'chu-dang-khiem', '2026-11-17', 'Biên tập 52 tin, bài trên trang thông tin điện tử; giữ chuyên mục “Gương người tốt việc tốt” đều hai bài mỗi tháng.');
  const minutes = paper(world, worker, 'bien_ban_binh_xet', 'Biên bản bình xét ngày 12/11/2026 (bản chưa ký)', '2026-11-17');
  act(world, worker, 1, 'submitted', '2026-11-17', labour, { report_version: 1 });
  act(world, worker, 2, 'returned', '2026-11-18', officer, { reason: 'Biên bản bình xét chưa có chữ ký của chủ tọa; báo cáo chưa nêu kết quả xếp loại năm 2026.', report_version: 1 });
  Object.assign(minutes, { removed_on: '2026-11-19' });
  paper(world, worker, 'bien_ban_binh_xet', 'Biên bản bình xét ngày 12/11/2026, đủ chữ ký', '2026-11-19');
}

function dossier(world: World, nomination: string, person: string, written_on: string, merits: string): void {
  add(world, 'achievement_reports', {
    id: `bc-${nomination}`, nomination, version: 1, profile: `${rowOf(world, 'people', person)['honorific']} ${nameOf(world, person)}, ${postOn(world, person, written_on, 1)}.\nKết quả xếp loại năm 2026: theo Thông báo số 214/TB-UBND ngày 10/11/2026.`,
    merits, awards: 'Lao động tiên tiến các năm 2024, 2025.', written_by: nameOf(world, person), written_on,
  });
}

let papers = 0;
const paper = (world: World, nomination: string, kind: string, reference: string, added_on: string) => add(world, 'nomination_papers', { id: `gt-${nomination}-${(papers += 1)}`, nomination, paper: kind, reference, added_on });
const act = (world: World, nomination: string, step: number, kind: string, acted_on: string, actor: string, more: Record<string, unknown>) =>
  add(world, 'nomination_acts', { id: `hs-${nomination}-${step}`, nomination, kind, acted_on, actor, ...more });

/** Family of council members, told to the office, and what follows for the list of the year. */
export function addTies(world: World): void {
  const kin = (id: string, person: string, relation: string, whom: { relative: string } | { household: string }) => add(world, 'kinships', { id, person, relation, ...whom, recorded_on: '2026-11-16', recorded_by: officer });
  kin('qh-1', who.women, 'spouse', { relative: 'bui-the-vinh' });
  kin('qh-2', who.office, 'in_law', { relative: 'le-ngoc-khai' });
  kin('qh-3', who.accountant, 'household', { household: 'ho-dinh-nhat-tin' });
  const nomination = (field: string, value: string) => rowsOf(world, 'nominations').find((row) => row['year'] === 2026 && row[field] === value && row['ground'] === 'merit')?.id;
  const tie = (id: string, person: string, kind: string, on: string | undefined, reason: string, recorded_on: string) => add(world, 'conflicts_of_interest', { id, nomination: on, person, tie: kind, reason, recorded_on, recorded_by: nameOf(world, person) });
  tie('xd-1', who.veterans, 'declared', nomination('person', 'thai-ba-khoi'), 'Có góp vốn kinh doanh chung với người được đề nghị.', '2026-11-19');
  tie('xd-2', who.women, 'unit', 'dn-2026-trinh-2', 'Là Chủ tịch của tập thể được đề nghị.', '2026-11-06');
}
