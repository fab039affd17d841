import { statisticsRoutes } from '../statistics/statistics.pages.tsx';
import { awardRoutes } from './award.pages.tsx';
import { receivedRoutes } from './received.pages.tsx';
import { registerRoutes } from './register.pages.tsx';

/** The register and what is read out of it; addresses with an id come last. */
export const registerTables = [statisticsRoutes, registerRoutes, receivedRoutes, awardRoutes];
