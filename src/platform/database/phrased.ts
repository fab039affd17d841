import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { keepPlan } from './plans.ts';
import type { DB } from './schema.generated.ts';

/** The place of a value in a question that is put into words before the value is known. */
class Blank {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

type Fill<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/**
 * A question of a page many people read: put into SQL once, then asked with other values. Its words must not depend on
 * the values; a list of values goes in as one (`= any(…)`).
 *
 * A `lasting` question is planned once in each connection. It must name its columns, so that a new column of a table does
 * not change its answer, and look for one thing: what is best for one value must be best for all.
 */
export function phrased<Values extends object, Row>(
  phrase: (db: Kysely<DB>, value: Fill<Values>) => Compilable<Row>,
  { lasting = false } = {},
) {
  let known: CompiledQuery<Row> | undefined;
  return async (db: Kysely<DB>, values: Values): Promise<Row[]> => {
    if (!known) {
      known = phrase(db, (name) => new Blank(name) as never).compile();
      if (lasting) keepPlan(known.sql);
    }
    const parameters = known.parameters.map((each) => (each instanceof Blank ? values[each.name as keyof Values] : each));
    return (await db.executeQuery<Row>({ ...known, parameters })).rows;
  };
}
