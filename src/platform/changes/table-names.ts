import { type Kysely, sql } from 'kysely';
import type { DB } from '../database/schema.generated.ts';

interface FunctionRow {
  name: string;
  body: string;
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
const mostStatements = 2_000;

/**
 * Which tables a statement reads. Every word of it that is the name of a table counts, also inside the functions it calls:
 * one too many drops a page too early, one too few would keep it too long.
 */
export class TableNames {
  readonly #told: ReadonlySet<string>;
  readonly #silent: ReadonlySet<string>;
  readonly #functions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #known = new Map<string, ReadonlySet<string> | null>();

  constructor(told: ReadonlySet<string>, silent: ReadonlySet<string>, functions: readonly FunctionRow[]) {
    this.#told = told;
    this.#silent = silent;
    this.#functions = new Map(functions.map(({ name, body }) => [name, words(body)]));
  }

  static async read(db: Kysely<DB>): Promise<TableNames> {
    const tables = await sql<{ name: string; told: boolean }>`
      select relname as name, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tell_update') as told
      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`.execute(db);
    const functions = await sql<FunctionRow>`
      select proname as name, coalesce(pg_get_function_sqlbody(oid), prosrc) as body from pg_proc
      where pronamespace = 'public'::regnamespace and prokind = 'f'`.execute(db);
    const of = (told: boolean) => new Set(tables.rows.filter((row) => row.told === told).map(({ name }) => name));
    return new TableNames(of(true), of(false), functions.rows);
  }

  /** Null where it reads a table whose changes nobody tells. */
  in(statement: string): ReadonlySet<string> | null {
    const known = this.#known.get(statement);
    if (known !== undefined) return known;
    if (this.#known.size >= mostStatements) this.#known.clear();
    const found = new Set<string>();
    const heard = this.#collect(words(statement), found, new Set()) ? found : null;
    this.#known.set(statement, heard);
    return heard;
  }

  #collect(from: ReadonlySet<string>, found: Set<string>, opened: Set<string>): boolean {
    for (const word of from) {
      if (this.#silent.has(word)) return false;
      if (this.#told.has(word)) found.add(word);
      const body = this.#functions.get(word);
      if (!body || opened.has(word)) continue;
      opened.add(word);
      if (!this.#collect(body, found, opened)) return false;
    }
    return true;
  }
}
