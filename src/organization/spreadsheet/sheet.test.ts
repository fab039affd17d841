import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { lying } from '../../platform/documents/lying.fixture.ts';
import { importColumns } from './columns.ts';
import { findHeading, headingKey } from './heading.ts';
import { fileLimit, readSheet } from './sheet.ts';
import { workbook } from './sheets.fixture.ts';

const csv = (text: string) => new TextEncoder().encode(text);
const reasonOf = async (bytes: Uint8Array) => {
  const error = await readSheet(bytes).catch((thrown: unknown) => thrown);
  return (error as { reason?: string }).reason;
};

describe('an uploaded file', () => {
  it('is refused by its content, whatever it is called', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
    const windows1258 = new Uint8Array([0x74, 0xea, 0x6e, 0x0a, 0xff]);
    const zip = workbook([['a']]).slice(0, 200);
    for (const bytes of [png, windows1258, zip, new Uint8Array(), csv('a\u0000b'), new Uint8Array(fileLimit + 1)]) {
      expect(await reasonOf(bytes)).toBe('not_spreadsheet');
    }
  });

  it('is refused when a part of it is larger than it says, before that part fills the memory', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const zip = new PizZip(workbook([['a']]));
    zip.file(name, `${zip.file(name)?.asText() ?? ''}${' '.repeat(20_000_000)}`);
    expect(await reasonOf(lying(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), name))).toBe('not_spreadsheet');
  });

  it('without any row is refused', async () => {
    expect(await reasonOf(csv('\n\n'))).toBe('not_spreadsheet');
    expect(await reasonOf(workbook([[]]))).toBe('not_spreadsheet');
  });

  it('with more than 50,000 rows is refused', async () => {
    expect(await reasonOf(csv('tên\n'.repeat(50_001)))).toBe('not_spreadsheet');
  });

  it('is read alike as xlsx, xls, ods and CSV with or without its mark', async () => {
    const rows = [
      ['Tên', 'Số hộ'],
      ['Khu phố 05', '007'],
    ];
    const files = [
      workbook(rows),
      workbook(rows, [], 'biff8'),
      workbook(rows, [], 'ods'),
      csv('Tên;Số hộ\nKhu phố 05;007'),
      csv('\uFEFFTên,Số hộ\r\nKhu phố 05,007'),
    ];
    for (const file of files) expect(await readSheet(file)).toEqual(rows);
  });

  it('keeps leading zeros typed as text and shown by the format of a number', async () => {
    expect(await readSheet(workbook([['05', { t: 'n', v: 5, z: '00' }, 5, 1250.5]]))).toEqual([['05', '05', '5', '1250,5']]);
  });

  it('keeps what a formula showed and never the formula', async () => {
    const file = workbook([
      [
        { t: 'n', f: '200+212', v: 412 },
        { t: 's', f: '"Khu phố "&2', v: 'Khu phố 2' },
      ],
    ]);
    expect(await readSheet(file)).toEqual([['412', 'Khu phố 2']]);
  });

  it('is refused when merged ranges lie over each other, as no program writes them', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [`dòng ${index}`]);
    await expect(
      readSheet(
        workbook(
          rows,
          Array.from({ length: 5000 }, () => 'A1:BH2000'),
        ),
      ),
    ).rejects.toThrow('không phải bảng tính');
  });

  it('repeats the value of a merged cell in every cell it covers', async () => {
    const file = workbook(
      [
        ['Dân cư', null, 'Tên'],
        ['Số hộ', 'Nhân khẩu', null],
      ],
      ['A1:B1', 'C1:C2'],
    );
    expect(await readSheet(file)).toEqual([
      ['Dân cư', 'Dân cư', 'Tên'],
      ['Số hộ', 'Nhân khẩu', 'Tên'],
    ]);
  });
});

describe('the heading row', () => {
  const columns = importColumns['ca-nhan'];

  it('is not found where nothing reads like a heading', () => {
    expect(findHeading([['Nguyễn Văn An', 'Bí thư']], columns)).toBe(null);
  });

  it('is found under the titles of the sheet and through other words', () => {
    const rows = [
      ['ỦY BAN NHÂN DÂN'],
      ['DANH SÁCH CÁN BỘ NĂM 2026'],
      [],
      ['STT', 'HỌ VÀ TÊN\n(cán bộ)', 'Ông / Bà', 'Chức danh', 'Nơi công tác'],
      ['1', 'An', 'Ông', 'Bí thư', 'Đảng ủy'],
    ];
    expect(findHeading(rows, columns)).toEqual({ row: 3, mapping: { name: 1, honorific: 2, title: 3, place: 4 } });
  });

  it('is the lower one of two merged rows', () => {
    const rows = [
      ['Tên đơn vị', 'Dân cư', 'Dân cư'],
      ['Tên đơn vị', 'Số hộ', 'Nhân khẩu'],
      ['Khu phố 1', '1', '2'],
    ];
    expect(findHeading(rows, importColumns['don-vi'])).toEqual({ row: 1, mapping: { name: 0, households: 1, population: 2 } });
  });

  it('is found through capitals, other encodings and spaces', () => {
    const heading = fc.constantFrom(...columns.flatMap(({ label }) => label));
    fc.assert(
      fc.property(heading, fc.boolean(), fc.constantFrom('NFC', 'NFD'), (label, upper, form) => {
        const written = ` ${(upper ? label.toLocaleUpperCase('vi') : label).normalize(form).replaceAll(' ', '\n ')} `;
        expect(headingKey(written)).toBe(headingKey(label));
      }),
    );
  });
});
