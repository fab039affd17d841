import { type CalendarDate, addDays, dateParts, daysBetween, formatDate } from '../../platform/calendar/date.ts';
import { TET_WINDOW, formatLunar, tetDate } from '../../platform/calendar/lunar.ts';
import { phaseNames } from '../words.ts';

export const taskPhases = ['before_tet', 'in_tet', 'after_tet'] as const;
export type TaskPhase = (typeof taskPhases)[number];

export const isPhase = (text: string | null): text is TaskPhase => taskPhases.some((phase) => phase === text);

/** First and last day of a phase around the Tết of a year. RangeError outside 1200–2199. */
export function phaseDays(year: number, phase: TaskPhase): { from: CalendarDate; to: CalendarDate } {
  const tet = tetDate(year);
  const { before, eve, last, after } = TET_WINDOW;
  const offsets = { before_tet: [-before, -eve - 1], in_tet: [-eve, last], after_tet: [last + 1, after] } as const;
  const [from, to] = offsets[phase];
  return { from: addDays(tet, from), to: addDays(tet, to) };
}

/** The Tết a task is about: the one nearest to its due day, else that of its year. */
export function tetYearOf(task: { year: number | null; due_on: CalendarDate | null }): number | null {
  if (task.due_on === null) return task.year;
  const { due_on } = task;
  const { year } = dateParts(due_on);
  const far = (each: number) => Math.abs(daysBetween(tetDate(each), due_on));
  return far(year + 1) < far(year) ? year + 1 : year;
}

/** "mùng 5 tháng Giêng", "28 tháng Chạp": the day without its year. */
const lunarDay = (date: CalendarDate) =>
  formatLunar(date)
    .replace(/ năm .*$/, '')
    .replace(/^ngày /, '');

/** "Trước Tết: từ mùng 1 tháng Chạp (02/01/2022) đến 28 tháng Chạp (30/01/2022)". */
export function phaseWords(phase: string | null, tetYear: number | null): string {
  if (!isPhase(phase)) return '';
  if (tetYear === null) return phaseNames[phase] ?? '';
  const { from, to } = phaseDays(tetYear, phase);
  const say = (date: CalendarDate) => `${lunarDay(date)} (${formatDate(date)})`;
  return `${phaseNames[phase]}: từ ${say(from)} đến ${say(to)}`;
}
