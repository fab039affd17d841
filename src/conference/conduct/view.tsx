import { formatTime, localTime } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Parts } from '../../platform/web/live.ts';
import type { Event } from '../event/event.ts';
import { type StageBatch, type StageEntry, findStage, receiverLine } from '../stage/stage.ts';
import { type Step, currentStep, delay, stepsOf } from './steps.ts';

export interface Conduct {
  event: Event;
  steps: Step[];
  batches: StageBatch[];
  /** Index of the step the hall is at; -1 before the first. */
  current: number;
}

/** Everything the desk of the officer and the screen of the hall show. A constant number of queries. */
export async function conductOf(tx: Tx, eventId: string): Promise<Conduct> {
  const { event, batches } = await findStage(tx, eventId);
  const steps = await stepsOf(tx, event, batches);
  return { event, batches, steps, current: currentStep(steps) };
}

function stepState(conduct: Conduct, index: number): string {
  const { event, steps, current } = conduct;
  if (index === current && event.ended_at === null) return 'current';
  return steps[index]?.begunAt ? 'done' : index < current ? 'skipped' : 'waiting';
}

export const StepState = ({ conduct, index }: { conduct: Conduct; index: number }) => {
  const step = conduct.steps[index];
  const state = stepState(conduct, index);
  const planned = step?.plannedAt ? `Dự kiến ${formatTime(step.plannedAt)}` : '';
  const begun = step?.begunAt ? `Bắt đầu ${localTime(step.begunAt)}` : '';
  return (
    <span class="desk-state" data-part={`s-${step?.key ?? ''}`} data-state={state}>
      {state === 'current' ? `Đang diễn ra, ${begun.toLocaleLowerCase('vi')}` : begun || (state === 'skipped' ? 'Bỏ qua' : planned)}
    </span>
  );
};

export const EndState = ({ event }: Pick<Conduct, 'event'>) => (
  <span class="desk-state" data-part="s-ket-thuc" data-state={event.ended_at ? 'current' : 'waiting'}>
    {event.ended_at ? `Kết thúc ${localTime(event.ended_at)}` : ''}
  </span>
);

const lateness = (minutes: number) =>
  minutes === 0 ? 'Đúng giờ' : minutes > 0 ? `Chậm ${minutes} phút so với chương trình` : `Sớm ${-minutes} phút so với chương trình`;

export const Pace = ({ conduct }: { conduct: Conduct }) => {
  const minutes = delay(conduct.steps, localTime);
  return (
    <p class="desk-pace" data-part="nhip" data-late={minutes !== null && minutes >= 10 ? '' : undefined}>
      {minutes === null ? 'Chưa bắt đầu' : lateness(minutes)}
    </p>
  );
};

export const NoteState = ({ entry }: { entry: StageEntry }) => {
  const instead = receiverLine(entry);
  const state = instead ? 'instead' : entry.absentAt ? 'absent' : entry.arrivedAt ? 'here' : 'waiting';
  return (
    <span class="desk-state" data-part={`n-${entry.id}`} data-state={state}>
      {instead ?? (entry.absentAt ? 'Vắng' : entry.arrivedAt ? 'Có mặt' : 'Chưa điểm danh')}
    </span>
  );
};

/** What of the desk changes by itself; the forms stay. */
export function deskParts(conduct: Conduct): Parts {
  const parts = new Map([
    ['nhip', String(<Pace conduct={conduct} />)],
    ['s-ket-thuc', String(<EndState event={conduct.event} />)],
  ]);
  conduct.steps.forEach(({ key }, index) => parts.set(`s-${key}`, String(<StepState conduct={conduct} index={index} />)));
  for (const { entries } of conduct.batches) for (const entry of entries) parts.set(`n-${entry.id}`, String(<NoteState entry={entry} />));
  return parts;
}
