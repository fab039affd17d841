import { workStatusTone, workStatusWords } from '../../emulation/work/status.ts';
import { workKindNames } from '../../emulation/words.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { WorkCard } from '../../platform/web/ui/works.tsx';
import { type WorkRow, stateOf } from './work.ts';

export const workHref = (visit: Visit, work: { key: string }): string => visit.url(`/cong-trinh/${encodeURIComponent(work.key)}`);

export function workCard(visit: Visit, work: WorkRow, today: string): WorkCard {
  const state = stateOf(work, today);
  const progress = work.completed ? 100 : work.percent;
  return {
    name: work.title,
    href: workHref(visit, work),
    unit: work.owners ?? work.unit ?? workKindNames[work.kind] ?? '',
    status: workStatusWords(state),
    tone: workStatusTone(state),
    ...(progress === null ? {} : { progress }),
    ...(work.due_on && !work.completed ? { due: `Hạn ${formatDate(work.due_on)}` } : {}),
  };
}
