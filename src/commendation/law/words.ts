import type { Outcome, Reason, Regime, Subject } from './vocabulary.ts';

/** Who decides or proposes, as a sentence names them. */
export const authorityNames: Readonly<Record<string, string>> = {
  CT_UBND_XA: 'Chủ tịch UBND cấp xã',
  CT_UBND_HUYEN: 'Chủ tịch UBND cấp huyện',
  CT_UBND_TINH: 'Chủ tịch UBND cấp tỉnh',
  THU_TUONG: 'Thủ tướng Chính phủ',
  CHINH_PHU_OR_DELEGATE: 'Chính phủ hoặc người được ủy quyền',
  CONG_AN: 'Thủ trưởng cơ quan công an, quân đội',
  THU_TRUONG_DON_VI: 'Thủ trưởng đơn vị có tư cách pháp nhân',
};

export const regimeNames: Readonly<Record<Regime, string>> = {
  R1: 'R1: Luật 2003 và Nghị định 91/2017 (hồ sơ từ 01/10/2017 đến 31/12/2023)',
  R2: 'R2: Luật 2022 và Nghị định 98/2023 (từ 01/01/2024 đến 30/6/2025)',
  R3: 'R3: Luật 2022 và Nghị định 152/2025 (từ 01/7/2025 đến 30/9/2026)',
  R4: 'R4: Luật 2022 sửa đổi bởi Luật 06/2026 (từ 01/10/2026)',
};

export const subjectNames: Readonly<Record<Subject | 'any', string>> = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
  any: 'mọi đối tượng',
};

export const ratingNames = {
  HTXSNV: 'hoàn thành xuất sắc nhiệm vụ',
  HTTNV: 'hoàn thành tốt nhiệm vụ',
  HTNV: 'hoàn thành nhiệm vụ',
} as const;

export const scopeNames = { CO_SO: 'cơ sở', TINH: 'cấp tỉnh', TOAN_QUOC: 'toàn quốc' } as const;

/** What came out and what to do about it. */
export const outcomeWords: Readonly<Record<Outcome, { title: string; todo: string }>> = {
  ELIGIBLE_DECIDE: { title: 'Đủ điều kiện, thẩm quyền của phường, xã', todo: 'Hoàn thiện hồ sơ rồi đưa ra hội đồng.' },
  ELIGIBLE_SUBMIT: { title: 'Đủ điều kiện để trình cấp trên', todo: 'Hội đồng thông qua, sau đó lập tờ trình gửi cấp có thẩm quyền.' },
  INELIGIBLE: { title: 'Chưa đủ điều kiện', todo: 'Xem điều kiện chưa đạt; sửa dữ kiện nếu ghi sai, hoặc trả lại, rút đề nghị.' },
  HOLD: { title: 'Tạm dừng xét', todo: 'Chờ kết luận của vụ việc. Các đề nghị khác vẫn xét bình thường.' },
  INCOMPLETE: { title: 'Hồ sơ chưa đủ', todo: 'Bổ sung giấy tờ còn thiếu.' },
  BLOCKED: { title: 'Chưa được xét', todo: 'Khắc phục lý do nêu dưới đây rồi kiểm tra lại.' },
  OUT_OF_POWER: { title: 'Không thuộc thẩm quyền của phường, xã', todo: 'Chuyển cho người có thẩm quyền nêu dưới đây.' },
  OUT_OF_SYSTEM: { title: 'Không xử lý trên hệ thống', todo: 'Lập hồ sơ giấy theo thủ tục đơn giản.' },
  NEEDS_LEGAL_CONFIRMATION: {
    title: 'Cần xác nhận pháp lý',
    todo: 'Người có quyền xác nhận quy định, hoặc một người có tên ghi nhận trách nhiệm để tiếp tục.',
  },
  REVOKE: { title: 'Phải hủy quyết định', todo: 'Lập quyết định hủy, thu hồi hiện vật và tiền thưởng.' },
  OK: { title: 'Đạt', todo: 'Tiếp tục.' },
  NOT_AUTO_EXCLUDED: { title: 'Không bị loại trừ', todo: 'Hội đồng cân nhắc theo tiêu chuẩn.' },
  COUNCIL_MUST_DECIDE: { title: 'Hội đồng quyết định', todo: 'Đưa ra hội đồng.' },
  NOT_REVOKED: { title: 'Không hủy', todo: 'Giữ nguyên quyết định.' },
};

