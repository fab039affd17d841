import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../src/command/demo-accounts.ts';
import { formatDate, localDate } from '../../src/platform/calendar/date.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { keepPapers } from '../../src/commendation/decision/archive.ts';
import { fromRoot } from '../../src/platform/root.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { Officer, type Process, environmentOf, sharedFolder, startProcess } from '../portal-processes.ts';
import { firefox } from '../portal-sites.ts';

let test: TestDatabase;
let ward: string;
let one: Process;
let two: Process;
let officer: Officer;
const folder = sharedFolder();

beforeAll(async () => {
  test = await demoDatabase();
  ward = (await wardIds(test)).get('demo') ?? '';
  // One after the other: the first builds what both run.
  one = await startProcess(test, folder.path);
  two = await startProcess(test, folder.path);
  officer = await Officer.signIn(one, 'canbo@maivang.example', demoPassword);
}, 180_000);
afterAll(async () => {
  await Promise.all([one?.stop(), two?.stop()]);
  folder.remove();
  await test?.close();
});

/** What somebody who is not signed in reads. */
async function readAt(process: Process, path: string, status = 200): Promise<string> {
  const answer = await fetch(`${process.address}/demo${path}`, { headers: { 'user-agent': firefox } });
  expect([path, answer.status]).toEqual([path, status]);
  return answer.text();
}

/** The very next request to a page in each process. */
const both = (path: string, status?: number) => Promise.all([readAt(one, path, status), readAt(two, path, status)]);

async function warm(paths: readonly string[]): Promise<void> {
  for (const path of paths) for (let n = 0; n < 2; n += 1) await both(path);
}

/** Pages, each with a column it reads and a mark of its own that can be put into it. */
const witnesses = {
  '/don-vi': { table: 'unit', column: 'name', mark: 'DAU-DON-VI ' },
  '/bang-vang': { table: 'award', column: 'recipient', mark: 'DAU-BANG-VANG ' },
  '/cong-trinh': { table: 'work', column: 'title', mark: 'DAU-CONG-TRINH ' },
  '/phong-trao': { table: 'movement', column: 'name', mark: 'DAU-PHONG-TRAO ' },
} as const;
type Witness = keyof typeof witnesses;

/** Past the triggers that tell: only a page that is drawn anew shows the mark. */
const mark = (path: Witness) =>
  test.admin.transaction().execute(async (db) => {
    const { table, column, mark: words } = witnesses[path];
    await sql`set local session_replication_role = replica`.execute(db);
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${words} || ${sql.ref(column)} where authority_id = ${ward}`.execute(db);
  });

/** Takes the mark away and tells it, so that no copy made meanwhile keeps it. */
async function unmark(path: Witness): Promise<void> {
  const { table, column, mark: words } = witnesses[path];
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${words}, '') where authority_id = ${ward}`.execute(
    test.admin,
  );
  await sleep(100);
}

/** Whether a page holds its mark, in each process. */
const marked = async (path: Witness) => (await both(path)).map((text) => text.includes(witnesses[path].mark));

interface Change {
  /** Pages that must show the change at the next request. */
  shows: readonly string[];
  words: string;
  /** Pages that have nothing to do with it. */
  stay: readonly Witness[];
  make(): Promise<unknown>;
}

/** Makes the change at one process; gives the pages that were old in either, and those drawn anew without need. */
async function after({ shows, words, stay, make }: Change): Promise<{ old: string[]; drawnAnew: string[] }> {
  await warm([...shows, ...stay]);
  for (const path of shows) expect([path, ...(await both(path)).map((text) => text.includes(words))]).toEqual([path, false, false]);
  for (const path of stay) await mark(path);
  try {
    await make();
    const old: string[] = [];
    for (const path of shows) if (!(await both(path)).every((text) => text.includes(words))) old.push(path);
    const drawnAnew: string[] = [];
    for (const path of stay) if ((await marked(path)).some(Boolean)) drawnAnew.push(path);
    return { old, drawnAnew };
  } finally {
    for (const path of stay) await unmark(path);
  }
}

const exact = { old: [], drawnAnew: [] };

/** The newest article with a text of its own. */
const newestArticle = () =>
  test.admin
    .selectFrom('article')
    .innerJoin('category', (join) =>
      join.onRef('category.id', '=', 'article.category_id').onRef('category.authority_id', '=', 'article.authority_id'),
    )
    .select(['article.id', 'article.slug', 'article.title', 'article.lead', 'article.body', 'category.key as category'])
    .where('article.authority_id', '=', ward)
    .where('draft', '=', false)
    .where('body', 'is not', null)
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

/** An article that was written, sent and approved at the first process, and is not public. */
async function approvedArticle(title: string): Promise<{ id: string; slug: string; path: string }> {
  const fields = { title, lead: `Tóm tắt của ${title}`, body: `Nội dung của ${title}.` };
  const path = (await officer.act('/lam-viec/tin-bai/moi', fields)).replace('/demo', '');
  await officer.act(`${path}/gui-duyet`, {});
  await officer.act(`${path}/duyet`, {});
  const id = path.split('/').at(-1) ?? '';
  const { slug } = await test.admin.selectFrom('article').select('slug').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, slug, path };
}

