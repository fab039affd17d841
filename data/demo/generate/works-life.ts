import type { Row, World } from './world.ts';
import { plusDays, rowsOf, TODAY } from './world.ts';
import { diceFor } from './random.ts';
import { leaderOf, nameOf } from './posts.ts';

interface Milestone {
  kind: string;
  happened_on?: string;
  text?: string;
}
type Owner = Record<string, string>;

const milestones = (work: Row) => work['milestones'] as Milestone[] | undefined;
export const dayOf = (work: Row, kind: string): string | undefined => milestones(work)?.find((one) => one.kind === kind)?.happened_on;

/** Who speaks for the unit that leads a work; the officer for a bloc or body. */
export function speakerOf(world: World, work: Row, day: string): string {
  const unit = (work['owners'] as Owner[]).find((owner) => owner['role'] === 'lead')?.['unit'];
  if (!unit || !/^(kp|truong)-/.test(unit)) return 'Vi Thùy Trâm';
  return nameOf(world, leaderOf(world, unit, unit.startsWith('kp-') ? 71 : 65, day));
}

/** Plaques on the works of the congress, and what each of those who carry out a work of the running year says of its part. */
export function addWorkLife(world: World): void {
  addPlaques(world);
  for (const work of rowsOf(world, 'works').filter((row) => row['year'] === 2026)) addOwnerReports(world, work);
}

function addPlaques(world: World): void {
  const inUse = (year: number) => rowsOf(world, 'works').filter((work) => work['year'] === year && dayOf(work, 'in_use'));
  const plaque = (work: Row, happened_on: string, text: string) => milestones(work)?.push({ kind: 'plaque', happened_on, text });
  const early = inUse(2025).filter((work) => String(dayOf(work, 'in_use')) < '2025-07-12').slice(0, 5);
  for (const work of early) plaque(work, '2025-07-14', 'Gắn biển công trình chào mừng Đại hội Đảng bộ phường nhiệm kỳ 2025 - 2030.');
  for (const work of inUse(2026).filter((row) => String(dayOf(row, 'in_use')) < '2026-08-31').slice(0, 3)) plaque(work, '2026-09-01', 'Gắn biển công trình chào mừng 81 năm Quốc khánh 02/9.');
}

const done = ['Đã xong phần của mình, cử người nghiệm thu.', 'Đã hoàn thành việc được phân công.', 'Đã vận động xong, bàn giao cho khu phố.'];
const doing = ['Đang vận động hội viên, đoàn viên góp ngày công.', 'Đã cử 03 người, còn thiếu người trực cuối tuần.', 'Đang phối hợp, chờ lịch của khu phố.'];

function addOwnerReports(world: World, work: Row): void {
  const completed = dayOf(work, 'completed');
  if (!dayOf(work, 'started')) return;
  work['owner_reports'] = (work['owners'] as Owner[]).flatMap((owner) => {
    const { role, ...party } = owner;
    const dice = diceFor('phối hợp', work.id, Object.values(party).join());
    const state = completed ? 'done' : role === 'lead' ? 'doing' : dice.chance(0.3) ? 'todo' : 'doing';
    if (role === 'partner' && !completed && dice.chance(0.25)) return [];
    const reported_on = completed ? plusDays(completed, dice.between(0, 3)) : `2026-10-${20 + dice.between(0, 9)}`;
    const text = state === 'done' ? dice.pick(done) : state === 'doing' ? dice.pick(doing) : 'Chưa bắt đầu, chờ khu phố mời họp.';
    return [{ ...party, state, text, reported_on: reported_on > TODAY ? TODAY : reported_on, reported_by: role === 'lead' ? speakerOf(world, work, '2026-06-01') : 'Nghiêm Xuân Trạch' }];
  });
}
