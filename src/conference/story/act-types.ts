import type { Figure } from '../../platform/records/figure.ts';
import type { StoryMovement, StoryPerson } from './types.ts';

export interface StoryLaunch {
  id: string;
  year: number;
  launchedOn: string | null;
  launcher: StoryPerson | null;
  theme: string | null;
  call: string | null;
  movements: StoryMovement[];
  contents: {
    text: string;
    kind: 'content' | 'request' | 'communication';
    field: string | null;
    year: number | null;
    addressees: string[];
  }[];
}

export interface StoryPledge {
  id: string;
  kind: 'agreement' | 'commitment';
  title: string;
  text: string | null;
  year: number;
  movementId: string | null;
  /** A bloc (`bloc`) signs for members whose number the pledge does not say. */
  parties: { name: string; bloc: boolean; representative: StoryPerson | null; representativePost: string | null; signed: boolean }[];
  /** In their order; never parties. */
  witnesses: StoryPerson[];
  items: { text: string; target: Figure | null; measure: string | null }[];
  signedOn: string | null;
}

/** Counted from the award rows behind; null where a source does not say. */
export interface StoryCounts {
  collectives: Figure | null;
  individuals: Figure | null;
  households: Figure | null;
  total: Figure | null;
}

export interface StoryAward {
  id: string;
  direction: 'given' | 'received';
  /** Code of the catalogue: 'giay_khen'. */
  award: string;
  /** "Giấy khen"; the code where the catalogue does not know it. */
  awardName: string;
  year: number;
  yearTo: number | null;
  issuer: string | null;
  recipient: string | null;
  recipientPost: string | null;
  kind: 'individual' | 'collective' | 'household' | 'unknown';
  citation: string | null;
  posthumous: boolean;
  decisionId: string | null;
  movementIds: string[];
  counts: StoryCounts;
}

export interface StoryDecision {
  id: string;
  number: number | null;
  symbol: string;
  issuedOn: string | null;
  title: string;
  citation: string | null;
}

export interface StoryTask {
  text: string;
  year: number | null;
  owner: string | null;
  phase: string | null;
  dueOn: string | null;
  done: boolean;
}

export interface StoryItem {
  id: string;
  kind: string;
  mode: 'spoken' | 'read' | 'video' | 'handout' | null;
  title: string | null;
  text: string | null;
  speaker: StoryPerson | null;
  unit: string | null;
  minutes: number | null;
  points: string[];
  movementId: string | null;
  reviewId: string | null;
  launch: StoryLaunch | null;
  pledges: StoryPledge[];
  decisions: StoryDecision[];
  awards: StoryAward[];
  tasks: StoryTask[];
}
