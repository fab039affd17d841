import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { system } from '../../platform/actor.ts';
import { loadBundle } from '../bundle/load.ts';
import { parseHtml, spokenText, textOf } from './html.ts';
import { all, counts, once, picturesTell, says, saysInOrder, together } from './look.ts';
import { checkEyes, eyeLine, eyeRows } from './eyes.ts';
import { startFeeds } from './feeds.ts';
import { Page } from './page.ts';
import { checkRows, closingLine, resultLine } from './row.ts';
import { rows } from './rows.ts';
import { Site } from './site.ts';
import { loadSeedWards, openLogins, seedBundles } from './wards.ts';

const span = (seed: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `S${seed}-${String(from + index).padStart(2, '0')}`);
const one = (...ids: string[]) => ids;

/** The ranges whose every row has to be looked at. */
const required = [
  ...span(0, 11, 17),
  ...one('S0-37', 'S0-39'),
  ...span(1, 5, 7),
  ...one('S1-22'),
  ...span(2, 5, 8),
  ...one('S2-14', 'S2-16'),
  ...one('S0-01', 'S1-08', 'S1-20'),
  ...span(3, 5, 11),
  ...span(2, 19, 22),
  ...span(3, 13, 16),
  ...span(0, 19, 23),
  ...one('S4-07'),
  ...span(4, 9, 23),
  ...one('S0-30', 'S0-31', 'S4-24'),
  ...span(1, 16, 18),
  ...one('S2-09', 'S0-36'),
  ...span(2, 1, 24),
  ...one('S0-02', 'S0-03', 'S0-35', 'S1-02'),
  ...span(4, 26, 28),
  ...one('S3-22', 'S3-27', 'S3-31'),
  ...one('C2', 'C3', 'C4', 'C5', 'C6', 'C10', 'C12', 'C15'),
];
const digest = [...span(0, 1, 39), ...span(1, 1, 24), ...span(2, 1, 29), ...span(3, 1, 31), ...span(4, 1, 32)];
const ids = rows.map(({ id }) => id);

