import type { World, Year } from './world.ts';
import { add, YEARS } from './world.ts';
import { directions, lessons, shortcomings } from './review-texts.ts';

export function addReviews(world: World): void {
  for (const year of YEARS) {
    const movements = [`pt-tdyn-${year}`, `pt-antq-${year}`];
    add(world, 'reviews', {
      id: `so-ket-${year}`, kind: 'interim', year, title: `Báo cáo sơ kết phong trào thi đua yêu nước 6 tháng đầu năm ${year}`, cutoff_on: `${year}-06-30`, drafted_on: `${year}-07-03`,
      commented_on: `${year}-07-07`, adopted_on: `${year}-07-09`, issued_on: `${year}-07-10`, number: 1, symbol: 'BC-UBND', movements,
    });
    const done = year < 2026;
    add(world, 'reviews', {
      id: `tong-ket-${year}`, kind: 'final', year, title: `Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm ${year}`, cutoff_on: done ? `${year}-12-27` : '2026-10-31',
      drafted_on: done ? `${year}-12-28` : '2026-11-18', ...(done ? { commented_on: `${year}-12-29`, adopted_on: `${year}-12-30`, issued_on: `${year}-12-31`, number: 2, symbol: 'BC-UBND' } : { note: 'Dự thảo lần 1, số liệu tính đến ngày 31/10/2026; đang lấy ý kiến thành viên Hội đồng.' }),
      movements,
    });
    addLimits(world, year);
  }
}

function addLimits(world: World, year: Year): void {
  const review = `tong-ket-${year}`;
  shortcomings[year].forEach(({ owner, answer, units, ...texts }, index) => {
    add(world, 'shortcomings', {
      id: `hc-${year}-${index + 1}`, review, year, ...texts, owner_level: owner, internal: year === 2026 && index === 3, units: units ? [...units] : undefined,
      answers: answer ? [{ year: year + 1, text: answer }] : [],
    });
  });
  lessons[year].forEach(([text, answer], index) => {
    add(world, 'lessons', { id: `bh-${year}-${index + 1}`, review, year, text, answers: answer ? [{ year: year + 1, text: answer }] : [] });
  });
  directions[year].forEach(([kind, text], index) => {
    add(world, 'recommendations', { id: `ph-${year}-${index + 1}`, review, year, kind, text, to_level: kind === 'proposal' ? (year < 2025 ? 'district' : 'province') : 'ward' });
  });
}
