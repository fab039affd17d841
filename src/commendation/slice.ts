import type { Slice } from '../platform/slice.ts';
import { bonusRoutes } from './bonus/bonus.pages.tsx';
import { boxRoutes } from './ballot/box.pages.tsx';
import { listRoutes } from './ballot/list.pages.tsx';
import { minutesRoutes } from './ballot/minutes.pages.tsx';
import { tellerRoutes } from './ballot/teller.pages.tsx';
import { certificateTables } from './certificate/certificate-tables.ts';
import { printRun } from './certificate/run-job.ts';
import { reviveRuns } from './certificate/run.ts';
import { ballotRoutes } from './council/ballot.pages.tsx';
import { guardNominations } from './council/conflict-guard.ts';
import { councilTables } from './council/council-tables.ts';
import { councilRoutes } from './council/council.pages.tsx';
import { councilEvents } from './council/events.ts';
import { meetingRoutes } from './council/meeting.pages.tsx';
import { afterDecisionEvents } from './decision/after-events.ts';
import { afterDecisionTables } from './decision/after-routes.ts';
import { keepPapers } from './decision/archive.ts';
import { decisionListRoutes } from './decision/decision-list.pages.tsx';
import { decisionRoutes } from './decision/decision.pages.tsx';
import { draftRoutes } from './decision/draft.pages.tsx';
import { commendationEvents } from './events.ts';
import { lawEvents } from './law/events.ts';
import { lawTables } from './law/law-routes.ts';
import { nominationEvents } from './nomination/events.ts';
import { nominationTables } from './nomination/nomination-routes.ts';
import { registerEvents } from './register/events.ts';
import { registerTables } from './register/register-tables.ts';
import { commendationToday } from './today.ts';

/** Fixed addresses stand before the ones with an id in the same place. */
const tables = [
  ...lawTables,
  ...nominationTables,
  ...councilTables,
  councilRoutes,
  meetingRoutes,
  ballotRoutes,
  tellerRoutes,
  boxRoutes,
  listRoutes,
  minutesRoutes,
  ...afterDecisionTables,
  decisionListRoutes,
  draftRoutes,
  ...certificateTables,
  decisionRoutes,
  bonusRoutes,
  ...registerTables,
];

export const commendation: Slice = {
  name: 'commendation',
  routes: guardNominations(tables),
  events: { ...commendationEvents, ...afterDecisionEvents, ...lawEvents, ...nominationEvents, ...registerEvents, ...councilEvents },
  jobs: [keepPapers, printRun],
  today: commendationToday,
  tick: reviveRuns,
};
