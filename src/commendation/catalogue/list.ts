import type { Authority, CatalogueEntry, Coefficients, Level } from './entry.ts';

const twoLevels = '2025-07-01';
const commune = (article: string, since = '1000-01-01'): Authority => ({
  since,
  level: 'ward',
  decider: 'Chủ tịch UBND phường, xã',
  article,
});
const district = (article: string): Authority => ({ since: '1000-01-01', level: 'district', decider: 'Chủ tịch UBND cấp huyện', article });
const above = (level: Level, decider: string, article: string): Authority => ({ since: '1000-01-01', level, decider, article });

const own = 'Điều 80 khoản 3 Luật Thi đua, khen thưởng';
const moved = 'Điều 80 khoản 2 Luật Thi đua, khen thưởng; Nghị định 129/2025/NĐ-CP';
/** With the district level its power went to the chair of the commune. */
const formerDistrict: Authority[] = [district('Điều 80 khoản 2 Luật Thi đua, khen thưởng'), commune(moved, twoLevels)];
const provinceChair = [above('province', 'Chủ tịch UBND cấp tỉnh', 'Điều 79 Luật Thi đua, khen thưởng')];
const primeMinister = [above('central', 'Thủ tướng Chính phủ', 'Luật Thi đua, khen thưởng')];

type Multiples = Omit<Coefficients, 'since' | 'decree'>;
const decrees = [
  ['2017-10-01', 'Nghị định 91/2017/NĐ-CP'],
  ['2024-01-01', 'Nghị định 98/2023/NĐ-CP'],
  [twoLevels, 'Nghị định 152/2025/NĐ-CP'],
] as const;
/** The multiples under the three decrees, in order of time. */
const under = (...multiples: [Multiples, Multiples, Multiples]): Coefficients[] =>
  decrees.map(([since, decree], index) => ({ since, decree, ...multiples[index] }));
const always = (multiples: Multiples) => under(multiples, multiples, multiples);

/** The awards a ward gives, proposes or receives, from the highest honour down. */
export const catalogueList: readonly CatalogueEntry[] = [
  {
    code: 'bang_khen_thu_tuong',
    name: 'Bằng khen của Thủ tướng Chính phủ',
    nature: 'form',
    levels: ['central'],
    subjects: ['collective', 'household', 'individual'],
    honour: 1,
    authorities: primeMinister,
    bonus: always({ individual: 3.5, collective: null, household: null }),
  },
  {
    code: 'co_thi_dua_tinh',
    name: 'Cờ thi đua của UBND tỉnh, thành phố',
    nature: 'title',
    levels: ['province'],
    subjects: ['collective'],
    honour: 2,
    authorities: provinceChair,
    bonus: under({ collective: 8 }, { collective: null }, { collective: null }),
  },
  {
    code: 'chien_si_thi_dua_tinh',
    name: 'Chiến sĩ thi đua cấp tỉnh',
    nature: 'title',
    levels: ['province'],
    subjects: ['individual'],
    honour: 3,
    authorities: provinceChair,
    bonus: always({ individual: 3 }),
  },
  {
    code: 'xa_phuong_tieu_bieu',
    name: 'Xã, phường, đặc khu tiêu biểu',
    nature: 'title',
    levels: ['province'],
    subjects: ['collective'],
    honour: 4,
    authorities: provinceChair,
    bonus: under({ collective: null }, { collective: null }, { collective: 2 }),
  },
  {
    code: 'bang_khen_tinh',
    name: 'Bằng khen của Chủ tịch UBND tỉnh, thành phố',
    nature: 'form',
    levels: ['province'],
    subjects: ['collective', 'household', 'individual'],
    honour: 5,
    authorities: provinceChair,
    bonus: under(
      { individual: 1, collective: null, household: null },
      { individual: null, collective: null, household: null },
      { individual: 1.5, collective: null, household: null },
    ),
  },
  {
    code: 'tap_the_lao_dong_xuat_sac',
    name: 'Tập thể lao động xuất sắc',
    nature: 'title',
    levels: ['province'],
    subjects: ['collective'],
    honour: 6,
    authorities: provinceChair,
    bonus: always({ collective: 1.5 }),
  },
  {
    code: 'chien_si_thi_dua_co_so',
    name: 'Chiến sĩ thi đua cơ sở',
    nature: 'title',
    levels: ['ward', 'district', 'province', 'unit'],
    subjects: ['individual'],
    honour: 7,
    authorities: formerDistrict,
    bonus: always({ individual: 1 }),
  },
  {
    code: 'tap_the_lao_dong_tien_tien',
    name: 'Tập thể lao động tiên tiến',
    nature: 'title',
    levels: ['ward', 'district', 'province', 'unit'],
    subjects: ['collective'],
    honour: 8,
    authorities: formerDistrict,
    bonus: always({ collective: 0.8 }),
  },
  {
    code: 'to_dan_pho_van_hoa',
    name: 'Thôn, tổ dân phố văn hóa',
    nature: 'title',
    levels: ['ward', 'district'],
    subjects: ['collective'],
    honour: 9,
    authorities: formerDistrict,
    bonus: under({ collective: 1.5 }, { collective: null }, { collective: 1.5 }),
  },
  {
    code: 'lao_dong_tien_tien',
    name: 'Lao động tiên tiến',
    nature: 'title',
    levels: ['ward', 'district', 'province', 'unit'],
    subjects: ['individual'],
    honour: 10,
    authorities: [commune(own)],
    bonus: always({ individual: 0.3 }),
  },
  {
    code: 'gia_dinh_van_hoa',
    name: 'Gia đình văn hóa',
    nature: 'title',
    levels: ['ward'],
    subjects: ['household'],
    honour: 11,
    authorities: [commune(own)],
    bonus: always({ household: null }),
  },
  {
    code: 'giay_khen',
    name: 'Giấy khen',
    nature: 'form',
    levels: ['ward', 'district', 'unit'],
    subjects: ['collective', 'household', 'individual'],
    honour: 12,
    authorities: [commune(own)],
    bonus: under(
      { individual: 0.15, collective: 0.3, household: null },
      { individual: 0.15, collective: 0.3, household: null },
      { individual: 0.3, collective: 0.6, household: 0.45 },
    ),
  },
  {
    code: 'khen_thuong',
    name: 'Khen thưởng (nguồn không nêu hình thức)',
    nature: 'form',
    levels: ['central', 'province', 'district', 'ward', 'unit'],
    subjects: ['collective', 'household', 'individual'],
    honour: 13,
    authorities: [],
    bonus: [],
  },
];
