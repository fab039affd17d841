import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { importForeign } from '../article/import.ts';
import { searchWords } from './query.ts';
import { searchArticles } from './search.ts';

let test: TestDatabase;
let ward: string;
let other: string;

const article = (tx: Tx, title: string, body: string, more: object = {}) =>
  tx.db
    .insertInto('article')
    .values({ ...fresh(tx), title, body, slug: tx.newId(), published_at: new Date('2026-01-02T00:00:00Z'), ...more })
    .execute();

const foreign = (n: number, html: string) => ({
  slug: `bai-${n}`,
  title: `Bài ${n}`,
  html,
  category: 'Tin tức',
  tags: ['thi đua'],
  date: '2026-02-03T04:05:06.000Z',
});

const found = async (authority: string, text: string) => {
  const { total, articles } = await inTenant(test.runtime, authority, (tx) => searchArticles(tx, text, 20, 0), 'read');
  return { total, titles: articles.map(({ title }) => title).toSorted() };
};

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'tim-kiem');
  other = await addAuthority(test, 'ben-canh');
  await inTenant(test.runtime, ward, async (tx) => {
    await article(tx, 'Hẻm', 'Nâng cấp hẻm 71/26 Nguyễn Bặc.');
    await article(tx, 'Hội nghị', 'Phát động phong trào thi đua yêu nước; giữ vững ANTQ.');
    await article(tx, 'Bản thảo', 'Thi đua chưa đăng.', { draft: true });
    await article(tx, 'Hẹn giờ', 'Thi đua sẽ đăng.', { published_at: new Date('2030-01-01T00:00:00Z') });
    await article(tx, 'Lạc', 'Bà Nguyễn Thị Lan đưa thư.');
  });
  await inTenant(test.runtime, other, (tx) => article(tx, 'Của phường khác', 'Thi đua ở phường khác.'));
});
afterAll(() => test.close());

describe('search', () => {
  it('shows no draft, nothing of tomorrow and nothing of another ward', async () => {
    expect(await found(ward, 'thi đua')).toEqual({ total: 1, titles: ['Hội nghị'] });
    expect(await found(other, 'thi đua')).toEqual({ total: 1, titles: ['Của phường khác'] });
  });

  it('finds the same with and without diacritics and takes no «Thị … đưa» for «thi đua»', async () => {
    expect(await found(ward, 'thi dua')).toEqual(await found(ward, 'Thi Đua'));
    expect((await found(ward, 'thi dua')).titles).not.toContain('Lạc');
  });

  it('finds house numbers and abbreviations', async () => {
    expect((await found(ward, '71/26')).titles).toEqual(['Hẻm']);
    expect((await found(ward, 'an ninh Tổ quốc')).titles).toEqual(['Hội nghị']);
  });

  it('finds all words where they stand apart, and nothing for signs alone', async () => {
    expect((await found(ward, 'bặc hẻm')).titles).toEqual(['Hẻm']);
    expect(await found(ward, `'"&|!:*()`)).toEqual({ total: 0, titles: [] });
  });

  it('cannot be asked about another ward than that of the transaction', async () => {
    const { rows } = await inTenant(
      test.runtime,
      ward,
      (tx) =>
        sql<{ shown: number }>`select count(*)::int as shown from find_articles(${`'thi_dua'`}::tsquery, now(), 100, 0)`.execute(tx.db),
      'read',
    );
    expect(rows).toEqual([{ shown: 1 }]);
  });

  it('looks the words up in their index under row-level security', async () => {
    await inTenant(test.runtime, other, (tx) =>
      importForeign(
        tx,
        system,
        Array.from({ length: 400 }, (_, n) => foreign(n, `<p>bài số ${n} về môi trường</p>`)),
        () => undefined,
      ),
    );
    await sql`analyze article_index`.execute(test.admin);
    const scans = async (tx: Tx) =>
      (await sql<{ scans: number }>`select pg_stat_get_xact_numscans('article_words'::regclass)::int as scans`.execute(tx.db)).rows[0]
        ?.scans ?? 0;
    const [before, after] = await inTenant(test.runtime, other, async (tx) => {
      // Of a few hundred rows the whole table would be read sooner; where rows may not be told by the index it never is.
      await sql`set local enable_seqscan = off`.execute(tx.db);
      const first = await scans(tx);
      await sql`select * from find_articles(${`'so_77'`}::tsquery, now(), 20, 0)`.execute(tx.db);
      return [first, await scans(tx)];
    });
    expect(after).toBeGreaterThan(before ?? 0);
  });

  it('folds texts in the database as it folds what is typed', () =>
    fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Za-zÀ-ỹĐđ0-9 .,/“”\n-]{0,60}$/u), async (text) => {
        const { rows } = await sql<{ words: string[] }>`select search_words(${text}) as words`.execute(test.admin);
        expect(rows[0]?.words.toSorted()).toEqual(searchWords(text).toSorted());
      }),
      { numRuns: 60 },
    ));
});

describe('articles of another site', () => {
  const take = (rows: Parameters<typeof importForeign>[2]) =>
    inTenant(test.runtime, ward, (tx) => importForeign(tx, system, rows, () => undefined));

  it('are taken once, corrected when they changed, and stripped of everything but their text', async () => {
    const rows = [foreign(1, '<p>Một &amp; hai</p><script>alert(1)</script><h2>Ba</h2><ul><li>bốn</li></ul>'), foreign(2, '<p>Hai</p>')];
    expect(await take(rows)).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await take(rows)).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await take([foreign(2, '<p>Hai lần</p>')])).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const bodies = await inTenant(
      test.runtime,
      ward,
      (tx) => tx.db.selectFrom('article').select('body').where('slug', 'in', ['bai-1', 'bai-2']).orderBy('slug').execute(),
      'read',
    );
    expect(bodies).toEqual([{ body: 'Một & hai\n\n## Ba\n\n- bốn' }, { body: 'Hai lần' }]);
    expect((await found(ward, 'hai lần')).titles).toEqual(['Bài 2']);
  });
});
