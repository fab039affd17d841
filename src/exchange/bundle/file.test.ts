import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleFile } from './bundle.arbitrary.ts';
import { printBundle, readBundle } from './file.ts';

const head = 'bundle: 1\nauthority: {slug: dai-yen, name: Phường Đại Yên, kind: ward}\n';

test('a name given twice is refused with its line', () => {
  expect(readBundle(`${head}units: []\nunits: []\n`).faults).toEqual([
    { path: '', rule: 'trường lặp', message: 'Dòng 4: tên trường đã có ở trên trong cùng bản ghi; hãy bỏ một.', line: 4 },
  ]);
});

test('an alias is refused: a few of them can stand for a file of any size', () => {
  expect(readBundle(`${head}people:\n  - {id: a, name: &n Lan}\n  - {id: b, name: *n}\n`).faults).toEqual([
    { path: '', rule: 'bí danh', message: 'Dòng 5: không dùng bí danh «*n» của YAML; hãy chép lại giá trị.', line: 5 },
  ]);
});

test('a file larger than 20 MB is not read', () => {
  expect(readBundle(`# ${'a'.repeat(20_000_000)}`).faults).toEqual([
    { path: '', rule: 'cỡ tệp', message: 'Tệp lớn hơn 20 MB: hãy chia thành nhiều tệp.' },
  ]);
});

test('a record of thirty thousand fields is refused without comparing each with each, and so is a name given as often', () => {
  const fields = (name: (index: number) => string) => Array.from({ length: 30_000 }, (_, index) => `${name(index)}: 1`).join('\n');
  for (const text of [fields((index) => `k${index}`), fields(() => 'a')])
    expect(readBundle(text).faults?.map(({ rule }) => rule)).toEqual(['quá nhiều trường']);
});

test('broken syntax and brackets without end are faults, never exceptions', () => {
  expect(readBundle('{', 'json').faults?.map(({ rule }) => rule)).toEqual(['cú pháp']);
  expect(readBundle('a: b\n c: d\n').faults?.[0]?.line).toBe(1);
  expect(readBundle('['.repeat(100_000)).faults?.length).toBeGreaterThan(0);
});

test('a file that is not a table of sections is told what it must be', () => {
  const message = 'Tệp phải là một bảng các mục, bắt đầu bằng «bundle: 1» và «authority».';
  expect(readBundle('một đoạn chữ').faults).toEqual([{ path: '', rule: 'tệp hồ sơ', message, value: 'một đoạn chữ' }]);
});

test('every fault carries the line it stands on', () => {
  const { faults } = readBundle(`${head}people:\n  - id: a\n    name: Lan\n    honorific: Cô\n  - id: b\n`);
  expect(faults?.map(({ path, line }) => [path, line])).toEqual([
    ['people[0].honorific', 6],
    ['people[1].name', 7],
  ]);
});

test('texts are kept in NFC with plain line ends, whatever they came in', () => {
  const { bundle } = readBundle(`${head}people: [{id: a, name: "${'Trần Thị Hòa'.normalize('NFD')}", note: "một\\r\\nhai"}]\n`);
  expect(bundle?.sections['people']).toEqual([{ id: 'a', name: 'Trần Thị Hòa', note: 'một\nhai' }]);
});

test('what says nothing is not kept: empty lists, false, sections without records', () => {
  const { bundle } = readBundle(`${head}units: []\nunit_kinds: [{residential: false, name: Khu phố, id: kp}]\n`);
  expect(bundle?.sections).toEqual({ unit_kinds: [{ id: 'kp', name: 'Khu phố' }] });
  expect(printBundle(bundle!)).toBe(
    'bundle: 1\nauthority:\n  slug: dai-yen\n  name: Phường Đại Yên\n  kind: ward\nunit_kinds:\n  - id: kp\n    name: Khu phố\n',
  );
});

test('any bundle printed and read again is the same bundle, as YAML and as JSON', () => {
  fc.assert(
    fc.property(bundleFile, (file) => {
      const { bundle, faults } = readBundle(JSON.stringify(file), 'json');
      expect(faults).toBeUndefined();
      expect(readBundle(printBundle(bundle!, 'yaml'), 'yaml').bundle).toEqual(bundle);
      expect(readBundle(printBundle(bundle!, 'json'), 'json').bundle).toEqual(bundle);
      expect(printBundle(readBundle(printBundle(bundle!)).bundle!)).toBe(printBundle(bundle!));
    }),
    { numRuns: 40 },
  );
}, 300_000);
