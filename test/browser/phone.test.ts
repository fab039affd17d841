import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../src/command/demo-accounts.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase } from '../demo.ts';
import { type Person, type Stage, openStage, signInAs } from './browser.ts';
import { answer, button, fill, follow, form, main, picture, press, pressIn, text } from './screen.ts';

let now = new Date('2027-01-05T08:00:00+07:00');
let test: TestDatabase;
let stage: Stage;

const pledges = '/demo/lam-viec/dang-ky/giao-uoc?nam=2027';
const pledge = 'Bản cam kết thi đua của khu phố năm 2027';
const work = 'Lắp 12 bóng đèn hẻm 45 đường Bến Mai';

beforeAll(async () => {
  test = await demoDatabase(() => now);
  stage = await openStage(test);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

const queue = (page: Page) => page.locator('offline-queue');
const said = async (page: Page) => ((await queue(page).innerText()) ?? '').replace(/\s+/g, ' ').trim();
/** Waits until the queue says so. */
const says = (page: Page, words: string) => queue(page).getByText(words).first().waitFor();

/** Waits until so many are said to have gone. */
const sent = (page: Page, count: number) => page.waitForFunction((all) => document.querySelectorAll('.queue-sent').length === all, count);

/** What the server holds of the reports of a work, oldest first. */
const reports = (title: string) =>
  test.admin
    .selectFrom('work_progress')
    .innerJoin('work', (join) => join.onRef('work.authority_id', '=', 'work_progress.authority_id').onRef('work.id', '=', 'work_id'))
    .select(['percent', 'work_progress.text'])
    .where('title', '=', title)
    .orderBy('work_progress.position')
    .execute();

const registration = (name: string) => ({
  'Công trình': true,
  Tên: name,
  'Địa điểm': 'Hẻm 45 đường Bến Mai',
  'Mục tiêu': 'Lắp 12 bóng đèn chiếu sáng',
  'Chỉ số': '12',
  'Đơn vị tính': 'bóng',
  'Hạn hoàn thành': '30/4/2027',
});

/** Signs in on a phone that somebody used before. */
async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/demo/dang-nhap');
  await page.getByLabel('Thư điện tử hoặc số điện thoại').fill(`${login}@maivang.example`);
  await page.getByLabel('Mật khẩu').fill(demoPassword);
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL('**/lam-viec');
}

/** The one tap of a line of the first page. */
const tap = (page: Page, act: string, title: string) =>
  follow(
    page,
    main(page)
      .getByRole('listitem')
      .filter({ hasText: title })
      .getByRole('link', { name: new RegExp(`^${act}`) }),
  );

const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('bang-vang-trang'));
    const kept = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
    );
    return kept.flat().toSorted();
  });

async function report(page: Page, step: string, words: string, photo?: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const reporting = form(page, 'Báo cáo tiến độ');
  await fill(reporting, { [step]: true, 'Một dòng về việc đã làm': words });
  if (photo) await reporting.locator('input[type=file]').setInputFiles(photo);
  await reporting.getByRole('button', { name: 'Gửi báo cáo' }).click();
}

/** The network falls silent for reports only. */
const silence = (page: Page) =>
  page.route('**/tien-do', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));

