import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { refreshSoon } from './search/refresh.ts';
import { countVisit } from './visits/visits.ts';

/** After every answered request: a page is a visit, an act may change what a live draft says. */
export function afterAnswer(visit: Visit, reply: Reply): void {
  countVisit(visit, reply);
  refreshSoon(visit.runtime, visit.ward.authorityId, reply.kind === 'redirect' && visit.form.one('_key') !== '');
}