/**
 * Moves the hour of a scheduled article near (the form knows minutes only, and nobody wants to wait for one), makes copies
 * before it and reads them after it. Gives the pages that still lack the article. A busy machine gets more time.
 */
async function comesAtItsHour(id: string, slug: string, shows: readonly string[], seconds = 4): Promise<string[]> {
  const at = new Date(Date.now() + seconds * 1_000);
  await test.admin.updateTable('article').set({ published_at: at }).where('id', '=', id).execute();
  await sleep(200);
  const before: boolean[] = [];
  for (const path of shows) for (const text of await both(path)) before.push(text.includes(slug));
  await both(`/tin-tuc/${slug}`, 404).catch((error: unknown) => {
    if (Date.now() < at.getTime()) throw error;
  });
  if (Date.now() >= at.getTime()) return comesAtItsHour(id, slug, shows, seconds * 2);
  expect(before).toEqual(before.map(() => false));
  await sleep(at.getTime() - Date.now() + 1);
  const late: string[] = [];
  for (const path of shows) if (!(await both(path)).every((text) => text.includes(slug))) late.push(path);
  return late;
}

const run = promisify(execFile);

/** A command beside the two processes, as an administrator types it. */
const bangvang = (...args: string[]) =>
  run(process.execPath, [fromRoot('bin', 'bangvang.mjs'), ...args], { env: environmentOf(test, folder.path) });

describe('two processes of one operating system over one database', () => {
  it('are two, and each answers from copies of its own', async () => {
    expect(one.pid).not.toBe(two.pid);
    expect(one.address).not.toBe(two.address);
    for (const path of Object.keys(witnesses) as Witness[]) {
      await warm([path]);
      await mark(path);
      expect([path, ...(await marked(path))]).toEqual([path, false, false]);
      await unmark(path);
    }
  });
});

