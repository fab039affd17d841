import { sql } from 'kysely';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { unitName } from '../choices.ts';
import { targetsOfYear } from '../indicator/indicator.ts';
import { contentsFor } from '../movement/assignment.ts';
import { movementsOfYear } from '../movement/movement.ts';
import { type ReviewDue, reviewsOwed } from '../movement/review-due.ts';
import { listPledges } from '../pledge/pledge.ts';
import { taskState } from '../task/state.ts';
import { listTasks } from '../task/task.ts';
import { listWorks } from '../work/work.ts';

/** Contents of the year's launches that name nobody: they are meant for all. */
const contentsForAll = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('launch_content')
    .innerJoin('launch', (join) =>
      join.onRef('launch.id', '=', 'launch_content.launch_id').onRef('launch.authority_id', '=', 'launch_content.authority_id'),
    )
    .select(['launch_content.id', 'launch_content.text', 'launch_content.kind', 'launch_content.launch_id'])
    .select(['launch_content.document_title', 'launch_content.document_number', 'launch_content.document_on'])
    .where('launch.year', '=', year)
    .where(sql<boolean>`not exists (select from launch_content_unit u where u.launch_content_id = launch_content.id)`)
    .where(sql<boolean>`not exists (select from launch_content_bloc b where b.launch_content_id = launch_content.id)`)
    .orderBy('launch.launched_on')
    .orderBy('launch_content.position')
    .execute();

const itemsOf = async (tx: Tx, pledgeIds: readonly string[]) =>
  pledgeIds.length === 0
    ? []
    : tx.db
        .selectFrom('pledge_item')
        .select(['pledge_id', 'text', 'target', 'measure'])
        .where('pledge_id', 'in', pledgeIds)
        .orderBy('position')
        .execute();

/** Launches of the year with whether the unit has acknowledged them. */
const launchesFor = (tx: Tx, unitId: string, year: number) =>
  tx.db
    .selectFrom('launch')
    .select(['launch.id', 'launch.launched_on', 'launch.part', 'launch.year', 'launch.theme'])
    .select(
      sql<Date | null>`(select min(a.acknowledged_at) from launch_acknowledgement a where a.launch_id = launch.id and a.unit_id = ${unitId})`.as(
        'read_at',
      ),
    )
    .where('launch.year', '=', year)
    .orderBy('launched_on')
    .orderBy('position')
    .execute();

/** Tasks the unit leads or takes part in, with their state on the day. */
async function tasksFor(tx: Tx, unitId: string, year: number, today: CalendarDate) {
  const all = await listTasks(tx, { year, unitId });
  return all
    .filter((task) => task.year === year || task.done_on === null)
    .map((task) => ({ ...task, leads: task.unit_id === unitId, state: taskState(task, today).words }));
}

export interface DueReview {
  movement: string;
  due: ReviewDue;
}

/** Everything that is asked of one unit in one year. A constant number of queries. */
export async function unitSummary(tx: Tx, unitId: string, year: number) {
  const unit = found(
    await tx.db
      .selectFrom('unit')
      .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
      .select(['unit.id', 'unit.name', 'unit.number', 'unit_kind.name as kind'])
      .where('unit.id', '=', unitId)
      .executeTakeFirst(),
  );
  const assigned = await contentsFor(tx, unitId, year);
  const general = await contentsForAll(tx, year);
  const pledges = await listPledges(tx, { year, unitId });
  const items = await itemsOf(
    tx,
    pledges.map(({ id }) => id),
  );
  const works = (await listWorks(tx, { year, unitId })).filter(({ dropped }) => !dropped);
  const targets = await targetsOfYear(tx, year, [unitId]);
  const today: CalendarDate = localDate(tx.now);
  const reviews = (await movementsOfYear(tx, { year })).flatMap((movement): DueReview[] =>
    reviewsOwed(movement, today)
      .filter(({ heldOn }) => heldOn === null)
      .map((due) => ({ movement: movement.short_name ?? movement.name, due })),
  );
  return {
    unit: { id: unit.id, name: unitName(unit) },
    year,
    launches: await launchesFor(tx, unitId, year),
    assigned: assigned.filter(({ kind }) => kind !== 'communication'),
    general: general.filter(({ kind }) => kind !== 'communication'),
    communication: [...assigned, ...general].filter(({ kind }) => kind === 'communication'),
    pledges: pledges.map((pledge) => ({
      ...pledge,
      items: items.filter(({ pledge_id }) => pledge_id === pledge.id),
      signed: pledge.parties.some((party) => party.unit_id === unitId && party.signed_on !== null),
    })),
    works,
    targets,
    tasks: await tasksFor(tx, unitId, year, today),
    reviews,
  };
}

export type UnitSummary = Awaited<ReturnType<typeof unitSummary>>;
