import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { forget } from './memory.ts';
import { refreshSoon } from './search/refresh.ts';
import { countVisit } from './visits/visits.ts';

/** After every answered request: a page is a visit, an act may change what pages and live drafts say. */
export function afterAnswer(visit: Visit, reply: Reply): void {
  const acted = visit.form.one('_key') !== '';
  if (acted) forget(visit.runtime, visit.ward.authorityId);
  countVisit(visit, reply);
  refreshSoon(visit.runtime, visit.ward.authorityId, acted);
}
