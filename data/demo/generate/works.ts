import type { Row, World, Year } from './world.ts';
import { add, plusDays } from './world.ts';
import type { WorkText } from './work-catalogue.ts';
import { addContributions } from './contributions.ts';
import { LATE_WORK, progressOf } from './work-progress.ts';

export interface Plan {
  readonly registration: Row;
  readonly text: WorkText;
  readonly place: string;
  readonly unit: Row | undefined;
  readonly owners: readonly Record<string, string>[];
}

const mottos = ['Nhà nước và Nhân dân cùng làm', 'Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng', ''] as const;

/** Writes one registered work with its milestones, progress and givers. */
export function addWork(world: World, year: Year, id: string, plan: Plan): Row {
  const { random } = world;
  const { text, registration, unit } = plan;
  const numbers: Record<string, string> = {
    duong: plan.place, so: `${random.between(3, 88)}${random.chance(0.4) ? `/${random.between(2, 24)}` : ''}`, dai: String(random.between(9, 26) * 10),
    den: String(random.between(4, 18)), nho: String(random.between(28, 46)),
  };
  const fill = (pattern: string) => pattern.replace(/\{(\w+)\}/g, (_, key: string) => numbers[key] ?? '');
  const built = text.kind === 'construction';
  const due_on = id === LATE_WORK ? '2026-09-30' : built ? `${year}-${random.pick(['06-30', '08-31', '10-31', '11-30'])}` : `${year}-11-30`;
  const cost = text.cost ? random.between(text.cost[0], text.cost[1]) * 1_000_000 : undefined;
  const started = plusDays(String(registration['registered_on']), random.between(20, 60));
  const course = progressOf(world, year, built, due_on, started, id);
  const level = text.measure === 'mức độ';
  const work = add(world, 'works', {
    id, year, kind: text.kind, title: fill(text.title), field: text.field, registration: registration.id, movement: `pt-tdyn-${year}`,
    place: plan.place ? `Đường ${plan.place}` : unit?.['address'], located_in: unit?.id, size: text.size ? fill(text.size) : undefined, cost,
    motto: built && plan.place ? random.pick(mottos) || undefined : undefined,
    beneficiaries: built ? (random.chance(0.3) ? { about: random.between(4, 16) * 10, word: 'hơn' } : random.between(35, 160)) : undefined,
    target: text.goal ? (level ? `Đạt chuẩn quốc gia mức độ ${text.goal}` : `Từ ${text.goal} ${text.measure} trở lên`) : undefined,
    target_value: level ? undefined : text.goal, target_measure: level ? undefined : text.measure, target_level: level ? text.goal : undefined,
    due_on, effect: course.completed ? text.effect : undefined, owners: plan.owners.map((owner) => ({ ...owner })),
    milestones: [{ kind: 'registered', happened_on: registration['registered_on'] }, ...course.milestones], progress: course.progress, note: course.note,
  });
  if (cost && (course.completed || year === 2026)) addContributions(world, work, cost, started);
  return work;
}
