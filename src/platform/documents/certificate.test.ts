import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { renderCertificates, type Certificate } from './certificate.ts';
import { closePdf } from './pdf.ts';
import { qrSvgPath } from './qr.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';
const SIGNED = new Date('2026-01-09T03:00:00Z');

const certificate: Certificate = {
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TÂN BÌNH',
  recipient: 'Bà Nguyễn Thị Thuỷ Ẩn',
  unit: 'Trưởng khu phố 3, phường Tân Bình',
  citation: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025.',
  place: 'Tân Bình',
  decision: { number: '7', symbol: 'QĐ-UBND', date: '2026-01-09' },
  registerNumber: '12/2026',
  signature: { title: 'CHỦ TỊCH', name: 'Nguyễn Thị Ngọc Ẩn' },
  verify: { url: 'https://bangvang.example/tra-cuu/K7Q2-9MXA', lines: ['Tra cứu: bangvang.example/tra-cuu'], token: 'e30.e30.AA' },
};

function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync(PDFTOTEXT, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

afterAll(closePdf);

test('an empty list is refused', async () => {
  await expect(renderCertificates([], SIGNED)).rejects.toThrow('no certificate to print');
});

test.skipIf(!existsSync(PDFTOTEXT))('a certificate holds everything the law asks of it (needs pdftotext)', async () => {
  const [page] = pagesOf(await renderCertificates([certificate], SIGNED));
  const expected = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TÂN BÌNH TẶNG GIẤY KHEN Bà Nguyễn Thị Thuỷ Ẩn Trưởng khu phố 3, phường Tân Bình',
    certificate.citation,
    'Quyết định số 07/QĐ-UBND ngày 09 tháng 01 năm 2026',
    'Vào sổ vàng số 12/2026',
    'Tra cứu: bangvang.example/tra-cuu',
    'Tân Bình, ngày 09 tháng 01 năm 2026 CHỦ TỊCH',
    'Nguyễn Thị Ngọc Ẩn',
  ];
  expect(expected.filter((words) => !page?.includes(words))).toEqual([]);
  expect(page).toMatch(/^CỘNG HÒA/);
});

test.skipIf(!existsSync(PDFTOTEXT))('each certificate keeps to its page, in order, however long its words (needs pdftotext)', async () => {
  const long = {
    ...certificate,
    recipient: 'Tập thể Ban điều hành Khu phố 12 và Tổ bảo vệ an ninh, trật tự ở cơ sở phường Tân Bình',
    citation: certificate.citation.repeat(5),
  };
  const pages = pagesOf(await renderCertificates([long, certificate, { ...certificate, decision: null }], SIGNED));
  expect(pages.map((page) => [page.includes('Tập thể Ban'), page.startsWith('D Ự TH Ả O')])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('the same certificates give the same bytes, and frame and emblem are stored once', async () => {
  const [first, second] = [await renderCertificates([certificate], SIGNED), await renderCertificates([certificate], SIGNED)];
  expect(Buffer.from(first).equals(second)).toBe(true);
  const fifty = await renderCertificates(
    Array.from({ length: 50 }, () => certificate),
    SIGNED,
  );
  expect((fifty.length - first.length) / 49).toBeLessThan(20_000);
});

test('a QR symbol keeps four quiet modules and starts with its finder pattern', () => {
  const { size, path } = qrSvgPath('https://bangvang.example/tra-cuu/K7Q2-9MXA');
  expect(size).toBe(29 + 8);
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
});
