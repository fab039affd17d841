import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { found } from '../../platform/refusal.ts';
import { findMeeting } from '../council/council.ts';
import { cast, nominate, openedBox, publishBox } from '../../../test/ballot-box.ts';
import { toBase32 } from './base32.ts';
import { issuePaper } from './casting.ts';
import { linesFrom, mustFit, openSheets } from './counting.ts';
import { listOf } from './list.ts';
import { enterPaper } from './paper.ts';
import { sealFor, newKeyPair } from './seal.ts';
import { type Choice, choices, packSheet } from './sheet.ts';
import { placeOf } from './casting.ts';
import { paperPlace } from './paper.ts';
import { stopBallot } from './stopping.ts';

interface Act {
  member: number;
  by: 'phone' | 'paper';
  choice: Choice;
}
const members = 5;
const act = fc.record({
  member: fc.nat({ max: members - 1 }),
  by: fc.constantFrom('phone' as const, 'paper' as const),
  choice: fc.constantFrom(...choices),
});
const schedule = fc.array(act, { minLength: 1, maxLength: 14 });

/** What must come out: the first way each member takes is the only one that counts. */
function expected(acts: Act[]): Map<number, Act> {
  const first = new Map<number, Act>();
  for (const each of acts) if (!first.has(each.member)) first.set(each.member, each);
  return first;
}

const receipt = (seed: number) => toBase32(Buffer.from(seed.toString(16).padStart(20, '0'), 'hex'));
const figures = (counted: Iterable<{ choice: Choice }>) => {
  const all = [...counted];
  return choices.map((choice) => all.filter((line) => line.choice === choice).length);
};

