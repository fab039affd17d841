import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { Client } from '../client.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../database.ts';

const code = 'K7Q29MXAPD';
const lines: string[] = [];
let test: TestDatabase;
let reader: Client;
beforeAll(async () => {
  test = await testDatabase();
  await addAuthority(test, 'nhat-ky');
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  reader = new Client(createApp({ runtime: test.runtime, log }), '/nhat-ky');
  await sql`alter table event rename to event_away`.execute(test.admin);
});
afterAll(() => test.close());

describe('the journal of faults', () => {
  it('names the page a fault was met on', async () => {
    expect((await reader.get('/hoi-nghi/tong-ket')).status).toBe(500);
    expect(lines.join('\n')).toContain('"path":"/hoi-nghi/tong-ket"');
  });

  it('holds no code that lets somebody answer or sign', async () => {
    lines.length = 0;
    expect((await reader.get(`/moi/${code}`)).status).toBe(500);
    expect((await reader.post(`/moi/${code}`, { answer: 'yes' })).status).toBe(500);
    expect(lines.join('\n')).toContain('"path":"/moi/:code"');
    expect(lines.join('\n')).not.toContain(code);
  });
});
