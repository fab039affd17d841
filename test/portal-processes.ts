import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fromRoot } from '../src/platform/root.ts';
import type { TestDatabase } from './database.ts';

/** The product as an operating system runs it: a process of its own with nothing but the database in common with others. */
export interface Process {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

/** The owner's address of a test's database, under which a process may also migrate. */
function ownerUrl(test: TestDatabase): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = new URL(test.url).pathname;
  return url.href;
}

export const environmentOf = (test: TestDatabase, dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: ownerUrl(test),
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'error',
});

/** A folder for the files of processes on one machine, which they share. */
export function sharedFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(`${tmpdir()}/bangvang-processes-`);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** `bangvang serve` with a port the machine gives it; resolves when it says where it answers. */
export async function startProcess(test: TestDatabase, dataDir: string): Promise<Process> {
  const child = spawn(process.execPath, [fromRoot('bin', 'bangvang.mjs'), 'serve'], {
    env: environmentOf(test, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (words: Buffer) => (said += words.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (words: Buffer) => {
      said += words.toString();
      const [, found] = /đang mở tại (http:\/\/[\d.:]+)\//.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', (code, signal) => reject(new Error(`the process ended with ${code ?? signal}: ${said}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the process had ended by itself with ${child.exitCode ?? child.signalCode}: ${said.slice(-4_000)}`);
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

/** Somebody of the office who works at one of the processes. */
export class Officer {
  readonly #at: Process;
  #cookie = '';

  private constructor(at: Process) {
    this.#at = at;
  }

  static async signIn(at: Process, login: string, password: string): Promise<Officer> {
    const officer = new Officer(at);
    const answer = await officer.post('/dang-nhap', { login, password });
    officer.#cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    if (officer.#cookie === '') throw new Error(`signing in was answered with ${answer.status}`);
    return officer;
  }

  /** Sends a form of the demo ward; resolves when the product has answered. */
  post(path: string, fields: Record<string, string>): Promise<Response> {
    return fetch(`${this.#at.address}/demo${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ _key: crypto.randomUUID(), ...fields }),
      headers: { origin: this.#at.address, cookie: this.#cookie },
    });
  }

  /** What stands in the fields of the form on a page: texts, what is chosen and what is ticked. */
  async fieldsOf(path: string): Promise<Record<string, string>> {
    const page = await (await fetch(`${this.#at.address}/demo${path}`, { headers: { cookie: this.#cookie } })).text();
    const form = /<main[^]*<\/main>/.exec(page)?.[0] ?? '';
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
      const [, name = ''] = /\bname="([^"]*)"/.exec(tag) ?? [];
      const left = /type="(?:radio|checkbox)"/.test(tag) && !/\bchecked\b/.test(tag);
      return name === '' || name === '_key' || left ? [] : [[name, plain(/\bvalue="([^"]*)"/.exec(tag)?.[1])]];
    });
    const selects = [...form.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>([^]*?)<\/select>/g)].map(
      ([, name = '', options = '']): [string, string] => {
        const chosen = [...options.matchAll(/<option\b[^>]*>/g)].find(([tag]) => /\bselected\b/.test(tag))?.[0] ?? '';
        return [name, plain(/\bvalue="([^"]*)"/.exec(chosen)?.[1])];
      },
    );
    return Object.fromEntries([...inputs, ...selects]);
  }

  /** Sends a form that must be taken, and gives where it leads. */
  async act(path: string, fields: Record<string, string>): Promise<string> {
    const answer = await this.post(path, fields);
    if (answer.status !== 303) throw new Error(`${path} was answered with ${answer.status}: ${problemsOf(await answer.text())}`);
    return answer.headers.get('location') ?? '';
  }
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text = '') => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

const problemsOf = (page: string) =>
  [...page.matchAll(/role="alert"[^]*?<\/(?:div|p|section)>/g)]
    .map(([text]) => text)
    .join(' ')
    .slice(0, 800);
