import { type Measured, measure } from './load.ts';
import { cpuSeconds, databaseCpuSeconds } from './process.ts';

export interface Line extends Measured {
  page: string;
  way: string;
  connections: number;
  bytes: number;
  /** Milliseconds of CPU a request; null where the system does not tell. */
  cpu: number | null;
  databaseCpu: number | null;
}

export interface Target {
  page: string;
  way: string;
  url: string;
  pid: number;
  postmaster: number | null;
}

const warmUpSeconds = 0.5;

const per = (before: number | null, after: number | null, requests: number) =>
  before === null || after === null ? null : ((after - before) * 1000) / requests;

/** One page under one load, after a short warm-up. Throws when the page is not there. */
export async function line(wrk: boolean, { page, way, url, pid, postmaster }: Target, connections: number, seconds: number): Promise<Line> {
  const response = await fetch(url, { headers: { 'user-agent': 'Mozilla/5.0 (bench)', 'accept-encoding': 'identity' } });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  await measure(wrk, url, connections, Math.ceil(warmUpSeconds));
  const database = () => (postmaster === null ? null : databaseCpuSeconds(postmaster));
  const [cpu, databaseCpu] = [cpuSeconds(pid), database()];
  const result = await measure(wrk, url, connections, seconds);
  return {
    ...result,
    page,
    way,
    connections,
    bytes: Buffer.byteLength(body),
    cpu: per(cpu, cpuSeconds(pid), result.requests),
    databaseCpu: per(databaseCpu, database(), result.requests),
  };
}

const fixed = (value: number | null, digits: number) => (value === null || Number.isNaN(value) ? '–' : value.toFixed(digits));
const head = ['trang', 'cách', 'kết nối', 'KB', 'yêu cầu/giây', 'p50 ms', 'p99 ms', 'CPU ms', 'CPU CSDL ms', 'so với node:http', 'lỗi'];

/** The lines as a table; each beside the bare server that answered the same bytes under the same load. */
export function table(lines: readonly Line[], bare: string): string {
  const floor = (one: Line) => lines.find((each) => each.way === bare && each.page === one.page && each.connections === one.connections);
  const rows = lines.map((one) => [
    one.page,
    one.way,
    String(one.connections),
    (one.bytes / 1024).toFixed(1),
    one.rate.toFixed(0),
    fixed(one.p50, 2),
    fixed(one.p99, 2),
    fixed(one.cpu, 3),
    fixed(one.databaseCpu, 3),
    fixed(one.rate / (floor(one)?.rate ?? Number.NaN), 3),
    String(one.errors),
  ]);
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const printed = (cells: readonly string[]) =>
    cells.map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ');
  return [printed(head), ...rows.map(printed)].join('\n');
}
