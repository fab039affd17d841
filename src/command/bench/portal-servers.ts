import type { ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '../../platform/root.ts';
import { startUntil } from './process.ts';

export interface Started {
  child: ChildProcess;
  pid: number;
  base: string;
}

/** The product on a data folder: loading the demo first, with rendered copies, or drawing every page anew. */
export async function startProduct(folder: string, way: 'demo' | 'copies' | 'anew'): Promise<Started> {
  const { child, match } = await startUntil(
    [fromRoot('dist', 'main.js'), 'serve', ...(way === 'demo' ? ['--demo'] : [])],
    { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', RENDERED_COPIES: way === 'anew' ? '0' : '1' },
    way === 'demo' ? /(http:\/\/[\d.]+:\d+)\/\n[^]*Đăng nhập thử/ : /(http:\/\/[\d.]+:\d+)\/\n/,
    90_000,
  );
  return { child, pid: child.pid ?? 0, base: match[1] ?? '' };
}

const notCopied = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** A bare node:http server that answers just what `url` answers: the same body under the same headers. */
export async function startBare(folder: string, url: string): Promise<Started> {
  const response = await fetch(url, { headers: { 'user-agent': 'Mozilla/5.0 (bench)', 'accept-encoding': 'identity' } });
  const body = await response.text();
  const headers = [...response.headers].filter(([name]) => !notCopied.has(name)).flat();
  const file = join(folder, 'answer.json');
  await writeFile(file, JSON.stringify({ headers, body }));
  const { child, match } = await startUntil([fromRoot('scripts', 'bench', 'raw-http.mjs'), file], {}, /(\d+)\n/, 10_000);
  return { child, pid: child.pid ?? 0, base: `http://127.0.0.1:${match[1] ?? ''}/` };
}

export async function postmasterOf(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || null;
}
