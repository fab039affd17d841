import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
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
  const text = pidText(clusterDir);
  const pid = numberIn(text);
  if (pid === undefined || worksIn(pid, clusterDir)) return;
  writeFileSync(pidFile(clusterDir), text.replace(/^.*$/m, String(NO_PROCESS)));
}

const recordedPid = (clusterDir: string): number | undefined => numberIn(pidText(clusterDir));

const numberIn = (text: string): number | undefined => Number.parseInt(text, 10) || undefined;

/** What the file says, nothing where there is none: a server that is going down takes it away at any moment. */
function pidText(clusterDir: string): string {
  try {
    return readFileSync(pidFile(clusterDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
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
