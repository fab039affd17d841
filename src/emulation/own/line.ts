import { type CalendarDate, daysBetween, formatDate } from '../../platform/calendar/date.ts';
import type { Tone } from '../../platform/web/ui/types.ts';

/** Something a unit has to do, with the one page where it is done. */
export interface OwnLine {
  /** What it is: "Công trình, phần việc", "Chỉ tiêu". */
  kind: string;
  title: string;
  text: string;
  dueOn: CalendarDate | null;
  /** The page that tells more. */
  href: string;
  /** The one tap. */
  act: { label: string; href: string };
  /** The form of the act is kept on the phone, to be filled without a network. */
  kept: boolean;
}

/** Soonest first, those without a day last; of one day in the order given. */
export const bySoonest = (lines: readonly OwnLine[]): OwnLine[] =>
  lines.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));

/** "Quá hạn 5 ngày (17/11/2026)", "Hạn hôm nay", "Hạn 30/11/2026, còn 8 ngày"; null without a day. */
export function dueWords(dueOn: CalendarDate | null, today: CalendarDate): { words: string; tone: Tone } | null {
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return { words: `Quá hạn ${-left} ngày (${formatDate(dueOn)})`, tone: 'red' };
  if (left === 0) return { words: 'Hạn hôm nay', tone: 'red' };
  return { words: `Hạn ${formatDate(dueOn)}, còn ${left} ngày`, tone: left <= 7 ? 'amber' : 'neutral' };
}
