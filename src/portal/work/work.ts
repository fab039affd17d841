import { sql } from 'kysely';
import type { Figure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { holdsOneOf, phrases } from '../search/query.ts';
import { type WorkState, workStatus } from '../../emulation/work/status.ts';

export interface WorkRow {
  id: string;
  key: string;
  year: number;
  kind: string;
  title: string;
  place: string | null;
  due_on: string | null;
  /** Whether the milestone is recorded; older sources name no day. */
  completed: boolean;
  completed_on: string | null;
  percent: number | null;
  owners: string | null;
  unit: string | null;
  cost: Figure | null;
}

const leads = sql<{ work_id: string; owners: string | null }>`(
  select w.work_id, string_agg(coalesce(u.name, b.name, o.name), ', ' order by w.position) as owners from work_owner w
  left join unit u on u.authority_id = w.authority_id and u.id = w.unit_id left join bloc b on b.authority_id = w.authority_id and b.id = w.bloc_id
  left join body o on o.authority_id = w.authority_id and o.id = w.body_id
  where w.role = 'lead' group by w.work_id)`;

const reached = sql<{ work_id: string; completed_on: string | null }>`(
  select work_id, min(happened_on) filter (where kind = 'completed') as completed_on from work_milestone
  where kind in ('completed', 'in_use') group by work_id)`;

const lastPercents = sql<{ work_id: string; percent: number }>`(
  select distinct on (work_id) work_id, percent from work_progress order by work_id, reported_on desc, position desc)`;

/** Choices of which one alternative was taken: the others of them are not shown. */
const chosen = sql<{ root: string }>`(select distinct coalesce(alternative_of_id, id) as root from work where chosen)`;

export interface WorkQuery {
  year?: number | null;
  unitId?: string;
  movementId?: string;
  ids?: readonly string[];
}

/** Registered works, newest year first, in one query over whole sets. Works that were one of two alternatives and not chosen stay out. */
export const listWorks = (tx: Tx, { year, unitId, movementId, ids }: WorkQuery): Promise<WorkRow[]> =>
  tx.db
    .selectFrom('work')
    .leftJoin('unit', (join) => join.onRef('unit.id', '=', 'work.located_in_id').onRef('unit.authority_id', '=', 'work.authority_id'))
    .leftJoin(leads.as('lead'), 'lead.work_id', 'work.id')
    .leftJoin(reached.as('reached'), 'reached.work_id', 'work.id')
    .leftJoin(lastPercents.as('last'), 'last.work_id', 'work.id')
    .leftJoin(chosen.as('choice'), (join) => join.on(sql<boolean>`choice.root = coalesce(work.alternative_of_id, work.id)`))
    .select(['work.id', 'work.key', 'work.year', 'work.kind', 'work.title', 'work.place', 'work.due_on', 'work.cost', 'unit.name as unit'])
    .select(['lead.owners', 'reached.completed_on', 'last.percent'])
    .select(sql<boolean>`reached.work_id is not null`.as('completed'))
    .$if(Boolean(year), (query) => query.where('work.year', '=', year ?? 0))
    .$if(unitId !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('work.located_in_id', '=', unitId ?? ''),
          eb(
            'work.id',
            'in',
            eb
              .selectFrom('work_owner')
              .select('work_id')
              .where('unit_id', '=', unitId ?? ''),
          ),
        ]),
      ),
    )
    .$if(movementId !== undefined, (query) => query.where('work.movement_id', '=', movementId ?? ''))
    .$if(ids !== undefined, (query) => query.where('work.id', 'in', ids ?? []))
    .where((eb) => eb.or([eb('work.chosen', '=', true), eb('choice.root', 'is', null)]))
    .orderBy('work.year', 'desc')
    .orderBy('work.position')
    .orderBy('work.key')
    .execute();

/** Computed from the dates; completed on an unknown day is simply done. */
export const stateOf = (work: Pick<WorkRow, 'due_on' | 'completed_on' | 'completed'>, today: string): WorkState =>
  work.completed && work.completed_on === null
    ? { kind: 'done', days: 0 }
    : workStatus({ due_on: work.due_on, completed_on: work.completed_on }, today);

/** Works whose title or place holds the typed words side by side, or another form of them. A ward has some hundreds: their names are read and folded here. */
export async function findWorks(tx: Tx, typed: string, limit: number): Promise<WorkRow[]> {
  const wanted = phrases(typed);
  if (wanted.length === 0) return [];
  const names = await tx.db.selectFrom('work').select(['id', 'title', 'place']).execute();
  const ids = names.filter(({ title, place }) => holdsOneOf(`${title} ${place ?? ''}`, wanted)).map(({ id }) => id);
  return ids.length === 0 ? [] : (await listWorks(tx, { ids })).slice(0, limit);
}
