import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attend, newSalt, nominate } from '../../../test/ballot-box.ts';
import { Client } from '../../../test/client.ts';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Row, everyRow } from '../../../test/every-row.ts';
import { type App, createApp } from '../../app.tsx';
import { createAccount } from '../../organization/account/account.ts';
import { system } from '../../platform/actor.ts';
import { openBallot } from '../council/ballot.ts';
import { callMeeting } from '../council/meeting.ts';
import { lineCode, printReceipt, receiptFrom } from './receipt.ts';
import { choiceNames, choices } from './sheet.ts';
import { nameTellers } from './teller.ts';

const size = 7;
const password = 'mot-mat-khau-dai-2026';
let test: TestDatabase;
let ward: CommendationWard;
let app: App;
let officer: Client;
let members: Client[];
let accounts: string[];
/** Every line the product wrote to its journal, whatever its level. */
const journal: string[] = [];

beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'nhat-ky', size);
  app = createApp({ runtime: test.runtime, log: pino({ level: 'trace' }, { write: (line: string) => void journal.push(line) }) });
  const open = (login: string, personId: string | null, role: 'officer' | 'council_member') =>
    ward.run((tx) =>
      createAccount(tx, system, {
        name: login,
        email: `${login}@maivang.example`,
        phone: null,
        password,
        personId,
        roles: [{ role, unitId: null }],
      }),
    );
  const signedIn = async (login: string) => {
    const client = new Client(app, '/nhat-ky');
    expect((await client.signIn(`${login}@maivang.example`, password)).status).toBe(303);
    return client;
  };
  await open('canbo', null, 'officer');
  officer = await signedIn('canbo');
  accounts = [];
  members = [];
  for (const [index, person] of ward.members.entries()) {
    accounts.push(await open(`thanhvien${index}`, person, 'council_member'));
    members.push(await signedIn(`thanhvien${index}`));
  }
}, 60_000);
afterAll(() => test.close());

/** What one member knows and nobody else. */
interface Known {
  member: number;
  salt: string;
  receipt: string;
  code: string;
}

/** A whole vote over the addresses that people use, in an order of its own, with sendings that are refused. */
async function vote(run: number) {
  const [nomination = ''] = await nominate(ward, [`unit:${ward.units[0]}`]);
  const { key } = await ward.run((tx) =>
    tx.db.selectFrom('nomination').select('key').where('id', '=', nomination).executeTakeFirstOrThrow(),
  );
  const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
  await attend(ward, meeting, size);
  await ward.run((tx) => nameTellers(tx, ward.officer, meeting, ward.members.slice(1, 4)));
  const at = `/lam-viec/hoi-dong/phien-hop/${meeting}`;
  const codes: string[] = [];
  for (const teller of [1, 2, 3]) {
    const slip = await (await members[teller]!.post(`${at}/to-kiem-phieu/ma`)).text();
    codes.push(/class="ballot-code"[^>]*>([^<]+)</.exec(slip)?.[1]?.trim() ?? '');
  }
  await ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'secret'));
  const known: Known[] = [];
  for (let turn = 0; turn < size; turn++) {
    const member = (turn * 5 + run * 3) % size;
    const salt = newSalt();
    const choice = choices[(member + run + turn) % 3] ?? 'blank';
    const sheet = { muoi: salt, [`phieu-${nomination}`]: choice };
    const client = members[member]!;
    if (turn % 2 === 0) expect((await client.post(`${at}/bo-phieu`, { muoi: salt })).status).toBe(422);
    const taken = await client.post(`${at}/bo-phieu`, sheet);
    const receipt = receiptFrom(salt, meeting, ward.members[member] ?? '');
    expect([taken.status, (await taken.text()).includes(printReceipt(receipt))]).toEqual([200, true]);
    if (turn % 3 === 0) expect((await client.post(`${at}/bo-phieu`, sheet)).status).toBe(422);
    known.push({ member, salt, receipt, code: lineCode(receipt, key) });
  }
  expect((await officer.post(`${at}/ket-thuc`)).status).toBe(303);
  const opening = { code_1: codes[0] ?? '', code_2: codes[1] ?? '', accepted: 'on' };
  expect((await officer.post(`${at}/mo-hom`, { ...opening, code_2: codes[0] ?? '' })).status).toBe(422);
  expect((await officer.post(`${at}/mo-hom`, opening)).status).toBe(303);
  return { meeting, nomination, known, codes };
}

