import type { Sending } from '../platform/web/hole.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { refreshSoon } from './search/refresh.ts';
import { countSending, countVisit } from './visits/visits.ts';

/** After every answered request: a page is a visit, an act may change what live drafts say. */
export function afterAnswer(visit: Visit, reply: Reply): void {
  countVisit(visit, reply);
  refreshSoon(visit.runtime, visit.ward.authorityId, visit.form.one('_key') !== '');
}

/** Before a page that may be kept is sent. */
export function beforeSending(sending: Sending, client: Visit['client'], { page }: { page: boolean }): void {
  if (page) countSending(sending, client);
  refreshSoon(sending.runtime, sending.authorityId, false);
}
