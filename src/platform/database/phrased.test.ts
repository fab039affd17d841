import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { fresh, inTenant } from '../tenancy.ts';
import { phrased } from './phrased.ts';

let test: TestDatabase;
let wards: string[];

beforeAll(async () => {
  test = await testDatabase();
  wards = await Promise.all(['mot', 'hai', 'ba'].map((slug) => addAuthority(test, slug)));
  for (const ward of wards)
    await inTenant(test.runtime, ward, (tx) =>
      tx.db
        .insertInto('person')
        .values({ ...fresh(tx), name: `Người của ${ward}` })
        .execute(),
    );
});
afterAll(() => test.close());

const named = phrased<{ like: string }, { name: string }>(
  (db, value) => db.selectFrom('person').select('name').where('name', 'like', value('like')),
  { lasting: true },
);

describe('a question whose plan lasts', () => {
  it('sees the rows of the ward it is asked for, whoever asked before it on the same connection', async () => {
    for (let round = 0; round < 30; round += 1) {
      const ward = wards[round % wards.length] ?? '';
      const rows = await inTenant(test.runtime, ward, (tx) => named(tx.db, { like: 'Người của %' }), round % 4 === 0 ? 'write' : 'read');
      expect(rows).toEqual([{ name: `Người của ${ward}` }]);
    }
  });

  it('finds nothing for nobody', async () => {
    const stranger = await addAuthority(test, 'bon');
    expect(await inTenant(test.runtime, stranger, (tx) => named(tx.db, { like: '%' }), 'read')).toEqual([]);
  });

  it('gives the same answer after its table got another column', async () => {
    await sql`alter table person add column added_later text`.execute(test.admin);
    const rows = await inTenant(test.runtime, wards[0] ?? '', (tx) => named(tx.db, { like: '%' }), 'read');
    await sql`alter table person drop column added_later`.execute(test.admin);
    expect(rows).toEqual([{ name: `Người của ${wards[0]}` }]);
  });
});
