/** S0-01: an article of 2023 keeps the theme of 2023. */
export const themeOf2023 = 'Chủ đề thử của năm hai ba; giữ dấu chấm phẩy; đủ chữ';
export const themeOf2024 = 'Chủ đề thử của năm hai tư';
const themes = [themeOf2023, themeOf2024].map((text, index) => ({ id: `chu-de-${2023 + index}`, year: 2023 + index, level: 'ward', text }));

/** S4-20: its review was due and is not there. S2-01, S2-13: two movements of one conference. */
const movements = (thisYear: number) => [
  { id: 'nam-nay', name: 'Phong trào đang chạy', nature: 'emulation', form: 'regular', origin: 'ward', year: thisYear },
  { id: 'yeu-nuoc', name: 'Phong trào thử thứ nhất', nature: 'emulation', form: 'regular', origin: 'ward', year: 2023 },
  { id: 'an-ninh', name: 'Phong trào thử thứ hai', nature: 'emulation', form: 'regular', origin: 'ward', year: 2023 },
  {
    id: 'qua-han',
    name: 'Đợt thi đua chưa tổng kết',
    nature: 'emulation',
    form: 'drive',
    origin: 'ward',
    year: 2023,
    starts_on: '2023-02-01',
    ends_on: '2023-06-30',
    final_due_on: '2023-07-15',
  },
];

/** S4-13: a call of this year, to be acknowledged by each khu phố. */
const launches = (thisYear: number) => [
  { id: 'phat-dong-qua-han', year: 2023, launched_on: '2023-02-01', launcher: 'chu-tich', movements: ['qua-han'] },
  {
    id: 'phat-dong-nam-nay',
    year: thisYear,
    launched_on: `${thisYear}-01-05`,
    part: 'morning',
    launcher: 'chu-tich',
    movements: ['nam-nay'],
    contents: [{ text: 'Nội dung đang chạy', kind: 'content' }],
  },
  {
    id: 'phat-dong',
    year: 2023,
    launched_on: '2023-01-15',
    part: 'morning',
    launcher: 'chu-tich',
    launcher_post: 'Chủ tịch UBND phường',
    movements: ['yeu-nuoc', 'an-ninh'],
    contents: [{ text: 'Nội dung giao ba khu phố', kind: 'content', units: ['khu-pho-1', 'khu-pho-2', 'khu-pho-3'] }],
  },
];

/** S2-22: items of a pledge marked at the end of the year. */
const pledges = [
  {
    id: 'cam-ket',
    year: 2023,
    kind: 'commitment',
    title: 'Cam kết thử năm 2023',
    movement: 'yeu-nuoc',
    signed_on: '2023-01-15',
    parties: [{ unit: 'khu-pho-1', representative: 'nguoi-1', signed_on: '2023-01-15' }],
    items: [
      { text: 'Việc cam kết đã làm được', outcome: 'met', evidence: 'Biên bản nghiệm thu thử' },
      { text: 'Việc cam kết chưa làm được', outcome: 'missed', evidence: 'Thiếu kinh phí thử' },
    ],
  },
];

const registrations = [{ id: 'dang-ky', year: 2023, movement: 'yeu-nuoc', unit: 'khu-pho-1', registered_on: '2023-02-01' }];

const milestone = (kind: string, happened_on: string) => ({ kind, happened_on });

/** S0-20, S0-22, S0-23, S3-31, S4-15, S4-19: on time, late, open, left over from a drive; shares of money; partners; people served. */
const works = [
  {
    id: 'dung-han',
    year: 2023,
    kind: 'construction',
    title: 'Công trình xong sớm',
    registration: 'dang-ky',
    movement: 'yeu-nuoc',
    located_in: 'khu-pho-1',
    due_on: '2023-06-30',
    motto: 'Nhà nước và Nhân dân cùng làm',
    beneficiaries: 432,
    owners: [
      { unit: 'khu-pho-1', role: 'lead' },
      { unit: 'khu-pho-2', role: 'partner' },
      { unit: 'khu-pho-3', role: 'partner' },
    ],
    milestones: [
      milestone('registered', '2023-02-01'),
      milestone('started', '2023-03-05'),
      milestone('completed', '2023-06-20'),
      milestone('in_use', '2023-06-25'),
      milestone('plaque', '2023-07-27'),
    ],
  },
  {
    id: 'tre-han',
    year: 2023,
    kind: 'task',
    title: 'Phần việc xong muộn',
    registration: 'dang-ky',
    movement: 'yeu-nuoc',
    due_on: '2023-06-30',
    owners: [{ unit: 'khu-pho-1', role: 'lead' }],
    milestones: [milestone('completed', '2023-07-05')],
  },
  {
    id: 'con-do',
    year: 2023,
    kind: 'task',
    title: 'Phần việc còn dở',
    registration: 'dang-ky',
    movement: 'yeu-nuoc',
    due_on: '2023-06-30',
    owners: [{ unit: 'khu-pho-1', role: 'lead' }],
  },
  {
    id: 'cua-dot',
    year: 2023,
    kind: 'task',
    title: 'Phần việc của đợt chưa tổng kết',
    movement: 'qua-han',
    due_on: '2023-06-30',
    owners: [{ unit: 'khu-pho-2', role: 'lead' }],
  },
];