/** Members in the order of a column, for every table and column that has one row for each of them. */
function ordersOfMembers(all: Map<string, Row[]>): Map<string, number[]> {
  const orders = new Map<string, number[]>();
  for (const [table, rows] of all) {
    const own = rows.map((row) => {
      const values = new Set(Object.values(row));
      return { row, member: ward.members.findIndex((person, index) => values.has(person) || values.has(accounts[index])) };
    });
    const named = own.filter(({ member }) => member >= 0);
    if (named.length < size) continue;
    // The last row of each: what the vote that just ended left behind.
    const last = [...new Map(named.map((each) => [each.member, each])).values()];
    if (last.length < size) continue;
    for (const column of Object.keys(last[0]?.row ?? {}))
      orders.set(
        `${table}.${column}`,
        sortedBy(last, column).map(({ member }) => member),
      );
  }
  return orders;
}

const comparable = (value: unknown) => String(value ?? '').replaceAll(/\d+/g, (part) => part.padStart(20, '0'));
const sortedBy = <T extends { row: Row }>(rows: T[], column: string): T[] =>
  rows.toSorted((a, b) => (comparable(a.row[column]) < comparable(b.row[column]) ? -1 : 1));

/** Members in the order in which the journal names them, by whatever name. */
function orderInJournal(lines: string[]): number[] {
  const named = lines.flatMap((line) =>
    ward.members.flatMap((person, member) => (line.includes(person) || line.includes(accounts[member] ?? person) ? [member] : [])),
  );
  return [...new Set(named)];
}

describe('with the database and the journal in hand', () => {
  it('nobody finds a choice, a receipt, a salt or a code of a vote, nor who sent what when', async () => {
    journal.length = 0;
    const { meeting, known, codes } = await vote(900);
    const lines = journal.join('\n');
    for (const { salt, receipt, code } of known)
      for (const secret of [salt, receipt, printReceipt(receipt), code]) expect(lines).not.toContain(secret);
    for (const code of codes) expect(lines).not.toContain(code);
    for (const name of [...Object.values(choiceNames), `phieu-`]) expect(lines).not.toContain(name);
    expect(orderInJournal(journal)).toEqual([]);
    expect(lines).not.toContain(meeting);
    const text = JSON.stringify([...(await everyRow(test.admin))]);
    for (const { salt, receipt } of known) for (const secret of [salt, receipt, printReceipt(receipt)]) expect(text).not.toContain(secret);
    for (const code of codes) expect(text).not.toContain(code);
  });

  it(
    'no order of any table’s rows about members, nor of the journal, meets the order of the votes more often than chance',
    { timeout: 120_000 },
    async () => {
      const runs = 25;
      const hits = new Map<string, number>();
      for (let run = 0; run < runs; run++) {
        journal.length = 0;
        const { known } = await vote(run);
        const all = await everyRow(test.admin);
        const lines = (all.get('public.vote_ballot') ?? []).flatMap((row) => {
          const voter = known.find(({ code }) => code === row['code']);
          return voter ? [{ row, member: voter.member }] : [];
        });
        expect(lines).toHaveLength(size);
        const orders = ordersOfMembers(all);
        orders.set(
          'turn',
          known.map(({ member }) => member),
        );
        orders.set('journal', orderInJournal(journal));
        expect([...orders.keys()]).toContain('public.roll_entry.ctid');
        for (const clue of ['ctid', 'xmin', 'cmin', 'position', 'code']) {
          const truth = sortedBy(lines, clue).map(({ member }) => member);
          for (const [name, order] of orders) {
            const right = order.filter((member, index) => truth[index] === member).length;
            hits.set(`${name} ~ ${clue}`, (hits.get(`${name} ~ ${clue}`) ?? 0) + right);
          }
        }
      }
      // By chance one of seven is right. Six standard deviations leave room for a thousand comparisons, and none for a real order.
      const pairs = runs * size;
      const most = pairs / size + 6 * Math.sqrt(pairs * (1 / size) * (1 - 1 / size));
      expect([...hits].filter(([, right]) => right > most)).toEqual([]);
      expect(most).toBeLessThan(pairs / 2);
    },
  );
});
