import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partSize } from '../commendation/certificate/run-job.ts';
import { type Blank, renderOnBlank } from '../platform/documents/blank.ts';
import { type Certificate, renderCertificates } from '../platform/documents/certificate.ts';
import { closePdf } from '../platform/documents/pdf.ts';
import { typesetterPid } from '../platform/documents/typesetter.ts';
import { mergedLetters } from './bench/certificate-letters.ts';

const count = 1_000;
const at = new Date('2026-11-20T01:00:00Z');

const certificates: Certificate[] = Array.from({ length: count }, (_, index) => ({
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MAI VÀNG',
  recipient: `Bà Nguyễn Thị Thuỷ Ẩn ${index + 1}`,
  unit: `Trưởng Khu phố ${(index % 40) + 1}, phường Mai Vàng`,
  citation: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước và xây dựng đời sống văn hóa ở khu dân cư năm 2026.',
  place: 'Mai Vàng',
  decision: { number: '12', symbol: 'QĐ-UBND', date: '2026-11-20' },
  registerNumber: `${index + 1}/2026`,
  signature: { title: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
  verify: {
    url: `https://thidua.example/mai-vang/xac-minh/${String(index).padStart(10, '0')}`,
    lines: ['Mã xác minh: 00000-00000', 'Tra cứu: thidua.example/mai-vang/xac-minh'],
    token: '',
  },
}));

/** The most memory a process has ever held, in MB; 0 where the system does not say. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      return parent === pid ? [Number(name), ...childrenOf(Number(name))] : [];
    } catch {
      return [];
    }
  });

const print = (what: string, seconds: number, megabytes: number, more: string) =>
  console.log(
    `${what}: ${(count / seconds).toFixed(0)} giấy/giây (${seconds.toFixed(1)} giây cho ${count}), bộ nhớ cao nhất ${megabytes.toFixed(0)} MB, ${more}`,
  );

type Render = (list: Certificate[]) => Promise<Uint8Array>;

const words = { font: 'Tinos', bold: false, italic: false, colour: '#000000', x: 59, width: 178, align: 'center' } as const;
const contents = [
  'authority',
  'title',
  'recipient',
  'unit',
  'citation',
  'decision',
  'register',
  'place_date',
  'signer_title',
  'signer_name',
] as const;
const blank: Blank = {
  width: 297,
  height: 210,
  blocks: contents.map((content, index) => ({ content, ...words, y: 60 + 13 * index, size: content === 'recipient' ? 28 : 15 })),
};

/** In parts, as a run makes them. Returns the seconds. */
async function ours(folder: string, what: string, render: Render): Promise<number> {
  await render(certificates.slice(0, 1));
  let [bytes, peak] = [0, 0];
  const began = performance.now();
  for (let from = 0; from < count; from += partSize) {
    const pdf = await render(certificates.slice(from, from + partSize));
    writeFileSync(join(folder, `${from}.pdf`), pdf);
    bytes += pdf.length;
    peak = Math.max(peak, peakOf(typesetterPid() ?? 0));
  }
  const seconds = (performance.now() - began) / 1000;
  print(
    what,
    seconds,
    peak,
    `${count / partSize} tệp ${(bytes / 1_048_576).toFixed(1)} MB; tiến trình gọi ${peakOf(process.pid).toFixed(0)} MB`,
  );
  await closePdf();
  return seconds;
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });

/** LibreOffice turns the merged document into one PDF; making that document (the merge itself) is measured apart. */
async function office(folder: string, soffice: string): Promise<number | null> {
  const merging = performance.now();
  const letters = join(folder, 'tron-thu.docx');
  writeFileSync(letters, await mergedLetters(certificates));
  const merged = (performance.now() - merging) / 1000;
  const args = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf', '--outdir', folder, letters];
  const began = performance.now();
  const child = spawn(soffice, args, { stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, ...[child.pid ?? 0, ...childrenOf(child.pid ?? 0)].map(peakOf));
  }, 100);
  const patience = setTimeout(() => child.kill('SIGKILL'), 300_000);
  await ended(child);
  clearInterval(watch);
  clearTimeout(patience);
  const seconds = (performance.now() - began) / 1000;
  const pdf = join(folder, 'tron-thu.pdf');
  if (!existsSync(pdf)) {
    console.log(`LibreOffice: không ra tệp nào sau ${seconds.toFixed(0)} giây.`);
    return null;
  }
  print(
    'LibreOffice',
    seconds,
    peak,
    `1 tệp ${(readFileSync(pdf).length / 1_048_576).toFixed(1)} MB; chưa kể ${merged.toFixed(1)} giây trộn thư`,
  );
  return seconds;
}

/** `bench certificates`: 1,000 certificates in parts as a run makes them, and the same words by an office suite. */
export async function benchCertificates(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-giay-khen-'));
  try {
    await ours(folder, 'Bảng Vàng, tờ đầy đủ', (list) => renderCertificates(list, at));
    const mine = await ours(folder, 'Bảng Vàng, chỉ chữ trên phôi', (list) => renderOnBlank(list, blank, { dx: 0, dy: 0 }, at));
    const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
    if (!soffice) {
      console.log('LibreOffice: không có trên máy này, không so được.');
      return;
    }
    const theirs = await office(folder, soffice);
    if (theirs !== null) console.log(`Cùng lượt đo: cùng chỉ in chữ, nhanh gấp ${(theirs / mine).toFixed(1)} lần.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
