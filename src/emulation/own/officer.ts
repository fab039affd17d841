import { type CalendarDate, addDays, localDate } from '../../platform/calendar/date.ts';
import type { TodayCard } from '../../platform/slice.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { movementState } from '../movement/state.ts';
import { listPledges, signedCount } from '../pledge/pledge.ts';
import { hasGap, readingBoard } from '../reading/board.ts';
import { boardDay, registrationBoard, unregistered } from '../registration/registration.ts';
import { silentUnits } from '../rhythm/evenness.ts';
import { monthsOver } from '../rhythm/months.ts';
import { rhythmOf } from '../rhythm/rhythm.ts';
import { setsOfYear } from '../scoring/set.ts';
import { sheetsOf } from '../scoring/sheet.ts';
import { scoring } from '../scoring/place.ts';
import { isOverdue } from '../task/state.ts';
import { listTasks } from '../task/task.ts';
import { listWorks } from '../work/work.ts';

/** What is due within so many days is for today. */
const soonDays = 7;

const some = (names: readonly string[]) => `${names.slice(0, 3).join('; ')}${names.length > 3 ? '…' : '.'}`;

/** One card for all of a kind, none where there is nothing. */
const card = (names: readonly string[], title: string, href: string, rest: Pick<TodayCard, 'tone' | 'group'>): TodayCard[] =>
  names.length === 0 ? [] : [{ title: `${names.length} ${title}`, text: some(names), href, ...rest }];

const todo = { tone: 'amber', group: 'today' } as const;
const late = { tone: 'red', group: 'late' } as const;
const silent = { tone: 'amber', group: 'silent' } as const;

async function movementCards(tx: Tx, year: number, today: CalendarDate): Promise<TodayCard[]> {
  const movements = await movementsOfYear(tx, { year });
  const drafts = movements.filter((movement) => movementState(movement, today) === 'draft').map(shortName);
  return card(drafts, 'phong trào chưa phát động', `/lam-viec/phong-trao?nam=${year}`, { tone: 'neutral', group: 'today' });
}

async function registrationCards(tx: Tx, year: number, today: CalendarDate): Promise<TodayCard[]> {
  const board = await registrationBoard(tx, year, boardDay(year, today));
  const list = `/lam-viec/dang-ky?nam=${year}`;
  const sent = board.flatMap(({ entries }) => entries.filter(({ state }) => state === 'sent').map(({ name }) => name));
  const missing = unregistered(board).map(({ name }) => name);
  const unsigned = (await listPledges(tx, { year })).filter((pledge) => signedCount(pledge) < pledge.parties.length);
  const titles = unsigned.map(({ title }) => title);
  return [
    ...card(sent, 'bản đăng ký chờ xem xét', `${list}&tinh-trang=sent`, todo),
    ...card(missing, 'đơn vị chưa đăng ký', list, silent),
    ...card(titles, 'giao ước, cam kết chưa ký đủ', `/lam-viec/dang-ky/giao-uoc?nam=${year}&tinh-trang=chua-ky`, todo),
  ];
}

async function dueCards(tx: Tx, year: number, today: CalendarDate): Promise<TodayCard[]> {
  const soon = addDays(today, soonDays);
  const comes = (dueOn: CalendarDate | null) => dueOn !== null && dueOn >= today && dueOn <= soon;
  const works = (await listWorks(tx, { year })).filter(({ dropped }) => !dropped);
  const overdue = works.filter(({ state }) => state.kind === 'overdue').map(({ title }) => title);
  const running = works.filter(({ state, due_on }) => state.kind === 'running' && comes(due_on)).map(({ title }) => title);
  const tasks = await listTasks(tx, { year, open: true });
  const lateTasks = tasks.filter((task) => isOverdue(task, today)).map(({ text }) => text);
  const soonTasks = tasks.filter(({ due_on }) => comes(due_on)).map(({ text }) => text);
  const [atWorks, atTasks] = [`/lam-viec/cong-trinh?nam=${year}`, `/lam-viec/nhiem-vu?nam=${year}`];
  return [
    ...card(running, `công trình, phần việc đến hạn trong ${soonDays} ngày`, `${atWorks}&tinh-trang=running`, todo),
    ...card(soonTasks, `nhiệm vụ đến hạn trong ${soonDays} ngày`, atTasks, todo),
    ...card(overdue, 'công trình, phần việc quá hạn', `${atWorks}&tinh-trang=overdue`, late),
    ...card(lateTasks, 'nhiệm vụ quá hạn', `${atTasks}&tinh-trang=qua-han`, late),
  ];
}

async function appealCards(tx: Tx, year: number): Promise<TodayCard[]> {
  const sheets = await sheetsOf(
    tx,
    (await setsOfYear(tx, year)).filter(({ opened }) => opened).map(({ id }) => id),
  );
  const asking = sheets.filter(({ appeals }) => appeals.some(({ answered_at }) => answered_at === null)).map(({ unit_name }) => unit_name);
  return card(asking, 'đơn vị có kiến nghị điểm chưa trả lời', `${scoring}?nam=${year}`, todo);
}

async function silentCards(tx: Tx, year: number, today: CalendarDate): Promise<TodayCard[]> {
  const board = await readingBoard(tx, year);
  const at = `/lam-viec/phong-trao/theo-doi?nam=${year}`;
  const gap = (kind: 'read' | 'reported') => board.filter((row) => hasGap(row, kind)).map(({ name }) => name);
  const idle = silentUnits(await rhythmOf(tx, year), monthsOver(year, today)).map(({ words }) => words);
  return [
    ...card(gap('read'), 'đơn vị chưa quán triệt lời phát động', `${at}&chua=doc`, silent),
    ...card(gap('reported'), 'đơn vị hơn một tháng chưa báo cáo', `${at}&chua=bao-cao`, silent),
    ...card(idle, 'đơn vị im lặng từ hai tháng liền', `/lam-viec/dang-ky/nhip?nam=${year}`, silent),
  ];
}

/** The officer's morning: what is for today, what is late, who is silent, each with its list. A fixed number of queries. */
export async function officerCards(tx: Tx, year: number): Promise<TodayCard[]> {
  const today = localDate(tx.now);
  return [
    ...(await movementCards(tx, year, today)),
    ...(await registrationCards(tx, year, today)),
    ...(await dueCards(tx, year, today)),
    ...(await appealCards(tx, year)),
    ...(await silentCards(tx, year, today)),
  ];
}
