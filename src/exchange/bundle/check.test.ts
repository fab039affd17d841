import { expect, test } from 'vitest';
import { checkBundle } from './check.ts';

const authority = { slug: 'dai-yen', name: 'Phường Đại Yên', kind: 'ward' };
const kinds = [{ id: 'kp', name: 'Khu phố' }];
const faultsOf = (sections: Record<string, unknown>) => checkBundle({ bundle: 1, authority, ...sections });
const work = { id: 'w-1', year: 2024, kind: 'construction', title: 'Đường hoa' };
const person = { id: 'lan', name: 'Lan' };

test('a reference to nobody is told where it looked and what may be meant', () => {
  const owners = [{ unit: 'kp-11', role: 'lead' }];
  expect(faultsOf({ unit_kinds: kinds, units: [{ id: 'kp-1', kind: 'kp' }], works: [{ ...work, owners }] })).toEqual([
    {
      path: 'works[0].owners[0].unit',
      rule: 'tham chiếu',
      value: 'kp-11',
      message: 'Mục «units» không có bản ghi nào mang mã «kp-11». Có phải «kp-1»? Hãy sửa mã, hoặc thêm bản ghi ấy vào mục «units».',
    },
  ]);
});

test('a wrong id in a list of references is told with its place in the list', () => {
  const movements = [{ id: 'pt', name: 'Phong trào', nature: 'emulation', form: 'regular', origin: 'ward' }];
  expect(faultsOf({ movements, launches: [{ id: 'pd', year: 2024, movements: ['pt', 'chua-co', 'pt'] }] })).toEqual([
    {
      path: 'launches[0].movements[1]',
      rule: 'tham chiếu',
      value: 'chua-co',
      message: 'Mục «movements» không có bản ghi nào mang mã «chua-co». Hãy sửa mã, hoặc thêm bản ghi ấy vào mục «movements».',
    },
    {
      path: 'launches[0].movements[2]',
      rule: 'tham chiếu lặp',
      value: 'pt',
      message: 'Mã «pt» đã có trong danh sách này: hãy bỏ một lần.',
    },
  ]);
});

test('a reversed term is refused, of a record, of years, and of a row in a list', () => {
  const message = (last: string, end: unknown, first: string, start: unknown) =>
    `«${last}» (${end}) đứng trước «${first}» (${start}): hãy sửa lại. Nếu nguồn in sai, ghi giá trị đúng và chép chỗ in sai vào «source_errors».`;
  const posts = [{ id: 'ct', person: 'lan', title: 'Chủ tịch', level: 'ward', valid_from: '2024-01-02', valid_to: '2024-01-01' }];
  const awards = [{ id: 'gk', direction: 'given', year: 2025, year_to: 2023, award: 'giay_khen' }];
  const blocs = [{ id: 'k1', name: 'Khối 1', members: [{ valid_from: '2024-01-02', valid_to: '2023-12-31' }] }];
  expect(faultsOf({ blocs, people: [person], posts, awards })).toEqual([
    {
      path: 'blocs[0].members[0].valid_to',
      rule: 'ngược thứ tự',
      value: '2023-12-31',
      message: message('valid_to', '2023-12-31', 'valid_from', '2024-01-02'),
    },
    {
      path: 'posts[0].valid_to',
      rule: 'ngược thứ tự',
      value: '2024-01-01',
      message: message('valid_to', '2024-01-01', 'valid_from', '2024-01-02'),
    },
    { path: 'awards[0].year_to', rule: 'ngược thứ tự', value: 2023, message: message('year_to', 2023, 'year', 2025) },
  ]);
});

test.each(['11/4', '--04-11', '04-11', '11.4', '9-1'])('the date %s has no year', (due_on) => {
  expect(faultsOf({ works: [{ ...work, due_on }] })).toEqual([
    { path: 'works[0].due_on', rule: 'thiếu năm', value: due_on, message: 'Ngày phải có năm: ghi NĂM-THÁNG-NGÀY, thí dụ 2023-04-11.' },
  ]);
});

test.each([
  ['2023-02-29', 'ngày không có thật', 'Lịch không có ngày này: hãy xem lại ngày và tháng.'],
  ['2023-13-01', 'ngày không có thật', 'Lịch không có ngày này: hãy xem lại ngày và tháng.'],
  ['2023-04', 'ngày', 'Ghi ngày theo NĂM-THÁNG-NGÀY, thí dụ 2023-04-11. Nếu không biết thì bỏ hẳn trường này.'],
  [2023, 'ngày', 'Ghi ngày theo NĂM-THÁNG-NGÀY, thí dụ 2023-04-11. Nếu không biết thì bỏ hẳn trường này.'],
  [null, 'trường trống', 'Trường có tên mà không có giá trị. Nếu không biết thì bỏ hẳn trường này.'],
])('%s is not a date', (due_on, rule, message) => {
  expect(faultsOf({ works: [{ ...work, due_on }] })).toEqual([{ path: 'works[0].due_on', rule, message, value: due_on }]);
});

test('an id used twice is told with the place of the first', () => {
  expect(faultsOf({ people: [person, { id: 'mai', name: 'Mai' }, { id: 'lan', name: 'Lan' }] })).toEqual([
    {
      path: 'people[2].id',
      rule: 'trùng mã',
      value: 'lan',
      message: 'Mã «lan» đã dùng ở people[0]: hãy đặt mã khác, hoặc gộp hai bản ghi làm một.',
    },
  ]);
});

