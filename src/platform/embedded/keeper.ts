import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SOCKET_NAME } from './layout.ts';

/** A connection held for the life of the process: it tells the others that somebody still uses the server. */
export type Keeper = pg.Client;

/** Name of the application's database and of its role. */
export const DATABASE = 'bangvang';

const KEEPER = 'bangvang keeper';

/** Address of the embedded server for `pg`, through its socket. */
export function addressOf(socketDir: string, user: string, database: string): string {
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketDir)}`;
}

/** Connects as superuser; undefined while no server answers there. */
export async function openKeeper(socketDir: string): Promise<Keeper | undefined> {
  if (!existsSync(join(socketDir, SOCKET_NAME))) return undefined;
  const client = new pg.Client({
    connectionString: addressOf(socketDir, 'postgres', 'postgres'),
    application_name: KEEPER,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    return undefined;
  }
  return client;
}

/** Makes the application's database and its role, which owns nothing. */
export async function ensureDatabase(keeper: Keeper): Promise<void> {
  const { rows } = await keeper.query(
    'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database',
    [DATABASE],
  );
  if (!rows[0].role) await keeper.query(`CREATE ROLE ${DATABASE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
  if (!rows[0].database) await keeper.query(`CREATE DATABASE ${DATABASE}`);
}

/** Whether somebody else uses the server: another keeper, or a connection that does not vanish within a second. */
export async function hasOtherUsers(keeper: Keeper): Promise<boolean> {
  for (let waited = 0; waited < 1000; waited += 50) {
    const others = await otherConnections(keeper);
    if (others.length === 0) return false;
    if (others.includes(KEEPER)) return true;
    await sleep(50);
  }
  return true;
}

async function otherConnections(keeper: Keeper): Promise<string[]> {
  const { rows } = await keeper.query<{ name: string }>(
    "SELECT application_name AS name FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
  );
  return rows.map(({ name }) => name);
}

const streamOf = (client: pg.Client) => (client as unknown as { connection: { stream: { ref(): void; unref(): void } } }).connection.stream;

/** Held only to be seen: it does not keep the process alive. */
export const letProcessEnd = (keeper: Keeper) => streamOf(keeper).unref();

/** About to be asked something again: the answer must be waited for. */
export const holdProcess = (keeper: Keeper) => streamOf(keeper).ref();
