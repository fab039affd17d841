import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { readShipped } from '../../../test/demo.ts';
import { system } from '../../platform/actor.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { listArticles } from '../../portal/article/article.ts';
import { refreshDrafts } from '../../portal/search/refresh.ts';
import { searchArticles } from '../../portal/search/search.ts';
import type { Bundle } from './bundle.ts';
import { loadBundle } from './load.ts';

let test: TestDatabase;
let ward: string;
const seed = readShipped().find(({ authority }) => authority['slug'] === 'phuong-3-tan-binh') as Bundle;
/** The seeds' article holds no text of its own: it is drafted from the conference. */

const load = (bundle: Bundle) => loadBundle({ ...test.runtime, database: test.admin }, system, bundle);
const found = (words: string) => inTenant(test.runtime, ward, async (tx) => (await searchArticles(tx, words, 20, 0)).total, 'read');

beforeAll(async () => {
  test = await testDatabase();
  ward = (await load(seed)).authorityId;
});
afterAll(() => test.close());

describe('a loaded bundle', () => {
  it('leaves nothing for later: no draft says other words than the lists and the search know', async () => {
    expect(await inTenant(test.runtime, ward, refreshDrafts)).toBe(0);
  });

  it('is found by the very first search in texts that are drafted from its records', async () => {
    expect(await found('nha nuoc va nhan dan cung lam')).toBe(1);
    const [article] = await inTenant(test.runtime, ward, (tx) => listArticles(tx, { limit: 1 }), 'read');
    expect(article?.lead).toContain('Hội nghị tổng kết phong trào thi đua yêu nước năm 2022');
  });

  it('is found by its new words, and no more by the old ones, once it was loaded again with other records', async () => {
    const other = JSON.parse(JSON.stringify(seed).replaceAll('71/26 Nguyễn Bặc', '93/48 Quế Thanh')) as Bundle;
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(seed));
    await load(other);
    expect(await found('93 48 que thanh')).toBe(1);
    expect(await found('71 26 nguyen bac')).toBe(0);
  });
});
