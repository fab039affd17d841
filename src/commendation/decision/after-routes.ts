import { appealRoutes } from '../appeal/appeal.pages.tsx';
import { publicAppealRoutes } from '../appeal/public-appeal.pages.tsx';
import { fundRoutes } from '../fund/fund.pages.tsx';
import { amendmentRoutes } from '../revocation/amendment.pages.tsx';
import { recoveryRoutes } from '../revocation/recovery.pages.tsx';
import { submissionActRoutes } from '../submission/acts.pages.ts';
import { submissionListRoutes } from '../submission/submission-list.pages.tsx';
import { submissionRoutes } from '../submission/submission.pages.tsx';
import { copyRoutes } from './copy.pages.tsx';
import { mandateRoutes } from './mandate.pages.tsx';
import { trustRoutes } from './trust.pages.tsx';

/** The pages of what follows a decision; fixed addresses stand before the ones with an id in the same place. */
export const afterDecisionTables = [
  mandateRoutes,
  trustRoutes,
  copyRoutes,
  amendmentRoutes,
  recoveryRoutes,
  fundRoutes,
  submissionListRoutes,
  submissionRoutes,
  submissionActRoutes,
  appealRoutes,
  publicAppealRoutes,
];
