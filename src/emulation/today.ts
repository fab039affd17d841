import type { Actor } from '../platform/actor.ts';
import { localYear } from '../platform/calendar/date.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { ownUnits } from '../organization/access.ts';
import { movementCards } from './movement/today.ts';
import { officerCards } from './own/officer.ts';
import { scoringCards } from './scoring/today.ts';

/** What waits today across the ward; the head of a unit sees the own lines instead (`ownView`). */
export async function todayCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  const year = localYear(tx.now);
  const own = ownUnits(actor);
  if (own !== null && own.length > 0) return [];
  const cards = await movementCards(tx, actor, year);
  return own === null ? [...(await officerCards(tx, year)), ...(await scoringCards(tx, actor, year)), ...cards] : cards;
}
