import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper.ts';
import { fillTemplate } from './fill.ts';
import { TemplateFault } from './open.ts';
import { starterTemplate } from './starter.ts';

const paper: Paper = {
  issuer: { parent: 'ỦY BAN NHÂN DÂN PHƯỜNG MAI VÀNG', name: 'HỘI ĐỒNG' },
  symbol: 'TTr-HĐTĐKT',
  number: '3',
  place: 'Mai Vàng',
  date: '2026-02-05',
  kind: 'TỜ TRÌNH',
  summary: 'Đề nghị khen thưởng {năm} <2026>',
  bases: ['Căn cứ Luật Thi đua, khen thưởng', 'Theo biên bản họp'],
  blocks: [
    { kind: 'numbered', items: ['Tập thể & cá nhân'] },
    {
      kind: 'table',
      columns: [{ title: 'TT' }, { title: 'Họ tên' }],
      rows: [{ group: 'II. CÁ NHÂN' }, ['1', 'Bà Đỗ Thị Thuỷ'], ['2', 'Ông An']],
    },
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  signature: [{ prefix: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Bình' }],
};

const made = async (...children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
const lines = (...texts: string[]) => made(...texts.map((text) => new Paragraph(text)));
const part = (docx: Uint8Array, name: string) => new PizZip(docx).file(name)?.asText() ?? '';
const words = (docx: Uint8Array) =>
  part(docx, 'word/document.xml')
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter(Boolean);
const refusal = async (template: Uint8Array) =>
  fillTemplate(template, paper).then(
    () => 'taken',
    (error: unknown) => (error instanceof TemplateFault ? error.sentences.join(' ') : String(error)),
  );

/** The same file with one more part in it. */
async function withPart(name: string, text: string): Promise<Uint8Array> {
  const zip = new PizZip(await lines('{trich_yeu}'));
  zip.file(name, text);
  return zip.generate({ type: 'uint8array' });
}

describe("a ward's own template refuses", () => {
  it('what is no Word file, holds macros, or fetches from elsewhere', async () => {
    expect(await refusal(new TextEncoder().encode('PK no zip at all'))).toMatch(/^Không mở được tệp/);
    expect(await refusal(await withPart('word/vbaProject.bin', 'x'))).toMatch(/macro/);
    const rel =
      '<Relationships><Relationship Id="r9" Type="http://x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/></Relationships>';
    expect(await refusal(await withPart('word/_rels/settings.xml.rels', rel))).toMatch(/từ nơi khác/);
    expect(await refusal(await withPart('word/x.xml', '<!DOCTYPE a [<!ENTITY b "c">]>'))).toMatch(/khai báo lạ/);
  });

  it('each fault with its place, all at once', async () => {
    expect(await refusal(await lines('{ten_laoi}'))).toBe('Không có trường tên “ten_laoi”. Xem bảng các trường dùng được.');
    expect(await refusal(await lines('{#can_cu}', '{.}'))).toBe('Phần lặp {#can_cu} chưa được đóng bằng {/can_cu}.');
    expect(await refusal(await lines('{trich_yeu'))).toContain('chưa có dấu }');
    expect(await refusal(await lines('{@trich_yeu}'))).toContain('Không có trường tên “@trich_yeu”');
  });
});

describe("a ward's own template", () => {
  it('is filled with the words of the paper, which open no field and become no markup', async () => {
    const docx = await fillTemplate(
      await lines(
        '{so_ky_hieu} | {dia_danh_ngay}',
        '{trich_yeu}',
        '{#can_cu}',
        '{.}',
        '{/can_cu}',
        '{#du_thao}DỰ THẢO{/du_thao}',
        '{@noi_dung}',
        '{#chu_ky}{quyen_han}{ho_ten}{/chu_ky}',
      ),
      paper,
    );
    expect(words(docx)).toEqual([
      'Số: 03/TTr-HĐTĐKT | Mai Vàng, ngày 05 tháng 02 năm 2026',
      'Đề nghị khen thưởng {năm} &lt;2026&gt;',
      'Căn cứ Luật Thi đua, khen thưởng;',
      'Theo biên bản họp.',
      '1. Tập thể &amp; cá nhân',
      'TT',
      'Họ tên',
      'II. CÁ NHÂN',
      '1',
      'Bà Đỗ Thị Thuỷ',
      '2',
      'Ông An',
      'KT. CHỦ TỊCHPHÓ CHỦ TỊCHTrần Văn Bình',
    ]);
    expect(part(docx, 'word/styles.xml')).toContain('w:styleId="NoiDung"');
  });

  it('may draw the list in a table of its own', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
    const table = new Table({ rows: [row('STT', 'Ai', 'Nhóm'), row('{#danh_sach}{cot_1}', '{cot_2}', '{nhom}{/danh_sach}')] });
    expect(words(await fillTemplate(await made(table), paper))).toEqual([
      'STT',
      'Ai',
      'Nhóm',
      '1',
      'Bà Đỗ Thị Thuỷ',
      'II. CÁ NHÂN',
      '2',
      'Ông An',
      'II. CÁ NHÂN',
    ]);
  });

  it('starts from the layout of the decree, which fills without a fault', async () => {
    const filled = words(await fillTemplate(await starterTemplate(), paper));
    expect(filled).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(filled).toContain('- Lưu: VT.');
    expect(filled.join(' ')).not.toMatch(/\{[a-z_#/@.]+\}(?!<)/);
  });
});
