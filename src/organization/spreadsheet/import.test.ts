import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { system } from '../../platform/actor.ts';
import { type Tx, inTenant } from '../../platform/tenancy.ts';
import { createAccount } from '../account/account.ts';
import { createBody } from '../body/body.ts';
import { createUnitKind } from '../unit/unit.ts';
import { workbook } from './sheets.fixture.ts';

const password = 'một câu đủ dài';
let test: TestDatabase;
let ward: string;
let wards = 0;
let officer: Client;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

beforeEach(async () => {
  wards += 1;
  ward = await addAuthority(test, `nhap-${wards}`, 'Phường Thử');
  await run(async (tx) => {
    for (const kind of ['Khu phố', 'Tổ dân phố']) await createUnitKind(tx, system, kind, true);
    await createBody(tx, system, { name: 'Đảng ủy phường', shortName: 'Đảng ủy', kind: 'party', level: 'ward', superior: null });
    await createAccount(tx, system, {
      name: 'Cán bộ',
      email: 'canbo@thu.vn',
      phone: null,
      password,
      personId: null,
      roles: [{ role: 'officer', unitId: null }],
    });
  });
  officer = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), `/nhap-${wards}`);
  await officer.signIn('canbo@thu.vn', password);
});

/** Uploads a sheet and returns the address of its preview, as a user's browser would follow it. */
async function upload(subject: 'don-vi' | 'ca-nhan', bytes: Uint8Array): Promise<string> {
  const sent = await officer.upload(`/lam-viec/to-chuc/nhap/${subject}`, 'file', 'danh-sach.xlsx', bytes);
  expect(sent.status).toBe(303);
  return (sent.headers.get('location') ?? '').replace(`/nhap-${wards}`, '');
}

/** Posts the form of a preview with the hidden fields it shows. */
async function confirm(address: string): Promise<Response> {
  const text = await officer.text(address);
  const fields = [...text.matchAll(/type="hidden" name="(dong|cot-\w+)" value="(\d+)"/g)].map(([, name = '', value = '']) => [name, value]);
  return officer.post(address, Object.fromEntries(fields) as Record<string, string>);
}

const units = () =>
  run((tx) =>
    tx.db.selectFrom('unit').select(['name', 'number', 'address', 'households', 'population', 'parent_id']).orderBy('name').execute(),
  );
const posts = () =>
  run((tx) =>
    tx.db
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.person_id')
      .select(['person.name', 'person.honorific', 'post.title', 'post.level', 'post.rank'])
      .orderBy('post.rank')
      .execute(),
  );
const heading = ['Loại', 'Tên', 'Trực thuộc', 'Số hộ', 'Nhân khẩu', 'Địa chỉ'];
const peopleHeading = ['Họ tên', 'Ông/Bà', 'Chức vụ', 'Cơ quan', 'Cấp', 'Thứ tự'];