describe('what an officer does at one process shows in both at the next request:', () => {
  it('a correction of an article, with its new title and text', async () => {
    const { id, slug, category } = await newestArticle();
    const shows = ['', '/tin-tuc', `/chuyen-muc/${category}`, `/tin-tuc/${slug}`, '/tin-tuc.atom', '/tin-tuc.rss', '/tin-tuc.json'];
    const title = 'Bài vừa được đính chính';
    const fields = { title, lead: 'Tóm tắt vừa sửa', body: 'Nội dung bưởi bòng vừa sửa.', why: 'Thử hai tiến trình' };
    const make = () => officer.act(`/lam-viec/tin-bai/${id}/dinh-chinh`, fields);
    expect(await after({ shows, words: title, stay: ['/don-vi', '/bang-vang', '/cong-trinh', '/phong-trao'], make })).toEqual(exact);
    expect((await both(`/tin-tuc/${slug}`)).map((text) => text.includes('Nội dung bưởi bòng vừa sửa.'))).toEqual([true, true]);
  });

  it('a new article in the search, which had found nothing', async () => {
    const { path } = await approvedArticle('Quả thanh trà chín sớm');
    const shows = ['/tim-kiem?q=thanh+tra+chin+som', '/tim-kiem?q=thanh+trà', '/tin-tuc', '/sitemap.xml'];
    const search = shows.slice(0, 2);
    await warm(shows);
    for (const each of search) for (const text of await both(each)) expect(text).not.toContain('Quả thanh trà');
    await officer.act(`${path}/dang`, {});
    for (const each of search) expect((await both(each)).map((text) => text.includes('qua-thanh-tra-chin-som'))).toEqual([true, true]);
    expect((await both('/sitemap.xml')).map((text) => text.includes('qua-thanh-tra-chin-som'))).toEqual([true, true]);
  });

  it('an article whose hour comes, without anybody doing anything', async () => {
    const title = 'Bài hẹn giờ tự lên trang';
    const { id, slug, path } = await approvedArticle(title);
    const minute = new Date(Date.now() + 120_000);
    const time = new Intl.DateTimeFormat('vi', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Asia/Ho_Chi_Minh',
    }).format(minute);
    await officer.act(`${path}/hen-dang`, { date: formatDate(localDate(minute)), time });
    const shows = ['', '/tin-tuc', '/tin-tuc.atom', '/sitemap.xml'];
    await warm(shows);
    expect(await comesAtItsHour(id, slug, shows)).toEqual([]);
    await both(`/tin-tuc/${slug}`);
    await officer.act(`${path}/go`, { reason: 'Thử gỡ bài' });
    for (const each of shows) expect([each, ...(await both(each)).map((text) => text.includes(slug))]).toEqual([each, false, false]);
    await both(`/tin-tuc/${slug}`, 404);
  }, 120_000);

  it('a comment sent at the other process: not before it is passed, and no longer when it is hidden', async () => {
    const { slug } = await newestArticle();
    const page = `/tin-tuc/${slug}`;
    const text = 'Ý kiến gửi ở tiến trình kia';
    await warm([page]);
    const sent = await fetch(`${two.address}/demo${page}/binh-luan`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: two.address },
      body: new URLSearchParams({ _key: crypto.randomUUID(), name: 'Bạn Đọc Xa', text, email: '', website: '' }),
    });
    expect(sent.status).toBe(303);
    const { id } = await test.admin.selectFrom('article_comment').select('id').where('text', '=', text).executeTakeFirstOrThrow();
    const make = () => officer.act(`/lam-viec/binh-luan/${id}/dang`, { reply: '' });
    const stay = ['/don-vi', '/bang-vang', '/cong-trinh', '/phong-trao'] as const;
    expect(await after({ shows: [page, `${page}/binh-luan`], words: text, stay, make })).toEqual(exact);
    await officer.act(`/lam-viec/binh-luan/${id}/an`, { reason: 'Thử ẩn' });
    for (const path of [page, `${page}/binh-luan`]) expect((await both(path)).map((shown) => shown.includes(text))).toEqual([false, false]);
  });

  it('the theme of the year, on every page', async () => {
    const { year } = await test.admin
      .selectFrom('theme')
      .select((eb) => eb.fn.max('year').as('year'))
      .where('authority_id', '=', ward)
      .executeTakeFirstOrThrow();
    const { slug } = await newestArticle();
    const pages = [
      '',
      '/tin-tuc',
      `/tin-tuc/${slug}`,
      '/phong-trao',
      '/cong-trinh',
      '/dien-hinh',
      '/bang-vang',
      '/don-vi',
      '/thu-vien-anh',
      '/van-ban',
    ];
    const text = 'Chủ đề đặt ở một tiến trình';
    const make = () => officer.act('/lam-viec/phong-trao/chu-de', { year: String(year), level: 'ward', text });
    expect(await after({ shows: [...pages, '/tim-kiem?q=an'], words: text, stay: [], make })).toEqual(exact);
  });

  it('the name of the ward, on every page and in the feeds', async () => {
    const form = await officer.fieldsOf('/lam-viec/to-chuc/chinh-quyen/sua');
    const shows = ['', '/tin-tuc', '/bang-vang', '/don-vi', '/cong-trinh', '/dien-hinh', '/tin-tuc.atom', '/tin-tuc.rss', '/tin-tuc.json'];
    const make = () => officer.act('/lam-viec/to-chuc/chinh-quyen/sua', { ...form, name: 'Phường Mai Vàng Mới' });
    expect(await after({ shows, words: 'Phường Mai Vàng Mới', stay: [], make })).toEqual(exact);
    await officer.act('/lam-viec/to-chuc/chinh-quyen/sua', form);
    for (const path of shows) expect((await both(path)).map((text) => text.includes('Phường Mai Vàng Mới'))).toEqual([false, false]);
  });

  it('an award of the level above: on the honour roll, the page of the unit and the home page', async () => {
    const unit = await test.admin
      .selectFrom('unit')
      .select(['id', 'key'])
      .where('authority_id', '=', ward)
      .where('valid_to', 'is', null)
      .orderBy('position')
      .executeTakeFirstOrThrow();
    const { year } = await test.admin
      .selectFrom('award')
      .select((eb) => eb.fn.max('year').as('year'))
      .where('authority_id', '=', ward)
      .executeTakeFirstOrThrow();
    const citation = 'Thành tích vừa ghi ở một tiến trình';
    const fields = {
      subject: `unit:${unit.id}`,
      award: 'bang_khen_tinh',
      issuer: 'Chủ tịch UBND tỉnh',
      level: 'province',
      year: String(year),
      citation,
    };
    const shows = ['', `/bang-vang?nam=${year}`, `/don-vi/${encodeURIComponent(unit.key)}`];
    const make = () => officer.act('/lam-viec/so-vang/khen-cap-tren', fields);
    expect(await after({ shows, words: citation, stay: ['/don-vi', '/cong-trinh', '/phong-trao'], make })).toEqual(exact);
  });

  it('a correction of an award, from the moment the chair has signed it and not before', async () => {
    const award = await test.admin
      .selectFrom('award')
      .innerJoin('decision', (join) =>
        join.onRef('decision.id', '=', 'award.decision_id').onRef('decision.authority_id', '=', 'award.authority_id'),
      )
      .select(['award.id', 'award.decision_id', 'award.year', 'award.unit_id'])
      .where('award.authority_id', '=', ward)
      .where('award.direction', '=', 'given')
      .where('award.person_id', 'is not', null)
      .where('decision.number', 'is not', null)
      // One was revoked in the demo already, and what is revoked is corrected no more.
      .where((eb) => eb.not(eb.exists(eb.selectFrom('amendment').select('amendment.id').whereRef('amendment.award_id', '=', 'award.id'))))
      .orderBy('award.year', 'desc')
      .orderBy('award.key')
      .limit(1)
      .executeTakeFirstOrThrow();
    const chair = await Officer.signIn(two, 'chutich@maivang.example', demoPassword);
    const recipient = 'Người Được Đính Chính Tên';
    const shows = [`/bang-vang?nam=${award.year}`];
    await warm(shows);
    const fields = { award: award.id, kind: 'corrected', reason: 'Tên in sai trong quyết định', recipient };
    const draft = (await officer.act(`/lam-viec/quyet-dinh/${award.decision_id}/dinh-chinh`, fields)).replace('/demo', '');
    const make = () => chair.act(`${draft}/ky`, {});
    expect(await after({ shows, words: recipient, stay: ['/don-vi', '/cong-trinh', '/phong-trao'], make })).toEqual(exact);
  });

  it('an exemplar and its story', async () => {
    const fields = {
      name: 'Mô hình vừa lập ở một tiến trình',
      subject: '',
      year: '2026',
      stage: 'discovered',
      field: '',
      movement: '',
      story: 'Chuyện kể lần đầu',
    };
    const make = () => officer.act('/lam-viec/dien-hinh/moi', fields);
    const stay = ['/don-vi', '/bang-vang', '/cong-trinh', '/phong-trao'] as const;
    expect(await after({ shows: ['/dien-hinh'], words: fields.name, stay, make })).toEqual(exact);
    const { id, key } = await test.admin
      .selectFrom('exemplar')
      .select(['id', 'key'])
      .where('name', '=', fields.name)
      .executeTakeFirstOrThrow();
    const story = 'Chuyện kể lại lần sau';
    const again = () => officer.act(`/lam-viec/dien-hinh/${id}/sua`, { ...fields, story });
    expect(await after({ shows: [`/dien-hinh/${encodeURIComponent(key)}`], words: story, stay, make: again })).toEqual(exact);
  });
});

