import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { searchKey, searchQuery } from '../../platform/text/search-key.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { ownUnits } from '../../organization/access.ts';
import { type WorkState, completedOn, workStatus } from './status.ts';

export interface WorkFilter {
  /** All years without it. */
  year?: number;
  movementId?: string;
  unitId?: string;
  kind?: string;
  state?: string;
  search?: string;
}

const owners = (tx: Tx) =>
  tx.db
    .selectFrom('work_owner')
    .leftJoin('unit', 'unit.id', 'work_owner.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('bloc', 'bloc.id', 'work_owner.bloc_id')
    .leftJoin('body', 'body.id', 'work_owner.body_id')
    .select(['work_owner.work_id', 'work_owner.unit_id', 'work_owner.bloc_id', 'work_owner.body_id', 'work_owner.role', 'bloc.leader_id'])
    .select(sql<string>`coalesce(unit.name, unit_kind.name || ' ' || unit.number, bloc.name, body.short_name, body.name, '')`.as('name'))
    .orderBy('work_owner.work_id')
    .orderBy('work_owner.position');

export type WorkOwner = Awaited<ReturnType<ReturnType<typeof owners>['execute']>>[number];

/** The works of the filter with owners, completion and the last reported percent, and the state of today. */
export async function listWorks(tx: Tx, filter: WorkFilter = {}) {
  let query = tx.db
    .selectFrom('work')
    .leftJoin('unit', 'unit.id', 'work.located_in_id')
    .selectAll('work')
    .select('unit.name as located_in');
  if (filter.year) query = query.where('work.year', '=', filter.year);
  if (filter.movementId) query = query.where('work.movement_id', '=', filter.movementId);
  if (filter.kind) query = query.where('work.kind', '=', filter.kind);
  const works = await query.orderBy('work.year', 'desc').orderBy('work.position').orderBy('work.id').execute();
  const owned = Map.groupBy(await owners(tx).execute(), ({ work_id }) => work_id);
  const milestones = Map.groupBy(
    await tx.db.selectFrom('work_milestone').select(['work_id', 'kind', 'happened_on']).orderBy('position').execute(),
    ({ work_id }) => work_id,
  );
  const percents = new Map(
    (await tx.db.selectFrom('work_progress').select(['work_id', 'percent']).orderBy('position').execute()).map(({ work_id, percent }) => [
      work_id,
      percent,
    ]),
  );
  const today = localDate(tx.now);
  const chosen = new Set(works.flatMap((work) => (work.chosen ? [work.alternative_of_id ?? work.id] : [])));
  const rows = works.map((work) => {
    const completed_on = completedOn(milestones.get(work.id) ?? []);
    const state: WorkState = workStatus({ due_on: work.due_on, completed_on }, today);
    const percent = completed_on === null ? (percents.get(work.id) ?? 0) : 100;
    return {
      ...work,
      owners: owned.get(work.id) ?? [],
      completed_on,
      state,
      percent,
      dropped: !work.chosen && chosen.has(work.alternative_of_id ?? work.id),
    };
  });
  return rows.filter((work) => matches(work, filter));
}

export type Work = Awaited<ReturnType<typeof listWorks>>[number];

interface Searchable {
  title: string;
  place: string | null;
  located_in: string | null;
  located_in_id: string | null;
  field: string | null;
  target: string | null;
  basis: string | null;
  owners: readonly WorkOwner[];
  state: WorkState;
  dropped: boolean;
}

function matches(work: Searchable, { unitId, state, search }: WorkFilter): boolean {
  if (unitId && !work.owners.some((owner) => owner.unit_id === unitId || owner.bloc_id === unitId) && work.located_in_id !== unitId)
    return false;
  if (state && (work.dropped || work.state.kind !== state)) return false;
  if (!search) return true;
  const key = searchKey(
    [work.title, work.place, work.located_in, work.field, work.target, work.basis, ...work.owners.map(({ name }) => name)]
      .filter(Boolean)
      .join(' '),
  );
  return searchQuery(search)
    .split(' ')
    .every((word) => key.includes(word));
}

/** One work with its milestones, reports and contributions in order. */
export async function findWork(tx: Tx, id: string) {
  const { year } = found(await tx.db.selectFrom('work').select('year').where('id', '=', id).executeTakeFirst());
  const all = await listWorks(tx, { year });
  const work = found(all.find((each) => each.id === id));
  const milestones = await tx.db
    .selectFrom('work_milestone')
    .selectAll()
    .where('work_id', '=', id)
    .orderBy(sql`happened_on nulls first`)
    .orderBy('position')
    .execute();
  const progress = await tx.db
    .selectFrom('work_progress')
    .leftJoin('person', 'person.id', 'work_progress.reporter_id')
    .selectAll('work_progress')
    .select('person.name as reporter')
    .where('work_id', '=', id)
    .orderBy('work_progress.position', 'desc')
    .execute();
  const contributions = await tx.db
    .selectFrom('contribution')
    .selectAll()
    .where('work_id', '=', id)
    .orderBy('given_on')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const root = work.alternative_of_id ?? work.id;
  const alternatives = all.filter((each) => each.id !== id && (each.id === root || each.alternative_of_id === root));
  const movement = work.movement_id
    ? await tx.db.selectFrom('movement').select(['id', 'name', 'short_name']).where('id', '=', work.movement_id).executeTakeFirst()
    : undefined;
  return { ...work, milestones, progress, contributions, alternatives, movement };
}

export type WorkRecord = Awaited<ReturnType<typeof findWork>>;

/** Whether the actor acts for one of the owners: the own unit, or the bloc it leads. */
export function mayActForWork(actor: Actor, work: { owners: readonly WorkOwner[] }): boolean {
  const own = ownUnits(actor);
  return (
    own === null ||
    work.owners.some(
      ({ unit_id, leader_id }) => (unit_id !== null && own.includes(unit_id)) || (leader_id !== null && own.includes(leader_id)),
    )
  );
}

export interface WorksSummary {
  total: number;
  on_time: number;
  late: number;
  /** Completed, with no day to compare. */
  done: number;
  /** Not completed, among them those past their day. */
  open: number;
  overdue: number;
}

/** How the works of a year stand; alternatives that were not chosen do not count. "Đều hoàn thành" holds only with open = 0. */
export function summarizeWorks(works: readonly Pick<Work, 'state' | 'dropped'>[]): WorksSummary {
  const counted = works.filter(({ dropped }) => !dropped);
  const count = (...kinds: WorkState['kind'][]) => counted.filter(({ state }) => kinds.includes(state.kind)).length;
  return {
    total: counted.length,
    on_time: count('on_time'),
    late: count('late'),
    done: count('done'),
    open: count('running', 'overdue', 'no_due_date'),
    overdue: count('overdue'),
  };
}
