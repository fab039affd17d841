import { execFile } from 'node:child_process';
import { Agent, get } from 'node:http';
import { promisify } from 'node:util';

export interface Measured {
  requests: number;
  /** Requests per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  errors: number;
}

const run = promisify(execFile);
const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

const duration = (text: string, label: string): number => {
  const match = new RegExp(`${label}\\s+([\\d.]+)(us|ms|s)`).exec(text);
  return match ? Number(match[1]) * (units[match[2] ?? 'ms'] ?? 1) : Number.NaN;
};

async function withWrk(url: string, connections: number, seconds: number): Promise<Measured> {
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '20s',
    '--latency',
    '-H',
    'User-Agent: Mozilla/5.0 (bench)',
    url,
  ]);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const sockets =
    /connect (\d+), read (\d+), write (\d+), timeout (\d+)/
      .exec(stdout)
      ?.slice(1)
      .reduce((sum, one) => sum + Number(one), 0) ?? 0;
  return {
    requests: number(/(\d+) requests in/),
    rate: number(/Requests\/sec:\s+([\d.]+)/),
    p50: duration(stdout, '50%'),
    p99: duration(stdout, '99%'),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + sockets,
  };
}

/** One request over a kept connection; false when it was not answered with 200. */
function ask(url: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent, headers: { 'user-agent': 'Mozilla/5.0 (bench)' } }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200));
    });
    request.once('error', () => resolve(false));
  });
}

async function withNode(url: string, connections: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      const sent = performance.now();
      if (!(await ask(url, agent))) errors += 1;
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { requests: times.length, rate: times.length / ((performance.now() - began) / 1000), p50: at(0.5), p99: at(0.99), errors };
}

/** Whether Debian's `wrk` is here; without it our own clients take CPU from what they measure. */
export const hasWrk = (): Promise<boolean> =>
  run('wrk', ['--version']).then(
    () => true,
    (error: { code?: unknown }) => error.code !== 'ENOENT',
  );

/** Loads one address from that many connections at once. Closed loop: each asks again once it was answered. */
export const measure = (wrk: boolean, url: string, connections: number, seconds: number): Promise<Measured> =>
  (wrk ? withWrk : withNode)(url, connections, seconds);
