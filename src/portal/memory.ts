import type { Runtime } from '../platform/tenancy.ts';
import type { Visit } from '../platform/web/route.ts';

const keptFor = 2_000;

interface Kept {
  at: number;
  values: Map<string, unknown>;
}

const memories = new WeakMap<Runtime, Map<string, Kept>>();

/**
 * The answer of a question over many rows, kept for two seconds in this process so that a busy page asks it once. An act
 * of this process forgets the ward's answers at once; another process shows it two seconds later.
 */
export async function remembered<T>(visit: Visit, question: string, ask: () => Promise<T>): Promise<T> {
  const wards = memories.get(visit.runtime) ?? new Map<string, Kept>();
  memories.set(visit.runtime, wards);
  const now = visit.tx.now.getTime();
  let kept = wards.get(visit.ward.authorityId);
  if (!kept || Math.abs(now - kept.at) > keptFor) {
    kept = { at: now, values: new Map() };
    wards.set(visit.ward.authorityId, kept);
  }
  if (kept.values.has(question)) return kept.values.get(question) as T;
  const answer = await ask();
  kept.values.set(question, answer);
  return answer;
}

/** Something of the ward was changed here. */
export const forget = (runtime: Runtime, authorityId: string): void => void memories.get(runtime)?.delete(authorityId);
