import type { Actor } from './actor.ts';
import type { Child } from 'hono/jsx';
import type { Moment } from './changes/moments.ts';
import type { JobKind } from './jobs.ts';
import type { Tx } from './tenancy.ts';
import type { Sending } from './web/hole.ts';
import type { Reply } from './web/reply.ts';
import type { Route, Visit } from './web/route.ts';

/** Something to do today, on the first page of the office. */
export interface TodayCard {
  title: string;
  text: Child;
  href: string;
  tone: 'neutral' | 'amber' | 'red' | 'green';
  /** Part of the page: for today when absent, what is late, who is silent. */
  group?: 'today' | 'late' | 'silent';
}

/** What one slice hangs into the house. */
export interface Slice {
  readonly name: string;
  readonly routes: readonly Route[];
  /** Audit names with their Vietnamese titles. */
  readonly events: Readonly<Record<string, string>>;
  /** Its cards on the first page of the office, for this person. */
  today?(tx: Tx, actor: Actor): Promise<TodayCard[]>;
  /** Its work for later. */
  readonly jobs?: readonly JobKind[];
  /** What it looks after for each authority about once a minute; several processes may do so at once. */
  tick?(tx: Tx): Promise<unknown>;
  /** After an answered request, outside its transaction; must not fail. */
  after?(visit: Visit, reply: Reply): void;
  /** Before a page that may be kept is sent, in its place; must not fail and ask nobody. */
  sent?(sending: Sending, client: Visit['client'], copy: { page: boolean }): void;
  /** Columns by which records show themselves when their time has come. */
  readonly moments?: readonly Moment[];
}
