import { compactVerify, decodeProtectedHeader } from 'jose';
import type { Claims } from './claims.ts';
import { type PublishedKey, publicKeyOf } from './key.ts';

export type Checked =
  | { genuine: true; kid: string; claims: Claims }
  | { genuine: false; why: 'not_a_credential' | 'unknown_key' | 'changed' };

/** Takes the compact credential out of a file: the token itself, or a JSON that carries it. */
export function tokenIn(text: string): string | null {
  const found = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(text);
  return found ? found[0] : null;
}

/** Whether a compact credential was signed by one of these keys and not changed since. Says nothing about revocation. */
export async function checkToken(token: string, keys: readonly PublishedKey[]): Promise<Checked> {
  let kid: string;
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== 'EdDSA') return { genuine: false, why: 'not_a_credential' };
    kid = (header.kid ?? '').split('#').at(-1) ?? '';
  } catch {
    return { genuine: false, why: 'not_a_credential' };
  }
  // The last sign of a signature has bits that decoders ignore: a changed one would still be read as the same.
  const signature = token.split('.')[2] ?? '';
  if (Buffer.from(signature, 'base64url').toString('base64url') !== signature) return { genuine: false, why: 'changed' };
  const key = keys.find((each) => each.kid === kid);
  if (!key) return { genuine: false, why: 'unknown_key' };
  try {
    const { payload } = await compactVerify(token, publicKeyOf(key), { algorithms: ['EdDSA'] });
    return { genuine: true, kid, claims: JSON.parse(new TextDecoder().decode(payload)) as Claims };
  } catch {
    return { genuine: false, why: 'changed' };
  }
}
