import { localDate } from '../../platform/calendar/date.ts';
import { figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { latestOfYear } from '../indicator/indicator.ts';
import { remindersOf } from '../reminder/reminder.ts';
import { listWorks } from '../work/work.ts';
import { type Line, linesByKey } from './answer.ts';
import type { Answer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';

/** What the ward's own records say about a line for one unit. */
export interface Fact {
  answer: Answer;
  words: string;
  /** Path of the page it stands on, inside the ward. */
  href: string;
}

/** By unit and line. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

interface Sources {
  targets: Awaited<ReturnType<typeof latestOfYear>>;
  works: Awaited<ReturnType<typeof listWorks>>;
  reminded: ReadonlyMap<string, number>;
  late: ReadonlyMap<string, number>;
}

async function lateTasks(tx: Tx, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db
    .selectFrom('task')
    .select(({ fn }) => ['unit_id', fn.countAll<number>().as('count')])
    .where('year', '=', year)
    .where('unit_id', 'is not', null)
    .where((eb) => eb.or([eb('done_on', '>', eb.ref('due_on')), eb.and([eb('done_on', 'is', null), eb('due_on', '<', localDate(tx.now))])]))
    .groupBy('unit_id')
    .execute();
  return new Map(rows.flatMap(({ unit_id, count }) => (unit_id === null ? [] : [[unit_id, count] as const])));
}

async function sourcesOf(tx: Tx, year: number, wanted: ReadonlySet<string | null>): Promise<Sources> {
  const reminders = wanted.has('reminders') ? await remindersOf(tx, year) : [];
  return {
    targets: wanted.has('indicator') ? await latestOfYear(tx, year) : [],
    works: wanted.has('works') ? await listWorks(tx, { year }) : [],
    reminded: new Map(reminders.map(({ unitId, count }) => [unitId, count])),
    late: wanted.has('late_reports') ? await lateTasks(tx, year) : new Map(),
  };
}

function indicatorFact(line: Line, target: Sources['targets'][number] | undefined): Fact | null {
  const result = figureValue(target?.last?.value);
  if (!target || result === null) return null;
  const goal = figureValue(target.value);
  const words =
    `${target.indicator}: ${formatNumber(result)}${goal === null ? '' : `/${formatNumber(goal)}`} ${target.measure ?? ''}`.trim();
  const href = `/lam-viec/chi-tieu/giao/${target.id}`;
  if (line.type === 'proportional' && goal !== null && (goal > 0 || line.direction !== 'higher'))
    return { answer: { result, target: goal }, words, href };
  if (line.type === 'steps') return { answer: { value: result }, words, href };
  if (line.type === 'full') return { answer: { met: target.status === 'met' || target.status === 'exceeded' }, words, href };
  if (line.type === 'loss' && Number.isInteger(result)) return { answer: { events: result }, words, href };
  return line.type === 'activity' && Number.isInteger(result) ? { answer: { activities: result }, words, href } : null;
}

function worksFact(line: Line, works: Sources['works'], unitId: string, year: number): Fact | null {
  if (line.type !== 'on_time') return null;
  const own = works.filter(({ dropped, owners }) => !dropped && owners.some((owner) => owner.unit_id === unitId && owner.role === 'lead'));
  if (own.length === 0) return null;
  const count = (...kinds: string[]) => own.filter(({ state }) => kinds.includes(state.kind)).length;
  const answer = { onTime: count('on_time', 'done'), late: count('late'), undone: count('running', 'overdue', 'no_due_date') };
  const words = `${answer.onTime} đúng hạn, ${answer.late} trễ hạn, ${answer.undone} chưa xong`;
  return { answer, words, href: `/lam-viec/cong-trinh?nam=${year}&don-vi=${unitId}` };
}

function countFact(line: Line, count: number, words: string, href: string): Fact | null {
  if (line.type === 'loss') return { answer: { events: count }, words, href };
  return line.type === 'full' ? { answer: { met: count === 0 }, words, href } : null;
}

/** What the ward's records say about the lines that are reckoned from them; a constant number of queries. */
export async function factsOf(tx: Tx, stored: StoredSet, unitIds: readonly string[]): Promise<Facts> {
  const { year } = stored.row;
  const sources = await sourcesOf(tx, year, new Set(stored.links.map(({ figures }) => figures)));
  const lines = linesByKey(stored.set);
  const factOf = (unitId: string, { code, figures, indicator_id }: StoredSet['links'][number]): Fact | null => {
    const line = lines.get(code);
    if (!line) return null;
    const late = sources.late.get(unitId) ?? 0;
    const reminded = sources.reminded.get(unitId) ?? 0;
    if (figures === 'indicator')
      return indicatorFact(
        line,
        sources.targets.find((target) => target.indicator_id === indicator_id && target.unit_id === unitId),
      );
    if (figures === 'works') return worksFact(line, sources.works, unitId, year);
    if (figures === 'late_reports') return countFact(line, late, `${late} nhiệm vụ, báo cáo trễ hạn`, `/lam-viec/nhiem-vu?nam=${year}`);
    return countFact(line, reminded, `${reminded} lần phải nhắc`, `/lam-viec/dang-ky/nhac?nam=${year}`);
  };
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      new Map(
        stored.links.flatMap((link) => {
          const fact = factOf(unitId, link);
          return fact ? [[link.code, fact] as const] : [];
        }),
      ),
    ]),
  );
}
