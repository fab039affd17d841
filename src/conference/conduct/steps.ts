import type { StageBatch } from '../stage/stage.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Event } from '../event/event.ts';
import { type AgendaKind, agendaKindNames } from '../agenda/item.ts';
import { itemTimes } from '../paper/lines.ts';
import { type PersonAt, peopleAt } from '../people.ts';

/** One step of the conference: an item of the programme, or a batch that goes up. */
export interface Step {
  /** "muc-<id>" or "dot-<id>". */
  key: string;
  kind: AgendaKind | 'batch';
  title: string;
  person: PersonAt | null;
  post: string | null;
  minutes: number | null;
  /** "HH:MM" as planned. */
  plannedAt: string | null;
  begunAt: Date | null;
  sessionId: string | null;
  batch: StageBatch | null;
}

/** The items in order; the batches follow the first awarding item, or stand before the last item. */
export async function stepsOf(tx: Tx, event: Event, batches: readonly StageBatch[]): Promise<Step[]> {
  const items = await tx.db.selectFrom('agenda_item').selectAll().where('event_id', '=', event.id).orderBy('position').execute();
  const people = await peopleAt(
    tx,
    items.flatMap(({ person_id }) => person_id ?? []),
    event.held_on,
  );
  const times = itemTimes(event.starts_at, items);
  const steps = items.map((item, index): Step => ({
    key: `muc-${item.id}`,
    kind: item.kind as AgendaKind,
    title: item.title ?? agendaKindNames[item.kind as AgendaKind],
    person: people.get(item.person_id ?? '') ?? null,
    post: item.person_post,
    minutes: item.minutes,
    plannedAt: times[index] ?? null,
    begunAt: item.begun_at,
    sessionId: item.session_id,
    batch: null,
  }));
  const awarding = steps.findIndex(({ kind }) => kind === 'awarding');
  const at = awarding >= 0 ? awarding + 1 : Math.max(0, steps.length - 1);
  return [...steps.slice(0, at), ...batches.map(batchStep), ...steps.slice(at)];
}

const batchStep = (batch: StageBatch): Step => ({
  key: `dot-${batch.id}`,
  kind: 'batch',
  title: `Đợt ${batch.number}. ${batch.title}`,
  person: batch.hander,
  post: batch.handerPost,
  minutes: null,
  plannedAt: null,
  begunAt: batch.begunAt,
  sessionId: null,
  batch,
});

/** The step the hall is at: the last of those that have begun; -1 before the first. */
export const currentStep = (steps: readonly Pick<Step, 'begunAt'>[]): number => steps.findLastIndex(({ begunAt }) => begunAt !== null);

/** Minutes the conference is behind its programme (negative: ahead), by the last item that has a planned time. */
export function delay(steps: readonly Pick<Step, 'begunAt' | 'plannedAt'>[], timeOf: (at: Date) => string): number | null {
  const last = steps.findLast(({ begunAt, plannedAt }) => begunAt !== null && plannedAt !== null);
  if (!last?.begunAt || last.plannedAt === null) return null;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(timeOf(last.begunAt)) - minutes(last.plannedAt);
}
