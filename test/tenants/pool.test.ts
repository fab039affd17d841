import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../../src/platform/tenancy.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../database.ts';

const transactions = 10_000;
const tenants = 50;
let test: TestDatabase;
let wards: string[];

beforeAll(async () => {
  test = await testDatabase();
  wards = await Promise.all(Array.from({ length: tenants }, (_, n) => addAuthority(test, `phuong-${n}`)));
  for (const [n, ward] of wards.entries()) {
    await inTenant(test.runtime, ward, (tx) =>
      tx.db
        .insertInto('person')
        .values({ authority_id: ward, id: tx.newId(), key: 'nguoi', name: `Người của phường ${n}` })
        .execute(),
    );
  }
});
afterAll(() => test.close());

class Cut extends Error {}

/** One transaction of the n-th kind; every hundredth ends in the middle. Gives the names it saw. */
function seen(n: number): Promise<string[]> {
  return inTenant(
    test.runtime,
    wards[n % tenants] ?? '',
    async (tx) => {
      const rows = await tx.db.selectFrom('person').select('name').execute();
      if (n % 100 === 99) throw new Cut();
      return rows.map(({ name }) => name);
    },
    n % 3 === 0 ? 'write' : 'read',
  );
}

describe('fifty wards over one pool', () => {
  it('see only their own in ten thousand transactions, one in a hundred of which fails half-way', async () => {
    const wrong: string[] = [];
    let cut = 0;
    const client = async (first: number) => {
      for (let n = first; n < transactions; n += 8) {
        const names = await seen(n).catch((error: unknown) => {
          if (!(error instanceof Cut)) throw error;
          cut += 1;
          return null;
        });
        if (names && names.join() !== `Người của phường ${n % tenants}`) wrong.push(`${n}: ${names.join()}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, first) => client(first)));
    expect(wrong).toEqual([]);
    expect(cut).toBe(transactions / 100);
  }, 600_000);
});
