import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { inTenant } from '../../platform/tenancy.ts';

let test: TestDatabase;
let reader: Client;
beforeAll(async () => {
  test = await testDatabase();
  const ward = await addAuthority(test, 'luong-tin', 'Phường Thử');
  await inTenant(test.runtime, ward, async (tx) => {
    const article = (key: string, more: object) => ({ authority_id: ward, id: tx.newId(), key, slug: key, ...more });
    await tx.db
      .insertInto('article')
      .values([
        article('bai-1', { title: 'Tin <một> & hai', lead: 'Lời dẫn "một".', draft: false, published_at: today }),
        article('bai-2', { title: 'Đang soạn', draft: true }),
      ] as never)
      .execute();
  });
  reader = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/luong-tin');
});
afterAll(() => test.close());

const of = async (path: string) => {
  const response = await reader.get(path);
  return { type: response.headers.get('content-type'), text: await response.text() };
};
const address = 'http://localhost/luong-tin/tin-tuc/bai-1';

describe('feeds', () => {
  it('tell of published articles only, with escaped words and whole addresses', async () => {
    for (const [path, type] of [
      ['/tin-tuc.atom', 'application/atom+xml'],
      ['/tin-tuc.rss', 'application/rss+xml'],
    ] as const) {
      const feed = await of(path);
      expect(feed.type).toContain(type);
      expect(feed.text).toContain('<title>Tin &lt;một&gt; &amp; hai</title>');
      expect(feed.text).toContain(address);
      expect(feed.text).not.toContain('Đang soạn');
    }
  });

  it('are the same for programmes that read JSON', async () => {
    const { type, text } = await of('/tin-tuc.json');
    expect(type).toContain('application/feed+json');
    const feed = JSON.parse(text) as { version: string; items: object[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toEqual([
      expect.objectContaining({
        url: address,
        title: 'Tin <một> & hai',
        content_text: 'Lời dẫn "một".',
        date_published: today.toISOString(),
      }),
    ]);
  });

  it('stand in the head of every page with its one address, description and picture', async () => {
    const { text } = await of('/tin-tuc/bai-1?tu=%2Ftin-tuc');
    expect(text).toContain(`<link rel="canonical" href="${address}"/>`);
    expect(text).toContain('<meta name="description" content="Lời dẫn &quot;một&quot;."/>');
    for (const kind of ['rss', 'atom', 'json']) expect(text).toContain(`href="/luong-tin/tin-tuc.${kind}"`);
    const picture = /property="og:image" content="http:\/\/localhost\/luong-tin([^"]+)"/.exec(text)?.[1] ?? '';
    expect(picture).toMatch(/^\/anh-chia-se\/bai-1\?v=[0-9a-f]{16}$/);
    const answer = await reader.get(picture);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.headers.get('content-type'), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['image/png', 1200, 630]);
  });

  it('have no picture of a draft', async () => {
    expect((await reader.get('/anh-chia-se/bai-2')).status).toBe(404);
    expect((await reader.get('/anh-chia-se')).status).toBe(200);
  });
});

describe('the sitemap', () => {
  it('names published pages, and robots find it while the office stays closed to them', async () => {
    const map = (await of('/sitemap.xml')).text;
    expect(map).toContain(`<url><loc>${address}</loc><lastmod>2026-11-22</lastmod></url>`);
    expect(map).not.toContain('bai-2');
    const robots = (await of('/robots.txt')).text;
    expect(robots).toContain('Disallow: /luong-tin/lam-viec');
    expect(robots).toContain('Sitemap: http://localhost/luong-tin/sitemap.xml');
  });
});
