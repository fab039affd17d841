import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { seal, unseal } from '../../platform/sealed.ts';
import { type Runtime, type Tx, fresh } from '../../platform/tenancy.ts';

export interface PublishedKey {
  kid: string;
  /** The raw public key of Ed25519 in base64url. */
  public_key: string;
  made_at: Date;
  retired_at: Date | null;
}

/** Every key the authority has ever signed with, the newest first: what they signed stays verifiable. */
export const publishedKeys = (tx: Tx): Promise<PublishedKey[]> =>
  tx.db
    .selectFrom('credential_key')
    .select(['kid', 'public_key', 'made_at', 'retired_at'])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** The key as JSON Web Key. */
export const jwkOf = ({ kid, public_key }: Pick<PublishedKey, 'kid' | 'public_key'>) => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: public_key,
  kid,
  alg: 'EdDSA',
  use: 'sig',
});

async function makeKey(tx: Tx, runtime: Runtime): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const count = await tx.db
    .selectFrom('credential_key')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const row = {
    ...fresh(tx),
    kid: `khoa-${count.n + 1}-${tx.now.getFullYear()}`,
    public_key: publicKey.export({ format: 'jwk' }).x ?? '',
    sealed_private_key: await seal(runtime, String(privateKey.export({ format: 'pem', type: 'pkcs8' }))),
    made_at: tx.now,
  };
  await tx.db
    .insertInto('credential_key')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

const inUse = (tx: Tx) =>
  tx.db
    .selectFrom('credential_key')
    .select(['id', 'kid', 'sealed_private_key'])
    .where('retired_at', 'is', null)
    .where('sealed_private_key', 'is not', null)
    .executeTakeFirst();

export interface SigningKey {
  kid: string;
  private: KeyObject;
}

/**
 * The key that signs, made when first needed. One that this installation cannot open (the secret is another one) is
 * retired, and a new one takes its place.
 */
export async function signingKey(tx: Tx, runtime: Runtime): Promise<SigningKey> {
  for (const remaining of [2, 1, 0]) {
    const row = await inUse(tx);
    const pem = row?.sealed_private_key ? await unseal(runtime, row.sealed_private_key) : null;
    if (row && pem !== null) return { kid: row.kid, private: createPrivateKey(pem) };
    if (remaining === 0) break;
    if (row) await retire(tx, row.id);
    await makeKey(tx, runtime);
  }
  throw new Error('no key to sign credentials with');
}

const retire = (tx: Tx, id: string) => tx.db.updateTable('credential_key').set({ retired_at: tx.now }).where('id', '=', id).execute();

/** Signs with a new key from now on; the old one stays published for what it has signed. */
export async function rotateKey(tx: Tx, actor: Actor, runtime: Runtime): Promise<string> {
  const old = await inUse(tx);
  if (old) await retire(tx, old.id);
  const { kid } = await signingKey(tx, runtime);
  await recordEvent(tx, actor, 'credential.key_rotated', { detail: { kid, retired: old?.kid ?? null } });
  return kid;
}

/** The public half as Node and jose take it. */
export const publicKeyOf = (key: Pick<PublishedKey, 'kid' | 'public_key'>) => createPublicKey({ key: jwkOf(key), format: 'jwk' });
