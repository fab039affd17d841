import type { Slice } from '../platform/slice.ts';
import { bonusRoutes } from './bonus/bonus.pages.tsx';
import { ballotRoutes } from './council/ballot.pages.tsx';
import { councilRoutes } from './council/council.pages.tsx';
import { meetingRoutes } from './council/meeting.pages.tsx';
import { keepPapers } from './decision/archive.ts';
import { decisionListRoutes } from './decision/decision-list.pages.tsx';
import { decisionRoutes } from './decision/decision.pages.tsx';
import { draftRoutes } from './decision/draft.pages.tsx';
import { commendationEvents } from './events.ts';
import { newNominationRoutes } from './nomination/new.pages.tsx';
import { nominationRoutes } from './nomination/nomination.pages.tsx';
import { receivedRoutes } from './register/received.pages.tsx';
import { awardRoutes } from './register/award.pages.tsx';
import { registerRoutes } from './register/register.pages.tsx';
import { commendationToday } from './today.ts';

/** Fixed addresses stand before the ones with an id in the same place. */
const tables = [
  newNominationRoutes,
  nominationRoutes,
  councilRoutes,
  meetingRoutes,
  ballotRoutes,
  decisionListRoutes,
  draftRoutes,
  decisionRoutes,
  bonusRoutes,
  registerRoutes,
  receivedRoutes,
  awardRoutes,
];

export const commendation: Slice = {
  name: 'commendation',
  routes: tables.flatMap(({ routes }) => routes),
  events: commendationEvents,
  jobs: [keepPapers],
  today: commendationToday,
};
