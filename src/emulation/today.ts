import type { Actor } from '../platform/actor.ts';
import { formatDate, localDate, localYear } from '../platform/calendar/date.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { ownUnits } from '../organization/access.ts';
import { movementsOfYear, shortName } from './movement/movement.ts';
import { movementState } from './movement/state.ts';
import { movementCards } from './movement/today.ts';
import { listPledges, signedCount } from './pledge/pledge.ts';
import { boardDay, registrationBoard, unregistered } from './registration/registration.ts';
import { remindedMatters } from './reminder/reminded.ts';
import { isOverdue, taskState } from './task/state.ts';
import { monthsOver } from './rhythm/months.ts';
import { rhythmOf } from './rhythm/rhythm.ts';
import { silentUnits } from './rhythm/evenness.ts';
import { listTasks } from './task/task.ts';
import { workStatusWords } from './work/status.ts';
import { listWorks } from './work/work.ts';

const some = (names: readonly string[]) => `${names.slice(0, 3).join('; ')}${names.length > 3 ? '…' : '.'}`;

async function officerCards(tx: Tx, year: number): Promise<TodayCard[]> {
  const today = localDate(tx.now);
  const cards: TodayCard[] = [];
  const add = (names: readonly string[], title: string, href: string, tone: TodayCard['tone']) => {
    if (names.length > 0) cards.push({ title: `${names.length} ${title}`, text: some(names), href, tone });
  };
  const movements = await movementsOfYear(tx, { year });
  const inState = (state: string) => movements.filter((movement) => movementState(movement, today) === state).map(shortName);
  add(inState('draft'), 'phong trào chưa phát động', `/lam-viec/phong-trao?nam=${year}`, 'neutral');
  add(inState('review_overdue'), 'phong trào quá hạn tổng kết', `/lam-viec/phong-trao?nam=${year}`, 'red');
  add(
    unregistered(await registrationBoard(tx, year, boardDay(year, today))).map(({ name }) => name),
    'đơn vị chưa đăng ký',
    `/lam-viec/dang-ky?nam=${year}`,
    'amber',
  );
  const unsigned = (await listPledges(tx, { year })).filter((pledge) => signedCount(pledge) < pledge.parties.length);
  add(
    unsigned.map(({ title }) => title),
    'giao ước, cam kết chưa ký đủ',
    `/lam-viec/dang-ky/giao-uoc?nam=${year}&tinh-trang=chua-ky`,
    'amber',
  );
  const overdue = (await listWorks(tx, { year })).filter((work) => !work.dropped && work.state.kind === 'overdue');
  add(
    overdue.map(({ title }) => title),
    'công trình, phần việc quá hạn',
    `/lam-viec/cong-trinh?nam=${year}&tinh-trang=overdue`,
    'red',
  );
  const late = (await listTasks(tx, { year, open: true })).filter((task) => isOverdue(task, today));
  add(
    late.map(({ text }) => text),
    'nhiệm vụ quá hạn',
    `/lam-viec/nhiem-vu?nam=${year}&tinh-trang=qua-han`,
    'red',
  );
  add(
    silentUnits(await rhythmOf(tx, year), monthsOver(year, today)).map(({ words }) => words),
    'đơn vị im lặng từ hai tháng liền',
    `/lam-viec/dang-ky/nhip?nam=${year}`,
    'amber',
  );
  return cards;
}

async function unitCards(tx: Tx, unitId: string, year: number): Promise<TodayCard[]> {
  const cards: TodayCard[] = [];
  const here = `/lam-viec/dang-ky/don-vi/${unitId}?nam=${year}`;
  const entry = unregistered(await registrationBoard(tx, year, localDate(tx.now))).find(({ id }) => id === unitId);
  cards.push(
    entry
      ? { title: `Chưa đăng ký thi đua năm ${year}`, text: 'Đăng ký danh hiệu, công trình, phần việc của đơn vị.', href: here, tone: 'red' }
      : { title: `Năm thi đua ${year} của đơn vị`, text: 'Nội dung được giao, đăng ký, công trình, chỉ tiêu.', href: here, tone: 'green' },
  );
  for (const { subject, text, href, sentAt } of await remindedMatters(tx, unitId))
    cards.push({ title: `Được nhắc ngày ${formatDate(localDate(sentAt))}: ${subject}`, text, href, tone: 'red' });
  const pledges = (await listPledges(tx, { year, unitId })).filter((pledge) =>
    pledge.parties.some((party) => party.unit_id === unitId && party.signed_on === null),
  );
  for (const pledge of pledges)
    cards.push({ title: 'Chờ ký', text: pledge.title, href: `/lam-viec/dang-ky/giao-uoc/${pledge.id}`, tone: 'amber' });
  const today = localDate(tx.now);
  for (const task of await listTasks(tx, { year, open: true, unitId }))
    cards.push({
      title: task.unit_id === unitId ? 'Nhiệm vụ được giao' : 'Nhiệm vụ phối hợp',
      text: `${task.text} ${taskState(task, today).words}.`,
      href: `/lam-viec/nhiem-vu/${task.id}`,
      tone: isOverdue(task, today) ? 'red' : 'neutral',
    });
  const open = (await listWorks(tx, { year, unitId })).filter(
    (work) => !work.dropped && work.completed_on === null && work.owners.some((owner) => owner.unit_id === unitId),
  );
  for (const work of open)
    cards.push({
      title: work.title,
      text: `${workStatusWords(work.state)}, đã làm ${work.percent}%. Báo cáo tiến độ.`,
      href: `/lam-viec/cong-trinh/${work.id}`,
      tone: work.state.kind === 'overdue' ? 'red' : 'neutral',
    });
  return cards;
}

/** What waits today: for the officer across the ward, for the head of a unit in the own one. */
export async function todayCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  const year = localYear(tx.now);
  const own = ownUnits(actor);
  const cards = await movementCards(tx, actor, year);
  if (own === null) return [...(await officerCards(tx, year)), ...cards];
  for (const unitId of new Set(own)) cards.push(...(await unitCards(tx, unitId, year)));
  return cards;
}
