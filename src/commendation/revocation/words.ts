import type { Tone } from '../../platform/web/ui/types.ts';

export type Ground = 'a' | 'b' | 'c' | 'd';

/** Luật Thi đua, khen thưởng 06/2022/QH15 Điều 93 khoản 2, in short words. */
export const groundNames: Readonly<Record<Ground, string>> = {
  a: 'Gian dối trong kê khai thành tích',
  b: 'Cung cấp thông tin sai sự thật hoặc làm giả giấy tờ',
  c: 'Thẩm định, xét duyệt, đề nghị trái quy định của pháp luật',
  d: 'Có kết luận, quyết định, bản án về vi phạm trong thời gian tính thành tích nên không bảo đảm tiêu chuẩn',
};

/** "điểm a khoản 2 Điều 93 Luật Thi đua, khen thưởng". */
export const groundArticle = (ground: Ground) => `điểm ${ground} khoản 2 Điều 93 Luật Thi đua, khen thưởng`;

export const standingNames = { valid: 'Còn hiệu lực', corrected: 'Đã đính chính', revoked: 'Đã hủy' } as const;
export const standingTones: Readonly<Record<keyof typeof standingNames, Tone>> = { valid: 'green', corrected: 'amber', revoked: 'red' };
export const recoveryNames = { object: 'Hiện vật', money: 'Tiền thưởng' } as const;
