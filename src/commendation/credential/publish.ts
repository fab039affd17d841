import { createHash } from 'node:crypto';
import { didOf, issuerId } from './address.ts';
import { type PublishedKey, jwkOf } from './key.ts';

/** The keys as a JSON Web Key Set, with the days on which each was in use. */
export const keySet = (keys: readonly PublishedKey[]) => ({
  keys: keys.map((key) => ({ ...jwkOf(key), made_at: key.made_at.toISOString(), retired_at: key.retired_at?.toISOString() ?? null })),
});

/** The document of the issuer's did:web name; retired keys stay, for what they signed. */
export function didDocument(address: string, keys: readonly PublishedKey[]) {
  const id = didOf(address);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id,
    alsoKnownAs: [issuerId(address)],
    verificationMethod: keys.map((key) => ({ id: `${id}#${key.kid}`, type: 'JsonWebKey2020', controller: id, publicKeyJwk: jwkOf(key) })),
    assertionMethod: keys.map(({ kid }) => `${id}#${kid}`),
  };
}

/** A compact credential as a JSON document of the Verifiable Credentials Data Model 2.0. */
export const enveloped = (token: string) => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  id: `data:application/vc+jwt,${token}`,
  type: 'EnvelopedVerifiableCredential',
});

/** A list names codes by their hash only: it must not lead to pages whose codes nobody was given. */
export const hashedCode = (code: string) => createHash('sha256').update(code).digest('base64url').slice(0, 22);

/** What is no longer valid, as of a moment. */
export const statusList = (changes: readonly { code: string; status: string; happened_on: string }[], at: Date) => ({
  at: at.toISOString(),
  changed: [
    ...new Map(changes.map(({ code, status, happened_on }) => [code, { code: hashedCode(code), status, on: happened_on }])).values(),
  ],
});
