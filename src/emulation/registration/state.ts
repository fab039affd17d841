import { type CalendarDate, daysBetween, localDate } from '../../platform/calendar/date.ts';
import type { Tone } from '../../platform/web/ui/types.ts';

export type RegistrationState = 'missing' | 'draft' | 'recorded' | 'sent' | 'returned' | 'accepted';

export interface Act {
  kind: string;
  acted_at: Date;
}

/** What the acts say; 'recorded' is a registration that came with its day and without the acts (an older year). */
export function registrationState(
  registration: { registered_on: CalendarDate | null } | undefined,
  acts: readonly Pick<Act, 'kind'>[],
): RegistrationState {
  if (!registration) return 'missing';
  const last = acts.at(-1)?.kind;
  if (last === undefined) return registration.registered_on === null ? 'draft' : 'recorded';
  if (last === 'submitted') return 'sent';
  return last === 'returned' ? 'returned' : 'accepted';
}

/** Those who still owe a registration: nothing there, a draft, or returned. */
export const owes = (state: RegistrationState) => state === 'missing' || state === 'draft' || state === 'returned';

/** The day of the first submission: what was returned and sent again counts from the first time. */
export function firstSentOn(registered_on: CalendarDate | null, acts: readonly Act[]): CalendarDate | null {
  const first = acts.find(({ kind }) => kind === 'submitted');
  return first ? localDate(first.acted_at) : registered_on;
}

/** Days after the deadline: until the first submission, or until today while none came; 0 when in time or without deadline. */
export const lateDays = (dueOn: CalendarDate | null, sentOn: CalendarDate | null, today: CalendarDate) =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, sentOn ?? today));

export const stateWords: Readonly<Record<RegistrationState, string>> = {
  missing: 'Chưa đăng ký',
  draft: 'Nháp',
  recorded: 'Đã đăng ký',
  sent: 'Đã gửi',
  returned: 'Trả lại',
  accepted: 'Đã nhận',
};

export const stateTones: Readonly<Record<RegistrationState, Tone>> = {
  missing: 'red',
  draft: 'amber',
  recorded: 'green',
  sent: 'blue',
  returned: 'amber',
  accepted: 'green',
};
