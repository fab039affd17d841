import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import type { NotFound, Refusal } from '../refusal.ts';
import type { Runtime, Tx } from '../tenancy.ts';
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
  refusedPage(visit: Visit, refusal: Refusal): Reply;
  notFoundPage(visit: Visit): Reply;
  /** These two must be said even when there is no database to ask. */
  bugPage(place: Place, code: string): Reply;
  busyPage(place: Place): Reply;
}

export type Env = { Bindings: Place & { path: string; address: string } };
