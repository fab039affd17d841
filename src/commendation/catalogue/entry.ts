import type { levels } from '../../organization/records.ts';

export type Level = (typeof levels)[number];
export type SubjectKind = 'collective' | 'household' | 'individual';
export type AwardNature = 'form' | 'title';

/** Who decides on an award from a day on. */
export interface Authority {
  since: string;
  level: Level;
  /** As a sentence names it: “Chủ tịch UBND phường, xã”. */
  decider: string;
  article: string;
}

/** Multiples of the base salary under one decree; null where the text was not confirmed. */
export interface Coefficients {
  since: string;
  decree: string;
  individual?: number | null;
  collective?: number | null;
  household?: number | null;
}

export interface CatalogueEntry {
  code: string;
  name: string;
  nature: AwardNature;
  /** Levels whose issuers give it. */
  levels: readonly Level[];
  subjects: readonly SubjectKind[];
  /** What is handed over with it: “Bằng chứng nhận, khung”; null where nothing is but the decision, or no source says. */
  paper: string | null;
  /** 1 is the highest honour; lists and ceremonies go from high to low (NĐ 98/2023 Điều 25, kept by NĐ 152/2025). */
  honour: number;
  authorities: readonly Authority[];
  bonus: readonly Coefficients[];
}