describe('any order of paper and phone', () => {
  it('counts each member once: 10,000 schedules through the count itself', () => {
    const { publicKey, privateKey } = newKeyPair();
    const sealed = new Map<string, Buffer>();
    const body = (each: Act) => {
      const place = each.by === 'phone' ? placeOf('m', String(each.member)) : paperPlace('m');
      const key = `${each.member} ${each.by} ${each.choice}`;
      const known =
        sealed.get(key) ?? sealFor(publicKey, packSheet({ receipt: receipt(each.member), invalid: false, choices: [each.choice] }), place);
      sealed.set(key, known);
      return known;
    };
    const opened = new Map<Buffer, ReturnType<typeof openSheets>>();
    const open = (each: Act) => {
      const known = opened.get(body(each));
      if (known) return known;
      const own = body(each);
      const box =
        each.by === 'phone'
          ? { members: [{ person_id: String(each.member), body: own }], paper: [] }
          : { members: [], paper: [{ body: own }] };
      const sheets = openSheets(privateKey, 'm', box, 1);
      opened.set(own, sheets);
      return sheets;
    };
    fc.assert(
      fc.property(schedule, (acts) => {
        // The roll as the table keeps it: one row for each member, whatever comes later is refused.
        const roll = new Map<number, Act>();
        let refused = 0;
        for (const each of acts) {
          if (roll.has(each.member)) refused += 1;
          else roll.set(each.member, each);
        }
        const sheets = [...roll.values()].map(open);
        const box = { phone: sheets.flatMap(({ phone }) => phone), paper: sheets.flatMap(({ paper }) => paper) };
        mustFit(box, [], []);
        const [lines = []] = linesFrom([...box.phone, ...box.paper], ['r-1']);
        expect(figures(lines)).toEqual(figures(expected(acts).values()));
        expect(lines.length + refused).toBe(acts.length);
        expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('on the real database', () => {
  let test: TestDatabase;
  let ward: CommendationWard;
  beforeAll(async () => {
    test = await testDatabase();
    ward = await commendationWard(test, 'lich-bo-phieu', members);
  });
  afterAll(() => test.close());

  /** Everybody acts at once, on connections of their own. */
  async function play(acts: Act[]): Promise<{ meeting: string; refusals: number }> {
    const [nomination = ''] = await nominate(ward, [`unit:${ward.units[0]}`]);
    const { meeting, codes } = await openedBox(ward, [nomination], members);
    const done = await Promise.allSettled(
      acts.map(({ member, by, choice }) =>
        by === 'phone'
          ? cast(ward, meeting, member, new Map([[nomination, choice]]))
          : ward.run((tx) => issuePaper(tx, ward.officer, meeting, ward.members[member] ?? '')),
      ),
    );
    const rows = await test.admin
      .selectFrom('sealed_ballot')
      .select(['person_id', 'manner'])
      .where('council_meeting_id', '=', meeting)
      .execute();
    await ward.run((tx) => stopBallot(tx, ward.officer, meeting));
    const onPaper = rows.filter(({ manner }) => manner === 'paper');
    for (const [index, { person_id }] of onPaper.entries()) {
      const choice = acts.find(({ member, by }) => by === 'paper' && ward.members[member] === person_id)?.choice ?? 'blank';
      const sheet = { receipt: receipt(index + 1), invalid: false, choices: new Map([[nomination, choice]]) };
      await ward.run((tx) => enterPaper(tx, ward.officer, meeting, sheet));
    }
    const one = { receipt: receipt(99), invalid: false, choices: new Map<string, Choice>([[nomination, 'for']]) };
    await expect(ward.run((tx) => enterPaper(tx, ward.officer, meeting, one))).rejects.toThrow('too_many');
    await publishBox(ward, meeting, codes);
    return { meeting, refusals: done.filter(({ status }) => status === 'rejected').length };
  }

  it('counts each member once, who voted last-minute both ways at the same moment: 200 schedules', { timeout: 240_000 }, async () => {
    const everyone: Act[] = Array.from({ length: members }, (_, member) => ({ member, by: 'phone', choice: 'for' }));
    const schedules = fc.sample(schedule, { numRuns: 200, seed: 20261122 });
    for (const drawn of schedules) {
      const acts = [...drawn, ...everyone];
      const { meeting, refusals } = await play(acts);
      const list = await ward.run(async (tx) => listOf(tx, found(await findMeeting(tx, meeting))));
      const [item] = list.items;
      expect([list.roll.voters, item?.voters, refusals]).toEqual([members, members, acts.length - members]);
      expect(list.roll.phone + list.roll.paper).toBe(members);
      expect((item?.for ?? 0) + (item?.against ?? 0) + (item?.blank ?? 0)).toBe(members);
    }
  });

  it('refuses one paper ballot typed in twice, and more marks than voters', async () => {
    const [nomination = ''] = await nominate(ward, [`unit:${ward.units[0]}`]);
    const { meeting, codes } = await openedBox(ward, [nomination], members);
    for (const person of ward.members) await ward.run((tx) => issuePaper(tx, ward.officer, meeting, person));
    await expect(cast(ward, meeting, 0, new Map([[nomination, 'for']]))).rejects.toThrow('cast_already');
    await ward.run((tx) => stopBallot(tx, ward.officer, meeting));
    const sheet = { receipt: receipt(7), invalid: false, choices: new Map<string, Choice>([[nomination, 'for']]) };
    await ward.run((tx) => enterPaper(tx, ward.member(1), meeting, sheet));
    await ward.run((tx) => enterPaper(tx, ward.member(2), meeting, sheet));
    await expect(publishBox(ward, meeting, codes)).rejects.toThrow('double_receipt');
    await expect(ward.run((tx) => enterPaper(tx, ward.member(4), meeting, sheet))).rejects.toThrow('not found');
  });

  it('takes no ballot after the close, however many come at that moment', async () => {
    for (let run = 0; run < 10; run++) {
      const [nomination = ''] = await nominate(ward, [`unit:${ward.units[0]}`]);
      const { meeting, codes } = await openedBox(ward, [nomination], members);
      for (const member of [0, 1, 2, 3]) await cast(ward, meeting, member, new Map([[nomination, 'for']]));
      const [late, stop] = await Promise.allSettled([
        cast(ward, meeting, 4, new Map([[nomination, 'against']])),
        ward.run((tx) => stopBallot(tx, ward.officer, meeting)),
      ]);
      expect(stop.status).toBe('fulfilled');
      const [closing, again, second] = await Promise.allSettled([
        publishBox(ward, meeting, codes),
        cast(ward, meeting, 4, new Map([[nomination, 'against']])),
        publishBox(ward, meeting, codes),
      ]);
      expect([again.status, [closing.status, second.status].toSorted()]).toEqual(['rejected', ['fulfilled', 'rejected']]);
      const list = await ward.run(async (tx) => listOf(tx, found(await findMeeting(tx, meeting))));
      expect(list.roll.voters).toBe(late.status === 'fulfilled' ? 5 : 4);
      expect(list.items[0]?.voters).toBe(list.roll.voters);
    }
  });
});
