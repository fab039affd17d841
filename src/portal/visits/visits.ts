import type { Runtime } from '../../platform/tenancy.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Tally } from './tally.ts';

const tallies = new WeakMap<Runtime, Tally>();

/** The tally of this process for one installation. */
export function tallyOf(runtime: Runtime): Tally {
  const known = tallies.get(runtime);
  if (known) return known;
  const made = new Tally(runtime.newId());
  tallies.set(runtime, made);
  return made;
}

const isPublicPage = (visit: Visit, reply: Reply) =>
  reply.kind === 'page' && reply.status === 200 && !/^\/(?:lam-viec|dang-nhap|dang-xuat)(?:\/|$)/.test(visit.path);

/** After an answered request: a public page shown to somebody is a visit. Needs no cookie. */
export function countVisit(visit: Visit, reply: Reply): void {
  if (!isPublicPage(visit, reply)) return;
  const tally = tallyOf(visit.runtime);
  tally.count(visit.ward.authorityId, visit.client, visit.runtime.clock());
  // A lost write is kept by the tally for the next one: visits are worth no error page.
  tally.schedule(visit.runtime, () => undefined);
}

/** Writes every counted visit at once: before a process ends. */
export const flushVisits = (runtime: Runtime): Promise<void> => tallyOf(runtime).flush(runtime);
