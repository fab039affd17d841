import { localYear } from '../platform/calendar/date.ts';
import type { Visit } from '../platform/web/route.ts';

/** The year asked for by ?nam=, or the one it is. */
export function yearAsked(visit: Visit): number {
  const asked = Number(visit.query.get('nam'));
  return Number.isInteger(asked) && asked >= 1945 && asked <= 2200 ? asked : localYear(visit.tx.now);
}
