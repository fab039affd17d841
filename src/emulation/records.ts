import type { Section } from '../platform/records/field.ts';
import { contributionSections } from './contribution/records.ts';
import { evidenceSections } from './evidence/records.ts';
import { exemplarSections } from './exemplar/records.ts';
import { indicatorSections } from './indicator/records.ts';
import { movementSections } from './movement/records.ts';
import { occasionSections } from './occasion/records.ts';
import { pledgeSections } from './pledge/records.ts';
import { basisSections, registrationSections } from './registration/records.ts';
import { reminderSections } from './reminder/records.ts';
import { rhythmSections } from './rhythm/records.ts';
import { scoringSections } from './scoring/records.ts';
import { signingSections } from './signing/records.ts';
import { taskSections } from './task/records.ts';
import { themeSections } from './theme/records.ts';
import { workSections } from './work/records.ts';

export const emulationSections: readonly Section[] = [
  ...themeSections,
  ...occasionSections,
  ...movementSections,
  ...pledgeSections,
  ...signingSections,
  ...registrationSections,
  ...workSections,
  ...contributionSections,
  ...evidenceSections,
  ...basisSections,
  ...indicatorSections,
  ...taskSections,
  ...exemplarSections,
  ...rhythmSections,
  ...reminderSections,
  ...scoringSections,
];
