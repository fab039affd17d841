import { type CalendarDate, addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { reviewNames, reviewsOwed } from '../movement/review-due.ts';
import { listTasks } from '../task/task.ts';
import { taskState } from '../task/state.ts';
import { isOpen, workStatusWords } from '../work/status.ts';
import { listWorks } from '../work/work.ts';
import { type Addressee, type Matter, toOffice, toUnit } from './matter.ts';
import { type Frequency, lastPeriod } from './periods.ts';
import { reportWithin } from './rules.ts';

/** Open works with a due day: whoever leads them is urged. */
export async function dueWorks(tx: Tx, year: number): Promise<Matter[]> {
  const works = (await listWorks(tx, { year })).filter(({ dropped, state, due_on }) => !dropped && isOpen(state) && due_on !== null);
  return works.flatMap((work) =>
    work.owners.flatMap(({ role, unit_id, leader_id }) => {
      const unitId = unit_id ?? leader_id;
      if (role !== 'lead' || unitId === null || work.due_on === null) return [];
      const text = `Hạn ${formatDate(work.due_on)}, ${workStatusWords(work.state).toLocaleLowerCase('vi')}, đã làm ${work.percent}%. Báo cáo tiến độ hoặc ghi hoàn thành.`;
      const href = `/lam-viec/cong-trinh/${work.id}`;
      return [{ ...toUnit(unitId), rule: 'work_due' as const, year, subject: work.title, text, dueOn: work.due_on, since: null, href }];
    }),
  );
}

/** Open tasks with a due day: the one owner is urged, for a bloc the unit that leads it. */
export async function dueTasks(tx: Tx, year: number): Promise<Matter[]> {
  const today = localDate(tx.now);
  const open = (await listTasks(tx, { year, open: true })).filter((task) => (task.year ?? year) === year && task.due_on !== null);
  return open.map((task) => {
    const to: Addressee = { unitId: task.unit_id ?? task.leader_id, bodyId: task.body_id, personId: task.person_id };
    const text = `Hạn ${formatDate(task.due_on ?? today)}, ${taskState(task, today).words.toLocaleLowerCase('vi')}. Ghi kết quả hoặc xin gia hạn.`;
    const href = `/lam-viec/nhiem-vu/${task.id}`;
    return { ...to, rule: 'task_due', year, subject: task.text, text, dueOn: task.due_on, since: null, href };
  });
}

/** The last measurement of every target of a unit whose indicator is reported regularly. */
const regularTargets = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .select(['target.id', 'target.unit_id', 'indicator.name', 'indicator.frequency'])
    .select(({ selectFrom }) =>
      selectFrom('measurement')
        .select(({ fn }) => fn.max('measurement.as_of').as('day'))
        .whereRef('measurement.authority_id', '=', 'target.authority_id')
        .whereRef('measurement.target_id', '=', 'target.id')
        .as('last'),
    )
    .where('target.year', '=', year)
    .where('target.unit_id', 'is not', null)
    .where('indicator.frequency', 'is not', null)
    .orderBy('target.id')
    .execute();

/** Reports of the period that is over and for which nothing was entered: one matter a unit, naming the indicators. */
export async function dueReports(tx: Tx, year: number): Promise<Matter[]> {
  const today = localDate(tx.now);
  const missing = (await regularTargets(tx, year)).flatMap(({ unit_id, name, frequency, last }) => {
    const period = lastPeriod(frequency as Frequency, year, today, reportWithin);
    const reported = period === null || (last !== null && last >= period.first);
    return reported || unit_id === null ? [] : [{ unitId: unit_id, name, period }];
  });
  const groups = Map.groupBy(missing, ({ unitId, period }) => `${unitId} ${period.name}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { unitId, period } = first;
    const names = group.map(({ name }) => name);
    const text = `Nhập kết quả ${period.name}: ${names.slice(0, 5).join('; ')}${names.length > 5 ? ` và ${names.length - 5} chỉ tiêu khác` : ''}.`;
    const href = `/lam-viec/chi-tieu?nam=${year}`;
    return [
      {
        ...toUnit(unitId),
        rule: 'report_due' as const,
        year,
        subject: `Báo cáo ${period.name}`,
        text,
        dueOn: period.dueOn,
        since: period.last,
        href,
      },
    ];
  });
}

/** Reviews that movements owe: said to the body that owns the movement, else to the office. */
export async function dueReviews(tx: Tx, year: number): Promise<Matter[]> {
  const today = localDate(tx.now);
  const horizon: CalendarDate = addDays(today, 365);
  return (await movementsOfYear(tx, { year })).flatMap((movement) =>
    reviewsOwed(movement, today)
      .filter(({ heldOn, dueOn }) => heldOn === null && movement.final_held_on === null && dueOn <= horizon)
      .map(({ kind, dueOn }) => ({
        ...toOffice,
        bodyId: movement.owner_id,
        rule: 'review_due' as const,
        year,
        subject: `Họp ${reviewNames[kind]} ${shortName(movement)}`,
        text: `Hạn ${formatDate(dueOn)}. Lập và thông qua báo cáo ${reviewNames[kind]}.`,
        dueOn,
        since: null,
        href: `/lam-viec/phong-trao/${movement.id}`,
      })),
  );
}