describe('the list of rows', () => {
  it('holds every row of the ranges that must be covered', () => {
    expect(required.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('holds every other row of the digest', () => {
    expect(digest.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('asks people to look at rows of the digest only, once for each', () => {
    const asked = eyeRows.map(({ id }) => id);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    expect(asked).toEqual([...new Set(asked)].toSorted());
  });

  it('holds each row once, in the order of the digest', () => {
    const number = (id: string) => id.replace(/^C(\d)$/, 'C0$1');
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (number(a) < number(b) ? -1 : 1)));
  });
});

const page = (body: string, status = 200) =>
  new Page('/trang', status, `<!doctype html><html><head><title>Đầu</title></head><body><main>${body}</main></body></html>`);

describe('a look', () => {
  it('says no to a page that was not answered', () => {
    expect(says(page('Có đủ chữ', 404), 'Có')).toEqual({ found: false, where: '/trang: trả lời 404' });
  });

  it('says what is missing, and where', () => {
    expect(says(page('<p>Một</p>'), 'Một', 'Hai')).toEqual({ found: false, where: '/trang: không thấy “Hai”' });
    expect(all(says(page('Một'), 'Một'), says(page('Một'), 'Ba'))).toEqual({ found: false, where: '/trang: không thấy “Ba”' });
  });

  it('sees order', () => {
    expect(saysInOrder(page('<p>Một</p><p>Hai</p>'), 'Hai', 'Một').found).toBe(false);
    expect(saysInOrder(page('<p>Một</p><p>Hai</p>'), 'Một', 'Hai')).toEqual({ found: true, where: '/trang' });
  });

  it('sees what stands in one row and what only stands on one page', () => {
    const table = page('<table><tr><th>A</th><td title="Vượt">1</td></tr><tr><th>B</th><td>2</td></tr></table>');
    expect(together(table, 'A', 'Vượt').found).toBe(true);
    expect(together(page('<p>A</p><ul><li>B 2</li></ul>'), /^B/, 'A').found).toBe(false);
  });

  it('hears a label that is printed twice', () => {
    expect(once(page('<h2>Danh mục</h2>'), 'Danh mục').found).toBe(true);
    expect(once(page('<h2>Danh mục Danh mục</h2>'), 'Danh mục').found).toBe(false);
    expect(once(page('<h2>Danh mục</h2><nav aria-label="Danh mục"></nav>'), 'Danh mục').found).toBe(false);
  });

  it('finds pictures that tell nothing, and counts', () => {
    expect(picturesTell(page('<img src="/a.webp" alt="Hình ảnh">'))).toEqual({
      found: false,
      where: '/trang: ảnh /a.webp có alt “Hình ảnh”',
    });
    expect(counts(page('<li>Đạt</li><li>Đạt</li>'), /Đạt/, 2).found).toBe(true);
  });
});

describe('the text of a page', () => {
  it('joins words inside a line, parts blocks, reads entities, and gives one form of letters', () => {
    expect(textOf(parseHtml('<p>Có <b>5</b> khu phố</p><p>Đ&#x1EA1;t &amp; v\u01B0\u01A1\u0323t&nbsp;mức</p><script>x()</script>'))).toBe(
      'Có 5 khu phố Đạt & vượt mức',
    );
  });

  it('leaves what is hidden from screen readers out of what they say', () => {
    expect(spokenText(parseHtml('<label>Tên<span aria-hidden="true"> *</span></label>'))).toBe('Tên');
  });
});

describe('the check', () => {
  let test: TestDatabase;
  let site: Site;
  let feeds: Awaited<ReturnType<typeof startFeeds>>;
  const look = async (id: string) =>
    checkRows(
      site,
      rows.filter((row) => row.id === id),
    );

  beforeAll(async () => {
    test = await testDatabase();
    await loadSeedWards({ ...test.runtime, database: test.admin }, system);
    feeds = await startFeeds();
    const app = createApp({ runtime: { ...test.runtime, outside: feeds }, log: pino({ level: 'silent' }) });
    site = new Site('http://localhost', (request) => app.fetch(request, '127.0.0.1'), await openLogins(test.runtime));
  });
  afterAll(() => {
    feeds.close();
    return test.close();
  });

  it('prints the row, the answer, what was looked for and where', async () => {
    const [result] = await look('S0-36');
    expect(result && resultLine(result)).toBe(
      'S0-36 yes, chương trình theo thứ tự chỉ đạo, tiếp thu, phát động, khen thưởng, /phuong-3-tan-binh/hoi-nghi/hoi-nghi-2023-01-11',
    );
  });

  it.each(['S0-34', 'S2-26', 'S3-28'])('finds %s', async (id) => {
    expect((await look(id)).map(({ found, where }) => (found ? 'yes' : where))).toEqual(['yes']);
  });

  it('names the page to look at for every row that needs eyes, and each of them is there', async () => {
    const results = await checkEyes(site, eyeRows);
    expect(results.filter(({ found }) => !found)).toEqual([]);
    expect(results.length).toBe(eyeRows.length);
    for (const { where } of results) expect(where).toMatch(/^\/[a-z0-9-]+(\/|$)/);
    expect(results.slice(0, 1).map(eyeLine)).toEqual([
      'S0-02 eyes, trang chủ cân đối ở máy tính và điện thoại 390 px, tin nổi bật đứng trước, /phuong-3-tan-binh',
    ]);
  });

  it('says no to a page to look at that is not there, or cannot be opened', async () => {
    const gone = { id: 'S0-02', lookAt: 'gì đó', open: (of: Site) => of.visitor('phuong-3-tan-binh').open('/khong-co') };
    const broken = { id: 'S0-03', lookAt: 'gì đó', open: () => Promise.reject(new Error('không nối được')) };
    expect((await checkEyes(site, [gone, broken])).map(eyeLine)).toEqual([
      'S0-02 no, gì đó, /phuong-3-tan-binh/khong-co: trả lời 404',
      'S0-03 no, gì đó, không nối được',
    ]);
  });

  it('says no once a fact of the ward has changed', async () => {
    expect((await look('S4-24'))[0]?.found).toBe(true);
    const [bundle] = seedBundles(2026).filter(({ authority }) => authority['slug'] === 'hung-long');
    const awards = bundle?.sections['awards']?.map((award) => ({ ...award, collectives: 15 })) ?? [];
    await loadBundle({ ...test.runtime, database: test.admin }, system, {
      authority: bundle?.authority ?? {},
      sections: { ...bundle?.sections, awards },
    });
    const results = await look('S4-24');
    expect(results.map(resultLine)[0]).toMatch(/^S4-24 no, .*không thấy “khen thưởng 16 tập thể/);
    expect(closingLine(results)).toBe('0 passed, 1 failed');
  });

  it('says no to a look that breaks, with its reason', async () => {
    const broken = { id: 'S0-01', looksFor: 'gì đó', look: () => Promise.reject(new Error('không nối được')) };
    expect((await checkRows(site, [broken])).map(resultLine)).toEqual(['S0-01 no, gì đó, không xem được: không nối được']);
  });
});
