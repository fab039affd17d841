import { expect, test } from 'vitest';
import { recordCode } from '../law/award-code.ts';
import { loadLaw } from '../law/book.ts';
import { awards } from '../law/vocabulary.ts';
import { catalogueList } from './list.ts';
import { catalogueOn } from './on-day.ts';

const book = loadLaw();
const entry = (code: string, day: string) => catalogueOn(book, day).find((row) => row.entry.code === code);

test('a day before the oldest regime has no rule, and every award is still listed', () => {
  const rows = catalogueOn(book, '2010-01-01');
  expect([rows.length, rows.flatMap(({ rules }) => rules)]).toEqual([catalogueList.length, []]);
});

test('the power to give a title moves on 01/07/2025', () => {
  expect([entry('chien_si_thi_dua_co_so', '2025-06-30')?.decider, entry('chien_si_thi_dua_co_so', '2025-07-01')?.decider]).toEqual([
    'Chủ tịch UBND cấp huyện',
    'Chủ tịch UBND phường, xã',
  ]);
});

test('rules shown are those in force on the day, and those of the newest regime wait for confirmation', () => {
  for (const { rules } of catalogueOn(book, '2026-01-15'))
    for (const { from, to } of rules) expect(from <= '2026-01-15' && (to === null || to >= '2026-01-15')).toBe(true);
  const newest = entry('giay_khen', '2026-11-22')?.rules ?? [];
  expect(newest.length > 0 && newest.every(({ toConfirm }) => toConfirm)).toBe(true);
});

test('the list goes from the highest honour down', () => {
  const order = catalogueList.map(({ honour }) => honour);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('every award the law knows is listed, with rules that hold today', () => {
  const missing = awards.filter((award) => !catalogueList.some(({ code }) => code === recordCode(award)));
  expect(missing).toEqual([]);
  for (const code of ['co_thi_dua_chinh_phu', 'chien_si_thi_dua_toan_quoc', 'ky_niem_chuong'])
    expect([code, (entry(code, '2026-11-22')?.rules.length ?? 0) > 0]).toEqual([code, true]);
});
