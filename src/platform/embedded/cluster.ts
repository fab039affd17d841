import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, runAs } from './account.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';

const ASIDE = 'cluster.new';

/** Makes the database files if there are none: aside first and renamed when whole, so that a kill leaves nothing half-made. */
export function ensureCluster(layout: Layout, account: Account, binaries: Binaries): 'made' | 'kept' {
  for (const name of readdirSync(layout.dataDir)) {
    if (name.startsWith(ASIDE)) rmSync(join(layout.dataDir, name), { recursive: true, force: true });
  }
  if (existsSync(layout.clusterDir)) return keep(layout, account);
  chownSync(layout.dataDir, account.uid, account.gid);
  const aside = join(layout.dataDir, ASIDE);
  initialise(aside, account, binaries);
  renameSync(aside, layout.clusterDir);
  return 'made';
}

/** Copied or restored files may have come back as root's, or open to all: PostgreSQL would refuse both. */
function keep({ dataDir, clusterDir }: Layout, { uid, gid }: Account): 'kept' {
  const { uid: owner, mode } = statSync(clusterDir);
  if (owner !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, dataDir]);
  if ((mode & 0o077) !== 0) chmodSync(clusterDir, 0o700);
  return 'kept';
}

function initialise(folder: string, account: Account, { initdb }: Binaries): void {
  const failure = tryInitialise(folder, account, initdb, ['--locale=C.UTF-8']);
  if (!failure) return;
  const fallback = /locale/.test(failure) ? tryInitialise(folder, account, initdb, ['--locale=C', '--builtin-locale=C.UTF-8']) : failure;
  if (fallback) throw new Error(`Không tạo được cơ sở dữ liệu trong ${folder}:\n${fallback}`);
}

function tryInitialise(folder: string, account: Account, initdb: string, locale: string[]): string | undefined {
  const safety = ['--data-checksums', '--auth-local=trust', '--auth-host=reject'];
  const args = ['-D', folder, '-U', 'postgres', '-E', 'UTF8', '--locale-provider=builtin', ...locale, ...safety];
  const { program, args: all, options } = runAs(account, initdb, args);
  const run = spawnSync(program, all, { ...options, cwd: '/', env: bareEnvironment(), encoding: 'utf8' });
  return run.status === 0 ? undefined : run.stderr || String(run.error);
}
