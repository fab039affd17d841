import type { Paper } from '../../platform/documents/paper.ts';
import type { Visit } from '../../platform/web/route.ts';
import { recordId } from '../../emulation/address.ts';
import { guestList } from '../guest/guest.ts';
import { eventStory } from '../story.ts';
import { seatingPaper } from './seating.paper.ts';
import { seatRows } from './seats.ts';

/** The seating plan of the event in the address. */
export async function drawnPlan(visit: Visit): Promise<Paper> {
  const id = recordId(visit);
  return seatingPaper(visit.ward, await eventStory(visit.tx, id), await guestList(visit.tx, id), await seatRows(visit.tx, id));
}
