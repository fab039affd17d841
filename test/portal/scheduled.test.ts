import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fresh, inTenant } from '../../src/platform/tenancy.ts';
import { type TestDatabase, today } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { type Site, read, readText, startSite } from '../portal-sites.ts';

const title = 'Quỳnh Dao khai trương vườn hoa Thạch Lựu';
const word = 'Thạch Lựu';
const hour = new Date(today.getTime() + 3_600_000);
let now = today;
let test: TestDatabase;
let site: Site;
let event: string;
let category: string;

/** Every public address that tells of an article in one way or another. */
const places = () => [
  '',
  '/tin-tuc',
  '/tin-tuc?so=50',
  `/chuyen-muc/${encodeURIComponent(category)}`,
  '/tin-tuc.atom',
  '/tin-tuc.rss',
  '/tin-tuc.json',
  '/tim-kiem?q=thach+luu',
  `/hoi-nghi/${encodeURIComponent(event)}`,
];
const own = ['/tin-tuc/thach-luu-no', '/tin-tuc/thach-luu-no/binh-luan', '/anh-chia-se/thach-luu-no'];

beforeAll(async () => {
  test = await demoDatabase(() => now);
  const ward = (await wardIds(test)).get('demo') ?? '';
  await inTenant(test.runtime, ward, async (tx) => {
    const held = await tx.db.selectFrom('event').select(['id', 'key']).where('held_on', '<', '2026-11-01').executeTakeFirstOrThrow();
    event = held.key;
    const chosen = await tx.db.selectFrom('category').select(['id', 'key']).orderBy('position').executeTakeFirstOrThrow();
    category = chosen.key;
    const shown = { draft: false, published_at: hour, featured: true, category_id: chosen.id, event_id: held.id };
    await tx.db
      .insertInto('article')
      .values({ ...fresh(tx), slug: 'thach-luu-no', title, lead: `Sáng mai, ${word} nở.`, body: `Vườn ${word} mở cửa.`, ...shown })
      .execute();
  });
  site = await startSite(test);
});
afterAll(async () => {
  await site?.close();
  await test?.close();
});

/** The places that tell of the article. */
async function telling(asked: readonly string[]): Promise<string[]> {
  const told = [];
  for (const place of asked)
    if (/thạch lựu|thach-luu-no/.test((await readText(site, `/demo${place}`)).toLocaleLowerCase('vi'))) told.push(place);
  return told;
}

const statuses = () => Promise.all(own.map(async (path) => (await read(site, `/demo${path}`)).status));

describe('an article with an hour of publication', () => {
  it('is nowhere before it: in no list, feed, search, suggestion, event or address of its own', async () => {
    const asked = [...places(), '/sitemap.xml', '/tim-kiem?q=thach+luuu', '/tin-tuc?nam=2026'];
    expect(await telling(asked)).toEqual([]);
    expect(await telling(asked)).toEqual([]);
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it('is everywhere from its hour on, without anybody doing anything', async () => {
    now = hour;
    const asked = [...places(), '/sitemap.xml'];
    expect(await telling(asked)).toEqual(asked);
    expect(await statuses()).toEqual([200, 200, 200]);
  });
});
