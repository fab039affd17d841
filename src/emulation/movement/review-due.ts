import { type CalendarDate, addDays, daysBetween } from '../../platform/calendar/date.ts';

export interface DriveTerm {
  form: string;
  starts_on: CalendarDate | null;
  ends_on: CalendarDate | null;
  interim_due_on: CalendarDate | null;
  final_due_on: CalendarDate | null;
}

/** Days on which a review of each kind was adopted. */
export interface ReviewsHeld {
  interim: CalendarDate | null;
  final: CalendarDate | null;
}

export interface ReviewDue {
  kind: 'interim' | 'final';
  dueOn: CalendarDate;
  /** Set in the plan, or following from the length and the end of the drive. */
  basis: 'plan' | 'law';
  heldOn: CalendarDate | null;
  /** Days past the due date without a review; 0 when held or not yet due. */
  overdueDays: number;
}

/** A drive of a year or more needs a review midway. */
const aYear = 365;

function interimDue({ starts_on, ends_on, interim_due_on }: DriveTerm): Pick<ReviewDue, 'dueOn' | 'basis'> | null {
  if (interim_due_on !== null) return { dueOn: interim_due_on, basis: 'plan' };
  if (starts_on === null || ends_on === null) return null;
  const days = daysBetween(starts_on, ends_on) + 1;
  return days < aYear ? null : { dueOn: addDays(starts_on, Math.floor(days / 2)), basis: 'law' };
}

/** The annual movement is reviewed with the year; whatever has an end of its own is reviewed at it. */
function finalDue({ form, ends_on, final_due_on }: DriveTerm): Pick<ReviewDue, 'dueOn' | 'basis'> | null {
  if (final_due_on !== null) return { dueOn: final_due_on, basis: 'plan' };
  return form === 'regular' || ends_on === null ? null : { dueOn: ends_on, basis: 'law' };
}

/**
 * The reviews a drive owes, interim first, each with the days it is overdue. A final review held answers for the interim
 * one too: nobody looks back at half of what is over.
 */
export function reviewsDue(drive: DriveTerm, held: ReviewsHeld, today: CalendarDate): ReviewDue[] {
  const due = (kind: ReviewDue['kind'], at: Pick<ReviewDue, 'dueOn' | 'basis'> | null): ReviewDue[] => {
    if (at === null) return [];
    const done = held[kind] !== null || held.final !== null;
    return [{ kind, ...at, heldOn: held[kind], overdueDays: done ? 0 : Math.max(0, daysBetween(at.dueOn, today)) }];
  };
  return [...due('interim', interimDue(drive)), ...due('final', finalDue(drive))];
}

export const reviewNames = { interim: 'sơ kết', final: 'tổng kết' } as const;

/** "Quá hạn sơ kết 12 ngày". */
export const overdueWords = ({ kind, overdueDays }: ReviewDue) => `Quá hạn ${reviewNames[kind]} ${overdueDays} ngày`;

/** What a stored movement owes by the day: nothing before it is launched, or while a superior leads it. */
export const reviewsOwed = (
  movement: DriveTerm & { launched: boolean; interim_held_on: CalendarDate | null; final_held_on: CalendarDate | null },
  today: CalendarDate,
): ReviewDue[] =>
  movement.launched ? reviewsDue(movement, { interim: movement.interim_held_on, final: movement.final_held_on }, today) : [];

export const overdueReviews = (movement: Parameters<typeof reviewsOwed>[0], today: CalendarDate): ReviewDue[] =>
  reviewsOwed(movement, today).filter(({ overdueDays }) => overdueDays > 0);
