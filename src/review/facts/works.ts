import { type WorkState, workStatus } from '../../emulation/work/status.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

export interface WorkResult {
  id: string;
  label: string;
  kind: string;
  dueOn: string | null;
  completedOn: string | null;
  status: WorkState;
}

/** Completions known on a day; a source may say that a work was completed and not when. */
const completions = (tx: Tx, year: number, asOf: string) =>
  tx.db
    .selectFrom('work_milestone')
    .innerJoin('work', 'work.id', 'work_milestone.work_id')
    .select((eb) => ['work_milestone.work_id', eb.fn.min('work_milestone.happened_on').as('on')])
    .where('work.year', '=', year)
    .where('work_milestone.kind', '=', 'completed')
    .where((eb) => eb.or([eb('happened_on', 'is', null), eb('happened_on', '<=', asOf)]))
    .groupBy('work_milestone.work_id')
    .execute();

/** The registered works of a year with their state on a day; of alternatives only the chosen one. Two queries. */
export async function workResults(tx: Tx, year: number, asOf: string): Promise<WorkResult[]> {
  const done = new Map((await completions(tx, year, asOf)).map((row) => [row.work_id, row.on]));
  const rows = await tx.db
    .selectFrom('work')
    .select(['id', 'title', 'kind', 'due_on'])
    .where('year', '=', year)
    .where((eb) => eb.or([eb('alternative_of_id', 'is', null), eb('chosen', '=', true)]))
    .orderBy('position')
    .orderBy('key')
    .execute();
  return rows.map(({ id, title, kind, due_on }) => {
    const completed_on = done.get(id) ?? null;
    const undated = done.has(id) && completed_on === null;
    const status: WorkState = undated ? { kind: 'done', days: 0 } : workStatus({ due_on, completed_on }, asOf);
    return { id, label: title, kind, dueOn: due_on, completedOn: completed_on, status };
  });
}

const inState = (works: readonly WorkResult[], ...kinds: WorkState['kind'][]) =>
  refsTo(
    'work',
    works.filter(({ status }) => kinds.includes(status.kind)),
  );

export async function workFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const works = await workResults(tx, year, asOf);
  const { count } = factMaker(asOf);
  const unit = 'công trình, phần việc';
  return [
    count('works.registered', 'Công trình, phần việc đăng ký', unit, refsTo('work', works)),
    count('works.completed', 'Đã hoàn thành', unit, inState(works, 'on_time', 'late', 'done')),
    count('works.on_time', 'Hoàn thành đúng tiến độ', unit, inState(works, 'on_time')),
    count('works.late', 'Hoàn thành nhưng trễ hạn', unit, inState(works, 'late')),
    count('works.overdue', 'Quá hạn chưa hoàn thành', unit, inState(works, 'overdue')),
  ];
}
