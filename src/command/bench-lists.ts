import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../app.tsx';
import { localDate } from '../platform/calendar/date.ts';
import { listWards } from '../platform/web/ward.ts';
import { slices } from '../slices.ts';
import { type Page, pagesOf } from './bench/pages.ts';
import { type Counter, countStatements } from './bench/statements.ts';
import { fillWard } from './bench/ward.ts';
import { Product } from './drill/product.ts';
import { option } from './drill/score.ts';
import { withInstallation } from './installation.ts';

/** What an office worker on an old computer bears without asking whether the machine hangs. */
const slowest = 300;
const largest = 1_000_000;

interface Line extends Page {
  statements: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  bytes: number;
}

/** Fills the ward and lets its officer see every page of the office. */
async function grow(units: number, years: number): Promise<Page[]> {
  let pages: Page[] = [];
  await withInstallation(async ({ runtime, owner }) => {
    const ward = (await listWards(runtime))[0];
    if (!ward) throw new Error('Chưa có phường nào.');
    const began = performance.now();
    await owner.deleteFrom('unit_kind').where('authority_id', '=', ward.authorityId).execute();
    await fillWard(owner, ward.authorityId, { units, years, today: localDate(runtime.clock()) });
    const account = await owner.selectFrom('account').select('id').where('email', '=', 'canbo@dien-tap.example').executeTakeFirstOrThrow();
    const of = { authority_id: ward.authorityId, account_id: account.id };
    await owner
      .insertInto('account_role')
      .values((['administrator', 'chair'] as const).map((role) => ({ ...of, role })))
      .execute();
    console.log(`${units} đơn vị, ${years} năm: đã dựng trong ${((performance.now() - began) / 1000).toFixed(1)} giây.`);
    pages = await pagesOf(
      slices.flatMap((slice) => slice.routes),
      owner,
      ward.authorityId,
    );
  });
  return pages;
}

/** The statements of each page, counted in an application of our own beside the product, in the same session. */
async function count(pages: readonly Page[], cookie: string): Promise<number[]> {
  const counts: number[] = [];
  await withInstallation(async ({ runtime }) => {
    const counter: Counter = { statements: 0 };
    const app = createApp({
      runtime: { ...runtime, database: countStatements(runtime.database, counter) },
      log: pino({ level: 'silent' }),
    });
    for (const { address } of pages) {
      counter.statements = 0;
      await (await app.fetch(new Request(`http://127.0.0.1/dien-tap${address}`, { headers: { cookie } }))).arrayBuffer();
      counts.push(counter.statements);
    }
  });
  return counts;
}

async function measure(product: Product, page: Page, requests: number): Promise<Omit<Line, 'statements'>> {
  const times: number[] = [];
  let bytes = 0;
  for (let nth = -2; nth < requests; nth += 1) {
    const began = performance.now();
    bytes = Buffer.byteLength(await product.page(page.address));
    if (nth >= 0) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { ...page, median: at(0.5), p99: at(0.99), bytes };
}

function print(lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ route }) => route.length));
  console.log(`${'trang'.padEnd(width)}  trung vị ms    p99 ms       KB  câu hỏi`);
  for (const { route, median, p99, bytes, statements } of lines.toSorted((one, other) => other.median - one.median)) {
    const cells = [
      median.toFixed(1).padStart(12),
      p99.toFixed(1).padStart(9),
      (bytes / 1000).toFixed(0).padStart(8),
      String(statements).padStart(8),
    ];
    console.log(`${route.padEnd(width)}${cells.join(' ')}`);
  }
  // A file is saved, not waited for in a window; it is measured and not judged.
  const pages = lines.filter(({ route }) => !/\.xlsx$|\/xuat$/.test(route));
  const faults = pages.filter(({ median, bytes }) => median > slowest || bytes > largest);
  console.log(
    `${pages.length} trang, ${lines.length - pages.length} tệp; quá ${slowest} ms hoặc ${largest / 1000} KB: ${faults.length === 0 ? 'không có' : faults.map(({ route }) => route).join(', ')}`,
  );
}

/** `bench lists [--units N] [--years N] [--requests N] [--port N]`: every page of the product, one reader at a time, over HTTP. */
export async function benchLists(args: string[]): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bangvang-lists-'));
  const product = new Product(dataDir, option(args, 'port', 3992));
  process.env['DATA_DIR'] = dataDir;
  delete process.env['DATABASE_URL'];
  try {
    product.setUp();
    const pages = await grow(option(args, 'units', 500), option(args, 'years', 3));
    await product.start();
    await product.signIn();
    const statements = await count(pages, product.cookie);
    const lines: Line[] = [];
    for (const [index, page] of pages.entries())
      lines.push({ ...(await measure(product, page, option(args, 'requests', 20))), statements: statements[index] ?? 0 });
    print(lines);
  } finally {
    await product.signal('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}
