import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Where the parts of one embedded server live. */
export interface Layout {
  dataDir: string;
  clusterDir: string;
  logFile: string;
  socketDir: string;
  /** Short name of this data folder, the same for every process of the machine. */
  key: string;
}

/** Name of the socket file PostgreSQL makes for its port. */
export const SOCKET_NAME = '.s.PGSQL.5432';
/** The kernel refuses a longer socket path. */
const SOCKET_PATH_LIMIT = 107;

/** Makes the data folder and works out every path in it. */
export function layOut(folder: string): Layout {
  makeFolder(resolve(folder));
  const dataDir = realpathSync(folder);
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return {
    dataDir,
    key,
    clusterDir: join(dataDir, 'cluster'),
    logFile: join(dataDir, 'postgres.log'),
    socketDir: socketFolder(dataDir, key),
  };
}

/** Makes the folder of the socket, closed to everybody but the owner; refuses one that somebody else put there. */
export function openSocketFolder({ socketDir }: Layout, owner: { uid: number; gid: number }): void {
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  const found = lstatSync(socketDir);
  const ours = [owner.uid, process.getuid?.()].includes(found.uid);
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) {
    throw new Error(`Thư mục ${socketDir} không phải của Bảng Vàng. Hãy xóa hoặc đổi tên nó rồi chạy lại.`);
  }
  if (found.uid !== owner.uid) chownSync(socketDir, owner.uid, owner.gid);
}

/** What root makes in somebody's folder is that person's, who may want to run without root tomorrow. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined || process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(first));
  for (let path = folder; path.length >= first.length; path = dirname(path)) chownSync(path, uid, gid);
}

function socketFolder(dataDir: string, key: string): string {
  const places = [join(dataDir, 'run'), join(tmpdir(), `bangvang-${key}`), `/tmp/bangvang-${key}`];
  return places.find((place) => Buffer.byteLength(join(place, SOCKET_NAME)) <= SOCKET_PATH_LIMIT) ?? `/tmp/bangvang-${key}`;
}
