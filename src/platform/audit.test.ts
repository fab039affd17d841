import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { system } from './actor.ts';
import { recordEvent, verifyChain } from './audit.ts';
import { inTenant } from './tenancy.ts';

let test: TestDatabase;
let ward: string;
beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'nhat-ky');
});
afterAll(() => test.close());

const record = (n: number) => inTenant(test.runtime, ward, (tx) => recordEvent(tx, system, 'unit.created', { detail: { n } }));
const verify = () => inTenant(test.runtime, ward, verifyChain, 'read');

describe('the audit chain', () => {
  it('refuses the application every change of what has been recorded', async () => {
    await record(0);
    for (const change of ['update audit_event set name = name', 'delete from audit_event', 'truncate audit_event']) {
      await expect(inTenant(test.runtime, ward, (tx) => sql.raw(change).execute(tx.db))).rejects.toThrow(/permission denied/);
    }
  });

  it('stays one chain under many writers', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => record(n + 1)));
    expect(await verify()).toMatchObject({ events: 41, faults: [] });
  });

  it('names the event that was changed behind its back', async () => {
    await test.admin
      .updateTable('audit_event')
      .set({ content: sql`replace(content, '"n":5', '"n":6')` })
      .where('content', 'like', '%"n":5}%')
      .execute();
    const { faults } = await verify();
    expect(faults.map((fault) => fault.fault)).toEqual(['nội dung không khớp mã băm']);
  });

  it('notices a tail that was cut off', async () => {
    await sql`delete from audit_event where sequence = (select max(sequence) from audit_event)`.execute(test.admin);
    expect((await verify()).faults.at(-1)?.fault).toBe('đầu chuỗi không khớp');
  });
});
