/** What the council gave where it gave other points than the units themselves, with its reason; the first was seen by the peers already. */
export const council2025: Readonly<Record<string, Readonly<Record<string, readonly [points: number, reason: string]>>>> = {
  'kp-01': { 'gia-dinh-van-hoa': [4, 'Tỷ lệ hộ đạt 93,6%, chưa tới 95%.'], thue: [11, 'Cơ quan thuế xác nhận thu đạt 92%.'] },
  'kp-02': { 'buoi-tuyen-truyen': [3, 'Có biên bản của 03 buổi.'], 'mo-hinh-moi': [3, 'Mô hình “Ngôi nhà xanh” được phường công nhận ngày 12/9/2025.'] },
  'kp-03': { 'khen-cap-tren': [5, 'Được UBND tỉnh tặng Bằng khen năm 2025.'], 'bao-cao-tre': [4, 'Báo cáo tháng 5 gửi trễ 02 ngày.'] },
  'kp-04': { 'vu-viec': [16, 'Có 02 vụ gây rối trật tự theo sổ của Công an phường.'], bhyt: [4, 'Tỷ lệ tham gia 94,1%.'], 'cong-trinh-dang-ky': [10.5, 'Công trình xong trễ 12 ngày.'] },
  'kp-05': { 'gia-dinh-van-hoa': [4, 'Tỷ lệ hộ đạt 94,2%, chưa tới 95%.'], 'bao-cao-tre': [5, 'Đã gửi đủ và đúng hạn, khu phố tự trừ nhầm.'] },
  'kp-06': { quy: [7.5, 'Biên lai thu quỹ 45/60 triệu đồng.'], 'vu-viec': [18, 'Có 01 vụ trộm cắp tháng 3.'], 'buoi-tuyen-truyen': [4, 'Có biên bản của 04 buổi.'] },
  'kp-07': { 'cong-trinh-dang-ky': [0, 'Công trình chưa khởi công.'], 'vu-viec': [14, 'Có 03 vụ việc, trong đó 01 vụ cháy nhà trọ.'], bhyt: [4, 'Tỷ lệ tham gia 92,8%.'] },
  'kp-08': { thue: [8, 'Cơ quan thuế xác nhận thu đạt 67%.'], 'bao-cao-tre': [5, 'Đã gửi đủ và đúng hạn, khu phố tự trừ nhầm.'] },
  'kp-09': { 'bao-cao-tre': [2, 'Trễ 03 báo cáo tháng.'], 'chuyen-doi-so': [2, 'Có 02 hoạt động kèm hình ảnh.'], bhyt: [4, 'Tỷ lệ tham gia 93,0%.'], 'gia-dinh-van-hoa': [4, 'Tỷ lệ hộ đạt 92,5%.'] },
  'kp-10': { 'vu-viec': [18, 'Có 01 vụ mất trộm xe ngày 03/8/2025.'], 'gia-dinh-van-hoa': [4, 'Tỷ lệ hộ đạt 94,0%.'] },
  'kp-11': { 'chuyen-doi-so': [4, 'Có 04 hoạt động kèm hình ảnh.'], 'mo-hinh-moi': [3, 'Mô hình họp dân luân phiên sau sáp nhập được phường công nhận.'], 'vu-viec': [18, 'Có 01 vụ tranh chấp đất hai bên đường hẻm phải lập biên bản.'] },
};

export const exclusion2025 = { code: 'chay-no', reason: 'Cháy nhà trọ đường Cầu Ván ngày 19/02/2025', document: 'Biên bản số 04/BB-CAP của Công an phường' };

/** Votes of esteem among the eleven heads and four fronts. */
export const votes2025: Readonly<Record<string, number>> = { 'kp-01': 6, 'kp-02': 11, 'kp-03': 14, 'kp-04': 3, 'kp-05': 9, 'kp-06': 4, 'kp-07': 1, 'kp-08': 9, 'kp-09': 2, 'kp-10': 5, 'kp-11': 10 };
