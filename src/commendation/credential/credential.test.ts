import { validator } from '@transmute/verifiable-credentials';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { awardsOfDecision } from '../register/awards.ts';
import { newCode, printCode, readCode } from './code.ts';
import { issueCredentials } from './issue.ts';
import { jwkOf, publishedKeys, rotateKey, signingKey } from './key.ts';
import { enveloped, hashedCode, keySet, statusList } from './publish.ts';
import { activeCredentials, changeStanding, changedCredentials, credentialByCode } from './standing.ts';
import { checkToken, tokenIn } from './verify.ts';
import { awardedWard } from '../../../test/awarded-ward.ts';

const address = 'https://thidua.example/mai-vang';
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

let count = 0;
async function issued() {
  const ward = await awardedWard(test, `xac-minh-${++count}`, [
    { award: 'giay_khen', name: 'Bà Nguyễn Thị Thuỷ Ẩn', post: 'Trưởng Khu phố 3' },
    { award: 'giay_khen', name: 'Khu phố 4', kind: 'unit' },
  ]);
  await ward.run((tx) => issueCredentials(tx, system, test.runtime, { decisionId: ward.decision, address }));
  const credentials = await ward.run((tx) => activeCredentials(tx, ward.decision));
  const [first] = await ward.run((tx) => awardsOfDecision(tx, ward.decision));
  const credential = credentials.get(first?.id ?? '');
  if (!first || !credential) throw new Error('no credential');
  return { ...ward, award: first, credential, keys: await ward.run(publishedKeys) };
}

describe('codes', () => {
  it('are refused when one sign is wrong or two neighbours are swapped', () => {
    const bytes = fc.uint8Array({ minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(bytes, fc.nat(9), fc.integer({ min: 1, max: 31 }), (random, place, shift) => {
        const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const code = newCode(() => random);
        const other = symbols[(symbols.indexOf(code[place] ?? '') + shift) % 32] ?? '';
        expect(readCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull();
        const [a, b] = [code[place] ?? '', code[place + 1] ?? ''];
        if (b !== '' && a !== b) expect(readCode(code.slice(0, place) + b + a + code.slice(place + 2))).toBeNull();
      }),
    );
  });

  it('are read as people type them', () => {
    const code = newCode(() => new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8]));
    expect(readCode(` ${printCode(code).toLowerCase().replace('0', 'o').replace('1', 'l')} `)).toBe(code);
    expect([readCode(''), readCode('U123456789'), readCode(`${code}0`)]).toEqual([null, null, null]);
  });
});

