import { Document, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { textOfWord } from '../../../portal/article/word.ts';
import { lying } from '../lying.fixture.ts';
import type { Paper } from '../paper.ts';
import { fillTemplate } from './fill.ts';

const paper: Paper = {
  issuer: { name: 'UBND PHƯỜNG MAI VÀNG' },
  symbol: 'TTr-UBND',
  number: '3',
  place: 'Mai Vàng',
  date: '2026-02-05',
  kind: 'TỜ TRÌNH',
  summary: 'Đề nghị khen thưởng',
  bases: Array.from({ length: 20 }, (_, index) => `Căn cứ ${index}`),
  blocks: [{ kind: 'paragraph', text: 'Nội dung' }],
  recipients: ['Như trên'],
  signature: [{ title: 'CHỦ TỊCH', name: 'Trần Văn Bình' }],
};

const made = async (...texts: string[]) =>
  new PizZip(await Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] })));
const packed = (zip: PizZip): Uint8Array => zip.generate({ type: 'uint8array', compression: 'DEFLATE' });

const refusal = (work: () => Promise<unknown>) =>
  work().then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
const both = async (bytes: Uint8Array) => [await refusal(() => fillTemplate(bytes, paper)), await refusal(() => textOfWord(bytes))];

describe('a Word file that lies', () => {
  it('about the size of a part is refused before that part fills the memory', async () => {
    const zip = await made('{trich_yeu}');
    zip.file('word/notes.xml', `<a>${' '.repeat(60_000_000)}</a>`);
    const bytes = lying(packed(zip), 'word/notes.xml');
    const before = process.memoryUsage().rss;
    for (const said of await both(bytes)) expect(said).toContain('Tệp quá lớn khi mở ra');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('about anything else is refused in a sentence too', async () => {
    for (const said of await both(lying(packed(await made('{trich_yeu}')), 'word/document.xml')))
      expect(said).toContain('Không mở được tệp');
  });

  const outside = 'Target="http://127.0.0.1:9/t.dotm"';
  it.each([
    `<Relationship Id="r9" Type="http://x/attachedTemplate" ${outside} TargetMode='External'/>`,
    `<Relationship Id="r9" Type="http://x/attachedTemplate" ${outside} TargetMode = "External"/>`,
    `<r:Relationship xmlns:r="x" Id="r9" Type="http://x/attachedTemplate" ${outside} TargetMode="External"/>`,
    `<Relationship Id="a>b" Type="http://x/attachedTemplate" ${outside} TargetMode="External"/>`,
    `<Relationship Id="r9" Type="http://x/attachedTemplate" ${outside} TargetMode="&#69;xternal"/>`,
    `<Relationship Id=' Type="http://x/hyperlink" ' Type="http://x/attachedTemplate" ${outside} TargetMode="External"/>`,
  ])('about where its parts are is refused: %s', async (rel) => {
    const zip = await made('{trich_yeu}');
    zip.file('word/_rels/settings.xml.rels', `<Relationships>${rel}</Relationships>`);
    for (const said of await both(packed(zip))) expect(said).toMatch(/từ nơi khác/);
  });

  it('about the kind of its parts is refused', async () => {
    const declared = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    const utf16 = Buffer.from(`\uFEFF${declared}`, 'utf16le');
    const parts = [
      ['word/x.png', declared],
      ['word/X.XML', declared],
      ['word/x.xml', new Uint8Array(utf16)],
      ['word/x.xml', `<?xml version="1.0" encoding="UTF-7"?><a/>`],
    ] as const;
    for (const [name, content] of parts) {
      const zip = await made('{trich_yeu}');
      zip.file(name, content);
      for (const said of await both(packed(zip))) expect(said, name).toMatch(/khai báo lạ|mã chữ/);
    }
  });
});

describe("a ward's own template", () => {
  it('may fetch nothing when it is opened: no field that brings in files or data', async () => {
    const field = (text: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${text}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
    for (const put of [
      field(instruction(' INCLUDEPICTURE "http://127.0.0.1:9/x.png" ')),
      field(instruction(' DD') + instruction('EAUTO c:\\\\cmd ')),
      field(instruction(' &#68;DE c:\\\\cmd ')),
      '<w:p><w:fldSimple w:instr=" INCLUDETEXT x "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
    ]) {
      const zip = await made('{trich_yeu}');
      zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace('<w:sectPr', `${put}<w:sectPr`));
      expect(await refusal(() => fillTemplate(packed(zip), paper))).toMatch(/trường của Word/);
    }
    const zip = await made('{trich_yeu}');
    const page = field(instruction(' PAGE ')) + field(instruction(' HYPERLINK "http://x.example" '));
    zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace('<w:sectPr', `${page}<w:sectPr`));
    expect(await refusal(() => fillTemplate(packed(zip), paper))).toBe('taken');
  });

  it('is refused when its loops in loops or its copies of the text would grow without end', { timeout: 30_000 }, async () => {
    const nested = `${'{#can_cu}'.repeat(8)}x${'{/can_cu}'.repeat(8)}`;
    expect(await refusal(async () => fillTemplate(packed(await made(nested)), paper))).toMatch(/lặp .*quá/);
    const long = `{#can_cu}${'dài '.repeat(1_000_000)}{/can_cu}`;
    expect(await refusal(async () => fillTemplate(packed(await made(long)), paper))).toMatch(/lặp .*quá/);
    const wordy = { ...paper, blocks: [{ kind: 'paragraph' as const, text: 'x'.repeat(1_000_000) }] };
    const copies = packed(await made(...Array.from({ length: 200 }, () => '{@noi_dung}')));
    expect(await refusal(() => fillTemplate(copies, wordy))).toMatch(/lặp .*quá/);
  });

  it('reaches nothing but the fields of the paper', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'can_cu.length', 'view', 'this', 'process.env'])
      expect(await refusal(async () => fillTemplate(packed(await made(`{${name}}`)), paper)), name).toContain('Không có trường tên');
  });

  it('with very many fields is judged all the same', { timeout: 20_000 }, async () => {
    const many = packed(await made('{so_ky_hieu} '.repeat(20_000)));
    expect(await refusal(() => fillTemplate(many, paper))).not.toContain('Error');
  });
});