const money = (id: string, source: string, amount: number) => ({
  id,
  work: 'dung-han',
  source,
  kind: 'cash',
  amount,
  given_on: '2023-03-10',
});
const contributions = [
  money('nha-nuoc', 'state', 60_000_000),
  money('nhan-dan', 'people', 30_000_000),
  money('xa-hoi-hoa', 'sponsor', 10_000_000),
];

/** S0-19, S4-07, S4-10: reached, exceeded and missed, also where less is better; each khu phố by each indicator. */
const indicators = [
  { id: 'thu-ngan-sach', name: 'Thu ngân sách thử', sector: 'economy', measure: 'triệu đồng', direction: 'higher' },
  { id: 'ho-ngheo', name: 'Tỷ lệ hộ nghèo thử', sector: 'culture_society', measure: '%', direction: 'lower' },
];
const target = (id: string, indicator: string, value: number, result: number, more: object) => ({
  id,
  indicator,
  year: 2023,
  value,
  measurements: [{ as_of: '2023-12-15', value: result }],
  ...more,
});
const fromDistrict = { assigned_by: 'Ủy ban nhân dân quận', assigned_level: 'district' };
const toUnit = (unit: string) => ({ unit, assigned_by: 'Ủy ban nhân dân phường', assigned_level: 'ward' });
const targets = [
  target('giao-1', 'thu-ngan-sach', 100, 100, fromDistrict),
  target('giao-2', 'ho-ngheo', 1, 0.8, fromDistrict),
  target('kp1', 'thu-ngan-sach', 100, 100, toUnit('khu-pho-1')),
  target('kp2', 'thu-ngan-sach', 100, 120, toUnit('khu-pho-2')),
  target('kp3', 'thu-ngan-sach', 100, 70, toUnit('khu-pho-3')),
  target('kp1-ngheo', 'ho-ngheo', 1, 0.8, toUnit('khu-pho-1')),
  target('kp3-ngheo', 'ho-ngheo', 1, 1.5, toUnit('khu-pho-3')),
];

/** S4-18: one task with its owner. */
const tasks = [{ id: 'viec', year: 2023, text: 'Việc có người chịu trách nhiệm', person: 'uy-vien-1', due_on: '2023-05-30' }];

/** S2-23, S4-21: exemplars over three years, one copied by two khu phố. */
const exemplars = [
  { id: 'guong-2021', year: 2021, name: 'Gương thử cũ', stage: 'recognised', total: 5 },
  { id: 'guong-2022', year: 2022, name: 'Gương thử giữa', stage: 'recognised', total: 9 },
  {
    id: 'guong',
    year: 2023,
    name: 'Mô hình thử tuyến hẻm xanh',
    field: 'Môi trường',
    story: 'Người dân cùng trồng cây trong hẻm',
    stage: 'replicated',
    total: 12,
    unit: 'khu-pho-1',
    copies: [{ unit: 'khu-pho-2', result: 'Đã trồng 30 cây' }, { unit: 'khu-pho-3' }],
  },
];

/** Sections of the emulation year of the trial ward; one movement runs in `thisYear`. */
export const trialYear = (thisYear: number) => ({
  themes,
  movements: movements(thisYear),
  launches: launches(thisYear),
  pledges,
  registrations,
  works,
  contributions,
  indicators,
  targets,
  tasks,
  exemplars,
});
