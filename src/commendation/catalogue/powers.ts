import type { Authority, Coefficients, Level } from './entry.ts';

const twoLevels = '2025-07-01';
export const commune = (article: string, since = '1000-01-01'): Authority => ({
  since,
  level: 'ward',
  decider: 'Chủ tịch UBND phường, xã',
  article,
});
const district = (article: string): Authority => ({ since: '1000-01-01', level: 'district', decider: 'Chủ tịch UBND cấp huyện', article });
export const above = (level: Level, decider: string, article: string): Authority => ({ since: '1000-01-01', level, decider, article });

export const own = 'Điều 80 khoản 3 Luật Thi đua, khen thưởng';
const moved = 'Điều 80 khoản 2 Luật Thi đua, khen thưởng; Nghị định 129/2025/NĐ-CP';
/** With the district level its power went to the chair of the commune. */
export const formerDistrict: Authority[] = [district('Điều 80 khoản 2 Luật Thi đua, khen thưởng'), commune(moved, twoLevels)];
export const provinceChair = [above('province', 'Chủ tịch UBND cấp tỉnh', 'Điều 79 Luật Thi đua, khen thưởng')];
export const primeMinister = [above('central', 'Thủ tướng Chính phủ', 'Luật Thi đua, khen thưởng')];

type Multiples = Omit<Coefficients, 'since' | 'decree'>;
const decrees = [
  ['2017-10-01', 'Nghị định 91/2017/NĐ-CP'],
  ['2024-01-01', 'Nghị định 98/2023/NĐ-CP'],
  [twoLevels, 'Nghị định 152/2025/NĐ-CP'],
] as const;
/** The multiples under the three decrees, in order of time. */
export const under = (...multiples: [Multiples, Multiples, Multiples]): Coefficients[] =>
  decrees.map(([since, decree], index) => ({ since, decree, ...multiples[index] }));
export const always = (multiples: Multiples) => under(multiples, multiples, multiples);
