import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { createApp } from '../app.tsx';
import { readPrinted } from '../exchange/seeds/document.ts';
import { checkEyes, eyeLine, eyeRows } from '../exchange/seeds/eyes.ts';
import { startFeeds } from '../exchange/seeds/feeds.ts';
import { checkRows, closingLine, resultLine } from '../exchange/seeds/row.ts';
import { rows } from '../exchange/seeds/rows.ts';
import { Site } from '../exchange/seeds/site.ts';
import { loadSeedWards, openLogins } from '../exchange/seeds/wards.ts';
import { system } from '../platform/actor.ts';
import { openDatabase } from '../platform/database/open.ts';
import { type Installation, openInstallation } from './installation.ts';
import { listen } from './serve.ts';

/**
 * `bangvang seeds check [ID…]`: loads the five wards of the seeds and the ward that plays acts into a database of its own,
 * serves them on a free port, and looks at the running pages and documents; then names the rows that need eyes with the page to
 * look at. Exit code 1 when any row says no or a page to look at is not there.
 */
export async function checkSeeds(args: string[]): Promise<number> {
  const [verb, ...ids] = args;
  if (verb !== 'check') throw new Error('Dùng: bangvang seeds check [MÃ…]');
  const wanted = ids.length === 0 ? rows : rows.filter(({ id }) => ids.includes(id));
  return withOwnInstallation(async (installation) => {
    const feeds = await startFeeds();
    const runtime = { ...installation.runtime, outside: feeds };
    const { owner } = installation;
    await loadSeedWards({ ...runtime, database: owner }, system);
    const logins = await openLogins(runtime);
    const server = await listen(createApp({ runtime, log: installation.log }), { port: 0, host: '127.0.0.1' });
    const { port } = server.address() as AddressInfo;
    const site = new Site(`http://127.0.0.1:${port}`, (request) => fetch(request), logins, readPrinted);
    const results = await checkRows(site, wanted, (result) => console.log(resultLine(result)));
    const eyes = await checkEyes(
      site,
      eyeRows.filter(({ id }) => ids.length === 0 || ids.includes(id)),
      (result) => console.log(eyeLine(result)),
    );
    server.closeAllConnections();
    server.close();
    feeds.close();
    console.log(closingLine(results));
    return [...results, ...eyes].every(({ found }) => found) ? 0 : 1;
  });
}

/** The looks play acts, so they never touch a ward that is kept: the database is made for the run and thrown away after it. */
export async function withOwnInstallation(work: (installation: Installation) => Promise<number>): Promise<number> {
  const dataDir = mkdtempSync(`${tmpdir()}/bangvang-seeds-`);
  // The embedded server may run as another user, who must reach its own folder below.
  chmodSync(dataDir, 0o711);
  const server = process.env['DATABASE_URL'];
  const own = server ? await ownDatabase(server) : null;
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: own?.url ?? '', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error' });
  let installation: Installation | undefined;
  try {
    installation = await openInstallation();
    return await work(installation);
  } finally {
    await installation?.close();
    await own?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A database beside the one of DATABASE_URL, on the same server. */
async function ownDatabase(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `bangvang_seeds_${randomBytes(6).toString('hex')}`;
  const server = openDatabase(serverUrl, 1);
  await sql`create database ${sql.id(name)}`.execute(server);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await sql`drop database ${sql.id(name)} with (force)`.execute(server);
      await server.destroy();
    },
  };
}
