import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { Client } from '../client.ts';
import { type CommendationWard, commendationWard } from '../commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../database.ts';

const password = 'một câu đủ dài';
const canary = 'Chiến công mật số 7781';
let test: TestDatabase;
let ward: CommendationWard;
let officer: Client;
const lines: string[] = [];

beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'bi-mat');
  await ward.run((tx) =>
    createAccount(tx, system, {
      name: 'Cán bộ',
      email: 'cb@x.example',
      phone: null,
      password,
      personId: null,
      roles: [{ role: 'officer', unitId: null }],
    }),
  );
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  officer = new Client(createApp({ runtime: test.runtime, log }), '/bi-mat');
  await officer.signIn('cb@x.example', password);
});
afterAll(() => test.close());

/** Every row of every table as text, the form keys and the journal with them. */
async function everything(): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(test.admin);
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(test.admin);
    texts.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join('\n');
}

const nomination = (more: Record<string, string>) => ({
  year: '2026',
  subject: `unit:${ward.units[0]}`,
  award: 'giay_khen',
  ground: 'thematic',
  movement: ward.movement,
  achievement: canary,
  ...more,
});

describe('a nomination with state secrets', () => {
  it('is refused, tells the way on paper and leaves nothing anywhere', async () => {
    const before = await everything();
    const key = v7();
    const response = await officer.post('/lam-viec/de-nghi/moi', nomination({ secret: 'co' }), { key });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('Lập hồ sơ giấy');
    expect(page).not.toContain(canary);
    const after = await everything();
    expect(after).not.toContain(canary);
    expect(after).not.toContain(key);
    expect(after.split('\n').filter((line) => /^(nomination|audit_event|answered_form) /.test(line))).toEqual(
      before.split('\n').filter((line) => /^(nomination|audit_event|answered_form) /.test(line)),
    );
    expect(lines.join('\n')).not.toContain(canary);
  });

  it('is the only one kept out: without the mark the same form is taken', async () => {
    const response = await officer.post('/lam-viec/de-nghi/moi', nomination({}));
    expect(response.status).toBe(303);
    expect(await everything()).toContain(canary);
  });
});
