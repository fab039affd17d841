import { Reading } from '../platform/changes/reading.ts';
import type { Visit } from '../platform/web/route.ts';

/**
 * The answer of a question over many rows, the same for every reader: asked once and kept in this process until a table
 * it was made from changes. `question` names what is asked with all it depends on. The answer must not be changed.
 */
export async function remembered<T>(visit: Visit, question: string, ask: () => Promise<T>): Promise<T> {
  const { changes } = visit.runtime;
  if (!changes?.trusted) return ask();
  const { authorityId } = visit.ward;
  const place = { db: visit.tx.db, authorityId, now: visit.tx.moment };
  const known = changes.memory.get(authorityId, question);
  if (known && changes.holds(known.proof, place.now.getTime())) {
    Reading.current?.inherited.push(known.proof);
    return known.value as T;
  }
  const { value, proof } = await changes.keep(place, changes.ledger.now, ask);
  if (proof) changes.memory.set(authorityId, question, { value, proof });
  if (proof) Reading.current?.inherited.push(proof);
  else Reading.current?.spoil();
  return value;
}