describe('the head of a unit on a phone', { timeout: 180_000 }, () => {
  // Each step builds on the one before: after the first that fails the rest could only fail too.
  let stopped = false;
  beforeEach((context) => {
    if (stopped) context.skip();
    context.onTestFailed(() => {
      stopped = true;
    });
  });

  let officer: Page;
  let phone: Person;
  let head: Page;
  let progress = '';

  it('finds what the unit has to do on the first page: to register, to sign', async () => {
    officer = (await signInAs(stage, 'canbo')).page;
    await officer.goto('/demo/lam-viec/dang-ky/mau?nam=2027');
    const row = officer.getByRole('row', { name: /Bản cam kết thi đua của khu phố/ });
    await follow(officer, row.getByRole('link', { name: 'Lập từ mẫu này' }));
    const drawing = form(officer, 'Lập giao ước, cam kết');
    await fill(drawing, { 'Người thứ 1': 'Đoàn Thục Uyên' });
    await press(officer, 'Lập các bản để ký');
    phone = await signInAs(stage, 'kp01', { phone: true });
    head = phone.page;
    const first = await text(head);
    expect(first).toContain('Việc của đơn vị tôi');
    expect(first).toContain(`${pledge}: Khu phố 1`);
    expect(first).toContain('Đăng ký thi đua năm 2027: chưa đăng ký.');
    await picture(head, 'dien-thoai-01-hom-nay');
  });

  it('registers a work and signs the pledge', async () => {
    await head.goto('/demo/lam-viec/cong-trinh/moi?nam=2027');
    await fill(form(head, 'Đăng ký công trình, phần việc'), registration(work));
    await press(head, 'Đăng ký');
    expect(await answer(head)).toContain('Đã đăng ký');
    await head.goto('/demo/lam-viec');
    await tap(head, 'Đọc và ký', `${pledge}: Khu phố 1`);
    await press(head, 'Ký');
    expect(await text(head)).toContain('Các bên ký (1/1 đã ký)');
    await officer.goto(pledges);
    expect(await officer.getByRole('row', { name: new RegExp(`${pledge}: Khu phố 1 `) }).innerText()).toContain('Đã ký');
  });

  it('opens the kept first page and form without a network, and the report waits', async () => {
    await head.goto('/demo/lam-viec');
    await head.waitForFunction(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('bang-vang-trang'));
      const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
      return kept.flat().some((url) => url.endsWith('/tien-do')) && kept.flat().some((url) => url.endsWith('/lam-viec'));
    });
    await phone.context.setOffline(true);
    await head.goto('/demo/lam-viec');
    await says(head, 'Không có mạng. Trang này như lúc 08:00 ngày 05/01');
    await tap(head, 'Báo cáo tiến độ', work);
    progress = new URL(head.url()).pathname;
    await report(head, '30%', 'Đã dựng 4 trụ đèn đầu hẻm.');
    await says(head, 'Chờ gửi (1)');
    await picture(head, 'dien-thoai-02-cho-gui');
    await head.reload();
    await says(head, 'Chờ gửi (1)');
    expect(await said(head)).toContain('Giữ trên máy lúc');
    expect(await reports(work)).toEqual([]);
  });

  it('gets the script that keeps pages from inside the ward, anew each time', async () => {
    const script = await officer.request.get('/demo/ngoai-mang.js');
    expect([script.status(), script.headers()['cache-control']]).toEqual([200, 'no-cache']);
    expect(script.headers()['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers()['content-security-policy']).toContain("worker-src 'self'");
  });

  it('is sent once when the network is back, and is said to be', async () => {
    await phone.context.setOffline(false);
    await says(head, 'Đã gửi lúc');
    await picture(head, 'dien-thoai-03-da-gui');
    await head.goto('/demo/lam-viec');
    await head.goto(progress);
    expect(await reports(work)).toEqual([{ percent: 30, text: 'Đã dựng 4 trụ đèn đầu hẻm.' }]);
    await queue(head).getByRole('button', { name: 'Ẩn' }).click();
    await queue(head).getByText('Đã gửi lúc').waitFor({ state: 'detached' });
  });

  it('is taken once though the first answer was lost on the way', async () => {
    let lost = 0;
    await head.route('**/tien-do', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch({ maxRedirects: 0 });
      return route.abort();
    });
    await report(head, '50%', 'Đã lắp 6 bóng.');
    await says(head, 'Chờ gửi (1)');
    expect([lost, (await reports(work)).length]).toEqual([1, 2]);
    await queue(head).getByRole('button', { name: 'Gửi ngay' }).click();
    await says(head, 'Đã gửi lúc');
    expect((await reports(work)).map(({ percent }) => percent)).toEqual([30, 50]);
    await head.unroute('**/tien-do');
  });

  it('refuses a photo that is none once it is sent, keeps the words, and takes the corrected report', async () => {
    await phone.context.setOffline(true);
    await head.goto(progress);
    await report(head, '60%', 'Đã kéo dây.', { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('đây không phải ảnh') });
    await says(head, 'Chờ gửi (1)');
    await phone.context.setOffline(false);
    await says(head, 'Chưa được nhận');
    await picture(head, 'dien-thoai-04-khong-nhan');
    expect((await reports(work)).map(({ percent }) => percent)).toEqual([30, 50]);
    await queue(head).getByText('Nội dung đã nhập').click();
    expect(await said(head)).toContain('Đã kéo dây.');
    await queue(head).getByRole('link', { name: 'Sửa và gửi lại' }).click();
    const again = form(head, 'Báo cáo tiến độ');
    await head.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=text]')?.value === 'Đã kéo dây.');
    expect(await again.getByRole('radio', { name: '60%' }).isChecked()).toBe(true);
    await pressIn(head, again, 'Gửi báo cáo');
    expect(await answer(head)).toContain('Đã gửi báo cáo tiến độ.');
    expect((await reports(work)).map(({ percent }) => percent)).toEqual([30, 50, 60]);
    await head.goto(progress);
    expect(await said(head)).not.toContain('Chưa được nhận');
  });

  it('says at once what is wrong where there is a network, and keeps what was typed', async () => {
    await report(head, '60%', 'Đã thử đèn.', { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('đây không phải ảnh') });
    await form(head, 'Báo cáo tiến độ').getByRole('alert').waitFor();
    expect(await form(head, 'Báo cáo tiến độ').getByRole('textbox').inputValue()).toBe('Đã thử đèn.');
    expect((await reports(work)).length).toBe(3);
  });

  it('keeps several reports of one kept form apart', async () => {
    await head.goto('/demo/lam-viec/dang-ky/tuyen-truyen/moi');
    await phone.context.setOffline(true);
    const words = ['Phát loa về phân loại rác', 'Họp tổ 3 về lắp đèn hẻm'];
    for (const each of words) {
      await fill(form(head, 'Ghi hoạt động tuyên truyền'), { 'Cách làm': 'Họp, sinh hoạt', 'Nội dung': each });
      await form(head, 'Ghi hoạt động tuyên truyền').getByRole('button', { name: 'Ghi' }).click();
      await queue(head).getByText('Ghi hoạt động tuyên truyền').last().waitFor();
      await head.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value === '');
    }
    await says(head, 'Chờ gửi (2)');
    await picture(head, 'dien-thoai-06-hai-bao-cao');
    await phone.context.setOffline(false);
    await sent(head, 3);
    const rows = await test.admin.selectFrom('communication').select('text').where('text', 'in', words).orderBy('id').execute();
    expect(rows.map((row) => row.text)).toEqual(words);
    for (let left = 2; left > 0; left -= 1) {
      await queue(head).getByRole('button', { name: 'Ẩn' }).last().click();
      await sent(head, left);
    }
  });

  it('never sends what somebody else left on the phone, and keeps no pages after signing out', async () => {
    await silence(head);
    await head.goto(progress);
    await report(head, '70%', 'Đã lắp 9 bóng.');
    await says(head, 'Chờ gửi (1)');
    await head.getByRole('button', { name: 'Đăng xuất' }).click();
    await head.waitForURL('**/dang-nhap');
    await says(head, '1 báo cáo của');
    expect(await keptPages(head)).toEqual([]);
    await head.unroute('**/tien-do');
    await signIn(head, 'kp02');
    await says(head, '1 báo cáo của');
    expect(await said(head)).toContain('chỉ được gửi khi Đinh Bích Thúy đăng nhập.');
    expect(await said(head)).not.toContain('Đã lắp 9 bóng');
    await picture(head, 'dien-thoai-05-nguoi-khac');
    await head.reload();
    expect((await reports(work)).length).toBe(3);
    await head.getByRole('button', { name: 'Đăng xuất' }).click();
    await head.waitForURL('**/dang-nhap');
    await signIn(head, 'kp01');
    await sent(head, 2);
    expect((await reports(work)).map(({ percent }) => percent)).toEqual([30, 50, 60, 70]);
  });

  it('keeps the report of an ended session until the same person has signed in', async () => {
    await head.goto(progress);
    now = new Date('2027-01-05T21:30:00+07:00');
    await report(head, '80%', 'Đã lắp 10 bóng.');
    await says(head, 'Đăng nhập để gửi');
    expect((await reports(work)).length).toBe(4);
    await signIn(head, 'kp01');
    await sent(head, 3);
    expect((await reports(work)).map(({ percent }) => percent)).toEqual([30, 50, 60, 70, 80]);
  });

  it('is seen by the officer: signed, at 80%, not silent', async () => {
    officer = (await signInAs(stage, 'canbo')).page;
    await officer.goto('/demo/lam-viec/cong-trinh?nam=2027');
    expect(await officer.getByRole('row', { name: new RegExp(work) }).innerText()).toContain('80%');
    await officer.goto('/demo/lam-viec/phong-trao/theo-doi?nam=2027');
    const last = async (unit: string) => (await officer.getByRole('row', { name: unit }).getByRole('cell').allInnerTexts()).at(2);
    expect([await last('Khu phố 1 –'), await last('Khu phố 2 –')]).toEqual(['05/01/2027', '–']);
    await officer.goto(pledges);
    expect(await officer.getByRole('row', { name: new RegExp(`${pledge}: Khu phố 1 `) }).innerText()).toContain('Đã ký');
    expect(await officer.getByRole('row', { name: new RegExp(`${pledge}: Khu phố 2 `) }).innerText()).not.toContain('Đã ký');
  });

  it('registers, signs and reports without JavaScript', async () => {
    const { page } = await signInAs(stage, 'kp03', { phone: true, script: false });
    await page.goto('/demo/lam-viec/cong-trinh/moi?nam=2027');
    await fill(form(page, 'Đăng ký công trình, phần việc'), registration('Sơn 12 cột điện khu phố 3'));
    await press(page, 'Đăng ký');
    await page.goto('/demo/lam-viec');
    await tap(page, 'Đọc và ký', `${pledge}: Khu phố 3`);
    await press(page, 'Ký');
    expect(await text(page)).toContain('Các bên ký (1/1 đã ký)');
    await page.goto('/demo/lam-viec');
    await tap(page, 'Báo cáo tiến độ', 'Sơn 12 cột điện khu phố 3');
    const reporting = form(page, 'Báo cáo tiến độ');
    await fill(reporting, { '40%': true, 'Một dòng về việc đã làm': 'Đã sơn 5 cột.' });
    await pressIn(page, reporting, 'Gửi báo cáo');
    expect(await answer(page)).toContain('Đã gửi báo cáo tiến độ.');
    expect(await reports('Sơn 12 cột điện khu phố 3')).toEqual([{ percent: 40, text: 'Đã sơn 5 cột.' }]);
    expect(await main(page).locator('offline-queue').innerText()).toBe('');
    expect(await button(page, 'Gửi ngay').count()).toBe(0);
  });
});