/** Why, in a sentence. */
export const reasonWords: Readonly<Partial<Record<Reason, string>>> = {
  NO_INITIATIVE: 'Chưa có sáng kiến được công nhận.',
  ONLY_ONE_INITIATIVE: 'Mới có một sáng kiến được công nhận.',
  INITIATIVE_SCOPE_TOO_SMALL: 'Phạm vi ảnh hưởng của sáng kiến chưa đủ.',
  SCOPE_RECOGNISED_BY_WRONG_LEVEL: 'Phạm vi ảnh hưởng của sáng kiến do cấp không có thẩm quyền công nhận.',
  YEARS_NOT_CONSECUTIVE: 'Các năm đạt danh hiệu không liên tục đủ số năm.',
  CHAIN_BROKEN: 'Chuỗi năm liên tục bị ngắt.',
  LDTT_SHARE_BELOW_70: 'Tỷ lệ Lao động tiên tiến chưa đạt mức quy định.',
  LDTT_SHARE_NOT_ABOVE_50: 'Tỷ lệ Lao động tiên tiến chưa quá một nửa.',
  NOT_ALL_COMPLETED: 'Còn thành viên chưa hoàn thành nhiệm vụ.',
  NO_CSTDCS: 'Chưa có thành viên đạt Chiến sĩ thi đua cơ sở.',
  MEMBER_DISCIPLINED_CANH_CAO: 'Có thành viên bị kỷ luật từ cảnh cáo trở lên.',
  QUOTA_EXCEEDED: 'Vượt tỷ lệ quy định.',
  SERVICE_UNDER_10_MONTHS: 'Thời gian công tác trong năm dưới 10 tháng.',
  SERVICE_UNDER_6_MONTHS: 'Thời gian công tác trong năm dưới 6 tháng.',
  ACHIEVEMENT_BEFORE_DISCIPLINE_END: 'Thành tích có trước khi chấp hành xong kỷ luật; chỉ tính từ ngày chấp hành xong.',
  DISCIPLINE_PERIOD_NOT_COMPLETED: 'Chưa chấp hành xong thời gian kỷ luật.',
  DENUNCIATION_UNDER_VERIFICATION: 'Có vụ việc đang được thanh tra, điều tra, xác minh.',
  STANDARD_NOT_MET: 'Chưa đạt tiêu chuẩn.',
  DUPLICATE_ACHIEVEMENT: 'Thành tích này đã được khen; một thành tích chỉ khen một lần.',
  DOT_XUAT_CHUYEN_DE_NOT_A_BASIS: 'Khen đột xuất, chuyên đề không làm căn cứ đề nghị khen công trạng lên cấp trên.',
  TYPE_NOT_FOR_HOUSEHOLD: 'Loại hình này không dành cho hộ gia đình.',
  TITLE_NOT_FOR_HOUSEHOLD: 'Danh hiệu này không dành cho hộ gia đình.',
  EXCLUSION_NĐ86_6_4: 'Hộ có trường hợp không xét tặng theo Điều 6 khoản 4 Nghị định 86/2023/NĐ-CP.',
  EXCLUSION_NĐ122: 'Hộ có trường hợp không xét tặng theo Nghị định 122/2018/NĐ-CP.',
  PUBLICATION_10_DAYS_NOT_OVER: 'Chưa hết thời hạn niêm yết danh sách.',
  MEETING_BELOW_60_PERCENT: 'Cuộc họp chưa đủ tỷ lệ người dự.',
  APPROVAL_BELOW_60_PERCENT_OF_PRESENT: 'Tỷ lệ đồng ý của người dự họp chưa đủ.',
  MINUTES_MISSING: 'Thiếu biên bản bình xét.',
};

const grades = {
  V1: 'V1: đã thấy nguyên văn quy định được trích dẫn',
  V2: 'V2: đã thấy nguồn thứ cấp đáng tin nêu văn bản, điều khoản',
  INF: 'INF: suy ra từ quy định đã thấy, chưa thấy nguyên văn',
  U: 'U: theo trí nhớ, chưa thấy văn bản',
  draft: 'Dự thảo: mới thấy bản dự thảo, chưa thấy văn bản chính thức',
  default: 'Mặc định: chưa thấy văn bản, dùng làm giá trị ban đầu',
} as const;

/** The grade of evidence in plain words; a mixed grade says all its parts. */
export function evidenceText(evidence: string): string {
  const said = Object.entries(grades).filter(([grade]) => new RegExp(`(^|[^A-Za-z0-9])${grade}([^A-Za-z0-9]|$)`).test(evidence));
  return said.map(([, words]) => words).join('; ') || 'Chưa rõ mức kiểm chứng';
}

const papers: Readonly<Record<string, string>> = {
  to_trinh: 'Tờ trình',
  bao_cao_thanh_tich: 'Báo cáo thành tích',
  bao_cao_tom_tat_thanh_tich: 'Báo cáo tóm tắt thành tích',
  bien_ban_binh_xet: 'Biên bản bình xét thi đua',
  bien_ban_xet_khen_thuong: 'Biên bản xét khen thưởng',
  xac_nhan_sang_kien: 'Giấy chứng nhận, xác nhận sáng kiến',
  xac_nhan_sang_kien_cap_tinh: 'Xác nhận hiệu quả sáng kiến trong phạm vi cấp tỉnh',
  van_ban_de_nghi: 'Văn bản đề nghị',
  bang_tong_hop_va_ket_qua_lay_y_kien: 'Bảng tổng hợp và kết quả lấy ý kiến người dân',
  bien_ban_hop_binh_xet: 'Biên bản họp bình xét',
};

/** A paper of a dossier as people call it: "Tờ trình"; a name the law file already writes out stands as it is. */
export function paperName(code: string): string {
  const [name = code, when] = code.split('?when');
  const said = papers[name] ?? name.replaceAll('_', ' ');
  return when ? `${said} (khi xét theo sáng kiến)` : said;
}
