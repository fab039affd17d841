import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'bangvang-film-';
/** Nothing works on a folder that long. */
const ABANDONED = 3 * 3_600_000;

/** A new folder for the pictures of one film. Folders of films whose process was killed are removed, so that they never fill the disk. */
export async function filmFolder(under = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(under, NAME));
  const now = (await stat(folder)).mtimeMs;
  for (const name of (await readdir(under)).filter((each) => each.startsWith(NAME))) {
    const changed = await stat(join(under, name)).catch(() => null);
    // Another process may remove it at the same time, or it may be another user's.
    if (changed && now - changed.mtimeMs > ABANDONED) await rm(join(under, name), { recursive: true, force: true }).catch(() => undefined);
  }
  return folder;
}
