import { expect, test } from 'vitest';
import { compareNames, initials } from './names.ts';

test('people are listed by given name, then family name, then middle names', () => {
  const names = [
    'Trần Văn Dũng',
    'Nguyễn Thị An',
    'Đinh Văn An',
    'Dương Văn An',
    'Nguyễn Bá An',
    'Lê Ánh',
    'Phạm Đạt',
    'Lê Hạ',
    'Lê Hà',
    'Vũ Ân',
    'Bùi Anh',
  ];
  expect(names.toSorted(compareNames)).toEqual([
    'Dương Văn An',
    'Đinh Văn An',
    'Nguyễn Bá An',
    'Nguyễn Thị An',
    'Bùi Anh',
    'Lê Ánh',
    'Vũ Ân',
    'Trần Văn Dũng',
    'Phạm Đạt',
    'Lê Hà',
    'Lê Hạ',
  ]);
});

test('decomposed text sorts as composed text', () => {
  expect(compareNames('Lê Ánh'.normalize('NFD'), 'Lê Ánh')).toBe(0);
  expect(compareNames('  Lê   Ánh ', 'Lê Ánh')).toBe(0);
});

test('initials keep đ and hats', () => {
  expect(initials('Nguyễn Văn Mạnh')).toBe('NVM');
  expect(initials('đinh thị ánh')).toBe('ĐTÁ');
  expect(initials('')).toBe('');
});