describe('what no officer does shows in both at the next request:', () => {
  it('work of the queue that one of them has done, and pages that do not need it stay copies', async () => {
    const { id } = await test.admin
      .selectFrom('decision')
      .innerJoin('award', (join) =>
        join.onRef('award.decision_id', '=', 'decision.id').onRef('award.authority_id', '=', 'decision.authority_id'),
      )
      .select(['decision.id'])
      .where('decision.authority_id', '=', ward)
      .where('decision.number', 'is not', null)
      .where('award.person_id', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('credential').select('id').whereRef('credential.award_id', '=', 'award.id'))),
      )
      .limit(1)
      .executeTakeFirstOrThrow();
    const codes = () =>
      test.admin
        .selectFrom('credential')
        .innerJoin('award', (join) =>
          join.onRef('award.id', '=', 'credential.award_id').onRef('award.authority_id', '=', 'credential.authority_id'),
        )
        .select('code')
        .where('award.decision_id', '=', id)
        .execute();
    await inTenant(test.runtime, ward, (tx) => tx.jobs.enqueue(tx, keepPapers, { decisionId: id }));
    const stay = Object.keys(witnesses) as Witness[];
    await warm(stay);
    for (const path of stay) await mark(path);
    await expect.poll(async () => (await codes()).length, { timeout: 30_000, interval: 50 }).toBeGreaterThan(0);
    const [{ code } = { code: '' }] = await codes();
    expect((await both(`/xac-minh/${code}`)).map((text) => text.includes(code))).toEqual([true, true]);
    for (const path of stay) expect([path, ...(await marked(path))]).toEqual([path, false, false]);
    for (const path of stay) await unmark(path);
  }, 60_000);

  it('an import typed by an administrator, in a third process, of news with their categories', async () => {
    const file = `${folder.path}/tin.jsonl`;
    const html = '<p>Chuyện quả sấu xanh đầu mùa.</p>';
    const row = { slug: 'sau-xanh', title: 'Mùa sấu xanh', html, category: 'Chuyện phố', date: '2022-05-06T08:00:00+07:00' };
    writeFileSync(file, `${JSON.stringify(row)}\n`);
    const shows = ['/tin-tuc?trang=99', '/tim-kiem?q=qua+sau+xanh', '/sitemap.xml'];
    await warm(['', ...shows, '/tin-tuc.json']);
    await bangvang('import', '--articles', file, '--ward', 'demo');
    for (const path of shows) expect([path, ...(await both(path)).map((text) => text.includes('sau-xanh'))]).toEqual([path, true, true]);
    expect((await both('/tin-tuc')).map((text) => text.includes('Chuyện phố'))).toEqual([true, true]);
  }, 60_000);
});
