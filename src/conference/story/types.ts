import type { Figure } from '../../platform/records/figure.ts';
import type { Fact } from '../../review/fact.ts';
import type { EventState } from '../event/state.ts';
import type { StoryAward, StoryCounts, StoryItem } from './act-types.ts';

export type * from './act-types.ts';

/** Somebody named, with the post as printed: "Bí thư Đảng ủy phường", '' when not known. */
export interface StoryPerson {
  id: string;
  name: string;
  honorific: string | null;
  penName: string | null;
  post: string;
}

/** One line of the delegates, in protocol order; `line` carries no form of address: "Võ Đức Chinh - Bí thư Đảng ủy phường". */
export interface StoryDelegate {
  id: string;
  line: string;
  role: 'delegate' | 'representative' | 'leaders' | 'all_staff' | 'honouree' | 'guest';
  person: StoryPerson | null;
  level: string | null;
  /** How many are invited or came. */
  seats: Figure | null;
  /** Number of living units of the invited kind, counted from the tree. */
  units: number | null;
}

export interface StoryMovement {
  id: string;
  name: string;
  shortName: string | null;
  nature: string;
  year: number | null;
}

export interface StoryFinding {
  part: string;
  movementId: string | null;
  field: string | null;
  text: string;
}

export interface StoryShortcoming {
  text: string;
  cause: string | null;
  causeText: string | null;
  ownerLevel: string | null;
  effect: string | null;
  units: string[];
}

export interface StoryReview {
  id: string;
  kind: string;
  year: number;
  title: string | null;
  cutoffOn: string | null;
  adoptedOn: string | null;
}

export interface StoryPhoto {
  id: string;
  caption: string;
  alt: string | null;
  file: string | null;
  agendaKind: string | null;
  takenOn: string | null;
  people: StoryPerson[];
}

export interface StoryWork {
  id: string;
  year: number;
  kind: 'construction' | 'task';
  title: string;
  field: string | null;
  place: string | null;
  locatedIn: string | null;
  motto: string | null;
  effect: string | null;
  cost: Figure | null;
  basis: string | null;
  target: string | null;
  owners: { name: string; bloc: boolean; lead: boolean }[];
  dueOn: string | null;
  completedOn: string | null;
  milestones: { kind: string; on: string | null; text: string | null }[];
}

export interface StoryExemplar {
  name: string | null;
  field: string | null;
  story: string | null;
  stage: string;
  total: Figure | null;
}

/** Everything an article, a programme or a script of one event is written from, loaded at once. */
export interface EventStory {
  id: string;
  key: string;
  kind: string;
  /** As stored, or generated from kind and years; never in capitals. */
  title: string;
  name: string | null;
  reviewYear: number | null;
  nextYear: number | null;
  heldOn: string | null;
  part: string | null;
  startsAt: string | null;
  /** When it is planned to end. */
  endsAt: string | null;
  /** "Sáng ngày 11 tháng 01 năm 2023"; null while the day is not fixed. */
  moment: string | null;
  place: string | null;
  state: EventState;
  hosts: { id: string; name: string; shortName: string | null }[];
  /** "Đảng ủy - Ủy ban nhân dân phường 3" */
  hostsLine: string;
  purposes: string[];
  occasions: string[];
  openingGroups: string[];
  novelty: string | null;
  note: string | null;
  consent: { by: string | null; on: string | null; document: string | null; waiver: string | null };
  invitedOn: string | null;
  /** From the document book; null while the paper is a draft. One invitation number for all who are invited. */
  planOn: string | null;
  planNumber: number | null;
  invitationNumber: number | null;
  minutesNumber: number | null;
  closedOn: string | null;
  movements: StoryMovement[];
  delegates: StoryDelegate[];
  /** What the honourees are counted as: sums over the awards of the agenda. */
  honoured: StoryCounts;
  reviews: StoryReview[];
  findings: StoryFinding[];
  /** Internal ones never leave the office and are not here. */
  shortcomings: StoryShortcoming[];
  /** Names of units the public is not to read beside a shortcoming; none unless a review of the year hides them. */
  hiddenUnits: string[];
  lessons: string[];
  recommendations: { kind: 'direction' | 'proposal'; text: string; toLevel: string | null }[];
  agenda: StoryItem[];
  /** Awards from above for the year reviewed. */
  received: StoryAward[];
  works: StoryWork[];
  exemplars: StoryExemplar[];
  photos: StoryPhoto[];
  /** Figures of the year reviewed. */
  facts: Fact[];
  counters: { kind: string; value: Figure; asOf: string | null }[];
}
