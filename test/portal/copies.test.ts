import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadBundle } from '../../src/exchange/bundle/load.ts';
import { anonymous, system } from '../../src/platform/actor.ts';
import { Changes } from '../../src/platform/changes/changes.ts';
import { type Tx, inTenant, withChanges } from '../../src/platform/tenancy.ts';
import { hideComment, passComment } from '../../src/portal/comment/moderation.ts';
import { sendComment } from '../../src/portal/comment/send.ts';
import { moments } from '../../src/slices.ts';
import { type TestDatabase, today } from '../database.ts';
import { demoDatabase, readShipped, wardIds } from '../demo.ts';
import { type Site, firefox, read, readText, startSite } from '../portal-sites.ts';

let test: TestDatabase;
let ward: string;
let now = today;
let theme: string;
let here: Site;
let there: Site;
beforeAll(async () => {
  test = await demoDatabase(() => now);
  ward = (await wardIds(test)).get('demo') ?? '';
  here = await startSite(test);
  there = await startSite(test);
  await both('/demo');
  // Each process looks once after the drafts of a ward it meets.
  for (let asked = -1; asked !== here.statements() + there.statements();) {
    asked = here.statements() + there.statements();
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  theme = /class="theme-text">([^<]+)/.exec(await readText(here, '/demo/tin-tuc'))?.[1] ?? '';
}, 60_000);
afterAll(async () => {
  await here?.close();
  await there?.close();
  await test?.close();
});
beforeEach(() => {
  now = today;
});

const write = <T>(work: (tx: Tx) => Promise<T>) => inTenant(here.runtime, ward, work);

/** Asks both processes until each answers from its copy. */
async function warm(path: string): Promise<void> {
  for (const site of [here, there]) for (let n = 0; n < 2; n += 1) await readText(site, path);
}

/** What both processes show at the first request after the write was answered. */
const both = (path: string) => Promise.all([readText(here, path), readText(there, path)]);

/** The pages that do not show the words in both processes at the first request after the change. */
async function staleAfter(paths: readonly string[], words: string, change: () => Promise<unknown>): Promise<string[]> {
  for (const path of paths) await warm(path);
  for (const path of paths) expect((await both(path)).map((text) => text.includes(words))).toEqual([false, false]);
  await change();
  const stale = [];
  for (const path of paths) if (!(await both(path)).every((text) => text.includes(words))) stale.push(path);
  return stale;
}

const article = () =>
  write((tx) =>
    tx.db
      .selectFrom('article_index')
      .innerJoin('article', 'article.id', 'article_index.article_id')
      .select(['article.id', 'slug'])
      .where('article_index.draft', '=', false)
      .orderBy('shown_at', (order) => order.desc().nullsLast())
      .executeTakeFirstOrThrow(),
  );
const counter = (page: string, label: string) =>
  Number((new RegExp(`<dt>${label}</dt><dd>([\\d.]+)</dd>`).exec(page)?.[1] ?? '').replaceAll('.', ''));
const total = (page: string) => counter(page, 'Tổng lượt truy cập');

describe('a rendered copy', () => {
  it('is not sent to whoever is signed in or has something to be told', async () => {
    const path = `/demo/tin-tuc/${(await article()).slug}`;
    await warm(path);
    for (const cookie of ['bangvang=x', 'thong-bao=Xong', 'a=b; bangvang=x']) {
      const before = here.statements();
      await readText(here, path);
      expect(here.statements() - before).toBe(0);
      const response = await read(here, path, { cookie });
      expect(response.headers.get('etag')).toBeNull();
      expect(here.statements() - before).toBeGreaterThan(0);
    }
  });

  it('is never made of a private page', async () => {
    for (const path of ['/demo/lam-viec', '/demo/dang-nhap', '/demo/khong-co', '/demo/tep/x']) {
      await warm(path);
      expect((await read(here, path, { 'if-none-match': '*' })).headers.get('etag')).toBeNull();
    }
  });

  it('is sent without a question to the database, also where the query holds what the page does not ask for', async () => {
    for (const path of ['/demo', '/demo/tin-tuc?so=50', '/demo/tim-kiem?q=thi+dua']) {
      await warm(path);
      const before = here.statements();
      for (let n = 0; n < 20; n += 1) expect((await read(here, path)).status).toBe(200);
      expect([path, here.statements() - before]).toEqual([path, 0]);
      await readText(here, `${path}${path.includes('?') ? '&' : '?'}utm_source=zalo`);
      expect([path, here.statements() - before]).toEqual([path, 0]);
    }
  });

  it('is kept also by a process that wrote before it began to serve', async () => {
    const { database } = here.runtime;
    const changes = new Changes(test.url, moments);
    const runtime = withChanges({ ...test.runtime, database }, changes);
    await inTenant(runtime, ward, (tx) => tx.db.updateTable('theme').set({ note: 'ghi trước' }).execute());
    expect(changes.trusted).toBe(false);
    await changes.serve(database);
    expect(changes.trusted).toBe(true);
    await changes.close();
  });

  it('carries a validator and is the same page however it is packed', async () => {
    await warm('/demo/cong-trinh');
    const plain = await read(here, '/demo/cong-trinh');
    const etag = plain.headers.get('etag') ?? '';
    expect((await read(there, '/demo/cong-trinh', { 'if-none-match': etag })).status).toBe(304);
    const withoutCounters = (text: string) => text.replaceAll(/<dd>[\d.]+<\/dd>/g, '');
    const text = withoutCounters(await plain.text());
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      await read(here, '/demo/cong-trinh', { 'accept-encoding': encoding });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const packed = await raw(here, '/demo/cong-trinh', encoding);
      expect(packed.encoding).toBe(encoding);
      expect(withoutCounters(unpack(packed.body).toString())).toBe(text);
      expect(packed.body.length).toBeLessThan(text.length / 3);
    }
  });

  it('carries the headers every answer carries', async () => {
    await warm('/demo');
    const copy = await read(here, '/demo');
    const drawn = await read(here, '/demo', { cookie: 'thong-bao=Xong' });
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'content-type', 'cache-control'])
      expect(copy.headers.get(name)).toBe(drawn.headers.get(name));
  });
});