test('a field nobody knows is refused with its name, in a record and in the file', () => {
  expect(faultsOf({ people: [{ ...person, honorifc: 'Bà' }], peple: [] })).toEqual([
    {
      path: 'people[0].honorifc',
      rule: 'trường lạ',
      value: 'honorifc',
      message: 'Không có trường «honorifc» ở đây. Có phải «honorific»? Hãy sửa tên hoặc bỏ trường.',
    },
    { path: 'peple', rule: 'trường lạ', value: 'peple', message: 'Không có trường «peple» ở đây. Hãy sửa tên hoặc bỏ trường.' },
  ]);
});

test('a required field that is missing and an id that is no id are refused', () => {
  expect(faultsOf({ people: [{ id: 'Lan Anh' }] })).toEqual([
    {
      path: 'people[0].id',
      rule: 'mã',
      value: 'Lan Anh',
      message: 'Mã gồm chữ thường a-z, chữ số và dấu gạch nối, không quá 80 ký tự, thí dụ «kp-1».',
    },
    { path: 'people[0].name', rule: 'thiếu trường bắt buộc', value: undefined, message: 'Trường này bắt buộc: hãy thêm vào.' },
  ]);
});

test('a value outside its list is refused with the list', () => {
  expect(faultsOf({ people: [{ ...person, honorific: 'Cô' }] })).toEqual([
    { path: 'people[0].honorific', rule: 'giá trị trong danh mục', value: 'Cô', message: 'Chỉ nhận một trong các giá trị: Ông, Bà.' },
  ]);
});

test.each(['67', { about: 130, word: 'chừng' }, { about: 130 }, Number.NaN])('%s is not a figure', (cost) => {
  expect(faultsOf({ works: [{ ...work, cost }] })).toEqual([
    {
      path: 'works[0].cost',
      rule: 'con số',
      value: cost,
      message:
        'Ghi một số (67), hoặc {about: 130, word: hơn} với word là hơn, gần, khoảng, trên, dưới, ước, hoặc «unknown» khi nguồn không nêu số.',
    },
  ]);
});

test('numbers, times, moments and texts of another kind are refused', () => {
  const articles = [{ id: 'a', title: 2023, slug: 'Bài 1', published_at: '2023-01-11T08:00', tags: 'tin' }];
  const events = [{ id: 'e', kind: 'review', starts_at: '7h30', review_year: '2023' }];
  expect(faultsOf({ events, articles }).map(({ path, rule }) => `${path}: ${rule}`)).toEqual([
    'events[0].starts_at: giờ',
    'events[0].review_year: số nguyên',
    'articles[0].title: phải là chữ',
    'articles[0].slug: địa chỉ trang',
    'articles[0].published_at: thời điểm',
    'articles[0].tags: danh sách',
  ]);
});

test('an award has one subject at most, a nomination exactly one', () => {
  const nomination = { id: 'n', year: 2024, award: 'giay_khen', ground: 'merit' };
  const awards = [{ id: 'a', direction: 'given', year: 2024, award: 'giay_khen', person: 'lan', whole_authority: true }];
  expect(faultsOf({ people: [person], nominations: [nomination, { ...nomination, id: 'm', person: 'lan' }], awards })).toEqual([
    {
      path: 'nominations[0]',
      rule: 'cần một trong các trường',
      value: undefined,
      message: 'Phải ghi đúng một trong các trường: person, unit, body, bloc, household, whole_authority.',
    },
    {
      path: 'awards[0]',
      rule: 'chỉ một trong các trường',
      value: ['person', 'whole_authority'],
      message: 'Chỉ được ghi một trường, đang có: person, whole_authority. Hãy giữ một và bỏ các trường kia.',
    },
  ]);
});

test('a unit under itself is told once', () => {
  const units = [
    { id: 'a', kind: 'kp', parent: 'b' },
    { id: 'b', kind: 'kp', parent: 'c' },
    { id: 'c', kind: 'kp', parent: 'b' },
  ];
  expect(faultsOf({ unit_kinds: kinds, units })).toEqual([
    { path: 'units[1].parent', rule: 'vòng tròn', value: 'b', message: 'Bản ghi «b» lại nằm dưới chính nó: hãy sửa cấp trên của nó.' },
  ]);
});

test('all faults come at once, in the order of the file', () => {
  const faults = checkBundle({
    works: [
      { ...work, due_on: '11/4' },
      { ...work, movement: 'x' },
    ],
    bundle: 2,
    authority: { ...authority, kind: 'town' },
    people: {},
  });
  expect(faults.map(({ path, rule }) => `${path}: ${rule}`)).toEqual([
    'works[0].due_on: thiếu năm',
    'works[1].id: trùng mã',
    'works[1].movement: tham chiếu',
    'bundle: phiên bản',
    'authority.kind: giá trị trong danh mục',
    'people: danh sách',
  ]);
});

test('a file without its authority is refused', () => {
  expect(checkBundle({ bundle: 1 }).map(({ path, rule }) => `${path}: ${rule}`)).toEqual(['authority: thiếu trường bắt buộc']);
});
