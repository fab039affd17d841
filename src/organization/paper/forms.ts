/** The kinds of paper a ward hands over in a year, in the order they come up; each may have a template of the ward's own. */
export const paperForms = {
  launch_plan: 'Kế hoạch phát động phong trào',
  launch_speech: 'Bài phát động',
  registration: 'Bản đăng ký thi đua',
  pledge: 'Giao ước, bản cam kết thi đua',
  score_sheet: 'Phiếu tự chấm, bảng tiêu chí',
  residents_meeting: 'Biên bản họp dân',
  merit_report: 'Báo cáo thành tích',
  submission: 'Tờ trình đề nghị khen thưởng',
  council_minutes: 'Biên bản họp Hội đồng',
  tally_minutes: 'Biên bản kiểm phiếu',
  decision: 'Quyết định khen thưởng',
  certificate: 'Giấy khen',
  payment_list: 'Danh sách chi tiền thưởng',
  conference_plan: 'Kế hoạch tổ chức hội nghị',
  invitation: 'Giấy mời',
  programme: 'Chương trình hội nghị',
  run_of_show: 'Kịch bản điều hành trao thưởng',
  review_report: 'Báo cáo sơ kết, tổng kết',
  statistics_report: 'Báo cáo thống kê gửi cấp trên',
  award_dossier: 'Hồ sơ đề nghị cấp trên',
  article: 'Tin bài',
} as const;

export type PaperForm = keyof typeof paperForms;

/** A certificate is no letter: its stock is set in millimetres (phôi giấy khen), and it carries no text to flow. */
export const withoutTemplate: readonly PaperForm[] = ['certificate'];

export const isPaperForm = (form: string): form is PaperForm => Object.hasOwn(paperForms, form);
