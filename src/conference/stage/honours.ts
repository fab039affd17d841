import { borneName } from '../../commendation/catalogue/borne-name.ts';
import { subjectKind } from '../../commendation/subject/subject.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { ownerNames } from '../../review/names.ts';
import { householdName } from '../../commendation/subject/names.ts';
import type { conferredAwards } from '../delegate/groups.ts';
import { peopleAt, withPost } from '../people.ts';
import type { Honour } from './order.ts';

export interface StageHonour extends Honour {
  /** With the post: "Nguyễn Văn An - Trưởng khu phố 2". */
  line: string;
  posthumous: boolean;
  decisionId: string | null;
}

type AwardRow = Awaited<ReturnType<typeof conferredAwards>>[number] & { head?: string | null };

/** The awards of these rows whose recipient is named; sums without names cannot be called to a stage. */
export async function honoursOf(tx: Tx, rows: readonly AwardRow[], on: string | null): Promise<StageHonour[]> {
  const people = await peopleAt(
    tx,
    rows.flatMap(({ person_id }) => person_id ?? []),
    on,
  );
  const owners = await ownerNames(tx);
  const households = await heads(
    tx,
    rows.flatMap(({ household_id }) => household_id ?? []),
  );
  return rows.flatMap((row): StageHonour[] => {
    const kind = subjectKind(row);
    const person = people.get(row.person_id ?? '');
    const name =
      row.recipient ??
      person?.name ??
      owners.get(row.unit_id ?? row.body_id ?? row.bloc_id ?? '') ??
      households.get(row.household_id ?? '') ??
      null;
    if (name === null || kind === null || row.direction !== 'given') return [];
    return [
      {
        id: row.id,
        award: row.award,
        awardName: borneName(row.award, [name]),
        kind,
        name,
        line: withPost(name, row.recipient_post ?? person?.posts ?? null),
        posthumous: row.posthumous,
        decisionId: row.decision_id,
      },
    ];
  });
}

async function heads(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('household')
    .select(['id', 'head'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, head }) => [id, householdName(head)]));
}
