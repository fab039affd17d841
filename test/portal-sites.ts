import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../src/app.tsx';
import { listen } from '../src/command/serve.ts';
import { Changes } from '../src/platform/changes/changes.ts';
import { type Database, openDatabase } from '../src/platform/database/open.ts';
import { type Runtime, withChanges } from '../src/platform/tenancy.ts';
import { moments } from '../src/slices.ts';
import type { TestDatabase } from './database.ts';

/** One process of the product: a pool, an ear and a server of its own. */
export interface Site {
  runtime: Runtime;
  address: string;
  server: Server;
  /** Statements its pages asked. */
  statements(): number;
  close(): Promise<void>;
}

/** What no page asks: visits are written aside, and a transaction begins and ends. */
const aside = /visit_|set local role|app\.changed|pg_notify/;

function counting(database: Database): { database: Database; statements: () => number } {
  let count = 0;
  const asideQueries = new WeakSet<object>();
  const counted = database.withPlugin({
    transformQuery: ({ node, queryId }) => {
      if (aside.test(JSON.stringify(node))) asideQueries.add(queryId);
      return node;
    },
    // Counted where the answer comes: a question that was put into words before is not transformed again.
    transformResult: async ({ result, queryId }) => {
      if (!asideQueries.has(queryId)) count += 1;
      return result;
    },
  });
  return { database: counted, statements: () => count };
}

/** Starts one beside others over the same database. */
export async function startSite(test: TestDatabase, clock = test.runtime.clock): Promise<Site> {
  const { database, statements } = counting(openDatabase(test.url, 4));
  const changes = new Changes(test.url, moments);
  const runtime = withChanges({ ...test.runtime, database, clock }, changes);
  await changes.serve(database);
  const server = await listen(createApp({ runtime, log: pino({ level: 'silent' }), publicUrl: 'http://bang-vang.example' }), {
    port: 0,
    host: '127.0.0.1',
  });
  return {
    runtime,
    statements,
    server,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await changes.close();
      await database.destroy();
    },
  };
}

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Reads a page as somebody who is not signed in. */
export const read = (site: Site, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${site.address}${path}`, { headers: { 'user-agent': firefox, 'accept-encoding': 'identity', ...headers } });

export const readText = async (site: Site, path: string): Promise<string> => (await read(site, path)).text();
