import { sql } from 'kysely';
import { found } from '../../platform/refusal.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import { partnersOf } from './partners.ts';
import { partyKey, partyName } from './party.ts';
import { isOverdue } from './state.ts';

export interface TaskFilter {
  year?: number;
  phase?: string;
  open?: boolean;
  /** Of the owner, as `partyKey` writes it. */
  owner?: string;
  origin?: string;
  /** Led by this unit, or with it as a partner. */
  unitId?: string;
}

// A point of an agenda that became a task keeps the tie on its side; the event is where the task came from.
const agendaEvent = sql<{ title: string; day: string | null; speaker: string | null; kind: string; event: string } | null>`(
  select jsonb_build_object('title', coalesce(e.title, e.name, 'Hội nghị'), 'day', e.held_on, 'speaker', s.name, 'kind', i.kind, 'event', e.id)
  from agenda_task a join agenda_item i on i.authority_id = a.authority_id and i.id = a.agenda_item_id
  join event e on e.authority_id = i.authority_id and e.id = i.event_id
  left join person s on s.authority_id = i.authority_id and s.id = i.person_id
  where a.authority_id = task.authority_id and a.task_id = task.id order by a.position limit 1)`;

const tasks = (tx: Tx) =>
  tx.db
    .selectFrom('task')
    .leftJoin('unit', 'unit.id', 'task.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('bloc', 'bloc.id', 'task.bloc_id')
    .leftJoin('body', 'body.id', 'task.body_id')
    .leftJoin('person', 'person.id', 'task.person_id')
    .leftJoin('person as speaker', 'speaker.id', 'task.speaker_id')
    .selectAll('task')
    .select([partyName.as('owner'), 'bloc.leader_id', 'speaker.name as speaker', agendaEvent.as('agenda_event')]);

/** Tasks in order of their due day, those without one last, each with its partners. Two queries. */
export const listTasks = (tx: Tx, filter: TaskFilter = {}) => once(tx, `listTasks ${JSON.stringify(filter)}`, () => tasksOf(tx, filter));

async function tasksOf(tx: Tx, filter: TaskFilter) {
  let query = tasks(tx);
  if (filter.year) query = query.where((eb) => eb.or([eb('task.year', '=', filter.year ?? 0), eb('task.year', 'is', null)]));
  if (filter.phase) query = query.where('task.phase', '=', filter.phase);
  if (filter.open) query = query.where('task.done_on', 'is', null);
  if (filter.origin) query = query.where('task.origin', '=', filter.origin);
  const rows = await query
    .orderBy(sql`task.due_on nulls last`)
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
  const partners = await partnersOf(tx, rows);
  return rows
    .map((task) => ({ ...task, partners: partners.get(task.id) ?? [] }))
    .filter((task) => !filter.owner || partyKey(task) === filter.owner)
    .filter(
      ({ unit_id, partners: all }) => !filter.unitId || unit_id === filter.unitId || all.some((each) => each.unit_id === filter.unitId),
    );
}

export type Task = Awaited<ReturnType<typeof listTasks>>[number];

/** The tasks whose due day has passed without a result. */
export const overdueTasks = (all: readonly Task[], today: CalendarDate): Task[] => all.filter((task) => isOverdue(task, today));

export async function findTask(tx: Tx, id: string): Promise<Task> {
  const task = found(await tasks(tx).where('task.id', '=', id).executeTakeFirst());
  return { ...task, partners: (await partnersOf(tx, [task])).get(id) ?? [] };
}

/** What was done with a task, the newest first. */
export const taskActs = (tx: Tx, taskId: string) =>
  tx.db
    .selectFrom('task_act')
    .leftJoin('unit', 'unit.id', 'task_act.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('bloc', 'bloc.id', 'task_act.bloc_id')
    .leftJoin('body', 'body.id', 'task_act.body_id')
    .leftJoin('person', 'person.id', 'task_act.person_id')
    .selectAll('task_act')
    .select(partyName.as('party'))
    .where('task_id', '=', taskId)
    .orderBy('task_act.position', 'desc')
    .execute();

export type TaskAct = Awaited<ReturnType<typeof taskActs>>[number];
