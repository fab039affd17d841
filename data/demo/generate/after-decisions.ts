import type { World } from './world.ts';
import { add, rowOf, rowsOf } from './world.ts';
import { who } from './cadres.ts';
import { nameOf, postOn } from './posts.ts';

const officer = 'Vi Thùy Trâm';

const awardOf = (world: World, decision: string, person: string) => rowsOf(world, 'awards').find((row) => row['decision'] === decision && row['person'] === person)?.id ?? '';

/** What happens after a signature: an appeal that was right leads to a correction, a lie that was found out to a revocation. */
export function addAfterDecisions(world: World): void {
  addAppeals(world);
  const further = (id: string, number: number, issued_on: string, title: string, bases: string[]) =>
    add(world, 'decisions', {
      id, year: 2026, number, symbol: 'QĐ-UBND', issued_on, title, citation: title, bases: ['Luật Tổ chức chính quyền địa phương;', 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;', ...bases], signer: who.chair, signer_post: 'Chủ tịch UBND phường', on_behalf: 'none',
    });
  const corrected = 'cao-thu-xuan';
  further('qd-2026-05', 5, '2026-11-16', 'Về việc đính chính Quyết định số 04/QĐ-UBND ngày 10 tháng 11 năm 2026', ['Quyết định số 04/QĐ-UBND ngày 10 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân phường Mai Vàng;']);
  add(world, 'amendments', {
    id: 'dc-2026-1', decision: 'qd-2026-05', award: awardOf(world, 'qd-2026-04', corrected), kind: 'corrected', reason: 'Quyết định in thiếu chức danh của người được khen; kiến nghị của người được khen là đúng.',
    recipient_post: `${postOn(world, corrected, '2026-11-16', 1)}, thành viên Tổ tự quản môi trường hẻm 18`,
  });
  further('qd-2026-06', 6, '2026-11-18', 'Về việc hủy quyết định tặng Giấy khen đối với 01 cá nhân', [
    'khoản 2 Điều 93 Luật Thi đua, khen thưởng;', 'Quyết định số 03/QĐ-UBND ngày 15 tháng 8 năm 2026 của Chủ tịch Ủy ban nhân dân phường Mai Vàng;', 'Kết luận nội dung tố cáo số 09/KL-UBND ngày 12 tháng 11 năm 2026;',
  ]);
  const revoked = awardOf(world, 'qd-2026-03', 'tran-bich-xuan');
  add(world, 'amendments', {
    id: 'huy-2026-1', decision: 'qd-2026-06', award: revoked, kind: 'revoked', ground: 'a', reason: 'Kê khai thành tích không đúng sự thật: không tham gia đợt tuần tra nêu trong báo cáo thành tích.',
  });
  add(world, 'recoveries', {
    id: 'th-2026-1', amendment: 'huy-2026-1', what: 'object', item: 'Giấy khen và khung', due_on: '2026-12-03',
    returns: [{ returned_on: '2026-11-20', paper: 'Biên bản giao nhận ngày 20/11/2026', recorded_by: officer }],
  });
  const amount = rowsOf(world, 'bonus_payments').find((row) => row['award'] === revoked)?.['amount'];
  add(world, 'recoveries', {
    id: 'th-2026-2', amendment: 'huy-2026-1', what: 'money', item: 'Tiền thưởng đã nhận', amount, due_on: '2026-12-03',
    returns: [{ returned_on: '2026-11-20', amount: 300_000, paper: 'Phiếu thu số 118 ngày 20/11/2026', recorded_by: nameOf(world, who.accountant) }],
  });
}

function addAppeals(world: World): void {
  add(world, 'appeal_terms', { id: 'hkn-2024', valid_from: '2024-01-01', days: 15, basis: 'Điều 20 Quy chế thi đua, khen thưởng của phường ban hành ngày 28/12/2023' });
  add(world, 'appeal_terms', { id: 'hkn-2025', valid_from: '2025-08-15', days: 30, basis: 'Điều 21 Quyết định số 31/2025/QĐ-UBND ngày 05/8/2025 của UBND tỉnh Sơn Hà' });
  const appeal = (id: string, by_whom: string, name: string, received_on: string, content: string, award: string | undefined, answers: unknown[]) =>
    add(world, 'appeals', { id, decision: 'qd-2026-04', award, by_whom, name, contact: `${id}@maivang.example`, content, received_on, recorded_by: officer, answers });
  const answer = (answered_on: string, result: string, content: string) => [{ answered_on, result, content, published: true, answered_by: officer }];
  appeal('kn-2026-1', 'recipient', String(rowOf(world, 'people', 'cao-thu-xuan')['name']), '2026-11-12', 'Quyết định ghi thiếu chức danh trong Tổ tự quản môi trường, đề nghị ghi cho đúng trước khi in giấy khen.', awardOf(world, 'qd-2026-04', 'cao-thu-xuan'),
    answer('2026-11-16', 'upheld', 'Kiến nghị đúng. UBND phường đã ban hành Quyết định số 05/QĐ-UBND ngày 16/11/2026 để đính chính và xin lỗi về thiếu sót này.'));
  appeal('kn-2026-2', 'unit', 'Khu phố 7', '2026-11-14', 'Khu phố 7 có 92% hộ phân loại rác nhưng không có trong danh sách, đề nghị xem lại.', undefined,
    answer('2026-11-19', 'rejected', 'Khu phố 7 không gửi đề nghị trong thời hạn (hết ngày 02/11/2026) nên Hội đồng không có hồ sơ để xét. Kết quả của khu phố được ghi nhận cho kỳ xét cuối năm; đề nghị khu phố gửi hồ sơ trước ngày 05/12/2026.'));
  appeal('kn-2026-3', 'resident', 'Một người dân Khu phố 5', '2026-11-20', 'Đề nghị cho biết tiêu chuẩn chọn hộ gia đình được khen trong phong trào phân loại rác.', undefined, []);
}
