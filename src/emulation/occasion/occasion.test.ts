import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkWard, workWard } from '../../../test/work-ward.ts';
import { isCalendarDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { nationalOccasions } from './national.ts';
import { addOccasion, dayIn, occasionsOf, removeOccasion } from './occasion.ts';

let ward: WorkWard;
beforeAll(async () => {
  ward = await workWard('dip');
});
afterAll(() => ward.test.close());

const festival = { name: 'Ngày hội làng', held_on: '2025-03-14', yearly: true, lunar: true };
const own = async (year: number) =>
  (await ward.run((tx) => occasionsOf(tx, year))).filter(({ id }) => id !== null).map(({ name, date }) => [name, date]);

describe('occasions of a year', () => {
  it('are those of the whole country on their days, by the sun and by the moon', () => {
    const days = new Map(nationalOccasions(2026).map(({ name, date }) => [name, date]));
    expect([days.get('Tết Nguyên đán'), days.get('Giỗ Tổ Hùng Vương'), days.get('Ngày Quốc tế Lao động')]).toEqual([
      '2026-02-17',
      '2026-04-26',
      '2026-05-01',
    ]);
    expect(nationalOccasions(2023).find(({ date }) => date === '2023-02-03')?.words).toContain('93 năm Ngày thành lập Đảng');
  });

  it('of the ward are refused by the moon for once only, and twice', async () => {
    const add = (change: object) => ward.reason((tx: Tx) => addOccasion(tx, ward.officer, { ...festival, ...change }));
    expect(await add({ yearly: false })).toBe('lunar_once');
    expect(await add({})).toBe('taken');
    expect(await add({})).toBe('occasion_exists');
  });

  it('of the ward come back on the same day of the moon, and go when taken from the list', async () => {
    expect([await own(2024), await own(2025), await own(2026)]).toEqual([
      [],
      [['Ngày hội làng', '2025-03-14']],
      [['Ngày hội làng', '2026-04-02']],
    ]);
    const [row] = (await ward.run((tx) => occasionsOf(tx, 2025))).filter(({ id }) => id !== null);
    await ward.run((tx) => removeOccasion(tx, ward.officer, row?.id ?? ''));
    expect(await own(2025)).toEqual([]);
  });

  it('always fall on a real day of the year they are asked for', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 2031, max: 2060 }), fc.boolean(), (held_on, year, lunar) => {
        const date = dayIn({ held_on, yearly: true, lunar }, year);
        expect(date !== null && isCalendarDate(date)).toBe(true);
        expect(dayIn({ held_on, yearly: false, lunar: false }, year)).toBe(null);
      }),
    );
  });
});
