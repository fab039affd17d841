import { describe, expect, it } from 'vitest';
import { criteriaCatalogue, defaultCriteria, readCriteria } from './catalogue.ts';
import { scoreSheet } from './sheet-score.ts';
import type { CriteriaSet } from './scheme.ts';
import type { Answers } from './sheet.ts';

const catalogue = await criteriaCatalogue();
const set = (file: string, index = 0) => catalogue.get(file)?.[index] as CriteriaSet;

describe('the catalogue of criteria', () => {
  it('holds the editable sample and the nine schemes', () => {
    expect([...catalogue].map(([file, sets]) => [file, sets.length])).toEqual([
      ['a-khu-dan-cu-van-hoa', 1],
      ['b-antq-co-quan', 1],
      ['c-xa-an-toan-antt', 1],
      ['d-mat-tran-quan-2016', 1],
      ['e-mat-tran-tw-2017', 1],
      ['f-cum-mat-tran-2024', 1],
      ['g-diem-nganh', 3],
      ['h-nhieu-khoi', 5],
      ['i-cum-khoi-binh-bau', 1],
      ['mau-khu-pho', 1],
    ]);
  });

  it('writes every text in composed form', () => {
    const text = JSON.stringify([...catalogue]);
    expect(text.normalize('NFC')).toBe(text);
  });

  it('reaches the full score of every scale', () => {
    const full = [...catalogue].flatMap(([file, sets]) => sets.map((each) => [file, best(each)]));
    expect(full).toEqual(
      full.map(([file]) => [
        file,
        { 'd-mat-tran-quan-2016': 95, 'e-mat-tran-tw-2017': 90, 'f-cum-mat-tran-2024': 90 }[String(file)] ?? 100,
      ]),
    );
  });
});

function best(criteria: CriteriaSet): number {
  const answers = criteria.groups.flatMap(({ items }) => items.map((item) => [item.key, { points: item.max }] as const));
  return scoreSheet(criteria, Object.fromEntries(answers)).total;
}

const khuDanCu = (points: readonly number[]): Answers =>
  Object.fromEntries(set('a-khu-dan-cu-van-hoa').groups.map(({ key }, index) => [key, { points: points[index] ?? 0 }]));

describe('scheme A, khu dân cư văn hóa', () => {
  const a = set('a-khu-dan-cu-van-hoa');

  it('fails 89 points with 9 of 20 in one standard where 80 is enough', () => {
    const score = scoreSheet(a, khuDanCu([9, 20, 20, 20, 20]), { place: 'Địa bàn khác' });
    expect(score.total).toBe(89);
    expect(score.failedBecause).toEqual([
      'Nhóm “Đời sống kinh tế ổn định và từng bước phát triển” được 9 điểm, dưới mức tối thiểu 10 điểm (50 % của 20).',
    ]);
  });

  it('passes 85 points in one place and not in another', () => {
    const answers = khuDanCu([17, 17, 17, 17, 17]);
    expect(scoreSheet(a, answers).failedBecause).toEqual([
      'Tổng 85 điểm, dưới mức đạt 90 điểm (Quận, huyện thuộc thành phố trực thuộc trung ương).',
    ]);
    expect(scoreSheet(a, answers, { place: 'Địa bàn khác' }).passes).toBe(true);
  });
});

describe('the sample of a khu phố', () => {
  it('is reckoned as the worked example says', () => {
    const score = scoreSheet(set(defaultCriteria), {
      thue: { result: 92, target: 100 },
      quy: { result: 55, target: 50 },
      'quan-so': { result: 4, target: 4 },
      'gia-dinh-van-hoa': { value: 96 },
      'ho-ngheo': { result: 2, target: 3 },
      bhyt: { value: 95 },
      'vu-viec': { events: 1 },
      'cong-trinh-dang-ky': { onTime: 2, late: 1, undone: 0 },
      'buoi-tuyen-truyen': { activities: 6 },
      'chuyen-doi-so': { activities: 5 },
      'bao-cao-tre': { events: 0 },
      'mo-hinh-moi': { times: 1 },
    });
    expect(score.groups.map(({ points }) => points)).toEqual([29.04, 20, 18, 13.5, 10, 5]);
    expect([score.why, score.passes]).toEqual(['95,54 + 3 = 98,54', true]);
  });
});

describe('the other schemes', () => {
  it('fails a commune of scheme C whose registration is not full, and empties a group at one incident', () => {
    const c = set('c-xa-an-toan-antt');
    const all = Object.fromEntries(c.groups.flatMap(({ items }) => items.map((item) => [item.key, { points: item.max }])));
    expect(scoreSheet(c, { ...all, 'i-dang-ky': { points: 9.5 } }).failedBecause).toEqual([
      'Mục “Đăng ký và vận động đăng ký (phải đạt điểm tối đa)” phải đủ 10 điểm, mới được 9,5.',
    ]);
    expect(scoreSheet(c, { ...all, 'iii-2': { events: 1 } }).total).toBe(80);
  });

  it('holds a self-score of scheme D at 95, not the score of the council', () => {
    const d = set('d-mat-tran-quan-2016');
    const all = {
      ...Object.fromEntries(d.groups.flatMap(({ items }) => items.map((item) => [item.key, { events: 0 }]))),
      'sang-kien': { points: 4 },
    };
    expect(scoreSheet(d, all, { by: 'self' }).total).toBe(95);
    expect(scoreSheet(d, all, { by: 'council' }).total).toBe(99);
  });

  it('adds 10 points for the flag to 97: 107', () => {
    const score = scoreSheet(set('g-diem-nganh'), { nganh: { points: 97 }, 'co-thanh-pho': { times: 1 } });
    expect([score.total, score.why]).toEqual([107, '97 + 10 = 107']);
  });

  it('gives each bloc of scheme H its own scale under one rule', () => {
    expect(catalogue.get('h-nhieu-khoi')?.map(({ bloc, topShare, groups }) => [bloc, topShare?.percent, groups.length])).toEqual([
      ['Khối phường', 20, 4],
      ['Khối phòng ban, đơn vị sự nghiệp', 20, 3],
      ['Khối kinh tế', 20, 3],
      ['Khối tôn giáo', 20, 2],
      ['Khối tổ chức xã hội, dân tộc', 20, 3],
    ]);
  });

  it('refuses a criteria file that does not hold together, naming the place', () => {
    expect(() => readCriteria('title: Bảng\nyear: 2026\nscales: []')).toThrow('scales');
  });

  it('names the sample a ward starts from', () => expect(set(defaultCriteria).bloc).toBe('Khối khu phố'));
});
