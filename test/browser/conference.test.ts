import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { TestDatabase } from '../database.ts';
import { demoDatabase } from '../demo.ts';
import { type Person, type Stage, openStage, person, signInAs } from './browser.ts';
import { type Fields, fill, form, main, picture } from './screen.ts';

let now = new Date('2026-11-22T08:00:00+07:00');
let test: TestDatabase;
let stage: Stage;
let officer: Page;
let phone: Person;
let event = '';
let code = '';

beforeAll(async () => {
  test = await demoDatabase(() => now);
  stage = await openStage(test);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

const submit = async (page: Page, name: string, fields: Parameters<typeof fill>[1] = {}) => {
  const target = form(page, name);
  await fill(target, fields);
  await Promise.all([page.waitForEvent('load'), target.getByRole('button').last().click()]);
};
const words = async (page: Page) => (await main(page).innerText()).replace(/\s+/g, ' ');
const arrivals = () =>
  test.admin
    .selectFrom('delegate_arrival')
    .innerJoin('delegate', (join) =>
      join.onRef('delegate.authority_id', '=', 'delegate_arrival.authority_id').onRef('delegate.id', '=', 'delegate_id'),
    )
    .where('delegate.event_id', '=', event)
    .select('way')
    .execute();
const begun = async () =>
  (await test.admin.selectFrom('stage_batch').where('event_id', '=', event).where('begun_at', 'is not', null).select('id').execute())
    .length;
const state = (page: Page, name: string) => page.locator('[data-row]', { hasText: name }).first().locator('.desk-state').first();

describe('a conference', { timeout: 180_000 }, () => {
  // Each step builds on the one before: after the first that fails the rest could only fail too.
  let stopped = false;
  beforeEach((context) => {
    if (stopped) context.skip();
    context.onTestFailed(() => {
      stopped = true;
    });
  });

  it('is prepared: people, programme, and no invitation before consent', async () => {
    officer = (await signInAs(stage, 'canbo')).page;
    await officer.goto('/demo/lam-viec/hoi-nghi/moi');
    const making = main(officer).locator('form').first();
    for (const [name, value] of [
      ['review_year', '2026'],
      ['held_on', '23/11/2026'],
      ['place', 'Hội trường phường'],
    ])
      await making.locator(`[name=${name}]`).fill(value ?? '');
    await making.locator('input[name=hosts]').first().check({ force: true });
    await making.locator('input[name=starts_at]').fill('07:30');
    await Promise.all([officer.waitForEvent('load'), making.getByRole('button').last().click()]);
    event = /hoi-nghi\/([0-9a-f-]{36})/.exec(officer.url())?.[1] ?? '';
    expect(event).not.toBe('');
    for (const fields of [
      { Phần: 'Khai mạc, giới thiệu đại biểu', 'Người trình bày': 'Tạ Nhật Bình', 'Thời lượng': '10' },
      { Phần: 'Trao thưởng', 'Người trình bày': 'Đoàn Thục Uyên', 'Thời lượng': '25' },
      { Phần: 'Bế mạc', 'Người trình bày': 'Tạ Nhật Bình', 'Thời lượng': '5' },
    ]) {
      await officer.goto(`/demo/lam-viec/hoi-nghi/${event}/chuong-trinh/moi`);
      if (fields.Phần === 'Trao thưởng') await main(officer).locator('input[name=decisions]').first().check({ force: true });
      await submit(officer, 'Thêm phần vào chương trình', fields);
    }
    const invitees: Fields[] = [
      { 'Cá nhân': 'Hoàng Khắc Thiệp' },
      { 'Cá nhân': 'Đoàn Thục Uyên' },
      { 'Tên nhóm': 'Đại diện các hộ dân', 'Số ghế': '6' },
    ];
    for (const fields of invitees) {
      await officer.goto(`/demo/lam-viec/hoi-nghi/${event}/dai-bieu`);
      await submit(officer, 'Thêm đại biểu', fields);
    }
    await officer.goto(`/demo/lam-viec/hoi-nghi/${event}`);
    expect(await form(officer, 'Mời đại biểu').count()).toBe(0);
    await submit(officer, 'Ý kiến', { 'Cơ quan cho ý kiến': 'Ban Thường vụ Đảng ủy', 'Ngày có ý kiến': '20/11/2026' });
    await submit(officer, 'Mời đại biểu');
    await picture(officer, 'conference-event');
  });

  it('seats everybody and is answered by code, without an account', async () => {
    await officer.goto(`/demo/lam-viec/hoi-nghi/${event}/cho-ngoi`);
    await submit(officer, 'Các dãy ghế', { 'Từ sân khấu xuống, mỗi dòng một dãy': 'A; 8\nB; 8' });
    await submit(officer, 'Xếp chỗ');
    await picture(officer, 'conference-seats');
    const row = await test.admin
      .selectFrom('delegate')
      .where('event_id', '=', event)
      .where('person_id', 'is not', null)
      .orderBy('position')
      .select('invite_code')
      .executeTakeFirstOrThrow();
    code = row.invite_code ?? '';
    const guest = await person(stage, { phone: true });
    await guest.page.goto('/demo/moi');
    await submit(guest.page, 'Nhập mã giấy mời', { 'Mã trên giấy mời': code });
    expect(await words(guest.page)).toContain('Hội trường phường');
    await submit(guest.page, 'Trả lời giấy mời', { 'Tôi sẽ dự': true });
    expect(await words(guest.page)).toContain('Sẽ dự');
    await picture(guest.page, 'conference-reply');
    expect(guest.faults).toEqual([]);
    await guest.context.close();
  });

  it('has its run of show arranged from the decision', async () => {
    await officer.goto(`/demo/lam-viec/hoi-nghi/${event}/trao-thuong`);
    await submit(officer, 'Sắp các đợt trao');
    expect(await words(officer)).toContain('Đợt 1.');
    await picture(officer, 'conference-stage');
  });

  it('checks people in with the network cut: each once, none lost', async () => {
    now = new Date('2026-11-23T07:20:00+07:00');
    phone = await signInAs(stage, 'canbo', { phone: true });
    const { page, context } = phone;
    await page.goto(`/demo/lam-viec/hoi-nghi/${event}/diem-danh`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await page
      .getByRole('button', { name: /Đoàn Thục Uyên/ })
      .first()
      .click();
    await expect.poll(async () => (await arrivals()).length).toBe(1);
    await page.waitForTimeout(500);
    await context.setOffline(true);
    for (let touch = 0; touch < 3; touch++) await page.getByRole('button', { name: /Đại diện các hộ dân/ }).click();
    await page.getByLabel('Mã trên giấy mời').fill(code);
    await page.getByLabel('Mã trên giấy mời').press('Enter');
    await page.getByText('chờ gửi').first().waitFor();
    await page.reload();
    await page.getByText('chờ gửi').first().waitFor();
    await picture(page, 'conference-roll-offline');
    expect((await arrivals()).length).toBe(1);
    await context.setOffline(false);
    await expect.poll(async () => (await arrivals()).length, { timeout: 15_000 }).toBe(5);
    await page.waitForTimeout(1500);
    const came = await arrivals();
    expect(came.filter(({ way }) => way === 'roll').length).toBe(4);
    expect(came.length).toBe(5);
  });

  it('runs the show with the network cut; the screen of the hall follows once it is back', async () => {
    const screen = await signInAs(stage, 'canbo');
    await screen.page.setViewportSize({ width: 1920, height: 1080 });
    await screen.page.goto(`/demo/lam-viec/hoi-nghi/${event}/man-hinh`);
    const { page, context } = phone;
    await page.goto(`/demo/lam-viec/hoi-nghi/${event}/dieu-hanh`);
    await page.waitForTimeout(500);
    await context.setOffline(true);
    await page.getByRole('button', { name: /Tiếp: Khai mạc/ }).click();
    await page.getByRole('button', { name: /Tiếp: Trao thưởng/ }).click();
    await page.getByRole('button', { name: /Tiếp: Đợt 1\./ }).click();
    await page.getByText('chờ gửi').first().waitFor();
    await picture(page, 'conference-desk-offline');
    expect(await begun()).toBe(0);
    await context.setOffline(false);
    await expect.poll(begun, { timeout: 15_000 }).toBe(1);
    await screen.page.getByText('Đang trên sân khấu').waitFor();
    await picture(screen.page, 'conference-screen');
    await expect.poll(async () => state(page, 'Khai mạc').getAttribute('data-state')).toBe('done');
    await page.locator('form[aria-label="Kết thúc hội nghị"] button').click({ force: true });
    await screen.page.getByText('Hội nghị đã kết thúc').waitFor();
    await screen.context.close();
  });

  it('gives its minutes', async () => {
    officer = (await signInAs(stage, 'canbo')).page;
    await officer.goto(`/demo/lam-viec/hoi-nghi/${event}/bien-ban`);
    expect(await words(officer)).toContain('07:20');
    await picture(officer, 'conference-minutes');
    const paper = await officer.request.get(`/demo/lam-viec/hoi-nghi/${event}/bien-ban.pdf`);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await officer.goto(`/demo/lam-viec/hoi-nghi/${event}`);
    await submit(officer, 'Bế mạc');
    expect(await words(officer)).toContain('Đã diễn ra');
  });
});
