import type { Runtime } from '../../platform/tenancy.ts';
import type { Sending } from '../../platform/web/hole.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Tally } from './tally.ts';

const tallies = new WeakMap<Runtime, Tally>();

/** The tally of this process for one installation. It learns what other processes write as soon as they have. */
export function tallyOf(runtime: Runtime): Tally {
  const known = tallies.get(runtime);
  if (known) return known;
  const made = new Tally(runtime.newId());
  tallies.set(runtime, made);
  runtime.changes?.onNews('visits', (authorityId, processId) => {
    if (processId === made.processId || !made.onRecord(authorityId)) return;
    // What could not be read now is read after the next visit is written.
    made.refresh(runtime, authorityId).catch(() => undefined);
  });
  return made;
}

const isPublicPage = (visit: Visit, reply: Reply) =>
  reply.kind === 'page' && reply.status === 200 && !/^\/(?:lam-viec|dang-nhap|dang-xuat)(?:\/|$)/.test(visit.path);

/** A public page is shown to somebody: a visit. Needs no cookie and asks nobody. */
export function countSending({ runtime, authorityId }: Sending, client: Visit['client']): void {
  const tally = tallyOf(runtime);
  tally.count(authorityId, client, runtime.clock());
  // A lost write is kept by the tally for the next one: visits are worth no error page.
  tally.schedule(runtime, () => undefined);
}

/** After an answered request: a public page shown to somebody is a visit. */
export function countVisit(visit: Visit, reply: Reply): void {
  if (isPublicPage(visit, reply)) countSending({ runtime: visit.runtime, authorityId: visit.ward.authorityId }, visit.client);
}

/** Writes every counted visit at once: before a process ends. */
export const flushVisits = (runtime: Runtime): Promise<void> => tallyOf(runtime).flush(runtime);
