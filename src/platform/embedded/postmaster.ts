import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from './layout.ts';

/** No process can have this number: it is above the kernel's largest. */
const NO_PROCESS = 4_194_305;

/** Process number of the server running on this cluster, or undefined when none runs. */
export function serverPid({ clusterDir }: Layout): number | undefined {
  const pid = recordedPid(clusterDir);
  return pid !== undefined && worksIn(pid, clusterDir) ? pid : undefined;
}

/**
 * After a crash the number in `postmaster.pid` may belong to another program, and PostgreSQL would refuse to start.
 * The number is replaced and the file kept: its memory key still guards against processes the dead server left behind.
 */
export function disownReusedPid({ clusterDir }: Layout): void {
  const pid = recordedPid(clusterDir);
  if (pid === undefined || worksIn(pid, clusterDir)) return;
  const path = pidFile(clusterDir);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^.*$/m, String(NO_PROCESS)));
}

function recordedPid(clusterDir: string): number | undefined {
  const path = pidFile(clusterDir);
  if (!existsSync(path)) return undefined;
  return Number.parseInt(readFileSync(path, 'utf8'), 10) || undefined;
}

function pidFile(clusterDir: string): string {
  return join(clusterDir, 'postmaster.pid');
}

/** A server works in its own data folder, whatever it is called. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}
