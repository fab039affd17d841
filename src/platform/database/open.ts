import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Reading } from '../changes/reading.ts';
import { planName } from './plans.ts';
import type { DB } from './schema.generated.ts';

// Dates stay the text they are ("2023-01-11"): a JavaScript Date would move them by a time zone. Numbers stay numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export type Database = Kysely<DB>;

/** How a transaction begins whose first question follows at once. */
export const readOnly = 'start transaction read only';

/** Notes what is asked for a result that may be kept; sends the beginning of a reading together with its first question. */
class NotingClient extends pg.Client {
  #waiting = false;

  override query = ((...asked: unknown[]) => {
    const [statement, values] = asked;
    if (typeof statement === 'string') Reading.current?.ask(statement, Array.isArray(values) ? values : undefined);
    const begins = typeof statement === 'string' && statement.startsWith(readOnly);
    const { stream } = this.connection;
    if (begins) stream.cork();
    const name = typeof statement === 'string' ? planName(statement) : undefined;
    const said = name ? [{ name, text: statement, values }, ...asked.slice(2)] : asked;
    const answer = (super.query as (...said: unknown[]) => unknown).apply(this, said);
    if (this.#waiting) stream.uncork();
    this.#waiting = begins;
    return answer;
  }) as pg.Client['query'];
}

/** A pool of connections. `max` stays small: one process of ours needs few, and many processes may share the server. */
export function openDatabase(url: string, max = 10): Database {
  const pool = new pg.Pool({
    Client: NotingClient,
    connectionString: url,
    max,
    application_name: 'bangvang',
    statement_timeout: 60_000,
    // Questions that do not wait for each other travel together.
    pipeline: true,
  });
  // An idle connection that the server closes (restart) must not end the process; the next query opens another.
  pool.on('error', () => {});
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
