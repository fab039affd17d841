import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { groupedBars } from '../charts/bars.ts';
import { paperLook } from '../charts/chart.ts';
import { renderPaperDocx, renderPaperPdf, type Paper } from './paper.ts';
import { longDate, paperView } from './paper-view.ts';
import { UnprintableText, closePdf, renderPdf } from './pdf.ts';
import { typesetterPid } from './typesetter.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';
const SIGNED = new Date('2026-01-09T03:00:00Z');

const decision: Paper = {
  issuer: { name: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TÂN BÌNH', inSentence: 'Chủ tịch Ủy ban nhân dân phường Tân Bình' },
  symbol: 'QĐ-UBND',
  number: '7',
  place: 'Tân Bình',
  date: '2026-01-09',
  kind: 'QUYẾT ĐỊNH',
  summary: 'Về việc tặng Giấy khen năm 2025',
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TÂN BÌNH',
  bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Theo đề nghị của Hội đồng Thi đua – Khen thưởng phường;'],
  decides: true,
  blocks: [
    { kind: 'article', number: 1, text: 'Tặng Giấy khen cho 130 cá nhân (có danh sách kèm theo).' },
    { kind: 'article', number: 2, text: 'Các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.' },
  ],
  recipients: ['Như Điều 2', '- Lưu: VT, VHXH.'],
  signature: [{ title: 'CHỦ TỊCH', name: 'Nguyễn Thị Ngọc Ẩn' }],
  annexes: [
    {
      title: 'DANH SÁCH',
      blocks: [
        {
          kind: 'table',
          columns: [{ title: 'STT', width: 0.4, align: 'center' }, { title: 'Họ và tên', width: 2 }, { title: 'Đơn vị' }],
          rows: [
            { group: 'I. CÁ NHÂN' },
            ...Array.from({ length: 130 }, (_, index) => [
              `${index + 1}`,
              'Bà Nguyễn Thị Thuỷ Ẩn'.normalize('NFD'),
              index === 0 ? '' : `Khu phố ${(index % 12) + 1}`,
            ]),
          ],
        },
      ],
    },
  ],
};

const draft: Paper = { ...decision, number: null, date: null, annexes: [] };

function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync(PDFTOTEXT, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** One part of a Word file, found through the zip's local headers as the writer lays them down. */
function wordPart(docx: Uint8Array, name: string): string {
  const bytes = Buffer.from(docx);
  const entry = centralEntry(bytes, name);
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  return inflateRawSync(bytes.subarray(start, start + entry.size)).toString('utf8');
}

function centralEntry(bytes: Buffer, name: string): { offset: number; size: number } {
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name)
      return { offset: bytes.readUInt32LE(at + 42), size: bytes.readUInt32LE(at + 20) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in the file`);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterAll(closePdf);

describe('the words of an official paper', () => {
  test('a paper without number or date is a draft with blanks, unless it carries no number by nature', () => {
    expect(paperView(draft).draft).toBe(true);
    expect(paperView({ ...decision, number: null }).numberLine).toMatch(/^Số:\s+\/QĐ-UBND$/u);
    expect(paperView(decision).draft).toBe(false);
    expect(paperView({ ...decision, symbol: null, number: null }).draft).toBe(false);
  });

  test('days below ten and the first two months take a zero', () => {
    expect(longDate('2026-01-09')).toBe('ngày 09 tháng 01 năm 2026');
    expect(longDate('2026-02-15')).toBe('ngày 15 tháng 02 năm 2026');
    expect(longDate('2026-03-01')).toBe('ngày 01 tháng 3 năm 2026');
  });

  test('number, bases, recipients and the last words are punctuated as the decree has them', () => {
    const view = paperView(decision);
    expect(view.numberLine).toBe('Số: 07/QĐ-UBND');
    expect(view.bases).toEqual([
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Theo đề nghị của Hội đồng Thi đua – Khen thưởng phường.',
    ]);
    expect(view.recipients).toEqual(['- Như Điều 2;', '- Lưu: VT, VHXH.']);
    expect(view.blocks.at(-1)).toEqual({
      kind: 'paragraph',
      align: 'justify',
      runs: [{ text: 'Điều 2. ', bold: true }, { text: 'Các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.' }],
    });
    expect(view.annexes[0]?.reference).toBe(
      '(Kèm theo Quyết định số 07/QĐ-UBND ngày 09 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân phường Tân Bình)',
    );
  });

  test('points are lettered by the Vietnamese alphabet', () => {
    const view = paperView({ ...decision, blocks: [{ kind: 'numbered', style: 'a)', items: ['một', 'hai', 'ba', 'bốn', 'năm'] }] });
    expect(view.blocks.map((block) => block.kind === 'paragraph' && block.runs[0]?.text)).toEqual(['a) ', 'b) ', 'c) ', 'd) ', 'đ) ']);
  });
});

describe('a paper as PDF', () => {
  test('a character no font prints is refused by name', async () => {
    const paper = { ...decision, summary: 'Về việc khen thưởng 😀 tháng 1' };
    await expect(renderPaperPdf(paper, SIGNED)).rejects.toEqual(new UnprintableText(['😀']));
  });

  test('a template that does not exist is refused and the next paper is still printed', async () => {
    await expect(renderPdf('missing.typ', {}, { createdAt: SIGNED })).rejects.toThrow(/not found/);
    expect((await renderPaperPdf(draft, SIGNED)).subarray(0, 5)).toEqual(new TextEncoder().encode('%PDF-'));
  });

  test('the same paper gives the same bytes', async () => {
    const [first, second] = [await renderPaperPdf(decision, SIGNED), await renderPaperPdf(decision, SIGNED)];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  test('a killed typesetter is replaced, also in the middle of a paper', async () => {
    const before = await renderPaperPdf(decision, SIGNED);
    const killed = typesetterPid();
    const underWay = renderPaperPdf(decision, SIGNED);
    if (killed) process.kill(killed, 'SIGKILL');
    expect(Buffer.from(before).equals(await underWay)).toBe(true);
    expect(typesetterPid()).not.toBe(killed);
  });

  test('the typesetter neither keeps its parent alive nor outlives it', async () => {
    const script = `
      const { renderPdf } = await import('./pdf.ts');
      const { typesetterPid } = await import('./typesetter.ts');
      await renderPdf('missing.typ', {}, { createdAt: new Date(0) }).catch(() => undefined);
      process.stdout.write(String(typesetterPid()));`;
    const pid = Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
        timeout: 20_000,
      }),
    );
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
  });

  test.skipIf(!existsSync(PDFTOTEXT))(
    'the annex repeats its header row and annex pages are numbered anew, from the second on (needs pdftotext)',
    async () => {
      const pages = pagesOf(await renderPaperPdf(decision, SIGNED));
      expect(pages.length).toBeGreaterThan(3);
      expect(pages.slice(1).every((page) => /STT\s+Họ và tên\s+Đơn vị/.test(page))).toBe(true);
      expect(pages.map((page) => /^\s*(\d+)\n/.exec(page)?.[1])).toEqual([
        undefined,
        undefined,
        ...pages.slice(2).map((_, index) => `${index + 2}`),
      ]);
      expect(pages.join('').match(/Nguyễn Thị Thuỷ Ẩn/g)?.length).toBe(130);
      expect(pages.join('')).toBe(pages.join('').normalize('NFC'));
      expect(pages.join('')).not.toContain('DỰ THẢO');
    },
  );

  test.skipIf(!existsSync(PDFTOTEXT))('a draft says so and leaves its number open (needs pdftotext)', async () => {
    const [page] = pagesOf(await renderPaperPdf(draft, SIGNED));
    expect(page).toContain('DỰ THẢO');
    expect(page).toMatch(/Số:\s+\/QĐ-UBND/);
  });

  test.skipIf(!existsSync(PDFTOTEXT))('markup in the data prints as it is typed (needs pdftotext)', async () => {
    const hostile = '#panic("x") *đậm* $1/0$ <w:p> \\u{41} #read("/etc/passwd")';
    const [page] = pagesOf(await renderPaperPdf({ ...draft, blocks: [{ kind: 'paragraph', text: `${hostile} hết` }] }, SIGNED));
    expect(page?.replace(/\s+/g, ' ')).toContain(`${hostile} hết./.`);
  });
});

describe('a paper as a Word file', () => {
  test('control characters and markup in the data leave the file whole', async () => {
    const xml = wordPart(await renderPaperDocx({ ...draft, summary: 'A\u0007 <b> & "c"' }), 'word/document.xml');
    expect(xml).toContain('A &lt;b&gt; &amp; &quot;c&quot;');
  });

  test('it has the words, a repeated header row, rows that stay whole and a first page without number', async () => {
    const docx = await renderPaperDocx(decision);
    const xml = wordPart(docx, 'word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(xml.match(/Nguyễn Thị Thuỷ Ẩn/g)?.length).toBe(130);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('Số: 07/QĐ-UBND');
    expect(xml).not.toContain('DỰ THẢO');
    const styles = wordPart(docx, 'word/styles.xml');
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('<w:lang w:val="vi-VN"/>');
  });

  test('its lists are lists of Word, each counted anew; only letters Word does not know are typed', async () => {
    const list = (items: string[], style?: 'a)') => ({ kind: 'numbered' as const, items, ...(style ? { style } : {}) });
    const blocks = [
      list(['một', 'hai']),
      list(['ba']),
      { kind: 'bullets' as const, items: ['bốn'] },
      list(['A', 'B', 'C', 'D', 'Đ'], 'a)'),
    ];
    const docx = await renderPaperDocx({ ...draft, blocks });
    const xml = wordPart(docx, 'word/document.xml');
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect([ids.length, new Set(ids).size]).toEqual([4, 3]);
    expect(xml).not.toContain('1. ');
    expect(xml).toContain('đ) ');
    expect(wordPart(docx, 'word/numbering.xml')).toContain('w:val="%1."');
  });

  test('a draft carries its mark', async () => {
    expect(wordPart(await renderPaperDocx(draft), 'word/document.xml')).toContain('DỰ THẢO');
  });
});

describe('a drawing in a paper', () => {
  const svg = groupedBars({ title: 'Biểu đồ', categories: ['Khu phố 1'], series: [{ name: 'Công trình', values: [12] }] }, paperLook);
  const drawn: Paper = { ...decision, annexes: [], blocks: [{ kind: 'picture', svg, alt: 'Khu phố 1: 12', caption: 'Biểu đồ 1' }] };

  test('stands in the PDF with its letters as text and with words for those who do not see it', async () => {
    const pdf = Buffer.from(await renderPaperPdf(drawn, SIGNED));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/Figure');
  });
  test('stands in the Word file as a picture', async () => {
    const docx = Buffer.from(await renderPaperDocx(drawn));
    expect(docx.includes('word/media/')).toBe(true);
  });
});
