import type { Figure } from '../platform/records/figure.ts';

/** A record a figure was counted from, so that the figure can show its birth certificate. */
export interface RecordRef {
  table: string;
  id: string;
  label: string;
}

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
}
