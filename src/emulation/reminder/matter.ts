import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { RuleKind } from './records.ts';

/** Whom a matter is said to: a unit, a body or a person; the office when none is given. */
export interface Addressee {
  unitId: string | null;
  bodyId: string | null;
  personId: string | null;
}

/** Something owed, with the page where it is done. */
export interface Matter extends Addressee {
  rule: RuleKind;
  /** The emulation year it belongs to. */
  year: number;
  subject: string;
  text: string;
  dueOn: CalendarDate | null;
  /** When it could be begun. */
  since: CalendarDate | null;
  href: string;
}

export const toUnit = (unitId: string): Addressee => ({ unitId, bodyId: null, personId: null });
export const toOffice: Addressee = { unitId: null, bodyId: null, personId: null };

/** One addressee as text, to group and to find by. */
export const addresseeKey = ({ unitId, bodyId, personId }: Addressee): string => unitId ?? bodyId ?? personId ?? 'office';
