import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import PizZip from 'pizzip';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { barredNominations } from '../../src/commendation/council/conflict.ts';
import type { Route } from '../../src/platform/web/route.ts';
import { slices } from '../../src/slices.ts';
import { Client } from '../client.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { type TiedWard, canary, password, tiedWard } from '../tied-ward.ts';
import { fill, hasParameter, idsOf } from './walk.ts';

let test: TestDatabase;
let ward: TiedWard;
let tied: Client;
let free: Client;
/** Ids of the nominations and of all that hangs from them alone. */
let hanging: string[];
const base = '/quan-he';
const routes = slices.flatMap((slice) => slice.routes);
const inside = (route: Route) => route.path.startsWith('/lam-viec');
const hangingTables = [
  'nomination',
  'nomination_paper',
  'nomination_act',
  'achievement_report',
  'meeting_paper',
  'notice_opinion',
  'integrity_case',
];
const pdftotext = '/usr/bin/pdftotext';

/** What a person reads in an answer: the text of a page, of a Word file, of a PDF where pdftotext is there. */
async function read(client: Client, path: string): Promise<{ status: number; text: string }> {
  const response = await client.get(path);
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('event-stream')) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  if (type.includes('wordprocessingml') && response.status === 200)
    return { status: 200, text: new PizZip(bytes).file('word/document.xml')?.asText() ?? '' };
  if (type.includes('pdf') && response.status === 200 && existsSync(pdftotext) && bytes.length > 500)
    return { status: 200, text: execFileSync(pdftotext, ['-', '-'], { input: bytes, encoding: 'utf8' }) };
  return { status: response.status, text: bytes.toString('utf8') };
}

/** One page by its path, whatever years and filters are asked for. */
const plainOf = (href: string) => href.slice(base.length).replaceAll('&amp;', '&').split('?')[0] ?? '';

/** Every address of the office: each route with an id of every kind that hangs from a nomination, and every link somebody untied is offered. */
async function addresses(): Promise<string[]> {
  const some = (await idsOf(test, ward.authorityId)).filter(({ table }) => hangingTables.includes(table)).map(({ id }) => id);
  const known = [...hanging, ...ward.meetings, ...subjectIds];
  const own = new Set(slices.find(({ name }) => name === 'commendation')?.routes);
  const found = new Set<string>();
  for (const route of routes.filter((each) => each.method === 'GET' && inside(each)))
    if (!hasParameter(route)) found.add(route.path);
    else if (route.path.startsWith('/lam-viec/de-nghi/:id')) for (const id of ward.nominations.values()) found.add(fill(route, id));
    else if (route.path.startsWith('/lam-viec/hoi-dong/phien-hop/:id')) for (const id of ward.meetings) found.add(fill(route, id));
    else for (const id of own.has(route) ? some : some.slice(0, 1)) found.add(fill(route, id));
  for (const id of subjectIds) for (const kind of ['ca-nhan', 'don-vi', 'ho']) found.add(`/lam-viec/ho-so-xet-khen/${kind}/${id}`);
  for (const path of found) {
    const { status, text } = await seenByFree(path);
    if (status !== 200) continue;
    for (const [, href = ''] of text.matchAll(/href="([^"#]+)"/g))
      if (href.startsWith(`${base}/lam-viec`) && known.some((id) => href.includes(id))) found.add(plainOf(href));
  }
  return [...found];
}

/** What somebody untied reads, asked for once. */
async function seenByFree(path: string) {
  const seen = freeReads.get(path) ?? (await read(free, path));
  freeReads.set(path, seen);
  return seen;
}
const freeReads = new Map<string, { status: number; text: string }>();

let subjectIds: string[] = [];
let all: string[];

beforeAll(async () => {
  test = await testDatabase();
  ward = await tiedWard(test, 'quan-he');
  const app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  [tied, free] = [new Client(app, base), new Client(app, base)];
  await tied.signIn('tied@quan-he.example', password);
  await free.signIn('free@quan-he.example', password);
  hanging = (await idsOf(test, ward.authorityId, 100)).filter(({ table }) => hangingTables.includes(table)).map(({ id }) => id);
  const rows = await test.admin
    .selectFrom('nomination')
    .select(['person_id', 'unit_id', 'household_id'])
    .where('authority_id', '=', ward.authorityId)
    .execute();
  subjectIds = [...new Set(rows.flatMap((row) => [row.person_id, row.unit_id, row.household_id]).filter((id) => id !== null))];
  all = await addresses();
}, 300_000);
afterAll(() => test.close());

/** Names are asked for outside the register of people and the choices of a form, which list the whole ward. */
const outsideChoices = (text: string) => text.replaceAll(/<select[\s\S]*?<\/select>/g, '');
const registers = ['/lam-viec/to-chuc', '/lam-viec/hoi-dong/quan-he'];

describe('a member of the council with every role in the house who is tied to nominees', () => {
  it('is tied in every way there is', async () => {
    const barred = await ward.run((tx) => barredNominations(tx, ward.tied));
    expect([...ward.nominations].filter(([, id]) => !barred.has(id))).toEqual([]);
  });

  it('finds no page and no file of these nominations under any address', async () => {
    const open: string[] = [];
    for (const path of all.filter((each) => hanging.some((id) => each.includes(id)) || /ho-so-xet-khen\/[^?/]+\//.test(each))) {
      const { status } = await read(tied, path);
      if (status !== 404) open.push(`${status} ${path}`);
    }
    expect(open).toEqual([]);
  }, 300_000);

  it('reads neither a word nor an id of these files, nor the names of the nominees, on any page of the office', async () => {
    const leaks: string[] = [];
    let sung = 0;
    for (const path of all) {
      if ((await seenByFree(path)).text.includes(canary)) sung += 1;
      const { status, text } = await read(tied, path);
      if (text.includes(canary)) leaks.push(`${status} ${path}: text`);
      if (hanging.some((id) => text.includes(id) && !path.includes(id))) leaks.push(`${status} ${path}: id`);
      if (registers.some((register) => path.startsWith(register))) continue;
      if (ward.names.some((name) => outsideChoices(text).includes(name))) leaks.push(`${status} ${path}: name`);
    }
    expect(leaks).toEqual([]);
    // The same addresses sing for somebody who is not tied, else nothing would have been tried.
    expect(sung).toBeGreaterThan(30);
  }, 300_000);

  it('changes nothing of these nominations with any form', async () => {
    const taken: string[] = [];
    const some = (await idsOf(test, ward.authorityId)).filter(({ table }) => hangingTables.includes(table)).map(({ id }) => id);
    for (const route of routes.filter((each) => each.method === 'POST' && inside(each) && hasParameter(each)))
      for (const id of some) {
        const response = await tied.post(fill(route, id), { reason: 'x', answer: 'x', outcome: 'kept' });
        const text = await response.text();
        if ((response.status !== 404 && response.status !== 422) || text.includes(canary)) taken.push(`${response.status} ${route.path}`);
      }
    expect([...new Set(taken)]).toEqual([]);
  }, 300_000);

  it('is refused the bundle with the names of those who may take it, and the journal does not say what was done', async () => {
    const { status, text } = await read(tied, '/lam-viec/goi-du-lieu/xuat.yaml');
    expect([status, text.includes('Nhờ free')]).toEqual([422, true]);
    expect((await read(free, '/lam-viec/goi-du-lieu/xuat.yaml')).text).toContain(canary);
    expect((await read(tied, '/lam-viec/nhat-ky')).text).toContain('Việc về một đề nghị mà bạn có quan hệ');
  });
});
