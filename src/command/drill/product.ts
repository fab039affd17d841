import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../../platform/root.ts';

const program = fromRoot('dist', 'main.js');
const password = 'diễn tập không thật';
const bundle = `bundle: 1
authority:
  slug: dien-tap
  name: Phường Diễn Tập
  kind: ward
unit_kinds:
  - id: khu-pho
    name: Khu phố
    residential: true
`;

/** The product itself, as a process of its own on its own data and port, for a drill to hurt. */
export class Product {
  readonly dataDir: string;
  readonly port: number;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #cookie = '';

  constructor(dataDir: string, port: number, env: Record<string, string> = {}) {
    this.dataDir = dataDir;
    this.port = port;
    this.#env = {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      DATABASE_URL: '',
      PASSWORD: password,
      ...env,
    };
  }

  /** The officer's session, for asking in its name. */
  get cookie(): string {
    return this.#cookie;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #run(args: string[]): string {
    return execFileSync(process.execPath, [program, ...args], { env: this.#env, encoding: 'utf8' });
  }

  /** An installation with one ward, one kind of unit and one administrator who is also the officer. */
  setUp(): void {
    mkdirSync(this.dataDir, { recursive: true });
    const file = `${this.dataDir}/dien-tap.yaml`;
    writeFileSync(file, bundle);
    this.#run(['import', file]);
    this.#run(['user', 'create', 'dien-tap', 'Người Diễn Tập', 'canbo@dien-tap.example', 'officer']);
  }

  /** Starts and waits until it answers; gives the milliseconds that took. */
  async start(): Promise<number> {
    const begin = performance.now();
    this.#child = spawn(process.execPath, [program, 'serve'], { env: this.#env, stdio: 'ignore' });
    for (let tries = 0; tries < 1500; tries += 1) {
      const answered = await fetch(`${this.address}/healthz`)
        .then((response) => response.ok)
        .catch(() => false);
      if (answered) return performance.now() - begin;
      await sleep(20);
    }
    throw new Error('the product did not start within 30 seconds');
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async signIn(): Promise<void> {
    const response = await this.post('/dang-nhap', { login: 'canbo@dien-tap.example', password });
    this.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    if (!this.#cookie) throw new Error(`signing in was answered with ${response.status}`);
  }

  /** Sends a form of the office; `key` makes a second sending the same form. */
  async post(path: string, fields: Record<string, string> | [string, string][], key: string = crypto.randomUUID()): Promise<Response> {
    return fetch(`${this.address}/dien-tap${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams([['_key', key], ...(Array.isArray(fields) ? fields : Object.entries(fields))]),
      headers: { origin: this.address, cookie: this.#cookie },
    });
  }

  /** The text of a page of the office. */
  async page(path: string): Promise<string> {
    const response = await fetch(`${this.address}/dien-tap${path}`, { headers: { cookie: this.#cookie } });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return response.text();
  }

  /** Takes a bundle of the drill's ward. */
  take(bundleText: string): void {
    const file = `${this.dataDir}/them.json`;
    writeFileSync(file, bundleText);
    this.#run(['import', file]);
  }

  /** The process of the embedded PostgreSQL, if it runs. */
  databasePid(): number | undefined {
    try {
      return Number(readFileSync(`${this.dataDir}/database/cluster/postmaster.pid`, 'utf8').split('\n')[0]) || undefined;
    } catch {
      return undefined;
    }
  }

  signal(name: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(name);
    return ended;
  }

  /** Whether the invariants and the audit chain hold, as anybody would check them; says what they printed when they do not. */
  holds(): boolean {
    try {
      this.#run(['check-database']);
      this.#run(['audit', 'verify']);
      return true;
    } catch (error) {
      console.log(String((error as { stdout?: string }).stdout ?? error));
      return false;
    }
  }
}
