import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedBundles } from '../src/command/first-run.ts';
import { exportBundle } from '../src/exchange/bundle/export.ts';
import { printBundle, readBundle } from '../src/exchange/bundle/file.ts';
import { importBundle, previewImport } from '../src/exchange/bundle/import.ts';
import { changesNothing } from '../src/exchange/bundle/difference.ts';
import { system } from '../src/platform/actor.ts';
import { checkInvariants, readInvariants } from '../src/platform/database/invariants.ts';
import { inTenant } from '../src/platform/tenancy.ts';
import type { TestDatabase } from './database.ts';
import { demoDatabase, readShipped, wardIds } from './demo.ts';

let test: TestDatabase;
let wards: Map<string, string>;
beforeAll(async () => {
  test = await demoDatabase();
  wards = await wardIds(test);
});
afterAll(() => test.close());

const files = shippedBundles().map((file) => ({ name: file.split('/').at(-1) ?? '', text: readFileSync(file, 'utf8') }));

describe('the bundles the product ships', () => {
  it('are the demo ward and the five seeds', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'phuong-mai-vang.yaml',
      'bach-khoa.yaml',
      'dai-yen.yaml',
      'hung-long.yaml',
      'phuong-3-tan-binh.yaml',
      'thanh-khe-tay.yaml',
    ]);
  });

  it.each(files)('$name comes back from the database byte for byte', async ({ text }) => {
    const slug = String(readBundle(text).bundle?.authority['slug']);
    const exported = await inTenant(test.runtime, wards.get(slug) ?? '', exportBundle, 'read');
    expect(printBundle(exported)).toBe(text);
  });

  it('change nothing when they are taken a second time', async () => {
    for (const bundle of readShipped()) {
      const ward = wards.get(String(bundle.authority['slug'])) ?? '';
      const difference = await inTenant(test.runtime, ward, async (tx) => {
        await importBundle(tx, system, bundle);
        return previewImport(tx, bundle);
      });
      expect(changesNothing(difference)).toBe(true);
    }
  });

  it('break no invariant', async () => {
    expect((await readInvariants()).length).toBeGreaterThanOrEqual(30);
    expect((await checkInvariants(test.admin)).filter(({ broken }) => broken > 0)).toEqual([]);
  });
});
