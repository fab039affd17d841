import { NotFound } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';

/** The year in the address of a plan's page. */
export function yearAsked(visit: Visit): number {
  if (!/^(19|20|21)\d{2}$/.test(visit.param('year'))) throw new NotFound();
  return Number(visit.param('year'));
}
