import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment, runAs } from './account.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { openKeeper } from './keeper.ts';
import type { Keeper } from './keeper.ts';
import type { Layout } from './layout.ts';
import { disownReusedPid, serverPid } from './postmaster.ts';

const LOG_LIMIT = 5_000_000;
const START_SECONDS = 180;

/** Starts PostgreSQL on a made cluster and waits until it answers; crash recovery may take its time. */
export async function startServer(layout: Layout, account: Account, binaries: Binaries, careless = false): Promise<Keeper> {
  const deadline = Date.now() + START_SECONDS * 1000;
  let child: ChildProcess | undefined;
  while (Date.now() < deadline) {
    const keeper = await openKeeper(layout.socketDir);
    if (keeper) return keeper;
    if (child && hasEnded(child)) {
      if (!leftoversBlock(layout)) break;
      await sleep(300);
      child = undefined;
    }
    child ??= launch(layout, account, binaries, careless);
    await sleep(25);
  }
  throw new Error(`PostgreSQL không khởi động được. Những dòng cuối của ${layout.logFile}:\n${lastLines(layout.logFile)}`);
}

/** Stops the server of this cluster (open transactions are rolled back, nothing committed is lost) and waits until it is gone. */
export async function stopServer(layout: Layout): Promise<void> {
  const pid = serverPid(layout);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 60_000 && serverPid(layout) === pid; waited += 20) await sleep(20);
  rmSync(layout.socketDir, { recursive: true, force: true });
}

function launch(layout: Layout, account: Account, { postgres }: Binaries, careless: boolean): ChildProcess {
  disownReusedPid(layout);
  if (existsSync(layout.logFile) && statSync(layout.logFile).size > LOG_LIMIT) renameSync(layout.logFile, `${layout.logFile}.1`);
  const log = openSync(layout.logFile, 'a');
  const { program, args, options } = runAs(account, postgres, ['-D', layout.clusterDir, ...settings(layout, careless)]);
  // Its own session: Ctrl-C in the terminal, or the end of this process, must not reach the database.
  const child = spawn(program, args, { ...options, cwd: '/', env: bareEnvironment(), detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

function settings({ socketDir }: Layout, careless: boolean): string[] {
  const durable = careless ? 'off' : 'on';
  const values = {
    listen_addresses: '',
    unix_socket_directories: `"${socketDir}"`,
    port: '5432',
    max_connections: '200',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Processes of a killed server need a moment to notice its death and let go of its memory. */
function leftoversBlock({ logFile }: Layout): boolean {
  return /shared memory block .* is still in use|lock file ".*" already exists/.test(lastLines(logFile));
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
