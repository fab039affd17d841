import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Job = {
  format: 'pdf' | 'svg';
  template: string;
  inputs: Record<string, string>;
  files: [name: string, bytes: Uint8Array][];
  standard?: string;
  createdAt: number;
};

type Answer = { id: number; rss: number; made?: Uint8Array<ArrayBuffer>; pages?: number; error?: string };

const PAGES_IN_A_LIFE = 2_000;
const BYTES_IN_A_LIFE = 600 * 1024 * 1024;
const PATIENCE_MS = 60_000;

let child: ChildProcess | null = null;
let pagesSet = 0;
let lastId = 0;

/** The folder that holds package.json, from the sources as well as from the bundle. */
function projectRoot(folder = import.meta.dirname): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'bang-vang') return folder;
  if (dirname(folder) === folder) throw new Error('package.json of bang-vang not found');
  return projectRoot(dirname(folder));
}

/** Where the templates, the certificate frame and the emblem lie. */
export function paperFolder(): string {
  return join(projectRoot(), 'assets', 'paper');
}

function startChild(): ChildProcess {
  const started = fork(join(paperFolder(), 'worker.mjs'), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.on('error', () => {});
  started.once('exit', () => {
    if (child === started) child = null;
  });
  started.unref();
  started.channel?.unref();
  child = started;
  pagesSet = 0;
  return started;
}

class ChildDied extends Error {}

/** Process number of the running typesetter, if there is one. */
export function typesetterPid(): number | null {
  return child?.pid ?? null;
}

/** Sends one job to the child and waits; a child that dies under it is replaced once, because rendering has no effects. */
export async function typeset(job: Job): Promise<{ pdf: Uint8Array; pages: number }> {
  const answer = await ask(job).catch((error: unknown) => {
    if (error instanceof ChildDied) return ask(job);
    throw error;
  });
  const pages = answer.pages ?? 0;
  pagesSet += pages;
  if (pagesSet >= PAGES_IN_A_LIFE || answer.rss >= BYTES_IN_A_LIFE) stopTypesetter();
  if (!answer.made) throw new Error(answer.error);
  return { pdf: new Uint8Array(answer.made.buffer, answer.made.byteOffset, answer.made.byteLength), pages };
}

function ask(job: Job): Promise<Answer> {
  const worker = child?.connected ? child : startChild();
  const id = ++lastId;
  // Only a waiting job may keep the parent alive.
  worker.channel?.ref();
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => {
      finish();
      worker.kill('SIGKILL');
      reject(new Error(`typesetting ${job.template} took more than ${PATIENCE_MS / 1000} s`));
    }, PATIENCE_MS);
    const onMessage = (answer: Answer) => {
      if (answer.id !== id) return;
      finish();
      resolve(answer);
    };
    const onEnd = () => {
      finish();
      reject(new ChildDied('the typesetter ended unexpectedly'));
    };
    const finish = () => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      worker.channel?.unref();
    };
    worker.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    worker.send({ ...job, id }, (error) => error && onEnd());
  });
}

/** Ends the child; the next job starts another. */
export function stopTypesetter(): void {
  child?.kill('SIGKILL');
  child = null;
}
