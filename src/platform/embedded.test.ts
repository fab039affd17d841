import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedServer } from './embedded.ts';
import { linkLibraries } from './embedded/binaries.ts';

let folder: string;
let dataDir: string;
let open: EmbeddedServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangvang-test-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'db');
});

afterEach(async () => {
  for (const server of open) await server.stop();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start(place = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir: place, log: () => undefined });
  open.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.map(([value]) => value);
}

function pidOf(place = dataDir): number {
  return Number.parseInt(readFileSync(join(place, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** Another process that starts or adopts the server, says so, and leaves when told. */
function otherProcess(): { adopted: Promise<boolean>; leave(): Promise<void> } {
  const source = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)});
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
    console.log(server.adopted);
    process.stdin.once('data', () => server.stop().then(() => process.exit(0)));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    adopted: new Promise((resolve) => lines.once('line', (line) => resolve(line === 'true'))),
    leave: () => (child.stdin.end('x'), exited),
  };
}

test('a socket folder open to others is refused with what to do', async () => {
  mkdirSync(join(dataDir, 'run'), { recursive: true, mode: 0o755 });
  await expect(start()).rejects.toThrow(/run không phải của Bảng Vàng\. Hãy xóa hoặc đổi tên nó rồi chạy lại\./);
});

test('a fresh folder gets a durable, checksummed, local-only server with the application database', async () => {
  const server = await start();
  expect(server.adopted).toBe(false);
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'max_connections'];
  const values = await ask(server.adminUrl, `SELECT current_setting(name) FROM unnest('{${settings.join()}}'::text[]) AS name`);
  expect(values).toEqual(['on', 'on', 'on', 'on', '', '200']);
  const locale =
    "SELECT concat_ws(' ', datlocprovider, datlocale, pg_encoding_to_char(encoding)) FROM pg_database WHERE datname = 'bangvang'";
  expect(await ask(server.adminUrl, locale)).toEqual(['b C.UTF-8 UTF8']);
  expect(
    await ask(server.url, "SELECT concat_ws(' ', current_user, current_database(), usesuper) FROM pg_user WHERE usename = current_user"),
  ).toEqual(['bangvang bangvang f']);
});

test('a second start adopts the running server, which the last one out stops', async () => {
  const first = await start();
  const other = otherProcess();
  expect(await other.adopted).toBe(true);
  await first.stop();
  expect(await ask(first.url, 'SELECT 1')).toEqual([1]);
  await other.leave();
  expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
});

test('two simultaneous starts give one server', async () => {
  const others = [otherProcess(), otherProcess()];
  const adopted = await Promise.all(others.map((other) => other.adopted));
  expect(adopted.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  for (const other of others) await other.leave();
  expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
});

test('committed rows survive a kill of the server', async () => {
  const first = await start();
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
  process.kill(pidOf(), 'SIGKILL');
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await ask(second.adminUrl, 'SELECT count(*)::int FROM kept')).toEqual([1000]);
});

test('what a killed first start left behind is swept away', async () => {
  mkdirSync(join(dataDir, 'cluster.new', 'base'), { recursive: true });
  const server = await start();
  expect(await ask(server.url, 'SELECT 1')).toEqual([1]);
  expect(existsSync(join(dataDir, 'cluster.new'))).toBe(false);
});

test('a process number that now belongs to another program does not prevent the start', async () => {
  await start();
  process.kill(pidOf(), 'SIGKILL');
  const path = join(dataDir, 'cluster', 'postmaster.pid');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)));
  const second = await start();
  expect(await ask(second.url, 'SELECT 1')).toEqual([1]);
});

test('a folder too deep for a socket path gets its socket elsewhere', async () => {
  const server = await start(join(folder, 'thư-mục-'.repeat(8), 'dữ liệu '.repeat(8)));
  expect(await ask(server.url, 'SELECT 1')).toEqual([1]);
});

test('a folder closed to all but its owner serves as well', async () => {
  chmodSync(folder, 0o700);
  const server = await start();
  expect(await ask(server.url, 'SELECT 1')).toEqual([1]);
});

test('missing library links are recreated and existing ones kept', async () => {
  const links = [
    { source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so' },
    { source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' },
  ];
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  expect([await linkLibraries(folder), await linkLibraries(folder)]).toEqual([2, 0]);
  expect(readlinkSync(join(folder, 'native', 'lib', 'liba.so.1'))).toBe('liba.so.1.2');
});
