import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/** What stands before 32 raw bytes of an X25519 key in the forms node reads (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicHead = Buffer.from('302a300506032b656e032100', 'hex');

const readPrivate = (raw: Uint8Array) => createPrivateKey({ key: Buffer.concat([privateHead, raw]), format: 'der', type: 'pkcs8' });
const readPublic = (raw: Uint8Array) => createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' });
const rawPrivate = (key: KeyObject) => key.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
const rawPublic = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).subarray(-32);

export interface KeyPair {
  publicKey: Buffer;
  privateKey: Buffer;
}

/** A new X25519 pair, raw. */
export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(pair.publicKey), privateKey: rawPrivate(pair.privateKey) };
}

/** The public half of 32 secret bytes. */
export const publicOf = (privateKey: Uint8Array): Buffer => rawPublic(createPublicKey(readPrivate(privateKey)));

const derive = (secret: Uint8Array, context: string) => Buffer.from(hkdfSync('sha256', secret, 'bangvang-seal-1', context, 32));

/** AES-256-GCM: nonce, content, tag. The context is bound in: what is moved elsewhere does not open. */
export function lock(key: Uint8Array, content: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** The content, or null with a wrong key, in a wrong place or after a change. */
export function unlock(key: Uint8Array, locked: Uint8Array, context: string): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, 12)).setAAD(Buffer.from(context));
    cipher.setAuthTag(locked.subarray(-16));
    return Buffer.concat([cipher.update(locked.subarray(12, -16)), cipher.final()]);
  } catch {
    return null;
  }
}

/** Closes content for whoever holds the private key: a key pair of this one letter, then AES-256-GCM. */
export function sealFor(publicKey: Uint8Array, content: Uint8Array, context: string): Buffer {
  const letter = generateKeyPairSync('x25519');
  const own = rawPublic(letter.publicKey);
  const secret = diffieHellman({ privateKey: letter.privateKey, publicKey: readPublic(publicKey) });
  return Buffer.concat([own, lock(derive(Buffer.concat([secret, own, publicKey]), context), content, context)]);
}

/** The content of a sealed letter, or null when it is not for this key or was changed or moved. */
export function openSealed(privateKey: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  const from = sealed.subarray(0, 32);
  const secret = diffieHellman({ privateKey: readPrivate(privateKey), publicKey: readPublic(from) });
  return unlock(derive(Buffer.concat([secret, from, publicOf(privateKey)]), context), sealed.subarray(32), context);
}
