/** The acts around the register: statistics, initiatives, the catalogue. */
export const registerEvents = {
  'statistics.viewed': 'Xem thống kê khen thưởng',
  'statistics.printed': 'In báo cáo thống kê khen thưởng gửi cấp trên',
  'statistics.exported': 'Tải thống kê khen thưởng',
  'award.history_viewed': 'Xem quá trình khen thưởng của một người, một đơn vị',
  'initiative.listed': 'Tra cứu thư viện sáng kiến',
  'initiative.viewed': 'Xem một sáng kiến',
  'initiative.form_viewed': 'Mở mẫu đề nghị công nhận sáng kiến',
  'initiative.proposal_viewed': 'Xem đề nghị công nhận sáng kiến',
  'initiative.proposed': 'Đề nghị công nhận sáng kiến',
  'initiative.recognised': 'Ghi công nhận sáng kiến',
  'initiative.refused': 'Ghi không công nhận sáng kiến',
  'initiative.copied': 'Ghi đơn vị áp dụng sáng kiến',
  'catalogue.viewed': 'Xem danh mục danh hiệu, hình thức khen thưởng',
} as const;
