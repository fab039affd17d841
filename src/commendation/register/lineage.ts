import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

export interface Kin {
  id: string;
  relation: 'self' | 'predecessor' | 'successor';
}

/** A unit with all it came from and all it went into, through every merger, split and change of name. One query. */
export async function unitLineage(tx: Tx, unitId: string): Promise<Kin[]> {
  const { rows } = await sql<Kin>`
    with recursive before (id) as (
      select ${unitId}::uuid union select from_id from unit_succession join before on unit_succession.unit_id = before.id
    ), after (id) as (
      select ${unitId}::uuid union select unit_id from unit_succession join after on unit_succession.from_id = after.id
    )
    select ${unitId}::uuid as id, 'self' as relation
    union all select id, 'predecessor' from before where id <> ${unitId}::uuid
    union all select id, 'successor' from after where id <> ${unitId}::uuid`.execute(tx.db);
  return rows;
}
