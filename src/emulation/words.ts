/** The words shown for the values of the records. */
export const natureNames: Readonly<Record<string, string>> = {
  emulation: 'Phong trào thi đua',
  campaign: 'Cuộc vận động',
  programme: 'Chương trình, đề án',
};
export const formNames: Readonly<Record<string, string>> = {
  regular: 'Thường xuyên',
  thematic: 'Chuyên đề',
  drive: 'Theo đợt',
  special: 'Đặc biệt',
};
/** "Thi đua chuyên đề", "Cuộc vận động": nature and form together, short enough for a column. */
export const kindWords = ({ nature, form }: { nature: string; form: string }): string =>
  nature === 'emulation' ? `Thi đua ${(formNames[form] ?? '').toLocaleLowerCase('vi')}` : (natureNames[nature] ?? '');
export const originNames: Readonly<Record<string, string>> = { superior: 'Cấp trên phát động', ward: 'Địa phương phát động' };
export const reachNames: Readonly<Record<string, string>> = {
  national: 'Toàn quốc',
  locality: 'Bộ, ngành, đoàn thể, địa phương',
  cluster: 'Cụm, khối thi đua',
  unit: 'Cơ quan, tổ chức, đơn vị',
};
export const participantNames: Readonly<Record<string, string>> = {
  official: 'Cán bộ',
  party_member: 'Đảng viên',
  civil_servant: 'Công chức',
  public_employee: 'Viên chức',
  worker: 'Người lao động',
  armed_forces: 'Lực lượng vũ trang',
  pupil: 'Học sinh, sinh viên',
  business: 'Doanh nghiệp, hộ kinh doanh',
  resident: 'Nhân dân',
};
export const planActNames: Readonly<Record<string, string>> = {
  submitted: 'Trình duyệt',
  withdrawn: 'Rút lại',
  returned: 'Trả lại',
  approved: 'Duyệt',
};
export const levelNames: Readonly<Record<string, string>> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  ward: 'Phường, xã',
  unit: 'Đơn vị',
};
export const partNames: Readonly<Record<string, string>> = { morning: 'Sáng', noon: 'Trưa', afternoon: 'Chiều', evening: 'Tối' };
export const contentKindNames: Readonly<Record<string, string>> = {
  content: 'Nội dung trọng tâm',
  request: 'Đề nghị các đơn vị',
  communication: 'Tuyên truyền',
};
export const pledgeKindNames: Readonly<Record<string, string>> = { agreement: 'Giao ước', commitment: 'Cam kết' };
export const outcomeNames: Readonly<Record<string, string>> = { met: 'Đạt', missed: 'Chưa đạt' };
export const workKindNames: Readonly<Record<string, string>> = { construction: 'Công trình', task: 'Phần việc' };
export const milestoneNames: Readonly<Record<string, string>> = {
  registered: 'Đăng ký',
  started: 'Khởi công',
  completed: 'Hoàn thành',
  in_use: 'Đưa vào sử dụng',
  plaque: 'Gắn biển',
};
export const sourceNames: Readonly<Record<string, string>> = { state: 'Nhà nước', people: 'Nhân dân', sponsor: 'Xã hội hóa' };
export const givenNames: Readonly<Record<string, string>> = { cash: 'Tiền', land: 'Đất', labour: 'Ngày công', material: 'Vật tư' };
export const sectorNames: Readonly<Record<string, string>> = {
  economy: 'Kinh tế',
  culture_society: 'Văn hóa - xã hội',
  defence_security: 'Quốc phòng - an ninh',
  political_system: 'Xây dựng hệ thống chính trị',
};
export const directionNames: Readonly<Record<string, string>> = {
  higher: 'Càng cao càng tốt',
  lower: 'Càng thấp càng tốt',
  zero: 'Không để xảy ra',
};
export const frequencyNames: Readonly<Record<string, string>> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: '6 tháng',
  year: 'Hằng năm',
};
export const phaseNames: Readonly<Record<string, string>> = { before_tet: 'Trước Tết', in_tet: 'Trong Tết', after_tet: 'Sau Tết' };

export const exemplarStageNames: Readonly<Record<string, string>> = {
  discovered: 'Phát hiện',
  nurtured: 'Bồi dưỡng',
  recognised: 'Công nhận',
  replicated: 'Nhân rộng',
};

/** The entries of a list of words as choices of a form. */
export const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));
