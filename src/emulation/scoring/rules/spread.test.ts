import { expect, it } from 'vitest';
import { criteriaSetSchema } from './scheme.ts';
import type { ScoreSheet, Scorer } from './sheet.ts';
import { selfScoreSpread } from './spread.ts';

const set = criteriaSetSchema.parse({
  title: 'Bảng tiêu chí',
  year: 2026,
  bloc: 'Khối khu phố',
  groups: [{ key: 'g', title: 'Nhóm', max: 100, items: [{ key: 'i', title: 'Mục', type: 'graded', max: 100 }] }],
});
const sheet = (unit: string, by: Scorer, points: number): ScoreSheet => ({
  unit,
  name: `KP ${unit}`,
  by,
  excluded: [],
  answers: { i: { points } },
});

it('has nothing to say before anybody has scored', () => expect(selfScoreSpread(set, [sheet('1', 'council', 90)])).toBeNull());

it('shows that all scored themselves 95 to 100, and how far the council stands from it', () => {
  const sheets = [
    sheet('1', 'self', 100),
    sheet('2', 'self', 95),
    sheet('3', 'self', 94.9),
    sheet('4', 'self', 98.3),
    sheet('1', 'council', 88.4),
    sheet('3', 'council', 95),
    sheet('2', 'cross', 1),
  ];
  expect(selfScoreSpread(set, sheets)).toEqual({
    count: 4,
    min: 94.9,
    median: 96.65,
    max: 100,
    high: 3,
    units: [
      { unit: '1', name: 'KP 1', self: 100, council: 88.4, difference: 11.6 },
      { unit: '2', name: 'KP 2', self: 95, council: null, difference: null },
      { unit: '3', name: 'KP 3', self: 94.9, council: 95, difference: -0.1 },
      { unit: '4', name: 'KP 4', self: 98.3, council: null, difference: null },
    ],
  });
});

it('takes the middle one of an odd number, and counts from another mark', () => {
  const found = selfScoreSpread(set, [sheet('1', 'self', 70), sheet('2', 'self', 90), sheet('3', 'self', 80)], 80);
  expect([found?.median, found?.high]).toEqual([80, 2]);
});
