import { beforeEach } from 'vitest';
import { verifyChain } from '../../src/platform/audit.ts';
import { checkInvariants } from '../../src/platform/database/invariants.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { type Person, type Stage, openStage, person, signInAs } from './browser.ts';

/** A story that several people of the demo ward play at their screens, each act on a day of its own. */
export interface Play {
  readonly test: TestDatabase;
  readonly stage: Stage;
  /** Somebody signs in on the day it is; whoever takes part signs in anew after it has turned. */
  enter(login: string, options?: { phone?: boolean }): Promise<Person['page']>;
  /** Somebody without an account comes. */
  visit(options?: { phone?: boolean; script?: boolean }): Promise<Person['page']>;
  /** Eight in the morning of another day. */
  turnTo(day: string): void;
  /** What went wrong on any screen (a refusal of a form is none), and what in the records of the ward does not hold. */
  faults(): Promise<unknown[]>;
  close(): Promise<void>;
}

export async function openPlay(): Promise<Play> {
  let now = new Date('2026-11-22T08:00:00+07:00');
  const cast: Person[] = [];
  const test = await demoDatabase(() => now);
  const stage = await openStage(test);
  const seen = (somebody: Person) => {
    cast.push(somebody);
    return somebody.page;
  };
  return {
    test,
    stage,
    enter: async (login, options = {}) => seen(await signInAs(stage, login, options)),
    visit: async (options = {}) => seen(await person(stage, options)),
    turnTo: (day) => {
      now = new Date(`${day}T08:00:00+07:00`);
    },
    async faults() {
      const met = cast.flatMap(({ faults }) => faults).filter((fault) => !fault.endsWith('422 (Unprocessable Entity)'));
      const broken = (await checkInvariants(test.admin)).filter((each) => each.broken > 0);
      const chain = await inTenant(test.runtime, (await wardIds(test)).get('demo') ?? '', verifyChain, 'read');
      return [...met, ...broken, ...chain.faults];
    },
    async close() {
      await stage.close();
      await test.close();
    },
  };
}

/** Each step builds on the one before: after the first that fails the rest could only fail too. */
export function stopAtFirstFailure(): void {
  let stopped = false;
  beforeEach((context) => {
    if (stopped) context.skip();
    context.onTestFailed(() => {
      stopped = true;
    });
  });
}
