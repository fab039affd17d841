import { formatDateTime } from '../../platform/calendar/date.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Scorer } from './rules/sheet.ts';

export const columnNames: Record<Scorer, string> = { self: 'Tự chấm', cross: 'Chấm chéo', council: 'Hội đồng chấm' };
export const stageNames: Readonly<Record<string, string>> = { ...columnNames, appeal: 'Sửa sau kiến nghị', correction: 'Đính chính' };
export const typeNames: Readonly<Record<string, string>> = {
  proportional: 'Theo tỷ lệ chỉ tiêu',
  steps: 'Theo mức',
  graded: 'Người chấm cho điểm',
  full: 'Đạt đủ điểm, không đạt 0',
  loss: 'Trừ theo vụ việc',
  activity: 'Theo hoạt động',
  on_time: 'Theo tiến độ công trình',
  times: 'Theo lần',
};
export const figureNames: Readonly<Record<string, string>> = {
  indicator: 'Kết quả chỉ tiêu',
  works: 'Công trình, phần việc',
  late_reports: 'Nhiệm vụ, báo cáo trễ hạn',
  reminders: 'Số lần phải nhắc',
};
export const rankingNames: Readonly<Record<string, string>> = {
  provisional: 'Công bố dự kiến',
  final: 'Công bố chính thức',
  correction: 'Đính chính',
};

/** "08:05 ngày 22/11/2026". */
export const saidWhen = (moment: Date) => {
  const [day, hour] = formatDateTime(moment).split(' ');
  return `${hour} ngày ${day}`;
};

/** "27,6"; a dash where nobody has scored. */
export const sayPoints = (points: number | null | undefined) => (points === null || points === undefined ? '–' : formatNumber(points));
