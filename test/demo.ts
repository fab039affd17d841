import { readFileSync, readdirSync } from 'node:fs';
import { openDemoAccounts } from '../src/command/demo-accounts.ts';
import { shippedBundles } from '../src/command/first-run.ts';
import type { Bundle } from '../src/exchange/bundle/bundle.ts';
import { readBundle } from '../src/exchange/bundle/file.ts';
import { loadBundle } from '../src/exchange/bundle/load.ts';
import { type Clock, systemNewId } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/database/open.ts';
import { Jobs } from '../src/platform/jobs.ts';
import { fromRoot } from '../src/platform/root.ts';
import { system } from '../src/platform/actor.ts';
import { type Template, type TestDatabase, testDatabase, today } from './database.ts';

const sources = (folder: string) =>
  readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(fromRoot(folder, name), 'utf8'));

/** The demo ward with its accounts and the five seed wards: the cast of the larger tests. */
const shipped: Template = {
  name: 'shipped',
  from: [
    ...shippedBundles().map((file) => readFileSync(file, 'utf8')),
    ...sources('src/exchange/bundle'),
    readFileSync(fromRoot('src/command/demo-accounts.ts'), 'utf8'),
  ],
  async fill({ admin, url }) {
    const jobs = new Jobs(url, { works: false });
    const runtime = { database: admin, clock: () => today, newId: systemNewId, jobs, filesDir: '' };
    for (const bundle of readShipped()) {
      const { authorityId } = await loadBundle(runtime, system, bundle);
      if (bundle.authority['slug'] !== 'demo') continue;
      const app = openDatabase(url, 1);
      await openDemoAccounts({ ...runtime, database: app }, authorityId);
      await app.destroy();
    }
    await jobs.close();
  },
};

export function readShipped(): Bundle[] {
  return shippedBundles().map((file) => {
    const { bundle, faults } = readBundle(readFileSync(file, 'utf8'));
    if (!bundle) throw new Error(`${file}: ${JSON.stringify(faults)}`);
    return bundle;
  });
}

/** A database of one's own that holds everything the product ships. */
export const demoDatabase = (clock?: Clock): Promise<TestDatabase> => testDatabase(clock, shipped);

export async function wardIds(test: TestDatabase): Promise<Map<string, string>> {
  const rows = await test.admin.selectFrom('authority').select(['slug', 'authority_id']).execute();
  return new Map(rows.map((row) => [row.slug, row.authority_id]));
}
