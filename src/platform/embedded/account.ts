import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

interface User {
  uid: number;
  gid: number;
}

/**
 * The operating system user PostgreSQL runs as (it refuses root) and how to become that user: `self` needs nothing, `switch` drops
 * from root, a capability drops from root and keeps the one right to walk through closed folders such as /root.
 */
export interface Account extends User {
  way: 'self' | 'switch' | Capability;
}

/** Program, arguments and options for `spawn`. */
export interface Command {
  program: string;
  args: string[];
  options: User | Record<string, never>;
}

type Capability = (typeof CAPABILITIES)[number];
const CAPABILITIES = ['dac_read_search', 'dac_override'] as const;

/** Chooses who owns the data: this process's user, or for root the owner of the data, of its folder, else `nobody`. */
export function chooseUser(dataDir: string, clusterDir: string): User {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (self.uid !== 0) return ownUser(self, clusterDir);
  return clusterOwner(clusterDir) ?? folderOwner(dataDir) ?? nobody();
}

/** Finds a way to run as the user that reaches all the folders; throws in Vietnamese when there is none. */
export function chooseWay(user: User, folders: string[]): Account {
  if (process.getuid?.() === user.uid) return { ...user, way: 'self' };
  const closed = folders.map((path) => closedFolder(path, user)).find(Boolean);
  if (!closed) return { ...user, way: 'switch' };
  const way = CAPABILITIES.find((capability) => reaches({ ...user, way: capability }, folders));
  if (way) return { ...user, way };
  throw new Error(
    `PostgreSQL không chạy bằng root, mà người dùng số ${user.uid} không vào được thư mục ${closed}. ` +
      `Hãy chuyển bộ cài ra ngoài (ví dụ /srv/bangvang), hoặc mở lối đi: chmod o+x ${closed}, rồi chạy lại.`,
  );
}

/** Wraps a program so that it runs as the account. */
export function runAs(account: Account, program: string, args: string[]): Command {
  const { uid, gid, way } = account;
  if (way === 'self') return { program, args, options: {} };
  if (way === 'switch') return { program, args, options: { uid, gid } };
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs'];
  // Without it the kernel forgets the capability in access(2), by which PostgreSQL looks for its own programs.
  const remember = '--securebits=+no_setuid_fixup';
  const keep = ['inh-caps', 'ambient-caps', 'bounding-set'].map((set) => `--${set}=-all,+${way}`);
  return { program: 'setpriv', args: [...drop, remember, ...keep, program, ...args], options: {} };
}

/** The caller's PGDATA, PGPORT, LD_LIBRARY_PATH and the like must not reach the server. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

function ownUser(self: User, clusterDir: string): User {
  const owner = ownerOf(clusterDir);
  if (owner && owner.uid !== self.uid) {
    throw new Error(
      `Thư mục dữ liệu ${clusterDir} thuộc về người dùng số ${owner.uid}. ` +
        'Hãy chạy bằng đúng người dùng đó (hoặc root), hoặc đổi chủ thư mục bằng chown rồi chạy lại.',
    );
  }
  if (!owner && !isKnown(self.uid)) {
    throw new Error(
      `Người dùng số ${self.uid} chưa có tên trên máy này (/etc/passwd) nên PostgreSQL không tạo được dữ liệu. Hãy thêm tên cho người dùng đó.`,
    );
  }
  return self;
}

function clusterOwner(clusterDir: string) {
  const owner = ownerOf(clusterDir);
  return owner && owner.uid !== 0 ? owner : undefined;
}

/** Owner of the data's folder, when it is a known ordinary user: initdb needs the user's name. */
function folderOwner(path: string): User | undefined {
  const owner = ownerOf(path);
  return owner && owner.uid !== 0 && isKnown(owner.uid) ? owner : undefined;
}

function isKnown(uid: number): boolean {
  return knownUser((fields) => Number(fields[2]) === uid) !== undefined;
}

function ownerOf(path: string): User | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function nobody(): User {
  const fields = knownUser(([name]) => name === 'nobody');
  if (!fields) throw new Error('PostgreSQL không chạy bằng root và máy không có người dùng "nobody". Hãy chạy bằng một người dùng thường.');
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

function knownUser(matches: (fields: string[]) => boolean): string[] | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => line.split(':')).find(matches);
}

/** The first folder above `path` (or itself) the user cannot walk through. */
function closedFolder(path: string, user: User): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : closedFolder(parent, user);
  return above ?? (mayWalk(path, user) ? undefined : path);
}

function mayWalk(path: string, user: User): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return true;
  const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0;
  return ((found.mode >> shift) & 0o1) === 1;
}

function reaches(account: Account, folders: string[]): boolean {
  const probe = runAs(account, 'ls', ['-d', ...folders.map((path) => `${path}/.`)]);
  return spawnSync(probe.program, probe.args, { stdio: 'ignore' }).status === 0;
}
