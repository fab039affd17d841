import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { exportBundle } from '../../exchange/bundle/export.ts';
import { loadBundle } from '../../exchange/bundle/load.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { createSet } from './start.ts';
import { saveScores } from './enter.ts';
import { factsOf } from './facts.ts';
import { openSet } from './open.ts';
import { announceProvisional, rankNow, rankingsOf } from './ranking.ts';
import { criteriaCatalogue, defaultCriteria } from './rules/catalogue.ts';
import type { CriteriaSet } from './rules/scheme.ts';
import { findSet, setsOfYear } from './set.ts';
import { sheetsOf } from './sheet.ts';
import { submitScores } from './submit.ts';

let test: TestDatabase;
let sample: CriteriaSet;
const asCouncil: Actor = { ...system, roles: [{ role: 'officer', unitId: null }] };

beforeAll(async () => {
  test = await testDatabase();
  sample = (await criteriaCatalogue()).get(defaultCriteria)?.[0] as CriteriaSet;
});
afterAll(() => test.close());

/** A ward with so many units under the sample, opened; `scored` of them by themselves and the council. */
async function openedWard(tx: Tx, count: number, scored: number): Promise<string> {
  const kind = fresh(tx);
  await tx.db
    .insertInto('unit_kind')
    .values({ ...kind, name: 'Khu phố', residential: true })
    .execute();
  const units = Array.from({ length: count }, (_, position) => ({
    ...fresh(tx),
    kind_id: kind.id,
    name: `Khu phố ${position + 1}`,
    position,
  }));
  await tx.db.insertInto('unit').values(units).execute();
  const set = await createSet(tx, system, { title: 'Bảng mẫu', year: 2026, blocId: null }, sample);
  await openSet(tx, system, set);
  const lines = sample.groups.flatMap(({ items }) => items);
  for (const sheet of (await sheetsOf(tx, [set])).slice(0, scored))
    for (const column of ['self', 'council'] as const) {
      const inputs = lines.map(({ key, max }) => ({ line: key, answer: { points: max }, evidence: 'Biên bản', reason: 'Theo phiếu giấy' }));
      await saveScores(tx, asCouncil, sheet.id, column, inputs);
      await submitScores(tx, asCouncil, sheet.id, column);
    }
  return set;
}

describe('the questions of scoring', () => {
  it('are a constant number however many units there are', async () => {
    const count = async (slug: string, units: number) => {
      const ward = await addAuthority(test, slug);
      await inTenant(test.runtime, ward, (tx) => openedWard(tx, units, 0));
      return inTenant(test.runtime, ward, async (tx) => {
        let queries = 0;
        const db = tx.db.withPlugin({
          transformQuery: ({ node }) => ((queries += 1), node),
          transformResult: async ({ result }) => result,
        });
        const counted = { ...tx, db };
        const sets = await setsOfYear(counted, 2026);
        const ids = sets.map(({ id }) => id);
        const sheets = await sheetsOf(counted, ids);
        await rankingsOf(counted, ids);
        for (const stored of sets) {
          await factsOf(
            counted,
            stored,
            sheets.map(({ unit_id }) => unit_id),
          );
          await rankNow(counted, stored, sheets);
        }
        expect(sheets.length).toBe(units);
        return queries;
      });
    };
    expect(await count('it-don-vi', 5)).toBe(await count('nhieu-don-vi', 50));
  });
});

describe('a bundle', () => {
  it('carries the rules, sheets, locks and rankings to another house and back', async () => {
    const ward = await addAuthority(test, 'mot-nha');
    const set = await inTenant(test.runtime, ward, (tx) => openedWard(tx, 2, 2));
    await inTenant(test.runtime, ward, (tx) => announceProvisional(tx, system, set));
    const bundle = await inTenant(test.runtime, ward, exportBundle);
    expect(bundle.sections['score_submissions']?.length).toBe(4);
    const moved = { ...bundle, authority: { ...bundle.authority, slug: 'nha-khac' } };
    const { authorityId } = await loadBundle({ ...test.runtime, database: test.admin }, system, moved);
    const [again, stored] = await inTenant(test.runtime, authorityId, async (tx) => {
      const [one] = await setsOfYear(tx, 2026);
      return [await exportBundle(tx), await findSet(tx, one?.id ?? '')] as const;
    });
    expect(again).toEqual(moved);
    expect(stored.set.groups).toEqual(sample.groups);
    const back = await inTenant(test.runtime, ward, async (tx) => (await exportBundle(tx)).sections);
    expect(back).toEqual(bundle.sections);
  });
});
