import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Paper, renderPaperDocx, renderPaperPdf } from '../../platform/documents/paper.ts';
import type { Decision } from './decision.ts';
import { decisionPaper } from './decision-paper.ts';
import type { DecisionLine } from './line.ts';

const has = (command: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
};
const run = promisify(execFile);
const now = new Date('2026-12-18T08:00:00+07:00');
const names = ['Nguyễn Thị Thuỷ Ẩn', 'Trần Quốc Đễ', 'Lê Hoàng Ổn', 'Phạm Ngọc Ưỡng', 'Đỗ Thị Nghĩa'];
const line = (index: number, kind: DecisionLine['kind'], name: string, post: string | null): DecisionLine => ({
  id: `${kind}-${index}`,
  award: 'giay_khen',
  name,
  post,
  kind,
  person_id: null,
  citation: 'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
  ownCitation: null,
  register_number: index,
  posthumous: false,
  standing: 'valid',
});
const lines: DecisionLine[] = [
  ...Array.from({ length: 45 }, (_, index) => line(index, 'collective', `Khu phố ${index + 1}`, null)),
  ...Array.from({ length: 15 }, (_, index) => line(index, 'household', `Hộ gia đình ông ${names[index % 5]} ${index + 1}`, 'Khu phố 2')),
  ...Array.from({ length: 70 }, (_, index) =>
    line(index, 'individual', `${names[index % 5]} ${index + 1}`, 'Phó Trưởng ban Công tác Mặt trận khu phố 3'),
  ),
];
const decision = {
  number: 12,
  symbol: 'QĐ-UBND',
  issued_on: '2026-12-18',
  year: 2026,
  title: 'Về việc khen thưởng trong phong trào thi đua yêu nước năm 2026',
  citation: 'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
  bases: ['Luật Tổ chức chính quyền địa phương', 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
  signer_name: 'Đoàn Thục Uyên',
  signer_post: 'Chủ tịch UBND phường',
  on_behalf: 'none',
  content_sha256: 'ab'.repeat(32),
  mandate_document: null,
} as Decision;

const folder = mkdtempSync(join(tmpdir(), 'quyet-dinh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (file: string) => execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' });
const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

let paper: Paper;
beforeAll(async () => {
  paper = decisionPaper({ name: 'Phường Mai Vàng', kind: 'ward' }, decision, lines);
  writeFileSync(join(folder, 'qd.pdf'), await renderPaperPdf(paper, now));
  writeFileSync(join(folder, 'qd.docx'), await renderPaperDocx(paper));
});

describe.skipIf(!has('pdftotext'))('a decision with 130 lines', () => {
  it('repeats its header on every page of the list, counts the pages of the list anew and shows the hash', () => {
    const pages = textOf('qd.pdf').split('\f').slice(0, -1);
    const annex = pages.findIndex((page) => page.includes('DANH SÁCH'));
    expect(pages.slice(annex).every((page) => /TT\s+Tên tập thể, hộ gia đình, họ và tên/.test(page))).toBe(true);
    expect(pages.slice(annex).map((page) => /^\s*(\d+)\n/.exec(page)?.[1])).toEqual([
      undefined,
      ...pages.slice(annex + 1).map((_, index) => String(index + 2)),
    ]);
    expect(words(pages.join(' '))).toContain(`Mã băm nội dung khi ký (SHA-256): ${'ab'.repeat(32)}`);
    expect(words(pages.join(' '))).toContain('I. TẬP THỂ (45 tập thể)');
    expect(textOf('qd.pdf')).toBe(textOf('qd.pdf').normalize('NFC'));
  });

  it.skipIf(!has('soffice'))(
    'opens in LibreOffice from Word and loses no word',
    async () => {
      const profile = `-env:UserInstallation=file://${folder}/ho-so`;
      await run(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', join(folder, 'lo'), join(folder, 'qd.docx')],
        {
          timeout: 90_000,
        },
      );
      writeFileSync(join(folder, 'lo.pdf'), readFileSync(join(folder, 'lo', 'qd.pdf')));
      const sorted = (text: string) =>
        words(text.replace(/^\s*\d+\s*$/gm, '').replace(/TT\s+Tên tập thể[^\n]*(\n[^\n]*họ và tên)?[^\n]*/g, ''))
          .split(' ')
          .filter(Boolean)
          .toSorted();
      const [ours, theirs] = [new Set(sorted(textOf('qd.pdf'))), new Set(sorted(textOf('lo.pdf')))];
      expect([...ours].filter((word) => !theirs.has(word))).toEqual([]);
      const all = words(textOf('lo.pdf'));
      const missing = lines.filter(({ name }) => !all.includes(name.split(' ').slice(0, 2).join(' ')));
      expect(missing).toEqual([]);
      expect((all.match(/Phó Trưởng ban/g) ?? []).length).toBe(70);
    },
    120_000,
  );
});
