import { catalogueRoutes } from '../catalogue/catalogue.pages.tsx';
import { answerRoutes } from '../initiative/answer.pages.tsx';
import { initiativeRoutes } from '../initiative/initiative.pages.tsx';
import { libraryRoutes } from '../initiative/library.pages.tsx';
import { proposeRoutes } from '../initiative/propose.pages.tsx';
import { statisticsReportRoutes } from '../statistics/report.pages.ts';
import { statisticsRoutes } from '../statistics/statistics.pages.tsx';
import { awardRoutes } from './award.pages.tsx';
import { historyRoutes } from './history.pages.tsx';
import { receivedRoutes } from './received.pages.tsx';
import { registerRoutes } from './register.pages.tsx';

/** The register and what is read out of it; addresses with an id come last. */
export const registerTables = [
  catalogueRoutes,
  statisticsRoutes,
  statisticsReportRoutes,
  libraryRoutes,
  proposeRoutes,
  answerRoutes,
  initiativeRoutes,
  registerRoutes,
  receivedRoutes,
  historyRoutes,
  awardRoutes,
];