describe('a credential', () => {
  it('is refused for a draft', async () => {
    const ward = await awardedWard(test, 'du-thao', [{ award: 'giay_khen', name: 'Bà Lê Thị Bưởi' }]);
    const draft = ward.run(async (tx) => {
      await tx.db.updateTable('decision').set({ number: null, issued_on: null }).where('id', '=', ward.decision).execute();
      return issueCredentials(tx, system, test.runtime, { decisionId: ward.decision, address });
    });
    await expect(draft).rejects.toThrow('not_signed');
  });

  it('is refused when any one character of it is changed', async () => {
    const { credential, keys } = await issued();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    expect((await checkToken(credential.token, keys)).genuine).toBe(true);
    for (const last of alphabet)
      expect((await checkToken(credential.token.slice(0, -1) + last, keys)).genuine).toBe(credential.token.endsWith(last));
    await fc.assert(
      fc.asyncProperty(fc.nat(credential.token.length - 1), fc.nat(63), async (place, pick) => {
        const other = alphabet[pick] ?? 'A';
        if (credential.token[place] === other) return;
        const changed = credential.token.slice(0, place) + other + credential.token.slice(place + 1);
        expect((await checkToken(changed, keys)).genuine).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused by the keys of another ward and without a signature', async () => {
    const [mine, theirs] = [await issued(), await issued()];
    expect(await checkToken(mine.credential.token, theirs.keys)).toEqual({ genuine: false, why: 'changed' });
    expect(await checkToken(mine.credential.token, [])).toEqual({ genuine: false, why: 'unknown_key' });
    const body = mine.credential.token.split('.')[1] ?? '';
    const none = `${Buffer.from('{"alg":"none","typ":"vc+jwt"}').toString('base64url')}.${body}.`;
    expect(await checkToken(none, mine.keys)).toEqual({ genuine: false, why: 'not_a_credential' });
    expect(await checkToken('giấy khen', mine.keys)).toEqual({ genuine: false, why: 'not_a_credential' });
  });

  it('says what the certificate says and nothing more of the person', async () => {
    const { award, credential, keys } = await issued();
    const checked = await checkToken(credential.token, keys);
    const url = `${address}/xac-minh/${credential.code}`;
    expect(award.kind).toBe('collective');
    expect(checked).toEqual({
      genuine: true,
      kid: 'khoa-1-2026',
      claims: {
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
        id: url,
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        name: 'Giấy khen',
        issuer: { id: 'https://thidua.example/mai-vang/xac-minh', type: ['Profile'], name: 'Chủ tịch UBND phường Mai Vàng' },
        validFrom: '2026-11-19T17:00:00Z',
        credentialSubject: {
          type: ['AchievementSubject'],
          identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: 'Khu phố 4' }],
          licenseNumber: '2/2026',
          achievement: {
            id: `${url}#khen`,
            type: ['Achievement'],
            name: 'Giấy khen',
            description: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
            criteria: { narrative: 'Quyết định số 12/QĐ-UBND ngày 20 tháng 11 năm 2026' },
          },
        },
        iss: 'https://thidua.example/mai-vang/xac-minh',
        jti: url,
        nbf: 1_795_107_600,
      },
    });
    expect(credential.token).toBe(credential.token.normalize('NFC'));
  });

  it('is accepted by a verifier of Verifiable Credentials that knows nothing of us, and a changed one is not', async () => {
    const { credential, keys } = await issued();
    const key = keys[0];
    if (!key) throw new Error('no key');
    const resolver = {
      resolve: async () => ({ type: 'application/jwk+json', content: new TextEncoder().encode(JSON.stringify(jwkOf(key))) }),
    };
    const verify = (token: string) =>
      validator({ resolver }).validate({ type: 'application/vc-ld+jwt', content: new TextEncoder().encode(token) });
    const fromEnvelope = tokenIn(JSON.stringify(enveloped(credential.token))) ?? '';
    expect(fromEnvelope).toBe(credential.token);
    const validation = await verify(fromEnvelope);
    expect({ verified: validation.verified, warnings: validation.warnings }).toEqual({ verified: true, warnings: [] });
    const [head, body = '', signature] = credential.token.split('.');
    await expect(
      verify([head, `${body.slice(0, 40)}${body[40] === 'A' ? 'B' : 'A'}${body.slice(41)}`, signature].join('.')),
    ).rejects.toThrow();
  });

  it('is made once however often it is asked for, and anew only after a correction', async () => {
    const { run, decision, award, credential, officer } = await issued();
    const again = () => run((tx) => issueCredentials(tx, system, test.runtime, { decisionId: decision, address }));
    expect(await again()).toBe(0);
    const change = { awardId: award.id, on: '2026-11-22', reason: 'Ghi sai tên khu phố', decisionId: null };
    await run((tx) => changeStanding(tx, officer, { ...change, status: 'corrected' }));
    expect(await again()).toBe(1);
    const now = (await run((tx) => activeCredentials(tx, decision))).get(award.id);
    expect(now?.code).not.toBe(credential.code);
    expect(await run((tx) => credentialByCode(tx, credential.code))).toMatchObject({
      standing: 'corrected',
      acts: [{ status: 'corrected', happened_on: '2026-11-22', reason: 'Ghi sai tên khu phố', decision_id: null }],
    });
    await run((tx) => changeStanding(tx, officer, { ...change, status: 'revoked', reason: 'Khai man thành tích' }));
    expect(await again()).toBe(0);
    await expect(run((tx) => changeStanding(tx, officer, { ...change, status: 'revoked' }))).rejects.toThrow('already_revoked');
    await expect(run((tx) => changeStanding(tx, officer, { ...change, status: 'revoked', reason: ' ' }))).rejects.toThrow('reason_missing');
    const list = statusList(await run(changedCredentials), new Date('2026-11-22T01:00:00Z'));
    expect(list).toEqual({
      at: '2026-11-22T01:00:00.000Z',
      changed: [credential.code, now?.code ?? '']
        .toSorted()
        .map((code) => ({ code: hashedCode(code), status: code === credential.code ? 'corrected' : 'revoked', on: '2026-11-22' })),
    });
  });
});

describe('the key of an authority', () => {
  it('lies sealed in the database, and another installation signs with one of its own', async () => {
    const ward = await issued();
    const [row] = await ward.run((tx) => tx.db.selectFrom('credential_key').selectAll().execute());
    expect(row?.sealed_private_key).not.toContain('PRIVATE');
    const elsewhere = { ...test.runtime, secret: 'another installation with a secret of its own' };
    const other = await inTenant(test.runtime, ward.authorityId, (tx) => signingKey(tx, elsewhere));
    expect(other.kid).toBe('khoa-2-2026');
    const keys = await ward.run(publishedKeys);
    expect(
      keySet(keys)
        .keys.map(({ kid, retired_at }) => [kid, retired_at !== null])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    ).toEqual([
      ['khoa-1-2026', true],
      ['khoa-2-2026', false],
    ]);
    expect(await checkToken(ward.credential.token, keys)).toMatchObject({ genuine: true, kid: 'khoa-1-2026' });
  });

  it('can be replaced, and what the old one signed stays genuine', async () => {
    const ward = await issued();
    expect(await ward.run((tx) => rotateKey(tx, ward.officer, test.runtime))).toBe('khoa-2-2026');
    expect(await checkToken(ward.credential.token, await ward.run(publishedKeys))).toMatchObject({ genuine: true });
  });

  it('may not be deleted by the application, nor what it signed', async () => {
    const ward = await issued();
    for (const table of ['credential_key', 'credential', 'credential_act'])
      await expect(ward.run((tx) => sql`delete from ${sql.table(table)}`.execute(tx.db))).rejects.toThrow('permission denied');
  });
});
