import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotFound } from './refusal.ts';
import type { Runtime, Tx } from './tenancy.ts';

export interface StoredFile {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  public: boolean;
}

const pathOf = (filesDir: string, sha256: string) => join(filesDir, sha256.slice(0, 2), sha256);

/** Writes the bytes under their own hash: aside, to the disk, then renamed, so that a cut leaves a whole file or none. */
async function keep(filesDir: string, sha256: string, bytes: Uint8Array, newId: () => string): Promise<void> {
  const path = pathOf(filesDir, sha256);
  if ((await stat(path).catch(() => null))?.size === bytes.length) return;
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${newId()}`;
  const file = await open(aside, 'w', 0o640);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(aside, path);
}

/** Stores a file whose content has been checked by the caller. The bytes are on the disk before the row is. */
export async function storeFile(
  tx: Tx,
  filesDir: string,
  input: { name: string; mediaType: string; bytes: Uint8Array; public?: boolean },
): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  await keep(filesDir, sha256, input.bytes, tx.newId);
  const row = {
    id: tx.newId(),
    sha256,
    name: input.name,
    media_type: input.mediaType,
    bytes: input.bytes.length,
    public: input.public ?? false,
  };
  await tx.db
    .insertInto('stored_file')
    .values({ authority_id: tx.authorityId, stored_at: tx.now, ...row })
    .execute();
  return row;
}

/** Where the bytes of a file lie, for what is sent piece by piece; NotFound where they are missing or not as many as were stored. */
export async function locateStoredFile(tx: Tx, filesDir: Runtime['filesDir'], id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound();
  const row = await tx.db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  const path = pathOf(filesDir, row.sha256);
  if ((await stat(path).catch(() => null))?.size !== row.bytes) throw new NotFound();
  return { ...row, path };
}

/** Reads a file of this authority back; a file whose bytes do not match their hash is not given out. */
export async function readStoredFile(tx: Tx, filesDir: Runtime['filesDir'], id: string): Promise<StoredFile & { content: Uint8Array }> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound();
  const row = await tx.db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  const content = await readFile(pathOf(filesDir, row.sha256));
  if (createHash('sha256').update(content).digest('hex') !== row.sha256) throw new Error(`file ${id} does not match its hash`);
  return { ...row, content };
}
