import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const ticksPerSecond = 100;

const fieldsOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** CPU seconds a process has used; null where the system does not tell (only Linux does). */
export function cpuSeconds(pid: number): number | null {
  try {
    const fields = fieldsOf(pid);
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** CPU seconds of the PostgreSQL backends that belong to a data folder's server, ended ones included. */
export function databaseCpuSeconds(postmaster: number): number | null {
  try {
    const own = fieldsOf(postmaster);
    const ended = (Number(own[13]) + Number(own[14])) / ticksPerSecond;
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === postmaster);
    return children.reduce((sum, pid) => sum + (cpuSeconds(pid) ?? 0), ended + (cpuSeconds(postmaster) ?? 0));
  } catch {
    return null;
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(fieldsOf(pid)[1]);
  } catch {
    return null;
  }
}

/** Starts a program of ours and waits for the line that says it is ready; gives that line's match. */
export function startUntil(
  args: string[],
  env: Record<string, string>,
  ready: RegExp,
  withinMs: number,
): Promise<{ child: ChildProcess; match: RegExpExecArray }> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill();
      reject(new Error(`Chưa sẵn sàng sau ${withinMs / 1000} giây:\n${said}`));
    }, withinMs);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const match = ready.exec(said);
      if (!match) return;
      clearTimeout(late);
      resolve({ child, match });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`Dừng sớm (mã ${code ?? '?'}):\n${said}`));
    });
  });
}

/** Asks the program to stop and waits until it has. */
export function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.kill('SIGTERM');
  return gone;
}
