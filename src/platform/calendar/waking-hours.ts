import { addWorkingDays, isWorkingDay } from './workdays.ts';
import { localDate, localTime } from './local-time.ts';

/** People of an office are written to between these hours of a working day, 'HH:MM' in Vietnam. */
export const WAKING = { from: '07:00', to: '20:00' } as const;

/** Whether nobody is written to now: before seven, from eight in the evening on, on weekends and holidays. */
export const isQuiet = (instant: Date): boolean => {
  const time = localTime(instant);
  return time < WAKING.from || time >= WAKING.to || !isWorkingDay(localDate(instant));
};

/** The instant itself, or the next working morning when it lies in quiet hours. */
export function nextWaking(instant: Date): Date {
  if (!isQuiet(instant)) return instant;
  const day = localDate(instant);
  const morning = isWorkingDay(day) && localTime(instant) < WAKING.from ? day : addWorkingDays(day, 1);
  return new Date(`${morning}T${WAKING.from}:00+07:00`);
}
