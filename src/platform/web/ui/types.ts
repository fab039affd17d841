import type { Child } from 'hono/jsx';

export type { FieldError } from '../../refusal.ts';

/** What every page of one ward shows of it. `base` is its path prefix ('' when the ward has its own host name). */
export interface WardChrome {
  slug: string;
  name: string;
  fullName: string;
  parent: string;
  base: string;
  /** First line the organ, the others its name: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG 3']. */
  headingLines: string[];
  footerLines: string[];
}

/** The annual theme; `text` is shown exactly as stored. */
export interface ThemeChrome {
  year: number;
  text: string;
  level?: string;
}

/** Who is signed in. */
export interface UserChrome {
  name: string;
  roleLabel: string;
}

/** Visits, already formatted in vi-VN style. */
export interface VisitCounters {
  online: string;
  today: string;
  week: string;
  month: string;
  total: string;
}

export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
}

/** A step of the path to this page; the last one has no address. */
export interface Crumb {
  label: string;
  href?: string;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export type Tone = 'neutral' | 'green' | 'amber' | 'red' | 'blue';

export interface LinkAction {
  href: string;
  label: string;
}

export type { Child };
