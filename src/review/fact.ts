import type { Figure } from '../platform/records/figure.ts';

/** A record a figure was counted from, so that the figure can show its birth certificate. */
export interface RecordRef {
  table: string;
  id: string;
  label: string;
}

/** How sure a figure is; an approximate one carries its word ("hơn") in its value. */
export type Certainty = 'exact' | 'approximate' | 'unknown' | 'assumed';

/** A figure with its source: value, unit of measure, the day it holds for, and the records behind it. */
export interface Fact {
  /** Stable inside one year: 'works.completed', 'awards.given.collectives'. */
  key: string;
  label: string;
  value: Figure;
  /** "công trình", "đồng"; '' where the label says it. */
  unit: string;
  /** ISO date. */
  asOf: string;
  records: RecordRef[];
  /** Said where the value does not say it: it rests on something the records leave open. */
  assumed?: true;
  /** Keys of the figures it is reckoned from; 'before.' stands before those of the year before. */
  from?: readonly string[];
}

export function certaintyOf({ value, assumed }: Pick<Fact, 'value' | 'assumed'>): Certainty {
  if (value === 'unknown') return 'unknown';
  if (assumed) return 'assumed';
  return typeof value === 'number' ? 'exact' : 'approximate';
}
