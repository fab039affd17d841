import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { type JobKind, Jobs, prepareJobs } from './jobs.ts';
import { inTenant } from './tenancy.ts';

let test: TestDatabase;
let ward: string;
let done: { authorityId: string; n: number }[] = [];
const count: JobKind<{ n: number }> = {
  name: 'count-for-the-test',
  data: z.object({ n: z.number() }),
  run: async (_runtime, authorityId, { n }) => void done.push({ authorityId, n }),
};
const until = async (holds: () => boolean) => {
  for (let i = 0; i < 100 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'viec');
  await prepareJobs(test.url.replace('bangvang@', 'postgres@'), test.admin, [count]);
});
afterAll(() => test.close());

describe('a job', () => {
  it('that was enqueued in a transaction that fails is never run', async () => {
    done = [];
    const failing = inTenant(test.runtime, ward, async (tx) => {
      await tx.jobs.enqueue(tx, count, { n: 1 });
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    await inTenant(test.runtime, ward, (tx) => tx.jobs.enqueue(tx, count, { n: 2 }));
    const worker = new Jobs(test.url, { works: true });
    await worker.work(test.runtime, [count]);
    await until(() => done.length > 0);
    await worker.close();
    expect(done).toEqual([{ authorityId: ward, n: 2 }]);
  });

  it('is refused before it is queued when its data has not the right shape', async () => {
    await expect(
      inTenant(test.runtime, ward, (tx) => tx.jobs.enqueue(tx, count, { n: 'x' } as unknown as { n: number })),
    ).rejects.toThrow();
  });
});
