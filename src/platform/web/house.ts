import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import type { NotFound, Refusal } from '../refusal.ts';
import type { Runtime, Tx } from '../tenancy.ts';
import type { Copies } from './copies/copies.ts';
import type { Sending } from './hole.ts';
import type { Reply } from './reply.ts';
import type { Visit, Ward } from './route.ts';

/** Where a request stands before anybody was asked who sent it. */
export interface Place {
  ward: Ward;
  base: string;
}

/** What the house must be told: who somebody is, what they may do, and how its failures look. */
export interface House {
  runtime: Runtime;
  log: Logger;
  secure: boolean;
  /** Address people use, where it is not the one the request came by. */
  publicUrl?: string;
  identify(tx: Tx, token: string): Promise<Actor | null>;
  /** Why this actor may not pass, or null. */
  bars(actor: Actor, permission: string): Refusal | NotFound | null;
  /** Called after an answered request, outside its transaction. */
  after(visit: Visit, reply: Reply): void;
  /** Called before a page that may be kept is sent; must ask nobody. */
  sent(sending: Sending, client: Visit['client'], copy: { page: boolean }): void;
  /** Where public pages are kept. */
  copies: Copies | null;
  refusedPage(visit: Visit, refusal: Refusal): Reply;
  notFoundPage(visit: Visit): Reply;
  /** These two must be said even when there is no database to ask. */
  bugPage(place: Place, code: string): Reply;
  busyPage(place: Place): Reply;
}

/** `readAt` is the change of the ledger up to which the register was read. */
export type Env = { Bindings: Place & { path: string; address: string; readAt: number } };
