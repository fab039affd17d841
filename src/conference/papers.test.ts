import { mkdirSync, writeFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.tsx';
import { demoPassword } from '../command/demo-accounts.ts';
import { Client } from '../../test/client.ts';
import type { TestDatabase } from '../../test/database.ts';
import { demoDatabase } from '../../test/demo.ts';

let test: TestDatabase;
let client: Client;
let event = '';

beforeAll(async () => {
  test = await demoDatabase(() => new Date('2027-01-05T08:00:00+07:00'));
  client = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/demo');
  await client.signIn('canbo@maivang.example', demoPassword);
  const row = await test.admin
    .selectFrom('event')
    .innerJoin('authority', 'authority.authority_id', 'event.authority_id')
    .innerJoin('delegate', (join) =>
      join.onRef('delegate.event_id', '=', 'event.id').onRef('delegate.authority_id', '=', 'event.authority_id'),
    )
    .select(['event.id', 'delegate.id as delegate'])
    .where('authority.slug', '=', 'demo')
    .executeTakeFirstOrThrow();
  event = row.id;
  // So that one invitation carries its symbol.
  await test.admin.updateTable('delegate').set({ invite_code: 'K7Q29MXAPD' }).where('id', '=', row.delegate).execute();
}, 120_000);
afterAll(() => test.close());

const kinds = ['ke-hoach', 'giay-moi', 'chuong-trinh', 'trao-thuong', 'cho-ngoi', 'dai-bieu', 'bien-ban'];

describe('the papers of a conference', () => {
  it.each(kinds)('print %s as PDF and as Word', async (kind) => {
    for (const [format, begin] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await client.get(`/lam-viec/hoi-nghi/${event}/${kind}.${format}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, bytes.subarray(0, begin.length).toString('latin1')]).toEqual([200, begin]);
      // A developer may look at them.
      const folder = process.env['PICTURES'];
      if (!folder) continue;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/${kind}.${format}`, bytes);
    }
  });
});
