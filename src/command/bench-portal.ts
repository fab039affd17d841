import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { system } from '../platform/actor.ts';
import { fromRoot } from '../platform/root.ts';
import { inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { importForeign } from '../portal/article/import.ts';
import { readArticles } from './articles.ts';
import { corpus } from './bench/corpus.ts';
import { type Measured, hasWrk, measure } from './bench/load.ts';
import { cpuSeconds, databaseCpuSeconds, startUntil, stop } from './bench/process.ts';
import { withInstallation } from './installation.ts';

const slug = 'demo';
const warmUpSeconds = 1;

interface Options {
  articles: string | null;
  connections: number;
  seconds: number;
}

/** `bench portal [--articles FILE.jsonl] [--connections N] [--seconds S]` */
function readOptions(args: string[]): Options {
  const value = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
  return {
    articles: value('--articles'),
    connections: Number(value('--connections') ?? 16),
    seconds: Math.min(10, Number(value('--seconds') ?? 5)),
  };
}

async function fill({ articles }: Options): Promise<string> {
  const rows = articles ? readArticles(await readFile(articles, 'utf8')) : corpus(5_000);
  await withInstallation(async ({ runtime, owner }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error('Không có phường mẫu.');
    const began = performance.now();
    await inTenant(runtime, ward.authorityId, (tx) => importForeign(tx, system, rows, () => undefined));
    await sql`analyze`.execute(owner);
    console.log(`Đã nhập ${rows.length} tin bài trong ${((performance.now() - began) / 1000).toFixed(1)} giây.`);
  });
  return rows[Math.floor(rows.length / 2)]?.slug ?? '';
}

interface Line extends Measured {
  page: string;
  bytes: number;
  cpu: number | null;
  databaseCpu: number | null;
}

const per = (before: number | null, after: number | null, requests: number) =>
  before === null || after === null ? null : ((after - before) * 1000) / requests;

interface Target {
  page: string;
  url: string;
  pid: number;
  postmaster: number | null;
}

async function line(wrk: boolean, { page, url, pid, postmaster }: Target, options: Options): Promise<Line> {
  const response = await fetch(url);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  await measure(wrk, url, options.connections, warmUpSeconds);
  const database = () => (postmaster === null ? null : databaseCpuSeconds(postmaster));
  const [cpu, databaseCpu] = [cpuSeconds(pid), database()];
  const result = await measure(wrk, url, options.connections, options.seconds);
  return {
    ...result,
    page,
    bytes: Buffer.byteLength(body),
    cpu: per(cpu, cpuSeconds(pid), result.requests),
    databaseCpu: per(databaseCpu, database(), result.requests),
  };
}

const fixed = (value: number | null, digits: number) => (value === null || Number.isNaN(value) ? '–' : value.toFixed(digits));

function print(lines: readonly Line[], raw: Line): void {
  const head = ['trang', 'KB', 'yêu cầu/giây', 'p50 ms', 'p99 ms', 'CPU ms/yêu cầu', 'CPU CSDL ms', 'so với node:http', 'lỗi'];
  const rows = [...lines, raw].map((one) => [
    one.page,
    (one.bytes / 1024).toFixed(1),
    one.rate.toFixed(0),
    fixed(one.p50, 2),
    fixed(one.p99, 2),
    fixed(one.cpu, 3),
    fixed(one.databaseCpu, 3),
    (one.rate / raw.rate).toFixed(3),
    String(one.errors),
  ]);
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const printed = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ');
  console.log([printed(head), ...rows.map(printed)].join('\n'));
}

async function measureAll(folder: string, options: Options, children: ChildProcess[]): Promise<void> {
  const main = fromRoot('dist', 'main.js');
  const { child, match } = await startUntil(
    [main, 'serve', '--demo'],
    { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' },
    /(http:\/\/[\d.]+:\d+)\/\n[^]*Đăng nhập thử/,
    90_000,
  );
  children.push(child);
  const base = `${match[1] ?? ''}/${slug}`;
  const article = await fill(options);
  const home = join(folder, 'home.html');
  await writeFile(home, await (await fetch(base)).text());
  const raw = await startUntil([fromRoot('scripts', 'bench', 'raw-http.mjs'), home], {}, /(\d+)\n/, 10_000);
  children.push(raw.child);
  const wrk = await hasWrk();
  console.log(
    `${options.connections} kết nối, ${options.seconds} giây mỗi trang, ${wrk ? 'wrk' : 'máy đo của chính Bảng Vàng (không có wrk)'}.\n`,
  );
  const postmaster = await postmasterOf(folder);
  const pages = [
    ['trang chủ', '/'],
    ['tin bài', `/tin-tuc/${article}`],
    ['danh sách 50', '/tin-tuc?so=50'],
    ['tìm «thi đua»', '/tim-kiem?q=thi+dua'],
  ] as const;
  const lines: Line[] = [];
  for (const [page, path] of pages) lines.push(await line(wrk, { page, url: `${base}${path}`, pid: child.pid ?? 0, postmaster }, options));
  const floor = await line(
    wrk,
    { page: 'node:http trần', url: `http://127.0.0.1:${raw.match[1] ?? ''}/`, pid: raw.child.pid ?? 0, postmaster: null },
    options,
  );
  print(lines, floor);
}

const postmasterOf = async (folder: string): Promise<number | null> => {
  const text = await readFile(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || null;
};

/** `bangvang bench portal`: the demo ward with 5,000 articles in a database of its own, beside a bare node:http, in one run of at most two minutes. */
export async function benchPortal(args: string[]): Promise<void> {
  const options = readOptions(args);
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-bench-'));
  process.env['DATA_DIR'] = folder;
  delete process.env['DATABASE_URL'];
  const children: ChildProcess[] = [];
  try {
    await measureAll(folder, options, children);
  } finally {
    for (const child of children.toReversed()) await stop(child);
    await rm(folder, { recursive: true, force: true });
  }
}
