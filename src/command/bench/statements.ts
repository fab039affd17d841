import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../platform/database/open.ts';

export interface Counter {
  /** Statements since it was last set to 0. */
  statements: number;
}

/**
 * The same database, which counts the statements of read only transactions, as pages have them: what is written after
 * an answer (the session was seen) is no part of the page. Begin and commit are not counted.
 */
export function countStatements(database: Database, counter: Counter): Database {
  // Counted where the answer comes: parts of a statement are transformed one by one, and are no statements.
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      counter.statements += 1;
      return Promise.resolve(result);
    },
  };
  const counted = database.withPlugin(plugin);
  return new Proxy(database, {
    get(target, name) {
      if (name === 'getExecutor') return () => counted.getExecutor();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
