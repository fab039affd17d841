import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_SALARIES } from '../../platform/money/base-salary.ts';
import { catalogueList, coefficientOn } from '../catalogue/catalogue.ts';
import { bonusAmount, bonusFor } from './bonus.ts';

const amounts = (date: string, list: readonly (readonly [string, 'individual' | 'collective' | 'household'])[]) =>
  list.map(([award, kind]) => bonusFor(award, kind, date).amount);

describe('the bonus', () => {
  it('pays nothing by itself where the law could not be confirmed', () => {
    expect(
      amounts('2022-12-27', [
        ['giay_khen', 'household'],
        ['khen_thuong', 'individual'],
        ['gia_dinh_van_hoa', 'household'],
      ]),
    ).toEqual([null, null, null]);
    expect(bonusFor('giay_khen', null, '2026-08-01').amount).toBeNull();
    expect(bonusFor('giay_khen', 'individual', '2012-01-01')).toEqual({ coefficient: null, decree: null, baseSalary: null, amount: null });
  });

  it('rounds 0,15 × 1.490.000 up to 230.000 and 0,3 × 1.490.000 to 450.000', () =>
    expect([bonusAmount(0.15, 1_490_000), bonusAmount(0.3, 1_490_000)]).toEqual([230_000, 450_000]));

  it('follows the date of the decision at every border', () => {
    expect(
      ['2023-06-30', '2023-07-01', '2024-06-30', '2024-07-01', '2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map(
        (date) => bonusFor('giay_khen', 'individual', date).amount,
      ),
    ).toEqual([230_000, 270_000, 270_000, 360_000, 360_000, 710_000, 710_000, 760_000]);
  });

  it('gives the worked values of 2.530.000', () => {
    expect(
      amounts('2026-11-22', [
        ['lao_dong_tien_tien', 'individual'],
        ['chien_si_thi_dua_co_so', 'individual'],
        ['tap_the_lao_dong_tien_tien', 'collective'],
        ['tap_the_lao_dong_xuat_sac', 'collective'],
        ['to_dan_pho_van_hoa', 'collective'],
        ['giay_khen', 'individual'],
        ['giay_khen', 'household'],
        ['giay_khen', 'collective'],
        ['bang_khen_tinh', 'individual'],
        ['xa_phuong_tieu_bieu', 'collective'],
      ]),
    ).toEqual([760_000, 2_530_000, 2_030_000, 3_800_000, 3_800_000, 760_000, 1_140_000, 1_520_000, 3_800_000, 5_060_000]);
  });

  it('is a multiple of ten thousand, never below the product and less than ten thousand above', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12_000 }), fc.constantFrom(...BASE_SALARIES), (thousandths, { amount }) => {
        const paid = bonusAmount(thousandths / 1000, amount);
        const over = paid * 1000 - thousandths * amount;
        expect([paid % 10_000, over >= 0, over < 10_000_000]).toEqual([0, true, true]);
      }),
    ));

  it('is never less for a higher coefficient', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (low, more) => {
        expect(bonusAmount((low + more) / 1000, 2_530_000)).toBeGreaterThanOrEqual(bonusAmount(low / 1000, 2_530_000));
      }),
    ));

  it('is only offered for kinds of subject the award is meant for', () => {
    const strange = catalogueList.flatMap(({ code, subjects }) =>
      (['individual', 'collective', 'household'] as const)
        .filter((kind) => !subjects.includes(kind) && coefficientOn(code, kind, '2026-11-22').value !== null)
        .map((kind) => [code, kind]),
    );
    expect(strange).toEqual([]);
  });
});