describe('importing units', () => {
  it('refuses a file that is no spreadsheet and says what to choose', async () => {
    const response = await officer.upload('/lam-viec/to-chuc/nhap/don-vi', 'file', 'gia.xlsx', new TextEncoder().encode('%PDF-1.7 gì đó'));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Tệp này không phải bảng tính');
  });

  it('refuses the whole sheet for one wrong row and leaves everything as it was', async () => {
    const rows = [
      heading,
      ['Khu phố', 'Khu phố 1', '', 400, '', ''],
      ['Khu phố', 'Khu phố 2', '', 'nhiều', '', ''],
      ['Bản', 'Bản 1'],
      ['Tổ dân phố', 'Tổ 1', 'Khu phố 9'],
    ];
    const address = await upload('don-vi', workbook(rows));
    const text = await officer.text(address);
    for (const fault of [
      'số hộ “nhiều” không phải là số',
      'chưa có loại đơn vị “Bản”',
      'chưa có đơn vị cấp trên “Khu phố 9”',
      'Có 3 dòng chưa đúng',
    ])
      expect(text).toContain(fault);
    const response = await officer.post(address, { dong: '1', 'cot-kind': '0', 'cot-name': '1', 'cot-parent': '2', 'cot-households': '3' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('dòng 3: số hộ “nhiều” không phải là số');
    expect(await units()).toEqual([]);
  });

  it('refuses units that stand above themselves, rows twice and faulty formulas', async () => {
    const rows = [
      heading,
      ['Khu phố', 'A', 'B'],
      ['Khu phố', 'B', 'A'],
      ['Khu phố', 'C'],
      ['Khu phố', 'c '],
      ['Khu phố', 'D', '', { t: 'e' as const, v: 0x17, w: '#REF!' }],
    ];
    const text = await officer.text(await upload('don-vi', workbook(rows)));
    expect(text.match(/trực thuộc chính nó/g)).toHaveLength(2);
    expect(text).toContain('trùng với dòng 4');
    expect(text).toContain('“#REF!” là công thức');
  });

  it('writes the tree of the sheet in any order, with leading zeros, words of estimation and kinds read from names', async () => {
    const rows = [
      ['DANH SÁCH ĐƠN VỊ'],
      heading,
      ['Tổ dân phố', '05', 'Khu phố 1', 'hơn 80', '', ''],
      ['', 'Khu phố 1', 'Phường', { t: 'n' as const, f: '200+212', v: 412 }, '1.530', 'Đường số 8'],
      ['Tổng cộng', '', '', 492],
    ];
    const response = await confirm(await upload('don-vi', workbook(rows)));
    expect(response.headers.get('location')).toBe(`/nhap-${wards}/lam-viec/to-chuc`);
    const [five, one] = await units();
    expect(five).toMatchObject({ name: '05', number: 5, households: { about: 80, word: 'hơn' }, population: null });
    expect(one).toEqual({ name: 'Khu phố 1', number: 1, address: 'Đường số 8', households: 412, population: 1530, parent_id: null });
    expect(five?.parent_id).not.toBe(null);
  });

  it('takes 1,000 rows in one transaction, and nothing when they come again', async () => {
    const blocks = Array.from({ length: 100 }, (_, n) => ['Khu phố', `Khu phố ${n + 1}`, '', 300 + n]);
    const groups = Array.from({ length: 900 }, (_, n) => ['Tổ dân phố', `Tổ dân phố ${n + 1}`, `Khu phố ${(n % 100) + 1}`, 20]);
    const sheet = workbook([heading, ...groups, ...blocks]);
    expect((await confirm(await upload('don-vi', sheet))).status).toBe(303);
    expect(await units()).toHaveLength(1000);
    const events = await run((tx) =>
      tx.db.selectFrom('audit_event').select('content').where('name', '=', 'spreadsheet.imported').execute(),
    );
    expect(events.map(({ content }) => (JSON.parse(content) as { detail: object }).detail)).toEqual([
      { what: 'don-vi', name: 'danh-sach.xlsx', wrong: 0, added: 1000, changed: 0, unchanged: 0 },
    ]);
    const again = await upload('don-vi', sheet);
    expect(await officer.text(again)).toContain('không có gì để nhập');
    await officer.post(again, { dong: '1', 'cot-kind': '0', 'cot-name': '1', 'cot-parent': '2', 'cot-households': '3' });
    expect(await units()).toHaveLength(1000);
  });

  it('changes what differs and keeps what the sheet does not say', async () => {
    await confirm(await upload('don-vi', workbook([heading, ['Khu phố', 'Khu phố 1', '', 400, 1500, 'Đường số 8']])));
    const address = await upload('don-vi', workbook([heading, ['Khu phố', 'khu phố 1', '', 410, '', '']]));
    expect(await officer.text(address)).toContain('số hộ: 400 → 410');
    await confirm(address);
    expect(await units()).toEqual([
      { name: 'Khu phố 1', number: 1, address: 'Đường số 8', households: 410, population: 1500, parent_id: null },
    ]);
  });

  it('lets columns be corrected by hand', async () => {
    const address = await upload(
      'don-vi',
      workbook([
        ['Mã', 'Cột lạ'],
        ['KP1', 'Khu phố 1'],
      ]),
    );
    expect(await officer.text(address)).toContain('Chưa biết cột nào là Tên');
    const corrected = await officer.text(`${address}?dong=1&cot-name=1`);
    expect(corrected).toContain('Nhập 1 dòng');
    expect((await officer.post(address, { dong: '1', 'cot-name': '1' })).status).toBe(303);
    expect((await units()).map(({ name }) => name)).toEqual(['Khu phố 1']);
  });

  it('shows the upload of one ward to no other', async () => {
    const address = await upload('don-vi', workbook([heading, ['Khu phố', 'Khu phố 1']]));
    const other = await addAuthority(test, `khac-${wards}`);
    await inTenant(test.runtime, other, (tx) =>
      createAccount(tx, system, {
        name: 'X',
        email: 'x@khac.vn',
        phone: null,
        password,
        personId: null,
        roles: [{ role: 'officer', unitId: null }],
      }),
    );
    const stranger = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), `/khac-${wards}`);
    await stranger.signIn('x@khac.vn', password);
    expect((await stranger.get(address)).status).toBe(404);
    expect((await stranger.get('/lam-viec/to-chuc/nhap/don-vi/khong-phai-id')).status).toBe(404);
    expect((await stranger.get('/lam-viec/to-chuc/nhap/gi-do')).status).toBe(404);
  });
});

