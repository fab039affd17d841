import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runtime } from './tenancy.ts';

const keys = new Map<string, Buffer>();

/** The secret of the installation: the one that was configured, else a file beside the stored ones, made when first needed. */
async function secretOf({ secret, filesDir }: Pick<Runtime, 'secret' | 'filesDir'>): Promise<string> {
  if (secret) return secret;
  const path = join(filesDir, '.installation-secret');
  await mkdir(filesDir, { recursive: true });
  // 'wx' lets one of several processes write it; the others read what that one wrote.
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    return null;
  });
  if (file) {
    await file.writeFile(randomBytes(32).toString('base64url'));
    await file.sync();
    await file.close();
  }
  return (await readFile(path, 'utf8')).trim();
}

async function keyOf(runtime: Pick<Runtime, 'secret' | 'filesDir'>): Promise<Buffer> {
  const secret = await secretOf(runtime);
  const known = keys.get(secret);
  if (known) return known;
  const key = scryptSync(secret, 'bang-vang sealed 1', 32);
  keys.set(secret, key);
  return key;
}

/** Encrypts a text so that the database alone does not give it away (AES-256-GCM under the secret of the installation). */
export async function seal(runtime: Pick<Runtime, 'secret' | 'filesDir'>, text: string): Promise<string> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(runtime), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** A text as only this installation knows it again. There are few network addresses: without the secret they could all be tried. */
export const veiled = async (runtime: Pick<Runtime, 'secret' | 'filesDir'>, text: string): Promise<string> =>
  createHmac('sha256', await keyOf(runtime))
    .update(text)
    .digest('base64url');

/** Opens what `seal` closed; null when it was closed by another secret or was changed. */
export async function unseal(runtime: Pick<Runtime, 'secret' | 'filesDir'>, sealed: string): Promise<string | null> {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !body) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', await keyOf(runtime), nonce).setAuthTag(tag);
    return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
