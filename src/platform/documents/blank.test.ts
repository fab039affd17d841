import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Blank, crossesOf, previewOnBlank, renderAlignmentSheet, renderOnBlank } from './blank.ts';
import type { Certificate } from './certificate.ts';
import { closePdf } from './pdf.ts';

const poppler = existsSync('/usr/bin/pdftotext') && existsSync('/usr/bin/pdftoppm');
const at = new Date('2026-01-09T03:00:00Z');
const mm = 25.4 / 72;
/** Share of the size that Tinos reaches below its baseline. */
const descent = 0.216;

const certificate: Certificate = {
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MAI VÀNG',
  recipient: 'Ẩn',
  unit: 'Đội',
  citation: 'Đạt',
  place: 'Mai Vàng',
  decision: { number: '7', symbol: 'QĐ-UBND', date: '2026-01-09' },
  registerNumber: '12/2026',
  signature: { title: 'CHỦ TỊCH', name: 'Nguyễn' },
};
const plain = { font: 'Tinos', size: 14, bold: false, italic: false, colour: '#000000' } as const;
const blank: Blank = {
  width: 297,
  height: 210,
  blocks: [
    { content: 'recipient', x: 60, y: 95, width: 177, align: 'center', ...plain, size: 28, bold: true },
    { content: 'unit', x: 60.5, y: 110.25, width: 177, align: 'left', ...plain, italic: true },
    { content: 'citation', x: 70, y: 125, width: 157, align: 'right', ...plain, size: 16 },
    { content: 'day', x: 33, y: 171.3, width: 12, align: 'left', ...plain, size: 12 },
  ],
};

interface Word {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** Words with their boxes in mm, as a measurement of the PDF gives them. */
function words(pdf: Uint8Array, sizes: Record<string, number>): Word[] {
  const html = execFileSync('/usr/bin/pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  return [...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</g)].map(
    ([, x0, , x1, y1, text = '']) => ({
      text,
      left: Number(x0) * mm,
      right: Number(x1) * mm,
      baseline: (Number(y1) - descent * (sizes[text] ?? 0)) * mm,
    }),
  );
}

afterAll(closePdf);

describe.skipIf(!poppler)('words on a blank (needs poppler)', () => {
  const sizes = { Ẩn: 28, Đội: 14, Đạt: 16, '09': 12 };

  test.each([
    { dx: 0, dy: 0 },
    { dx: 1.5, dy: -2.25 },
  ])('stand within 0.5 mm of their places, moved by %o', async ({ dx, dy }) => {
    const found = words(await renderOnBlank([certificate], blank, { dx, dy }, at), sizes);
    expect(found.map(({ text }) => text)).toEqual(['Ẩn', 'Đội', 'Đạt', '09']);
    const [name, unit, citation, day] = found;
    const off = [
      ((name?.left ?? 0) + (name?.right ?? 0)) / 2 - (60 + 177 / 2 + dx),
      (name?.baseline ?? 0) - (95 + dy),
      (unit?.left ?? 0) - (60.5 + dx),
      (unit?.baseline ?? 0) - (110.25 + dy),
      (citation?.right ?? 0) - (70 + 157 + dx),
      (citation?.baseline ?? 0) - (125 + dy),
      (day?.left ?? 0) - (33 + dx),
      (day?.baseline ?? 0) - (171.3 + dy),
    ];
    expect(off.filter((each) => Math.abs(each) > 0.5)).toEqual([]);
  });

  test('carry nothing that the blank already bears', async () => {
    const text = execFileSync('/usr/bin/pdftotext', ['-raw', '-', '-'], {
      input: await renderOnBlank([certificate, certificate], blank, { dx: 0, dy: 0 }, at),
      encoding: 'utf8',
    });
    expect(text.split('\f').map((page) => page.split('\n').filter(Boolean))).toEqual([
      ['Ẩn', 'Đội', 'Đạt', '09'],
      ['Ẩn', 'Đội', 'Đạt', '09'],
      [],
    ]);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('shrink to one line where the name is long, and the citation breaks instead', async () => {
    const long = {
      ...certificate,
      recipient: 'Tập thể Ban điều hành Khu phố 12 và Tổ bảo vệ an ninh, trật tự',
      citation: 'Đạt '.repeat(80).trim(),
    };
    const found = words(await renderOnBlank([long], blank, { dx: 0, dy: 0 }, at), {});
    const lines = (list: Word[]) => new Set(list.map(({ baseline }) => baseline.toFixed(1))).size;
    const citation = found.filter(({ text }) => text === 'Đạt');
    expect(lines(found.slice(0, 8))).toBe(1);
    expect(lines(citation)).toBeGreaterThan(1);
    expect(Math.max(...found.map(({ right }) => right))).toBeLessThan(238);
  });

  test('the alignment sheet has its crosses within 0.5 mm of where it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bangvang-can-'));
    writeFileSync(join(folder, 'a.pdf'), await renderAlignmentSheet(blank, { dx: 1, dy: -1 }, at));
    // 254 dots an inch: ten to a millimetre.
    execFileSync('/usr/bin/pdftoppm', ['-gray', '-r', '254', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
    const pgm = readFileSync(join(folder, 'a.pgm'));
    rmSync(folder, { recursive: true });
    const [head = '', width = ''] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
    const dark = (x: number, y: number) => (pgm[head.length + y * Number(width) + x] ?? 255) < 60;
    for (const { x, y } of crossesOf(blank)) {
      const [cx, cy] = [(x + 1) * 10, (y - 1) * 10];
      // The arms, met 3 mm beside the middle where nothing else is black.
      const across = Array.from({ length: 41 }, (_, n) => cx - 20 + n).filter((px) => dark(px, cy - 30));
      const down = Array.from({ length: 41 }, (_, n) => cy - 20 + n).filter((py) => dark(cx - 30, py));
      const middle = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
      expect([Math.abs(middle(across) - cx) <= 5, Math.abs(middle(down) - cy) <= 5]).toEqual([true, true]);
    }
  });
});

test('a preview is a picture of the sheet', async () => {
  const png = Buffer.from(await previewOnBlank(certificate, blank, at, 600));
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 600, 424]);
});
