import { certificateChoices, certificateTitles } from './titles/certificates.ts';
import { choiceTitles } from './titles/choices.ts';
import { commendationTitles } from './titles/commendation.ts';
import { conferenceChoices, conferenceTitles } from './titles/conference.ts';
import { councilChoices, councilTitles } from './titles/council.ts';
import { decisionChoices, decisionTitles } from './titles/decisions.ts';
import { eligibilityChoices, eligibilityTitles } from './titles/eligibility.ts';
import { initiativeChoices, initiativeTitles } from './titles/initiatives.ts';
import { emulationTitles } from './titles/emulation.ts';
import { followUpTitles } from './titles/follow-up.ts';
import { organizationTitles } from './titles/organization.ts';
import { portalTitles } from './titles/portal.ts';
import { registrationTitles } from './titles/registration.ts';
import { reviewTitles } from './titles/review.ts';
import { scoringTitles } from './titles/scoring.ts';
import { signingTitles } from './titles/signing.ts';
import { workTitles } from './titles/works.ts';

const titles: Readonly<Record<string, string>> = {
  ...organizationTitles,
  ...emulationTitles,
  ...workTitles,
  ...signingTitles,
  ...registrationTitles,
  ...followUpTitles,
  ...scoringTitles,
  ...eligibilityTitles,
  ...initiativeTitles,
  ...councilTitles,
  ...commendationTitles,
  ...decisionTitles,
  ...certificateTitles,
  ...reviewTitles,
  ...conferenceTitles,
  ...portalTitles,
};

const choices: Readonly<Record<string, string>> = {
  ...eligibilityChoices,
  ...initiativeChoices,
  ...councilChoices,
  ...certificateChoices,
  ...decisionChoices,
  ...conferenceChoices,
  ...choiceTitles,
};

/** Meaning in Vietnamese of a field at a place such as `works.owners`; a change screen and the documentation use the same words. */
export function fieldTitle(place: string, name: string): string {
  const title = titles[`${place}.${name}`] ?? titles[name];
  if (!title) throw new Error(`field ${place}.${name} has no title`);
  return title;
}

/** Meaning of one value of a list. */
export function choiceTitle(field: string, value: string): string {
  const title = choices[`${field.replace(/.*_level$/, 'level')}.${value}`] ?? choices[value];
  if (!title) throw new Error(`value ${value} of ${field} has no title`);
  return title;
}
