import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../test/database.ts';
import { demoDatabase, wardIds } from '../../../test/demo.ts';
import { fresh, type Tx, inTenant } from '../../platform/tenancy.ts';
import { yearAtAGlance } from './chair.ts';
import { type OwnLine, bySoonest, dueWords } from './line.ts';
import { ownLines } from './lines.ts';
import { officerCards } from './officer.ts';

let test: TestDatabase;
let ward: string;
const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, act);
const unitId = (key: string) =>
  run(async (tx) => (await tx.db.selectFrom('unit').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id);

beforeAll(async () => {
  test = await demoDatabase();
  ward = (await wardIds(test)).get('demo') ?? '';
}, 120_000);
afterAll(() => test.close());

describe('a line of the own unit', () => {
  const line = (title: string, dueOn: string | null): OwnLine => ({
    kind: '',
    title,
    text: '',
    dueOn,
    href: '',
    act: { label: '', href: '' },
    kept: false,
  });

  it('says how long there is, or how long ago it was due', () => {
    expect(['2026-11-17', '2026-11-22', '2026-11-25', '2026-12-31', null].map((day) => dueWords(day, '2026-11-22'))).toEqual([
      { words: 'Quá hạn 5 ngày (17/11/2026)', tone: 'red' },
      { words: 'Hạn hôm nay', tone: 'red' },
      { words: 'Hạn 25/11/2026, còn 3 ngày', tone: 'amber' },
      { words: 'Hạn 31/12/2026, còn 39 ngày', tone: 'neutral' },
      null,
    ]);
  });

  it('stands where its day puts it, without a day at the end', () => {
    const lines = [line('a', null), line('b', '2026-12-01'), line('c', '2026-11-01'), line('d', '2026-12-01')];
    expect(bySoonest(lines).map(({ title }) => title)).toEqual(['c', 'b', 'd', 'a']);
  });
});

describe('the first pages', () => {
  it('lead from each line to the one form where it is done', async () => {
    const kp01 = await unitId('kp-01');
    const works = (await run((tx) => ownLines(tx, [kp01], 2026))).filter(({ kind }) => kind === 'Công trình, phần việc');
    expect(works.length).toBeGreaterThan(0);
    for (const { act, href, kept } of works) expect([act.href, kept]).toEqual([`${href}/tien-do`, true]);
  });

  it('show nothing of other units', async () => {
    const [one, nine] = [await unitId('kp-01'), await unitId('kp-09')];
    const titles = async (id: string) => (await run((tx) => ownLines(tx, [id], 2026))).map(({ title }) => title);
    expect((await titles(nine)).includes('Đăng ký thi đua năm 2026')).toBe(true);
    expect((await titles(one)).includes('Đăng ký thi đua năm 2026')).toBe(false);
    expect(await run((tx) => ownLines(tx, [], 2026))).toEqual([]);
  });

  it('ask the same number of questions for the ward as it is and with sixty units more', async () => {
    const queries = (question: (tx: Tx) => Promise<unknown>) =>
      run(async (tx) => {
        let count = 0;
        const db = tx.db.withPlugin({
          transformQuery: ({ node }) => {
            count += 1;
            return node;
          },
          transformResult: async ({ result }) => result,
        });
        await question({ ...tx, db });
        return count;
      });
    const kp01 = await unitId('kp-01');
    const all = () =>
      Promise.all([
        queries((tx) => ownLines(tx, [kp01], 2026)),
        queries((tx) => officerCards(tx, 2026)),
        queries((tx) => yearAtAGlance(tx, 2026)),
      ]);
    const before = await all();
    await run(async (tx) => {
      const { kind_id } = await tx.db.selectFrom('unit').select('kind_id').where('id', '=', kp01).executeTakeFirstOrThrow();
      for (let number = 101; number <= 160; number += 1)
        await tx.db
          .insertInto('unit')
          .values({ ...fresh(tx), kind_id, number, position: number })
          .execute();
    });
    expect(await all()).toEqual(before);
  });
});
