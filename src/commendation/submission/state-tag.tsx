import { Tag } from '../../platform/web/ui/text.tsx';
import { type SubmissionState, submissionStates } from './reading.ts';

const tones = {
  draft: 'amber',
  sent: 'blue',
  asked: 'amber',
  supplemented: 'blue',
  granted: 'green',
  refused: 'red',
  partly: 'green',
} as const;

/** Where a submission stands. */
export const StateTag = ({ state }: { state: SubmissionState }) => <Tag tone={tones[state]}>{submissionStates[state]}</Tag>;
