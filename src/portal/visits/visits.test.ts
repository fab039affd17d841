import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../../test/database.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { isRobot } from './robots.ts';
import { Tally } from './tally.ts';

let test: TestDatabase;
let ward: string;
beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'luot-xem');
});
afterAll(() => test.close());

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const days = () =>
  inTenant(test.runtime, ward, (tx) => tx.db.selectFrom('visit_day').select(['day', 'visits', 'robots']).execute(), 'read');

describe('the tally of visits', () => {
  it('knows programmes that read the site from people', () => {
    expect(['Googlebot/2.1', 'curl/8.5', 'facebookexternalhit/1.1', ''].map(isRobot)).toEqual([true, true, true, true]);
    expect(isRobot(firefox)).toBe(false);
  });

  it('adds up what several processes counted on one day', async () => {
    const [first, second] = [new Tally(test.runtime.newId()), new Tally(test.runtime.newId())];
    for (const tally of [first, first, second]) tally.count(ward, { address: '10.0.0.1', agent: firefox }, today);
    first.count(ward, { address: '10.0.0.9', agent: 'Googlebot/2.1' }, today);
    await Promise.all([first.flush(test.runtime), second.flush(test.runtime)]);
    await first.flush(test.runtime);
    expect(await days()).toEqual([{ day: '2026-11-22', visits: 3, robots: 1 }]);
  });

  it('counts somebody who reads two pages as one visitor, for five minutes', () => {
    const tally = new Tally(test.runtime.newId());
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2']) tally.count(ward, { address, agent: firefox }, today);
    expect(tally.present(ward, today)).toBe(2);
    expect(tally.present(ward, new Date(today.getTime() + 6 * 60_000))).toBe(0);
  });

  it('keeps what could not be written for the next time', async () => {
    const tally = new Tally(test.runtime.newId());
    tally.count(ward, { address: '10.0.0.3', agent: firefox }, new Date('2026-11-20T08:00:00+07:00'));
    const gone = { ...test.runtime, newId: test.runtime.newId, database: undefined as never };
    await expect(tally.flush(gone)).rejects.toThrow();
    await tally.flush(test.runtime);
    expect((await days()).find(({ day }) => day === '2026-11-20')).toEqual({ day: '2026-11-20', visits: 1, robots: 0 });
  });
});
