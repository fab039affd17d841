import { type Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

/** Tasks handed out in a year as they stood on a day; none at all where none was. One query. */
export async function taskFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('task')
    .select(['id', 'text as label', 'due_on', 'done_on'])
    .where('year', '=', year)
    .orderBy('position')
    .orderBy('key')
    .execute();
  if (rows.length === 0) return [];
  const tasks = rows.map((row) => ({ ...row, done: row.done_on !== null && row.done_on <= asOf ? row.done_on : null }));
  const { count } = factMaker(asOf);
  const having = (test: (task: (typeof tasks)[number]) => boolean) => refsTo('task', tasks.filter(test));
  return [
    count('tasks.assigned', 'Nhiệm vụ được giao', 'nhiệm vụ', refsTo('task', tasks)),
    count(
      'tasks.done',
      'Nhiệm vụ đã xong',
      'nhiệm vụ',
      having(({ done }) => done !== null),
    ),
    count(
      'tasks.late',
      'Nhiệm vụ xong nhưng trễ hạn',
      'nhiệm vụ',
      having(({ done, due_on }) => done !== null && due_on !== null && done > due_on),
    ),
    count(
      'tasks.overdue',
      'Nhiệm vụ quá hạn chưa xong',
      'nhiệm vụ',
      having(({ done, due_on }) => done === null && due_on !== null && due_on < asOf),
    ),
  ];
}
