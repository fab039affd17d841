/** Words of what is kept about people and collectives for the rules. */
export const ratingWords = {
  HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
  HTTNV: 'Hoàn thành tốt nhiệm vụ',
  HTNV: 'Hoàn thành nhiệm vụ',
  KHTNV: 'Không hoàn thành nhiệm vụ',
} as const;
export const sexWords = { male: 'Nam', female: 'Nữ' } as const;
export const positionWords = {
  leader: 'Lãnh đạo, quản lý',
  staff: 'Công chức, viên chức không giữ chức vụ',
  direct_worker: 'Trực tiếp lao động, sản xuất',
  non_payroll: 'Không thuộc biên chế',
} as const;
export const occupationWords = {
  official: 'Cán bộ, công chức',
  public_employee: 'Viên chức',
  worker: 'Công nhân, người lao động',
  farmer: 'Nông dân',
  trader: 'Doanh nhân, tiểu thương',
  armed_forces: 'Lực lượng vũ trang',
  retired: 'Hưu trí, người cao tuổi',
  student: 'Học sinh, sinh viên',
  freelance: 'Lao động tự do, nội trợ',
} as const;
export const payrollWords = {
  ward: 'UBND phường, xã',
  armed_forces: 'Công an, quân đội',
  own_legal_person: 'Đơn vị có tư cách pháp nhân riêng (trường học, trạm y tế, doanh nghiệp)',
  none: 'Không thuộc biên chế nào',
} as const;
export const leaveWords = { maternity: 'Nghỉ thai sản', sick: 'Nghỉ ốm' } as const;
export const disciplineWords = {
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  salary_cut: 'Hạ bậc lương',
  demotion: 'Giáng chức',
  dismissal: 'Cách chức',
  forced_resignation: 'Buộc thôi việc',
} as const;
export const caseWords = {
  discipline: 'Xem xét kỷ luật',
  inspection: 'Thanh tra, kiểm tra',
  investigation: 'Điều tra',
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  press: 'Báo chí nêu',
  fine: 'Bị xử phạt (thành viên hộ)',
} as const;
export const resultWords = { no_violation: 'Không có vi phạm', violation: 'Có vi phạm' } as const;
export const initiativeScopeWords = { base: 'Cơ sở', province: 'Cấp tỉnh', nation: 'Toàn quốc' } as const;

/** The word of a stored value; the value itself where the list does not know it. */
export const wordOf = (words: Readonly<Record<string, string>>, value: string | null): string =>
  value === null ? '' : (words[value] ?? value);
export const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));
