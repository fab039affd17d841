import { meritActRoutes } from '../merit/acts.pages.tsx';
import { meritListRoutes } from '../merit/list.pages.tsx';
import { meritRoutes } from '../merit/merit.pages.tsx';
import { dossierRoutes } from './dossier.pages.tsx';
import { newNominationRoutes } from './new.pages.tsx';
import { nominationRoutes } from './nomination.pages.tsx';
import { reportRoutes } from './report.pages.tsx';
import { residentsMeetingRoutes } from './residents-meeting.pages.ts';
import { showRoutes } from './show.pages.tsx';
import { suggestionRoutes } from './suggestion.pages.tsx';
import { unsettledRoutes } from './unsettled.pages.tsx';

/** The pages of nominations; fixed addresses stand before the ones with an id in the same place. */
export const nominationTables = [
  newNominationRoutes,
  suggestionRoutes,
  unsettledRoutes,
  nominationRoutes,
  residentsMeetingRoutes,
  dossierRoutes,
  reportRoutes,
  showRoutes,
  meritListRoutes,
  meritActRoutes,
  meritRoutes,
];
