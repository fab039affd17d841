import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { type Person, type Stage, openStage, person, signInAs } from './browser.ts';
import { answer, fill, follow, form, main, picture } from './screen.ts';

let now = new Date('2026-11-22T17:00:00+07:00');
let test: TestDatabase;
let stage: Stage;
let editor: Person;
let reader: Person;
let ward = '';
let article = { id: '', slug: '' };

/** The newest closed conference of the demo ward that has news, without them: as on the evening of its day. */
async function untold(): Promise<string> {
  const row = await test.admin
    .selectFrom('event')
    .innerJoin('article', (join) =>
      join.onRef('article.event_id', '=', 'event.id').onRef('article.authority_id', '=', 'event.authority_id'),
    )
    .where('event.authority_id', '=', ward)
    .where('event.closed_on', 'is not', null)
    .orderBy('event.held_on', 'desc')
    .select(['event.id', 'article.id as told'])
    .executeTakeFirstOrThrow();
  await test.admin.deleteFrom('article_comment').where('article_id', '=', row.told).execute();
  await test.admin.deleteFrom('article_index').where('article_id', '=', row.told).execute();
  await test.admin.deleteFrom('article').where('id', '=', row.told).execute();
  return row.id;
}

const newest = async (event: string) =>
  test.admin.selectFrom('article').where('event_id', '=', event).select(['id', 'slug', 'lead', 'body']).executeTakeFirstOrThrow();
const submit = async (page: Page, name: string, fields: Parameters<typeof fill>[1] = {}) => {
  const target = form(page, name);
  await fill(target, fields);
  await follow(page, target.getByRole('button').last());
};
/** An editor learns with the next frame where the cursor went, and puts it back once 20 ms after it got the focus. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => void requestAnimationFrame(() => void setTimeout(resolve, 50))));
const status = async (path: string) => (await reader.page.goto(`/demo/tin-tuc/${path}`))?.status();

beforeAll(async () => {
  test = await demoDatabase(() => now);
  ward = (await wardIds(test)).get('demo') ?? '';
  stage = await openStage(test);
  reader = await person(stage);
}, 180_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

describe('the news of a conference', { timeout: 90_000 }, () => {
  // Each step builds on the one before: after the first that fails the rest could only fail too.
  let stopped = false;
  beforeEach((context) => {
    if (stopped) context.skip();
    context.onTestFailed(() => {
      stopped = true;
    });
  });

  it('is drafted in one act, with its facts locked against typing', async () => {
    const event = await untold();
    editor = await signInAs(stage, 'bientap');
    const { page } = editor;
    await page.goto('/demo/lam-viec/tin-bai');
    await picture(page, 'news-desk');
    await follow(page, main(page).getByRole('button', { name: 'Soạn tin từ hội nghị' }).first());
    article = await newest(event);
    const lead = page.locator('.editor-text').first();
    const facts = await lead.locator('.locked-fact').count();
    expect(facts).toBeGreaterThan(1);
    expect(await page.locator('textarea[name=lead]').isVisible()).toBe(false);
    await picture(page, 'news-editor');
    await lead.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Sai');
    expect(await lead.locator('.locked-fact').count()).toBe(facts);
    expect(await page.locator('.editor-said').first().innerText()).toContain('được khóa');
    const body = page.locator('.editor-text').last();
    await body.focus();
    await settled(page);
    await page.keyboard.press('ControlOrMeta+End');
    await settled(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Hội nghị kết thúc trong không khí phấn khởi.');
    await submit(page, 'Nội dung bài');
    expect(await answer(page)).toContain('Đã lưu bài');
    expect((await newest(event)).body?.split('\n').at(-1)).toBe('Hội nghị kết thúc trong không khí phấn khởi.');
    expect(await page.locator('.editor-text').first().locator('.locked-fact').count()).toBe(facts);
  });

  it('says plainly which fact was taken out', async () => {
    const { page } = editor;
    const fact = page.locator('.editor-text').first().locator('.locked-fact').last();
    const words = (await fact.innerText()).trim();
    await fact.click();
    await page.getByRole('button', { name: 'Bỏ số liệu' }).first().click();
    await submit(page, 'Nội dung bài');
    expect(await main(page).innerText()).toContain(`Đã bỏ số liệu: [[`);
    expect(await main(page).innerText()).toContain(words);
    await picture(page, 'news-dropped');
  });

  it('appears at its hour and not before, after somebody approved it', async () => {
    const { page } = editor;
    await submit(page, 'Gửi duyệt');
    await submit(page, 'Duyệt bài');
    await submit(page, 'Hẹn giờ đăng', { 'Ngày đăng': '22/11/2026', 'Giờ đăng': '18:30' });
    expect(await answer(page)).toContain('Đã hẹn giờ đăng');
    expect(await status(article.slug)).toBe(404);
    now = new Date('2026-11-22T18:30:00+07:00');
    expect(await status(article.slug)).toBe(200);
    expect(await main(reader.page).innerText()).toContain('Hội nghị kết thúc trong không khí phấn khởi.');
    await picture(reader.page, 'news-public');
  });

  it('is corrected before everybody: the reason and the first text stand there', async () => {
    const { page } = editor;
    await page.reload();
    const body = page.locator('.editor-text').last();
    await body.locator('p', { hasText: 'phấn khởi' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Ban tổ chức cảm ơn.');
    await submit(page, 'Đính chính bài đã đăng', { 'Lý do đính chính': 'Bổ sung lời cảm ơn' });
    expect(await answer(page)).toContain('Đã đăng bản đính chính');
    expect(await status(article.slug)).toBe(200);
    expect(await main(reader.page).innerText()).toContain('Bổ sung lời cảm ơn');
    await follow(reader.page, main(reader.page).getByRole('link', { name: 'Đọc bản trước đính chính này' }));
    expect(await main(reader.page).innerText()).not.toContain('Ban tổ chức cảm ơn.');
    await picture(reader.page, 'news-edition');
  });

  it('goes the same way without scripts, typed around the marks', async () => {
    const event = await untold();
    const { page } = await signInAs(stage, 'bientap', { script: false, phone: true });
    await page.goto('/demo/lam-viec/tin-bai');
    await follow(page, main(page).getByRole('button', { name: 'Soạn tin từ hội nghị' }).first());
    const { id, slug } = await newest(event);
    const area = page.locator('textarea[name=lead]');
    const drafted = await area.inputValue();
    expect(drafted).toMatch(/\[\[k1\|[^\]]+\]\]/);
    await picture(page, 'news-marks');
    await area.fill(drafted.replace(/\[\[k1\|/, '[[k1|Không phải '));
    await submit(page, 'Nội dung bài');
    expect(await main(page).innerText()).toContain('hồ sơ ghi');
    expect(await area.inputValue()).toContain('[[k1|Không phải ');
    await area.fill(`Tin vui: ${drafted}`);
    for (const step of ['Nội dung bài', 'Gửi duyệt', 'Duyệt bài', 'Đăng bài']) await submit(page, step);
    expect(page.url()).toContain(id);
    expect(await status(slug)).toBe(200);
    expect(await main(reader.page).innerText()).toContain('Tin vui: ');
    expect(await main(reader.page).innerText()).not.toContain('[[');
  });

  it('leaves no fault in the console of the pages', () => {
    const missing = /404/;
    expect([...editor.faults, ...reader.faults.filter((fault) => !missing.test(fault))]).toEqual([]);
  });
});
