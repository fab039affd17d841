import type { World } from './world.ts';
import { addAfterDecisions } from './after-decisions.ts';
import { addCertificateLife } from './certificate-life.ts';
import { addDossiers, addTies } from './dossiers.ts';
import { addFundLife } from './fund-life.ts';
import { addInitiatives } from './initiatives.ts';
import { addLawLife } from './law-life.ts';
import { addMeetingLife } from './meeting-life.ts';
import { addCases, addEmployments, addLeavesAndDiscipline, addRatings } from './merit-people.ts';
import { addPublicNotices } from './public-notices.ts';
import { addSmallLife } from './small-life.ts';
import { addSubmissions } from './submissions.ts';

/** Everything commendation keeps besides nominations, counts and decisions. Its dice are its own: the rest of the ward stays as it is. */
export function addCommendationLife(world: World): void {
  const steps = [
    addEmployments, addRatings, addLeavesAndDiscipline, addCases, addInitiatives, addSubmissions, addLawLife, addDossiers, addTies, addPublicNotices, addMeetingLife,
    addFundLife, addAfterDecisions, addCertificateLife, addSmallLife,
  ];
  for (const step of steps) step(world);
}
