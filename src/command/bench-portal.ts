import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { system } from '../platform/actor.ts';
import { inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { importForeign } from '../portal/article/import.ts';
import { readArticles } from './articles.ts';
import { corpus } from './bench/corpus.ts';
import { hasWrk } from './bench/load.ts';
import { type Line, line, table } from './bench/portal-line.ts';
import { postmasterOf, startBare, startProduct } from './bench/portal-servers.ts';
import { stop } from './bench/process.ts';
import { withInstallation } from './installation.ts';

const slug = 'demo';
const bare = 'node:http trần';
/** Each way in turn, so that what else the machine does falls on all of them. */
const rounds = 3;

interface Options {
  articles: string | null;
  connections: number[];
  seconds: number;
}

/** `bench portal [--articles FILE.jsonl] [--connections 1,32,256] [--seconds S]` */
function readOptions(args: string[]): Options {
  const value = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
  return {
    articles: value('--articles'),
    connections: (value('--connections') ?? '1,32,256').split(',').map(Number),
    seconds: Math.min(10, Number(value('--seconds') ?? 2)),
  };
}

interface Filled {
  article: string;
  /** Articles that hold the words «thi đua», counted in their texts. */
  holding: number;
}

async function fill({ articles }: Options): Promise<Filled> {
  const rows = articles ? readArticles(await readFile(articles, 'utf8')) : corpus(5_000);
  await withInstallation(async ({ runtime, owner }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error('Không có phường mẫu.');
    const began = performance.now();
    await inTenant(runtime, ward.authorityId, (tx) => importForeign(tx, system, rows, () => undefined));
    await sql`analyze`.execute(owner);
    console.log(`Đã nhập ${rows.length} tin bài trong ${((performance.now() - began) / 1000).toFixed(1)} giây.`);
  });
  const said = ({ title, excerpt, html }: (typeof rows)[number]) => [title, excerpt, html].join(' ').normalize('NFC').toLowerCase();
  const holding = rows.filter((row) => said(row).includes('thi đua')).length;
  return { article: rows[Math.floor(rows.length / 2)]?.slug ?? '', holding };
}

/** The round in the middle by its rate. */
const middle = (measured: readonly Line[]) =>
  measured.toSorted((a, b) => a.rate - b.rate).slice(measured.length >> 1, (measured.length >> 1) + 1);

/** How many articles the search page says it found. */
async function foundBy(base: string, typed: string): Promise<number> {
  const text = await (await fetch(`${base}/tim-kiem?q=${encodeURIComponent(typed)}`)).text();
  return Number(/Tin bài \(([\d.]+)\)/.exec(text)?.[1]?.replaceAll('.', '') ?? 0);
}

async function measureAll(folder: string, options: Options, children: ChildProcess[]): Promise<void> {
  const loading = await startProduct(folder, 'demo');
  children.push(loading.child);
  // The ward's own articles hold the words too: what was found before is not among those brought in.
  const own = await foundBy(`${loading.base}/${slug}`, 'thi đua');
  await stop(loading.child);
  const { article, holding } = await fill(options);
  const kept = await startProduct(folder, 'copies');
  const drawing = await startProduct(folder, 'anew');
  children.push(kept.child, drawing.child);
  const wrk = await hasWrk();
  console.log(
    `${options.seconds} giây mỗi lượt, ${rounds} lượt xen kẽ, lấy lượt giữa; ${wrk ? 'wrk' : 'máy đo của chính Bảng Vàng (không có wrk)'}.`,
  );
  for (const typed of ['thi đua', 'thi dua']) {
    const found = (await foundBy(`${drawing.base}/${slug}`, typed)) - own;
    console.log(`Tìm «${typed}»: thấy ${found} trong ${holding} tin bài nhập vào có những chữ ấy, và ${own} tin bài của chính phường.`);
  }
  const postmaster = await postmasterOf(folder);
  const pages = [
    ['trang chủ', ''],
    ['tin bài', `/tin-tuc/${article}`],
    ['danh sách 50', '/tin-tuc?so=50'],
    ['tìm «thi đua»', '/tim-kiem?q=thi+dua'],
  ] as const;
  const lines: Line[] = [];
  for (const [page, path] of pages) {
    const floor = await startBare(folder, `${kept.base}/${slug}${path}`);
    children.push(floor.child);
    const targets = [
      { page, way: 'bản sao', url: `${kept.base}/${slug}${path}`, pid: kept.pid, postmaster },
      { page, way: 'vẽ lại', url: `${drawing.base}/${slug}${path}`, pid: drawing.pid, postmaster },
      { page, way: bare, url: floor.base, pid: floor.pid, postmaster: null },
    ];
    for (const connections of options.connections) {
      const measured: Line[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const target of targets) measured.push(await line(wrk, target, connections, options.seconds));
      for (const { way } of targets) lines.push(...middle(measured.filter((one) => one.way === way)));
    }
    await stop(floor.child);
  }
  console.log(`\n${table(lines, bare)}`);
}

/** `bangvang bench portal`: the demo ward with 5,000 articles in a database of its own, beside a bare node:http, in one run of about six minutes. */
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
