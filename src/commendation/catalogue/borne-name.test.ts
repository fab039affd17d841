import { expect, test } from 'vitest';
import { borneName } from './borne-name.ts';

test('recipients of different kinds keep the name of the catalogue', () => {
  expect(borneName('to_dan_pho_van_hoa', ['Tổ dân phố 6', 'Thôn Đông'])).toBe('Thôn, tổ dân phố văn hóa');
  expect(borneName('to_dan_pho_van_hoa', [])).toBe('Thôn, tổ dân phố văn hóa');
});

test('a title for a place is called after that kind of place', () => {
  expect(borneName('to_dan_pho_van_hoa', ['Tổ dân phố 6', 'Tổ dân phố 21'])).toBe('Tổ dân phố văn hóa');
  expect(borneName('to_dan_pho_van_hoa', ['Khu phố 3'])).toBe('Khu phố văn hóa');
});

test('every other award keeps its name, whoever bears it', () => {
  expect(borneName('giay_khen', ['Tổ dân phố 6'])).toBe('Giấy khen');
});
