import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { inTenant } from '../tenancy.ts';
import type { Tx } from '../tenancy.ts';
import { readingTransaction } from './reading-transaction.ts';

let test: TestDatabase;
let ward: string;

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'phuong-doc');
});
afterAll(() => test.close());

const place = async ({ db }: Pick<Tx, 'db'>) => {
  const { rows } = await sql<{ pid: number; began: string; role: string }>`
    select pg_backend_pid() as pid, now()::text as began, current_user as role`.execute(db);
  return rows[0];
};

const reading = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work, 'read');

describe('a transaction that only reads', () => {
  it('gives no answer at all when it could not begin as the ward it reads for', async () => {
    const nobody = readingTransaction(test.runtime.database, 'set local role nobody_of_this_house', (db) => place({ db }));
    await expect(nobody).rejects.toThrow('nobody_of_this_house');
    expect((await reading(place))?.role).toBe('bangvang_app');
  });

  it('refuses to write', async () => {
    await expect(reading((tx) => sql`delete from person`.execute(tx.db))).rejects.toThrow('read-only transaction');
  });

  it('tells of the question that failed and gives its connection back fit for the next', async () => {
    const failing = (tx: Tx) => Promise.all([place(tx), sql`select 1 / 0`.execute(tx.db), place(tx)]);
    for (let n = 0; n < 30; n += 1) await expect(reading(failing)).rejects.toThrow('division by zero');
    expect((await reading(place))?.role).toBe('bangvang_app');
  });

  it('answers questions asked at once in one transaction, each with its own answer', async () => {
    const [numbers, first, last] = await reading(async (tx) => {
      const asked = [1, 2, 3, 4, 5].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(tx.db));
      return [await Promise.all(asked), await place(tx), await place(tx)] as const;
    });
    expect(numbers.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }], [{ n: 4 }], [{ n: 5 }]]);
    expect(last).toEqual(first);
  });

  it('takes no connection when it asks nothing', async () => {
    await expect(
      readingTransaction(test.runtime.database, 'set local role nobody_of_this_house', () => Promise.resolve('đủ')),
    ).resolves.toBe('đủ');
  });
});
