import { sql } from 'kysely';
import type { Figure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { folded } from '../search/query.ts';
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

const ownerNames = sql<string | null>`(
  select string_agg(coalesce(u.name, b.name, o.name), ', ' order by w.position) from work_owner w
  left join unit u on u.authority_id = w.authority_id and u.id = w.unit_id left join bloc b on b.authority_id = w.authority_id and b.id = w.bloc_id
  left join body o on o.authority_id = w.authority_id and o.id = w.body_id
  where w.authority_id = work.authority_id and w.work_id = work.id and w.role = 'lead')`;

const completedOn = sql<
  string | null
>`(select m.happened_on from work_milestone m where m.authority_id = work.authority_id and m.work_id = work.id and m.kind = 'completed' limit 1)`;
const reached = sql<boolean>`exists (select from work_milestone m where m.authority_id = work.authority_id and m.work_id = work.id and m.kind in ('completed', 'in_use'))`;
const percent = sql<
  number | null
>`(select p.percent from work_progress p where p.authority_id = work.authority_id and p.work_id = work.id order by p.reported_on desc, p.position desc limit 1)`;

export interface WorkQuery {
  year?: number | null;
  unitId?: string;
  movementId?: string;
  ids?: readonly string[];
}

/** Registered works, newest year first. Works that were one of two alternatives and not chosen stay out. */
export const listWorks = (tx: Tx, { year, unitId, movementId, ids }: WorkQuery): Promise<WorkRow[]> =>
  tx.db
    .selectFrom('work')
    .leftJoin('unit', (join) => join.onRef('unit.id', '=', 'work.located_in_id').onRef('unit.authority_id', '=', 'work.authority_id'))
    .select(['work.id', 'work.key', 'work.year', 'work.kind', 'work.title', 'work.place', 'work.due_on', 'work.cost', 'unit.name as unit'])
    .select([ownerNames.as('owners'), completedOn.as('completed_on'), reached.as('completed'), percent.as('percent')])
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
    .where(sql<boolean>`not (not work.chosen and exists (select from work o where o.authority_id = work.authority_id and o.chosen and o.id <> work.id
      and (o.id = work.alternative_of_id or o.alternative_of_id = work.id or o.alternative_of_id = work.alternative_of_id)))`)
    .orderBy('work.year', 'desc')
    .orderBy('work.position')
    .orderBy('work.key')
    .execute();

/** Computed from the dates; completed on an unknown day is simply done. */
export const stateOf = (work: Pick<WorkRow, 'due_on' | 'completed_on' | 'completed'>, today: string): WorkState =>
  work.completed && work.completed_on === null
    ? { kind: 'done', days: 0 }
    : workStatus({ due_on: work.due_on, completed_on: work.completed_on }, today);

/** Works whose title or place holds the folded words side by side. A ward has some hundreds: their names are read and folded here. */
export async function findWorks(tx: Tx, words: string, limit: number): Promise<WorkRow[]> {
  if (words === '') return [];
  const names = await tx.db.selectFrom('work').select(['id', 'title', 'place']).execute();
  const ids = names.filter(({ title, place }) => ` ${folded(`${title} ${place ?? ''}`)} `.includes(` ${words} `)).map(({ id }) => id);
  return ids.length === 0 ? [] : (await listWorks(tx, { ids })).slice(0, limit);
}
