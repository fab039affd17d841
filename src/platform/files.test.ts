import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { readStoredFile, storeFile } from './files.ts';
import { NotFound } from './refusal.ts';
import { inTenant } from './tenancy.ts';

let test: TestDatabase;
const wards: string[] = [];
const bytes = new TextEncoder().encode('biên bản');
beforeAll(async () => {
  test = await testDatabase();
  wards.push(await addAuthority(test, 'tep-mot'), await addAuthority(test, 'tep-hai'));
});
afterAll(() => test.close());

const store = (ward: string | undefined) =>
  inTenant(test.runtime, ward ?? '', (tx) => storeFile(tx, test.runtime.filesDir, { name: 'a.txt', mediaType: 'text/plain', bytes }));
const read = (ward: string | undefined, id: string) =>
  inTenant(test.runtime, ward ?? '', (tx) => readStoredFile(tx, test.runtime.filesDir, id), 'read');

describe('a stored file', () => {
  it('is not found by another ward, nor under a name that is no id', async () => {
    const { id } = await store(wards[0]);
    await expect(read(wards[1], id)).rejects.toThrow(NotFound);
    await expect(read(wards[0], '../../etc/passwd')).rejects.toThrow(NotFound);
  });

  it('comes back as it was, and equal content is kept once', async () => {
    const [first, second] = [await store(wards[0]), await store(wards[1])];
    expect(first.sha256).toBe(second.sha256);
    expect(Buffer.from((await read(wards[1], second.id)).content)).toEqual(Buffer.from(bytes));
  });

  it('is not given out when its bytes were changed on the disk', async () => {
    const { id, sha256 } = await store(wards[0]);
    writeFileSync(`${test.runtime.filesDir}/${sha256.slice(0, 2)}/${sha256}`, 'khác');
    await expect(read(wards[0], id)).rejects.toThrow(/hash/);
  });
});
