/** The acts around the register: statistics, initiatives, the catalogue. */
export const registerEvents = {
  'statistics.viewed': 'Xem thống kê khen thưởng',
  'statistics.exported': 'Tải thống kê khen thưởng',
} as const;
