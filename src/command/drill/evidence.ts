import { sql } from 'kysely';
import { openDatabase } from '../../platform/database/open.ts';
import type { Acknowledged } from './load.ts';

export interface Evidence {
  lost: string[];
  half: string[];
}

/** Compares what was acknowledged with what is there, over the owner's connection. */
export async function lookFor(ownerUrl: string, acknowledged: Acknowledged): Promise<Evidence> {
  const owner = openDatabase(ownerUrl, 1);
  try {
    const names = new Set((await owner.selectFrom('unit').select('name').execute()).map(({ name }) => name ?? ''));
    // A successor without its succession, or one whose predecessor still lives, is half an act.
    const half = await sql<{ name: string }>`
      select u.name from unit u where u.name like '% mới' and not exists (select from unit_succession s join unit b on b.id = s.from_id where s.unit_id = u.id and b.valid_to is not null)
      union all select name from unit where valid_to is not null and not exists (select from unit_succession s where s.from_id = unit.id)
      union all select id::text from unit where not exists (select from audit_event e where e.subject_id = unit.id)`.execute(owner);
    return {
      lost: [...acknowledged.created, ...acknowledged.succeeded].filter((name) => !names.has(name)),
      half: half.rows.map(({ name }) => name),
    };
  } finally {
    await owner.destroy();
  }
}

export async function kindIdOf(ownerUrl: string): Promise<string> {
  const owner = openDatabase(ownerUrl, 1);
  try {
    return (await owner.selectFrom('unit_kind').select('id').executeTakeFirstOrThrow()).id;
  } finally {
    await owner.destroy();
  }
}
