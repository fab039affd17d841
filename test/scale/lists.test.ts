import { readFileSync, readdirSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { exceptionOf, pagesOf, tableBehind } from '../../src/command/bench/pages.ts';
import { countStatements } from '../../src/command/bench/statements.ts';
import { fillWard } from '../../src/command/bench/ward.ts';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { checkInvariants } from '../../src/platform/database/invariants.ts';
import { found } from '../../src/platform/refusal.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { type Runtime, inTenant } from '../../src/platform/tenancy.ts';
import { flushVisits } from '../../src/portal/visits/visits.ts';
import { slices } from '../../src/slices.ts';
import { Client } from '../client.ts';
import { type Template, type TestDatabase, testDatabase, today } from '../database.ts';

const password = 'một câu đủ dài';
const folder = fromRoot('scripts', 'bench', 'ward');
const wards = [
  { slug: 'nho', id: '00000000-0000-7000-8000-000000000005', units: 5 },
  { slug: 'lon', id: '00000000-0000-7000-8000-000000000500', units: 500 },
] as const;

/** Both wards have the same ids, so that one address leads to the same record in both. */
const grown: Template = {
  name: 'grown',
  from: readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  async fill({ admin }) {
    for (const { slug, id, units } of wards) {
      await admin
        .insertInto('authority')
        .values({ authority_id: id, slug, name: `Phường ${slug}`, kind: 'ward' })
        .execute();
      await fillWard(admin, id, { units, years: 3, today: '2026-11-22' });
    }
  },
};

let test: TestDatabase;
/** That of the test's database, counting. */
let runtime: Runtime;
/** Nobody waits for more than this many answers of the database one after the other; who asks more has a reason. */
const most = 30;
const asksMore: Readonly<Record<string, number>> = {
  // The numbers of the year draw on every fact of the year; a process that is told of changes keeps the answer for all readers.
  '/': 38,
  // The cards of every slice, for whoever signs in.
  '/lam-viec': 70,
  // One record with all its lists: agenda, delegates, photos, and the facts and warnings drawn from them.
  '/lam-viec/hoi-nghi/:id': 45,
  '/lam-viec/hoi-nghi/:id/dai-bieu': 50,
  '/hoi-nghi/:key': 50,
  // The minutes tell of everything a conference has, with the facts of its year.
  '/lam-viec/hoi-nghi/:id/bien-ban': 52,
  // Every figure of a year beside the same figure of the year before; the review and its slides draw on the same facts.
  '/lam-viec/so-lieu': 38,
  '/lam-viec/tong-ket/:id': 58,
  '/lam-viec/trinh-chieu': 42,
  // One meeting with its members, agenda, votes, ties, mirror and papers; one nomination with all the law asks about it.
  '/lam-viec/hoi-dong/phien-hop/:id': 48,
  '/lam-viec/hoi-dong/phien-hop/:id/soi-chieu': 35,
  '/lam-viec/de-nghi/:id/bao-cao': 40,
  // A set of criteria hangs on nine tables.
  '/lam-viec/cham-diem/bo/moi': 35,
  // One question or two for each kind of matter a unit is reminded of.
  '/lam-viec/viec-duoc-nhac': 35,
};
const counter = { statements: 0 };
/** Every look at the clock is a while later, so that no answer is remembered from the page before. */
let now = today.getTime();
const clock = () => new Date((now += 2_100));
const clients = new Map<string, { client: Client; email: string }>();
const routes = slices.flatMap((slice) => slice.routes);

async function openAccount(
  app: ReturnType<typeof createApp>,
  ward: (typeof wards)[number],
  who: string,
  roles: Parameters<typeof createAccount>[2]['roles'],
) {
  const email = `${who}@quy-mo.example`;
  await inTenant(test.runtime, ward.id, (tx) =>
    createAccount(tx, system, { name: who, email, phone: null, password, personId: null, roles }),
  );
  clients.set(`${who} ${ward.slug}`, { client: new Client(app, `/${ward.slug}`), email });
}

beforeAll(async () => {
  test = await testDatabase(clock, grown);
  runtime = { ...test.runtime, database: countStatements(test.runtime.database, counter) };
  const app = createApp({ runtime, log: pino({ level: 'silent' }) });
  const unit = await test.admin.selectFrom('unit').select('id').where('key', '=', 'kp-5').executeTakeFirstOrThrow();
  for (const ward of wards) {
    await openAccount(
      app,
      ward,
      'can-bo',
      (['officer', 'administrator', 'chair'] as const).map((role) => ({ role, unitId: null })),
    );
    await openAccount(app, ward, 'truong', [{ role: 'unit_head', unitId: unit.id }]);
  }
}, 240_000);
afterAll(() => test.close());

/** Statements and status of every page, by address. Signs in anew: hours of the clock pass in a walk, and a session idles out. */
async function walk(who: string): Promise<Map<string, { status: number; statements: number }>> {
  const { client, email } = found(clients.get(who));
  await client.signIn(email, password);
  const seen = new Map<string, { status: number; statements: number }>();
  for (const { route, address } of await pagesOf(routes, test.admin, wards[0].id)) {
    // A page does not read the visits on record while some are being written, which is a matter of chance.
    await flushVisits(runtime);
    counter.statements = 0;
    const response = await client.get(address);
    await response.arrayBuffer();
    seen.set(route, { status: response.status, statements: counter.statements });
  }
  return seen;
}

describe('a ward of 500 units over three years', () => {
  it('breaks no invariant', async () => {
    expect((await checkInvariants(test.admin)).filter(({ broken }) => broken > 0)).toEqual([]);
  }, 120_000);

  it('has a record behind every address of a page', () => {
    const placeless = routes.filter(({ method, path }) => {
      if (method !== 'GET' || exceptionOf(path) !== null) return false;
      return path.includes('/:') && !path.includes(':kind') && tableBehind(path) === null;
    });
    expect(placeless.map(({ path }) => path)).toEqual([]);
  });

  it.each(['can-bo', 'truong'])(
    'asks as many questions a page as a ward of five: %s',
    async (who) => {
      const small = await walk(`${who} nho`);
      const large = await walk(`${who} lon`);
      const missing = [...small]
        .filter(([, { status }]) => who === 'can-bo' && status !== 200)
        .map(([route, page]) => ({ route, small: page }));
      const differing = [...small]
        .filter(([route, page]) => page.status !== large.get(route)?.status || page.statements !== large.get(route)?.statements)
        .map(([route, page]) => ({ route, small: page, large: large.get(route) }));
      const many = [...large]
        .filter(([route, { statements }]) => statements > (asksMore[route] ?? most))
        .map(([route, { statements }]) => `${route}: ${statements}`);
      expect({ missing, differing, many }).toEqual({ missing: [], differing: [], many: [] });
    },
    240_000,
  );
});