describe('importing people', () => {
  it('refuses an unknown body, an unknown form of address and a rank that is no number', async () => {
    const rows = [
      peopleHeading,
      ['An', 'Cô'],
      ['Bình', 'Ông', 'Bí thư', 'Không có'],
      ['Chi', 'Bà', 'Bí thư', '', '', 'nhất'],
      ['', 'Bà', 'Phó'],
    ];
    const text = await officer.text(await upload('ca-nhan', workbook(rows)));
    for (const fault of [
      '“Cô” không phải là Ông hay Bà',
      'chưa có đơn vị, cơ quan “Không có”',
      'thứ tự “nhất” không phải là số',
      'thiếu họ tên',
    ])
      expect(text).toContain(fault);
  });

  it('gives one person several posts, and doubles nothing when repeated', async () => {
    const rows = [
      peopleHeading,
      ['Phạm Hoàng Tuấn', 'Nam', 'Phó Bí thư Đảng ủy', 'Đảng ủy', 'Phường', '02'],
      ['Phạm Hoàng Tuấn', '', 'Chủ tịch UBND phường', '', '', 3],
      ['Trần Thị Nữ', 'Nữ', '', '', '', ''],
    ];
    await confirm(await upload('ca-nhan', workbook(rows)));
    const expected = [
      { name: 'Phạm Hoàng Tuấn', honorific: 'Ông', title: 'Phó Bí thư Đảng ủy', level: 'ward', rank: 2 },
      { name: 'Phạm Hoàng Tuấn', honorific: 'Ông', title: 'Chủ tịch UBND phường', level: 'ward', rank: 3 },
    ];
    expect(await posts()).toEqual(expected);
    expect(await officer.text(await upload('ca-nhan', workbook(rows)))).toContain('không có gì để nhập');
    rows[2] = ['Phạm Hoàng Tuấn', '', 'Chủ tịch UBND phường', '', '', 1];
    await confirm(await upload('ca-nhan', workbook(rows)));
    expect((await posts()).map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('keeps apart names that differ by one diacritic', async () => {
    await confirm(await upload('ca-nhan', workbook([peopleHeading, ['Nguyễn Văn Hoàn'], ['Nguyễn Văn Hoan']])));
    expect(await run((tx) => tx.db.selectFrom('person').select('name').orderBy('name').execute())).toHaveLength(2);
  });

  it('reads its own template', async () => {
    const response = await officer.get('/lam-viec/to-chuc/nhap/ca-nhan/mau');
    const address = await upload('ca-nhan', new Uint8Array(await response.arrayBuffer()));
    const text = await officer.text(address);
    expect(text).toContain('Dưới dòng tiêu đề không có dòng nào để nhập');
    expect(text).toMatch(/<option value="5" selected="">F: Thứ tự/);
  });
});
