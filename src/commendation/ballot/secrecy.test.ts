import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Row, everyRow } from '../../../test/every-row.ts';
import { cast, count, nominate, openedBox } from '../../../test/ballot-box.ts';
import { boxOf } from './open-box.ts';
import { lineCode, receiptFrom } from './receipt.ts';
import { openSealed } from './seal.ts';
import { type Choice, choices } from './sheet.ts';

const size = 7;
let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'kin', size);
});
afterAll(() => test.close());

const salt = (member: number, run: number) => `${member}${String(run).padStart(3, '0')}`.padEnd(32, 'a');

/** One vote of seven members, each with a random choice; returns what only the members know. */
async function vote(run: number) {
  const [nomination = ''] = await nominate(ward, [`unit:${ward.units[0]}`]);
  const { key } = await ward.run((tx) =>
    tx.db.selectFrom('nomination').select('key').where('id', '=', nomination).executeTakeFirstOrThrow(),
  );
  const { meeting, codes } = await openedBox(ward, [nomination], size);
  const known: { person: string; code: string; choice: Choice; turn: number }[] = [];
  const order = Array.from({ length: size }, (_, index) => index).toSorted((a, b) => ((a * 5 + run) % size) - ((b * 5 + run) % size));
  for (const [turn, member] of order.entries()) {
    const choice = choices[(member + run * 2 + turn) % 3] ?? 'blank';
    await cast(ward, meeting, member, new Map([[nomination, choice]]), salt(member, run));
    const person = ward.members[member] ?? '';
    known.push({ person, choice, turn, code: lineCode(receiptFrom(salt(member, run), meeting, person), key) });
  }
  return { meeting, codes, nomination, known };
}

describe('while the vote is open', () => {
  it('the database and the journal together hold neither choice, receipt nor code, and no key that opens a ballot', async () => {
    const { meeting, known, codes, nomination } = await vote(900);
    const all = await everyRow(test.admin);
    const text = JSON.stringify([...all]);
    for (const { code, person } of known) {
      expect(text).not.toContain(code);
      const member = ward.members.indexOf(person);
      expect(text).not.toContain(salt(member, 900));
      expect(text).not.toContain(receiptFrom(salt(member, 900), meeting, person));
    }
    for (const code of codes) expect(text.replaceAll(' ', '')).not.toContain(code.replaceAll(' ', ''));
    const sealed = await test.admin.selectFrom('sealed_ballot').selectAll().where('council_meeting_id', '=', meeting).execute();
    expect(new Set(sealed.map(({ body }) => body?.length)).size).toBe(1);
    const box = await ward.run((tx) => boxOf(tx, meeting));
    const tellers = await test.admin.selectFrom('ballot_teller').selectAll().where('council_meeting_id', '=', meeting).execute();
    // Whatever the database holds that has the length of a key opens nothing.
    const keys = [
      box?.public_key,
      box?.locked_key.subarray(0, 32),
      box?.locked_key.subarray(12, 44),
      ...tellers.map(({ public_key }) => public_key),
    ];
    for (const key of keys.flatMap((each) => each ?? []))
      for (const { body, person_id } of sealed)
        expect(openSealed(key, body ?? Buffer.alloc(0), `bangvang-ballot-1 ${meeting} ${person_id}`)).toBeNull();
    expect(nomination).not.toBe('');
    await count(ward, meeting, codes);
  });
});

/** Columns by which rows of the roll and rows of the ballots could be put in the same order. */
const clues = ['ctid', 'xmin', 'cmin', 'id', 'position'] as const;
const rank = (rows: Row[], clue: string, of: (row: Row) => string) => {
  const value = (row: Row) =>
    clue === 'ctid' ? String(row['ctid']).replaceAll(/\d+/g, (part) => part.padStart(9, '0')) : String(row[clue] ?? '').padStart(12, '0');
  return rows.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0)).map(of);
};

describe('after the close', () => {
  it('nothing that stays joins a member and a vote: no order of one column hits more often than chance', { timeout: 120_000 }, async () => {
    const runs = 60;
    const hits = new Map<string, number>();
    let pairs = 0;
    for (let run = 0; run < runs; run++) {
      const { meeting, codes, known } = await vote(run);
      await count(ward, meeting, codes);
      const all = await everyRow(test.admin);
      const roll = (all.get('public.roll_entry') ?? []).filter((row) => row['council_meeting_id'] === meeting);
      const lines = (all.get('public.vote_ballot') ?? []).filter((row) => known.some(({ code }) => code === row['code']));
      expect([roll.length, lines.length]).toEqual([size, size]);
      expect(new Set([...roll, ...lines].map((row) => row['xmin'])).size).toBe(1);
      pairs += size;
      const truth = new Map(known.map(({ person, code }) => [person, code]));
      const turns = known.map(({ person }) => person);
      for (const clue of clues) {
        const byLine = rank(lines, clue, (row) => String(row['code']));
        for (const [name, people] of [
          ...clues.map((other) => [other, rank(roll, other, (row) => String(row['person_id']))] as const),
          ['turn', turns] as const,
        ]) {
          const right = people.filter((person, index) => truth.get(person) === byLine[index]).length;
          hits.set(`${name}-${clue}`, (hits.get(`${name}-${clue}`) ?? 0) + right);
        }
      }
    }
    // By chance one of seven is right. Five standard deviations leave room for 30 comparisons, and none for a real order.
    const mean = pairs / size;
    const spread = Math.sqrt(pairs * (1 / size) * (1 - 1 / size)) * 5;
    expect([...hits].filter(([, right]) => Math.abs(right - mean) > spread && right > mean)).toEqual([]);
  });

  it('keeps no sealed ballot, no key, no form and no job of a vote, and no event that names a voter', async () => {
    const { meeting, codes, known } = await vote(901);
    const before = (await everyRow(test.admin)).get('public.audit_event')?.length ?? 0;
    await count(ward, meeting, codes);
    const all = await everyRow(test.admin);
    for (const name of ['sealed_ballot', 'paper_ballot', 'ballot_box', 'answered_form']) expect(all.get(`public.${name}`)).toEqual([]);
    const tellers = (all.get('public.ballot_teller') ?? []).filter((row) => row['council_meeting_id'] === meeting);
    expect(tellers.map((row) => [row['public_key'], row['share']])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const events = (all.get('public.audit_event') ?? []).slice(before);
    expect(events.map((row) => row['name'])).toEqual(['ballot.stopped', 'ballot.closed']);
    for (const { person, code } of known) {
      const tables = [...all].filter(([, rows]) => rows.some((row) => JSON.stringify(row).includes(code))).map(([name]) => name);
      expect(tables).toEqual(['public.vote_ballot']);
      expect(JSON.stringify(events)).not.toContain(person);
    }
    expect(
      [...all]
        .filter(([name]) => name.startsWith('pgboss.'))
        .flatMap(([, rows]) => rows.filter((row) => JSON.stringify(row).includes(meeting))),
    ).toEqual([]);
  });
});
