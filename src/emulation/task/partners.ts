import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { partyKey, partyName } from './party.ts';

const lastSaid = sql<{ status: string; day: string; result: string | null } | null>`(
  select jsonb_build_object('status', a.status, 'day', a.happened_on, 'result', a.result) from task_act a
  where a.authority_id = task_partner.authority_id and a.task_id = task_partner.task_id and a.kind = 'partner'
  and (a.unit_id, a.bloc_id, a.body_id, a.person_id) is not distinct from (task_partner.unit_id, task_partner.bloc_id, task_partner.body_id, task_partner.person_id)
  order by a.position desc limit 1)`;

/** The partners of these tasks in order, each with what it said last about its share. One query. */
export async function partnersOf(tx: Tx, tasks: readonly { id: string }[]) {
  const ids = tasks.map(({ id }) => id);
  if (ids.length === 0) return new Map<string, Partner[]>();
  const rows = await partners(tx).where('task_partner.task_id', 'in', ids).execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, key: partyKey(row), status: row.said?.status ?? 'asked' })),
    ({ task_id }) => task_id,
  );
}

const partners = (tx: Tx) =>
  tx.db
    .selectFrom('task_partner')
    .leftJoin('unit', 'unit.id', 'task_partner.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('bloc', 'bloc.id', 'task_partner.bloc_id')
    .leftJoin('body', 'body.id', 'task_partner.body_id')
    .leftJoin('person', 'person.id', 'task_partner.person_id')
    .select(['task_partner.task_id', 'task_partner.unit_id', 'task_partner.bloc_id', 'task_partner.body_id', 'task_partner.person_id'])
    .select([partyName.as('name'), lastSaid.as('said')])
    .orderBy('task_partner.task_id')
    .orderBy('task_partner.position');

type PartnerRow = Awaited<ReturnType<ReturnType<typeof partners>['execute']>>[number];
export type Partner = PartnerRow & { key: string; status: string };
