import type { Row, World } from './world.ts';
import { add, rowOf } from './world.ts';
import { who } from './cadres.ts';
import { conclude } from './commendations.ts';
import { leaderOf } from './posts.ts';

const officer = 'Vi Thùy Trâm';
const addressee = 'Chủ tịch UBND tỉnh Sơn Hà (qua Sở Nội vụ)';

interface Asked {
  id: string;
  year: number;
  ground: string;
  movement: string;
  subject: Record<string, string>;
  citation: string;
  achievement: string;
  by: string;
  on: string;
  meeting: string;
  excluded: string[];
}

/** A nomination for an award of the province, passed by the council among the others of the meeting. */
function nominate(world: World, { id, year, ground, movement, subject, citation, achievement, by, on, meeting: met, excluded }: Asked): Row {
  const row = add(world, 'nominations', { id, year, award: 'bang_khen_tinh', ground, movement, ...subject, citation, achievement, proposed_by: by, proposed_on: on });
  const meeting = rowOf(world, 'meetings', met);
  const present = (meeting['attendances'] as { status: string }[]).filter(({ status }) => status === 'present').length;
  (meeting['votes'] as unknown[]).push({ nomination: id, method: 'open', for_count: present - excluded.length, against_count: 0, blank_count: 0, excluded });
  conclude(meeting);
  return row;
}

function submit(world: World, id: string, year: number, number: number, issued_on: string, title: string, nominations: string[]): void {
  add(world, 'submissions', {
    id, year, number, symbol: 'TTr-UBND', issued_on, addressee, title, signer: who.chair, signer_post: 'Chủ tịch UBND phường', on_behalf: 'none', lines: nominations.map((nomination) => ({ nomination })),
  });
  told(world, id, 1, 'sent', issued_on, {});
}

const told = (world: World, submission: string, step: number, kind: string, acted_on: string, more: Record<string, unknown>) =>
  add(world, 'submission_acts', { id: `${submission}-${step}`, submission, kind, acted_on, ...more, recorded_by: officer });

/** What was asked of the province: granted, granted in part after more papers were asked for, and waiting. */
export function addSubmissions(world: World): void {
  addGuard(world);
  addYear(world);
  addWaste(world);
}

function addGuard(world: World): void {
  nominate(world, {
    id: 'dn-2026-trinh-1', year: 2026, ground: 'thematic', movement: 'pt-antq-2026', subject: { body: 'cong-an' }, citation: 'Có thành tích xuất sắc trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc”',
    achievement: 'Giảm 12% số vụ phạm pháp hình sự so với cùng kỳ; 11/11 khu phố duy trì mô hình camera an ninh.', by: 'van-phong', on: '2026-06-30', meeting: 'hop-2026-07-08', excluded: [who.police],
  });
  submit(world, 'tt-2026-1', 2026, 38, '2026-07-13', 'Về việc đề nghị tặng Bằng khen cho Công an phường', ['dn-2026-trinh-1']);
  told(world, 'tt-2026-1', 2, 'granted', '2026-08-17', { document: 'Quyết định số 1976/QĐ-UBND ngày 17/8/2026', nomination: 'dn-2026-trinh-1', award: 'kct-2026-16' });
  Object.assign(rowOf(world, 'awards', 'kct-2026-16'), { nomination: 'dn-2026-trinh-1' });
}

function addYear(world: World): void {
  const merit = { year: 2025, ground: 'merit', movement: 'pt-tdyn-2025', citation: 'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025', on: '2025-12-08', meeting: 'hop-2025-12-19', excluded: [] };
  nominate(world, { ...merit, id: 'dn-2025-trinh-1', subject: { unit: 'kp-03' }, achievement: 'Dẫn đầu khối khu phố hai năm liền; 98,2% hộ đạt Gia đình văn hóa; hoàn thành 06 công trình dân sinh.', by: 'kp-03' });
  const head = leaderOf(world, 'kp-10', 71, '2025-12-08');
  nominate(world, { ...merit, id: 'dn-2025-trinh-2', subject: { person: head }, achievement: 'Vận động 31 hộ hiến đất mở rộng 03 con hẻm; giữ vững khu phố không ma túy.', by: 'kp-10' });
  submit(world, 'tt-2025-1', 2025, 96, '2025-12-22', 'Về việc đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh năm 2025', ['dn-2025-trinh-1', 'dn-2025-trinh-2']);
  told(world, 'tt-2025-1', 2, 'asked', '2025-12-25', { content: 'Bổ sung báo cáo thành tích có xác nhận của cấp trình và biên bản kiểm phiếu của Hội đồng.', document: 'Công văn số 4410/SNV-TĐKT ngày 25/12/2025' });
  told(world, 'tt-2025-1', 3, 'supplemented', '2025-12-29', { content: 'Đã gửi 02 báo cáo thành tích có xác nhận và biên bản kiểm phiếu.', document: 'Công văn số 615/UBND-VP ngày 29/12/2025' });
  told(world, 'tt-2025-1', 4, 'granted', '2026-01-06', { document: 'Quyết định số 41/QĐ-UBND ngày 06/01/2026', nomination: 'dn-2025-trinh-1', award: 'kct-2025-15' });
  told(world, 'tt-2025-1', 5, 'refused', '2026-01-06', { content: 'Chưa đủ hai năm liên tục hoàn thành xuất sắc nhiệm vụ theo tiêu chuẩn Bằng khen cấp tỉnh.', document: 'Công văn số 77/SNV-TĐKT ngày 06/01/2026', nomination: 'dn-2025-trinh-2' });
  Object.assign(rowOf(world, 'awards', 'kct-2025-15'), { nomination: 'dn-2025-trinh-1' });
}

function addWaste(world: World): void {
  nominate(world, {
    id: 'dn-2026-trinh-2', year: 2026, ground: 'thematic', movement: 'pt-rac-2026', subject: { body: 'hoi-lhpn' }, citation: 'Có thành tích xuất sắc trong phong trào “Phân loại rác tại nguồn, khu phố không rác”',
    achievement: '23/23 chi hội tổ chức đổi rác tái chế lấy cây xanh; vận động 2.310 hộ phân loại rác tại nguồn.', by: 'van-phong', on: '2026-10-26', meeting: 'hop-2026-11-06', excluded: [who.women],
  });
  submit(world, 'tt-2026-2', 2026, 61, '2026-11-12', 'Về việc đề nghị tặng Bằng khen cho Hội Liên hiệp Phụ nữ phường', ['dn-2026-trinh-2']);
  told(world, 'tt-2026-2', 2, 'asked', '2026-11-18', { content: 'Bổ sung xác nhận của Sở Nông nghiệp và Môi trường về kết quả phân loại rác; thời hạn 30/11/2026.', document: 'Công văn số 3688/SNV-TĐKT ngày 18/11/2026' });
}
