import { describe, expect, it } from 'vitest';
import { hideNames, waysToWrite, withoutUnitNames } from './hidden-units.ts';

const names = [1, 2, 3, 5, 12].flatMap((number) => waysToWrite(`Khu phố ${number}`)).concat('Trường Mầm non Hoa Mai');
const hidden = (text: string) => hideNames(text, names);

describe('the names of units in a public text', () => {
  it.each([
    ['Còn chậm ở KP1, KP 2 và KP.03.', 'Còn chậm ở 03 đơn vị.'],
    ['Khu phố số 5 chưa đạt.', 'Một đơn vị chưa đạt.'],
    ['Ở khu  phố\u00A012 chưa đạt', 'Ở một đơn vị chưa đạt'],
    ['các khu phố 1, 3 và 5 chưa đạt', 'các 03 đơn vị chưa đạt'],
    ['khu phố 1-3 chưa đạt', '03 đơn vị chưa đạt'],
    ['từ khu phố 1 đến 3', 'từ 03 đơn vị'],
    ['Khu phố 1'.normalize('NFD'), 'Một đơn vị'],
    ['Trường Mầm non Hoa Mai, 3 hộ', 'Một đơn vị, 3 hộ'],
  ])('are gone however they are written: %s', (text, expected) => {
    expect(hidden(text)).toBe(expected);
  });

  it.each([
    ['Khu phố 1, 95% hộ đạt', 'Một đơn vị, 95% hộ đạt'],
    ['Khu phố 1 và 5 hộ nghèo', 'Một đơn vị và 5 hộ nghèo'],
    ['Khu phố 1, 2,5 tỷ', 'Một đơn vị, 2,5 tỷ'],
    ['hẻm 12, 3 công trình', 'hẻm 12, 3 công trình'],
    ['Khu phố 123', 'Khu phố 123'],
    ['12 khu phố', '12 khu phố'],
  ])('leave every figure beside them: %s', (text, expected) => {
    expect(hidden(text)).toBe(expected);
  });

  it('are gone from drawings and tables too', () => {
    expect(withoutUnitNames({ svg: '<text>KP1</text>', rows: [['khu phố 2', 3]] }, names)).toEqual({
      svg: '<text>một đơn vị</text>',
      rows: [['Một đơn vị', 3]],
    });
  });
});