async function raw(site: Site, path: string, encoding: string): Promise<{ encoding: string; body: Buffer }> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(`${site.address}${path}`, { headers: { 'accept-encoding': encoding, 'user-agent': firefox } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ encoding: String(response.headers['content-encoding']), body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

describe('a change shows in two processes at the next request', () => {
  it('of an article', async () => {
    const { id, slug } = await article();
    const stale = await staleAfter(['/demo/tin-tuc', `/demo/tin-tuc/${slug}`, '/demo/tin-tuc.atom'], 'Bài đã đổi tên', () =>
      write((tx) => tx.db.updateTable('article').set({ title: 'Bài đã đổi tên' }).where('id', '=', id).execute()),
    );
    expect(stale).toEqual([]);
  });

  it('of a comment, when somebody passed it and when it was hidden', async () => {
    const { id, slug } = await article();
    const path = `/demo/tin-tuc/${slug}`;
    const comment = { name: 'Bạn đọc', text: 'Ý kiến vừa được duyệt', email: null, trap: '' };
    await warm(path);
    await write((tx) => sendComment(tx, anonymous, id, comment, 'nơi gửi'));
    expect((await both(path)).map((text) => text.includes(comment.text))).toEqual([false, false]);
    const sent = await write((tx) =>
      tx.db.selectFrom('article_comment').select('id').where('text', '=', comment.text).executeTakeFirstOrThrow(),
    );
    expect(
      await staleAfter([path, `${path}/binh-luan`], comment.text, () => write((tx) => passComment(tx, system, sent.id, null))),
    ).toEqual([]);
    await write((tx) => hideComment(tx, system, sent.id, 'Thử ẩn'));
    expect((await both(path)).map((text) => text.includes(comment.text))).toEqual([false, false]);
  });

  it('of the theme, on every page', async () => {
    const paths = [
      '/demo',
      '/demo/tin-tuc',
      '/demo/phong-trao',
      '/demo/cong-trinh',
      '/demo/dien-hinh',
      '/demo/bang-vang',
      '/demo/don-vi',
      '/demo/tim-kiem?q=an',
    ];
    const stale = await staleAfter(paths, 'Chủ đề mới toanh', () =>
      write((tx) =>
        tx.db
          .updateTable('theme')
          .set({ text: 'Chủ đề mới toanh' })
          .where('year', '=', (eb) => eb.selectFrom('theme').select((one) => one.fn.max('year').as('year')))
          .execute(),
      ),
    );
    expect(stale).toEqual([]);
  });

  it('of an award', async () => {
    const stale = await staleAfter(['/demo/bang-vang', '/demo'], 'Người Vừa Được Khen', () =>
      write(async (tx) => {
        await tx.db
          .updateTable('award')
          .set({ recipient: 'Người Vừa Được Khen', person_id: null, unit_id: null, body_id: null, household_id: null })
          .execute();
      }),
    );
    expect(stale).toEqual([]);
  });

  it('of the name of the ward, on every page', async () => {
    const stale = await staleAfter(['/demo', '/demo/tin-tuc'], 'Phường Vừa Đổi Tên', () =>
      write((tx) => tx.db.updateTable('authority').set({ name: 'Phường Vừa Đổi Tên' }).where('authority_id', '=', ward).execute()),
    );
    expect(stale).toEqual([]);
  });

  it('made by the import of a bundle', async () => {
    const bundle = readShipped().find(({ authority }) => authority['slug'] === 'demo');
    if (!bundle) throw new Error('no demo ward');
    expect(theme).not.toBe('');
    await write((tx) => tx.db.updateTable('theme').set({ text: 'Trước khi nạp gói' }).execute());
    const stale = await staleAfter(['/demo', '/demo/tin-tuc'], theme, () =>
      loadBundle({ ...here.runtime, database: test.admin }, system, bundle),
    );
    expect(stale).toEqual([]);
  });

  it('made by hand in the database, once the others were told', async () => {
    await warm('/demo');
    await sql`update theme set text = 'Sửa tay' where authority_id = ${ward}`.execute(test.admin);
    await expect.poll(() => readText(there, '/demo')).toContain('Sửa tay');
  });

  it('and nothing does that was rolled back, nor anything of another ward', async () => {
    await warm('/demo');
    const before = there.statements();
    const failing = write(async (tx) => {
      await tx.db.updateTable('theme').set({ text: 'Không giữ' }).execute();
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    const other = (await wardIds(test)).get('phuong-3-tay-ninh') ?? [...(await wardIds(test)).values()].find((id) => id !== ward) ?? '';
    await inTenant(here.runtime, other, (tx) => tx.db.updateTable('theme').set({ text: 'Phường khác' }).execute());
    expect((await both('/demo')).map((text) => /Không giữ|Phường khác/.test(text))).toEqual([false, false]);
    expect(there.statements() - before).toBe(0);
  });

  it('by the time of a scheduled publication, and by midnight', async () => {
    const { id } = await article();
    const at = new Date(today.getTime() + 90 * 60_000);
    await write((tx) => tx.db.updateTable('article').set({ title: 'Bài hẹn giờ', published_at: at }).where('id', '=', id).execute());
    await warm('/demo/tin-tuc');
    expect((await both('/demo/tin-tuc')).map((text) => text.includes('Bài hẹn giờ'))).toEqual([false, false]);
    now = at;
    expect((await both('/demo/tin-tuc')).map((text) => text.includes('Bài hẹn giờ'))).toEqual([true, true]);
    await warm('/demo/cong-trinh');
    const before = here.statements();
    now = new Date('2026-11-23T00:00:00+07:00');
    await readText(here, '/demo/cong-trinh');
    expect(here.statements()).toBeGreaterThan(before);
  });

  it('even when a process cannot be reached: it trusts its copies no longer than writers wait', async () => {
    await warm('/demo');
    const deaf = await startSite(test);
    await readText(deaf, '/demo');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bangvang changes' and datname = current_database()`.execute(
      test.admin,
    );
    await expect.poll(() => deaf.runtime.changes?.trusted).toBe(false);
    await write((tx) => tx.db.updateTable('theme').set({ text: 'Sau khi đứt dây' }).execute());
    expect([await readText(deaf, '/demo'), ...(await both('/demo'))].map((text) => text.includes('Sau khi đứt dây'))).toEqual([
      true,
      true,
      true,
    ]);
    await expect.poll(() => [here, there].every((site) => site.runtime.changes?.trusted), { timeout: 6_000 }).toBe(true);
    await deaf.close();
  }, 20_000);
});

describe('the counters', () => {
  it('are exact under a thousand hits at once in two processes', async () => {
    await warm('/demo');
    const start = total(await readText(here, '/demo'));
    const hits = Array.from({ length: 1_000 }, (_, n) => readText(n % 2 === 0 ? here : there, '/demo'));
    await Promise.all(hits);
    await expect.poll(async () => total(await readText(here, '/demo')) - start, { timeout: 10_000 }).toBeGreaterThanOrEqual(1_001);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { visits } = await inTenant(
      here.runtime,
      ward,
      (tx) =>
        tx.db
          .selectFrom('visit_day')
          .select((eb) => eb.fn.sum<number>('visits').as('visits'))
          .executeTakeFirstOrThrow(),
      'read',
    );
    const [last, other] = [total(await readText(here, '/demo')), total(await readText(there, '/demo'))];
    expect(last).toBeGreaterThan(start + 1_000);
    expect(other - last).toBeLessThanOrEqual(1);
    expect(visits).toBeGreaterThanOrEqual(1_000);
  }, 30_000);

  it('never say that nobody is here', async () => {
    await warm('/demo');
    expect(counter(await readText(here, '/demo'), 'Đang truy cập')).toBeGreaterThan(0);
    expect(counter(await readText(here, '/demo'), 'Hôm nay')).toBeGreaterThan(0);
  });
});
