import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../../../test/database.ts';
import { system } from '../../../platform/actor.ts';
import { found } from '../../../platform/refusal.ts';
import { type Tx, inTenant } from '../../../platform/tenancy.ts';
import { findExemplar, listExemplars } from '../exemplar.ts';
import {
  acceptSuggestion,
  declineSuggestion,
  findSuggestion,
  listSuggestions,
  perSender,
  suggestExemplar,
  waitingSuggestions,
} from './suggestion.ts';

let test: TestDatabase;
let ward: string;
let now = today;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const told = { who: 'Bà Tư bán xôi', place: 'Khu phố 2', story: 'Nấu cơm cho người già.', sender: 'Lan', contact: 'lan@example.com' };
const tell = (address: string) => run((tx) => suggestExemplar(tx, system, told, address));
const words = { name: 'Bếp cơm nghĩa tình', field: null, story: 'Mỗi tuần nấu 50 suất cơm.' };

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'gioi-thieu', 'Phường Thử');
});
afterAll(() => test.close());

describe('what residents tell', () => {
  it('is no exemplar, and one network tells only so often a day', async () => {
    await Promise.allSettled(Array.from({ length: perSender + 4 }, () => tell('10.0.0.1')));
    expect(await run(waitingSuggestions)).toBe(perSender);
    await expect(tell('10.0.0.1')).rejects.toThrow('too_many');
    expect(await run((tx) => listExemplars(tx))).toEqual([]);
    await tell('10.0.0.2');
    now = new Date(today.getTime() + 25 * 3_600_000);
    await tell('10.0.0.1');
    expect(await run(waitingSuggestions)).toBe(perSender + 2);
  });

  it('keeps no address', async () => {
    const rows = await run((tx) => listSuggestions(tx, 50));
    expect(JSON.stringify(rows)).not.toContain('10.0.0');
  });

  it('becomes an exemplar in the words of the officer, once, without who told it', async () => {
    const { id } = found((await run((tx) => listSuggestions(tx, 1)))[0]);
    const exemplar = await run((tx) => acceptSuggestion(tx, system, id, words));
    const row = await run((tx) => findExemplar(tx, { id: exemplar }));
    expect([row.name, row.stage, row.story]).toEqual(['Bếp cơm nghĩa tình', 'discovered', 'Mỗi tuần nấu 50 suất cơm.']);
    expect(JSON.stringify(row)).not.toMatch(/Lan|lan@example/);
    await expect(run((tx) => acceptSuggestion(tx, system, id, words))).rejects.toThrow('answered_already');
    await expect(run((tx) => declineSuggestion(tx, system, id, 'Trùng'))).rejects.toThrow('answered_already');
  });

  it('is put aside with a reason', async () => {
    const { id } = found((await run((tx) => listSuggestions(tx, 1)))[0]);
    await run((tx) => declineSuggestion(tx, system, id, 'Không xác minh được'));
    expect(await run((tx) => findSuggestion(tx, id))).toMatchObject({
      outcome: 'declined',
      reason: 'Không xác minh được',
      exemplar_id: null,
    });
  });
});
