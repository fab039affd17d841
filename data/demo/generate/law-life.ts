import type { World } from './world.ts';
import { add, rowsOf } from './world.ts';
import { who } from './cadres.ts';
import { nameOf } from './posts.ts';

const province = 'Quyết định số 31/2025/QĐ-UBND ngày 05/8/2025 của UBND tỉnh Sơn Hà';
const settings = [
  ['cstdcs_quota', 'chien_si_thi_dua_co_so', '2025-08-15', '15', `Khoản 2 Điều 9 ${province}`],
  ['council_size', undefined, '2025-08-15', '11', `Điều 14 ${province}`],
  ['processing_days', undefined, '2025-08-15', '15', `Điều 17 ${province}`],
  ['sets', undefined, '2025-08-15', '1', `Điều 17 ${province}`],
  ['public_days', 'gia_dinh_van_hoa', '2025-08-15', '10', `Điều 11 ${province}`],
  ['giay_khen_criteria', 'giay_khen', '2025-08-15', 'Hoàn thành tốt nhiệm vụ, có thành tích được bình xét công khai tại đơn vị; ưu tiên người trực tiếp lao động và tổ dân phố.', `Điều 10 ${province}`],
  ['forms', undefined, '2025-08-15', 'Mẫu văn bản theo Phụ lục I Nghị định 152/2025/NĐ-CP', `Điều 18 ${province}`],
] as const;

/** What the province set, a confirmation of a rule that was taken back, and who answered for going on without one. */
export function addLawLife(world: World): void {
  for (const [kind, award, valid_from, value, basis] of settings) add(world, 'law_settings', { id: `qd-${kind.replaceAll('_', '-')}`, kind, award, valid_from, value, basis });
  const chair = nameOf(world, who.chair);
  const letter = { scope: 'R4-LDTT', document: 'Công văn hướng dẫn áp dụng Luật sửa đổi của Sở Nội vụ tỉnh Sơn Hà', document_number: '3127/SNV-TĐKT', document_on: '2026-10-02', person: chair };
  add(world, 'law_confirmations', { id: 'xn-2026-1', kind: 'confirmed', ...letter, acted_on: '2026-10-05' });
  add(world, 'law_confirmations', { id: 'xn-2026-2', kind: 'withdrawn', ...letter, acted_on: '2026-10-09', note: 'Công văn dẫn bản dự thảo nghị định, chưa phải văn bản đã ban hành; chờ nghị định chính thức.' });
  const answerFor = (nomination: string, acted_on: string, reason: string) => add(world, 'law_responsibilities', { id: `tn-${nomination}`, nomination, person: chair, post: 'Chủ tịch UBND phường', reason, outcome: 'NEEDS_LEGAL_CONFIRMATION', acted_on });
  for (const { id } of rowsOf(world, 'nominations').filter((row) => row['movement'] === 'pt-rac-2026'))
    answerFor(id, '2026-11-04', 'Phong trào kết thúc, thành tích đạt được trước khi Luật sửa đổi có hiệu lực; tiêu chuẩn hai quy định như nhau, cần khen kịp thời.');
  for (const { id } of rowsOf(world, 'nominations').filter((row) => row['year'] === 2026 && row['award'] === 'lao_dong_tien_tien').slice(0, 5))
    answerFor(id, '2026-11-20', 'Điều kiện của Luật hiện hành đã đủ; xét theo lịch của Hội đồng trong khi chờ nghị định hướng dẫn.');
}
