import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import type { Actor } from '../../platform/actor.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { type CommunicationInput, listCommunications, recordCommunication } from './communication.ts';
import { gini, longestSilence, silentMonths, silentUnits, spreadOfYear, spreadSentence } from './evenness.ts';
import { choosePublication, showsNames, withoutNames } from './publication.ts';
import { rhythmOf } from './rhythm.ts';

let statements = 0;
const counter: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};

let test: TestDatabase;
let ward: string;
let kind = '';
const units: string[] = [];
const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, act);
const reason = (act: (tx: Tx) => Promise<unknown>) =>
  run(act).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.reason : error instanceof NotFound ? 'not found' : Promise.reject(error)),
  );
const head = (unitId: string): Actor => ({
  kind: 'account',
  accountId: null,
  personId: null,
  name: 'Trưởng khu phố',
  roles: [{ role: 'unit_head', unitId }],
});
const officer: Actor = { ...head(''), name: 'Cán bộ', roles: [{ role: 'officer', unitId: null }] };

async function addUnits(count: number): Promise<void> {
  await run(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const row = fresh(tx);
      await tx.db
        .insertInto('unit')
        .values({ ...row, kind_id: kind, name: `Khu phố ${units.length + 1}`, position: units.length })
        .execute();
      units.push(row.id);
    }
  });
}

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'nhip');
  await run(async (tx) => {
    const row = fresh(tx);
    kind = row.id;
    await tx.db
      .insertInto('unit_kind')
      .values({ ...row, name: 'Khu phố', residential: true })
      .execute();
  });
  await addUnits(5);
});
afterAll(() => test.close());

const said = (change: Partial<CommunicationInput> = {}): CommunicationInput => ({
  unitId: units[0] ?? '',
  happenedOn: '2026-03-05',
  channel: 'meeting',
  text: 'Phổ biến kế hoạch',
  people: 40,
  movementId: null,
  ...change,
});

describe('the communication log', () => {
  it('refuses another unit, a day to come, half a person and an unknown movement', async () => {
    const record = (who: Actor, change = {}) => reason((tx) => recordCommunication(tx, who, said(change)));
    expect(await record(head(units[1] ?? ''))).toBe('not found');
    expect(await record(officer, { happenedOn: '2026-11-23' })).toBe('in_future');
    expect(await record(officer, { people: 1.5 })).toBe('people_not_whole');
    expect(await record(officer, { movementId: ward })).toBe('not found');
    expect(await run((tx) => listCommunications(tx, 2026))).toEqual([]);
  });

  it('is kept by the unit and counts in its month, also alone', async () => {
    await run((tx) => recordCommunication(tx, head(units[0] ?? ''), said()));
    await run((tx) => recordCommunication(tx, officer, said({ happenedOn: '2026-03-20', people: { about: 130, word: 'hơn' } })));
    const months = async (of: 'propaganda' | 'works' | null) => (await run((tx) => rhythmOf(tx, 2026, of)))[0]?.counts[2];
    expect([await months(null), await months('propaganda'), await months('works')]).toEqual([2, 2, 0]);
    expect((await run((tx) => listCommunications(tx, 2026, [units[1] ?? '']))).length).toBe(0);
  });
});

describe('taking part', () => {
  it('counts in its month for the unit that told it, never for a number of the whole ward', async () => {
    await run(async (tx) => {
      const movement = fresh(tx);
      await tx.db
        .insertInto('movement')
        .values({ ...movement, name: 'Phong trào', nature: 'emulation', form: 'regular', origin: 'ward', year: 2026 })
        .execute();
      const told = { movement_id: movement.id, month: '2026-05-01', people: '40' };
      await tx.db
        .insertInto('participation')
        .values([
          { ...fresh(tx), ...told, unit_id: units[3] ?? '' },
          { ...fresh(tx), ...told, unit_id: null },
        ])
        .execute();
    });
    const months = async (of: 'participation' | 'propaganda') => (await run((tx) => rhythmOf(tx, 2026, of))).map(({ counts }) => counts[4]);
    expect([await months('participation'), await months('propaganda')]).toEqual([
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0],
    ]);
  });
});

describe('evenness', () => {
  const rows = [
    { unitId: 'a', name: 'Khu phố 1', counts: [3, 2, 4, 1, 2, 3, 2, 4, 1, 2, 0, 0] },
    { unitId: 'b', name: 'Khu phố 2', counts: [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0] },
  ];

  it('is said in plain words with the index, the first and the last', () =>
    expect(spreadSentence(spreadOfYear(rows) ?? { gini: 0, most: { name: '', total: 0 }, least: { name: '', total: 0 } })).toBe(
      'Chênh lệch lớn (chỉ số Gini 0,39; 0 là đều tuyệt đối): nhiều nhất Khu phố 1 với 24 hoạt động, ít nhất Khu phố 2 với 3, kém 8 lần.',
    ));

  it('names the silence that lasts until now and the longest of the year', () => {
    expect(silentUnits(rows, 10)).toEqual([{ name: 'Khu phố 2', unitId: 'b', words: 'Khu phố 2 (T9, T10)' }]);
    expect(longestSilence(rows[1]?.counts ?? [], 10)).toBe(3);
    expect(silentMonths(rows[0]?.counts ?? [], 10)).toEqual([]);
  });

  it('is 0 when all have the same, below 1 always, and does not mind the order or the scale', () => {
    const counts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (values, factor) => {
        const index = gini(values);
        expect(index >= 0 && index < 1).toBe(true);
        expect(gini(values.toReversed())).toBeCloseTo(index, 10);
        expect(gini(values.map((value) => value * factor))).toBeCloseTo(index, 10);
        expect(gini(values.map(() => factor))).toBeCloseTo(0, 10);
      }),
    );
  });
});

describe('the public page', () => {
  it('hides the names until the ward chooses otherwise, and never tells them by order', async () => {
    expect(await run(showsNames)).toBe(false);
    const rows = await run((tx) => rhythmOf(tx, 2026));
    const hidden = withoutNames(rows);
    expect(hidden.map(({ unitId, name }) => [unitId, name])).toEqual(rows.map((_, index) => ['', `Đơn vị ${index + 1}`]));
    const ordered = (list: typeof rows) => list.map(({ counts }) => counts.join()).sort((a, b) => a.localeCompare(b));
    expect(ordered(hidden)).toEqual(ordered(rows));
    await run((tx) => choosePublication(tx, officer, true));
    expect(await run(showsNames)).toBe(true);
  });

  it('asks the same number of questions for 5 units and for 50', async () => {
    const asked = async () => {
      const before = statements;
      await run((tx) => rhythmOf({ ...tx, db: tx.db.withPlugin(counter) }, 2026));
      return statements - before;
    };
    const few = await asked();
    await addUnits(45);
    expect([few, await asked()]).toEqual([2, 2]);
  });
});
