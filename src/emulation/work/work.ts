import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { searchKey, searchQuery } from '../../platform/text/search-key.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
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

export interface WorkOwner {
  unit_id: string | null;
  bloc_id: string | null;
  body_id: string | null;
  role: string;
  /** The unit that leads the bloc. */
  leader_id: string | null;
  name: string;
}

export interface Milestone {
  kind: string;
  happened_on: CalendarDate | null;
  text: string | null;
}

const ownerLists = sql<{ work_id: string; owners: WorkOwner[] }>`(
  select o.work_id, json_agg(json_build_object('unit_id', o.unit_id, 'bloc_id', o.bloc_id, 'body_id', o.body_id, 'role', o.role, 'leader_id', b.leader_id,
    'name', coalesce(u.name, nullif(concat_ws(' ', k.name, u.number), ''), b.name, d.short_name, d.name, '')) order by o.position) as owners
  from work_owner o
  left join unit u on u.authority_id = o.authority_id and u.id = o.unit_id
  left join unit_kind k on k.authority_id = u.authority_id and k.id = u.kind_id
  left join bloc b on b.authority_id = o.authority_id and b.id = o.bloc_id
  left join body d on d.authority_id = o.authority_id and d.id = o.body_id
  where o.work_id in (select id from asked) group by o.work_id)`;

const milestoneLists = sql<{ work_id: string; milestones: Milestone[] }>`(
  select work_id, json_agg(json_build_object('kind', kind, 'happened_on', happened_on, 'text', text) order by happened_on nulls first, position) as milestones
  from work_milestone where work_id in (select id from asked) group by work_id)`;

const lastReports = sql<{ work_id: string; percent: number; reports: number; reported_on: CalendarDate }>`(
  select work_id, (array_agg(percent order by position desc))[1] as percent, count(*)::integer as reports, max(reported_on) as reported_on
  from work_progress where work_id in (select id from asked) group by work_id)`;

/** The works of the filter with owners, milestones and the last reported percent, in one query, and the state of today. */
export const listWorks = (tx: Tx, filter: WorkFilter = {}) => once(tx, `listWorks ${JSON.stringify(filter)}`, () => worksOf(tx, filter));

async function worksOf(tx: Tx, filter: WorkFilter) {
  const works = await tx.db
    .with('asked', (db) =>
      db
        .selectFrom('work')
        .selectAll()
        .$if(Boolean(filter.year), (query) => query.where('year', '=', filter.year ?? 0))
        .$if(Boolean(filter.movementId), (query) => query.where('movement_id', '=', filter.movementId ?? ''))
        .$if(Boolean(filter.kind), (query) => query.where('kind', '=', filter.kind ?? '')),
    )
    .selectFrom('asked as work')
    .leftJoin('unit', 'unit.id', 'work.located_in_id')
    .leftJoin(ownerLists.as('o'), 'o.work_id', 'work.id')
    .leftJoin(milestoneLists.as('m'), 'm.work_id', 'work.id')
    .leftJoin(lastReports.as('p'), 'p.work_id', 'work.id')
    .selectAll('work')
    .select(['unit.name as located_in', 'o.owners', 'm.milestones', 'p.percent', 'p.reports', 'p.reported_on'])
    .orderBy('work.year', 'desc')
    .orderBy('work.position')
    .orderBy('work.id')
    .execute();
  const today = localDate(tx.now);
  const chosen = new Set(works.flatMap((work) => (work.chosen ? [work.alternative_of_id ?? work.id] : [])));
  const rows = works.map((work) => {
    const completed_on = completedOn(work.milestones ?? []);
    const state: WorkState = workStatus({ due_on: work.due_on, completed_on }, today);
    return {
      ...work,
      owners: work.owners ?? [],
      milestones: work.milestones ?? [],
      reports: work.reports ?? 0,
      percent: completed_on === null ? (work.percent ?? 0) : 100,
      completed_on,
      state,
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

/** One work with its milestones in order of time, its reports with the newest first and what became of its milestones. */
export async function findWork(tx: Tx, id: string) {
  const { year } = found(await tx.db.selectFrom('work').select('year').where('id', '=', id).executeTakeFirst());
  const all = await listWorks(tx, { year });
  const work = found(all.find((each) => each.id === id));
  const progress = await tx.db
    .selectFrom('work_progress')
    .leftJoin('person', 'person.id', 'work_progress.reporter_id')
    .selectAll('work_progress')
    .select('person.name as reporter')
    .where('work_id', '=', id)
    .orderBy('work_progress.position', 'desc')
    .execute();
  const changes = await tx.db.selectFrom('milestone_change').selectAll().where('work_id', '=', id).orderBy('position').execute();
  const ownerReports = await tx.db.selectFrom('owner_report').selectAll().where('work_id', '=', id).orderBy('position', 'desc').execute();
  const root = work.alternative_of_id ?? work.id;
  const alternatives = all.filter((each) => each.id !== id && (each.id === root || each.alternative_of_id === root));
  const movement = work.movement_id
    ? await tx.db.selectFrom('movement').select(['id', 'name', 'short_name']).where('id', '=', work.movement_id).executeTakeFirst()
    : undefined;
  return { ...work, progress, changes, ownerReports, alternatives, movement };
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
