import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { type Person, type Stage, openStage, person, signInAs } from './browser.ts';

let test: TestDatabase;
let stage: Stage;
let resident: Person;
let plain: Person;
let article = '';

let waiting = 0;

/** How many comments of a ward nobody has looked at. */
const waitingIn = async (ward: string): Promise<number> => {
  const rows = test.admin.selectFrom('article_comment').where('authority_id', '=', ward).where('outcome', 'is', null);
  return (await rows.select('id').execute()).length;
};

beforeAll(async () => {
  test = await demoDatabase();
  const ward = (await wardIds(test)).get('demo') ?? '';
  waiting = await waitingIn(ward);
  stage = await openStage(test);
  resident = await person(stage, { phone: true });
  plain = await person(stage, { script: false });
}, 120_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

const search = async ({ page }: Person, words: string) => {
  await page.goto('/demo/tim-kiem');
  await page.getByRole('main').getByRole('searchbox').fill(words);
  await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click();
  await page.waitForURL(/q=/);
  return page.getByRole('main').innerText();
};
const results = (text: string) => Number(/([\d.]+) kết quả/.exec(text)?.[1]?.replaceAll('.', '') ?? -1);

const comment = async ({ page }: Person, fields: { text: string; name?: string; email?: string }) => {
  await page.goto(`${article}/binh-luan`);
  const form = page.getByRole('form', { name: 'Viết bình luận' });
  await form.getByLabel('Bình luận').fill(fields.text);
  if (fields.name) await form.getByLabel('Tên của bạn').fill(fields.name);
  if (fields.email) await form.getByLabel('Thư điện tử').fill(fields.email);
  await form.getByRole('button', { name: 'Gửi bình luận' }).click();
  await page.waitForLoadState();
  return page.getByRole('main').innerText();
};

describe('a resident on the public site', () => {
  it('reads the newest article, coming from the home page', async () => {
    await resident.page.goto('/demo');
    await resident.page.getByRole('region', { name: 'Tin mới' }).locator('h3 a').first().click();
    await resident.page.waitForURL('**/tin-tuc/**');
    article = new URL(resident.page.url()).pathname;
    expect(await resident.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await resident.page.getByRole('heading', { name: 'Bình luận' }).count()).toBe(1);
  });

  it.each([
    ['phân loại rác', 'phan loai rac'],
    ['Ủy ban nhân dân phường', 'UBND phường'],
    ['khu phố', 'KP'],
  ])('finds as much for “%s” as for “%s”', async (one, other) => {
    const found = results(await search(resident, one));
    expect(found).toBeGreaterThan(0);
    expect(results(await search(plain, other))).toBe(found);
  });

  it('is led from a slip to what was meant', async () => {
    const { page } = plain;
    expect(await search(plain, 'phong traof thi dua')).toContain('Có phải ý bạn là phong trào thi đua?');
    await page.getByRole('link', { name: 'phong trào thi đua', exact: true }).click();
    await page.waitForLoadState();
    expect(results(await page.getByRole('main').innerText())).toBeGreaterThan(0);
  });

  it('finds by its full words what the article says in short, and reads them by pointing at the short form', async () => {
    const { page } = resident;
    await page.goto('/thanh-khe-tay/tim-kiem?q=an+ninh+T%E1%BB%95+qu%E1%BB%91c');
    const main = page.getByRole('main');
    expect(results(await main.innerText())).toBeGreaterThan(0);
    await main.locator('a[href*="/tin-tuc/"]').first().click();
    await page.waitForURL('**/tin-tuc/**');
    const short = page
      .getByRole('main')
      .locator('abbr', { hasText: /^ANTQ$|^TD\.BVANTQ$|^TDP$/ })
      .first();
    expect(await short.getAttribute('title')).toMatch(/an ninh Tổ quốc|Tổ dân phố/i);
    await plain.page.goto('/thanh-khe-tay/tim-kiem?q=ANTQ');
    expect(results(await plain.page.getByRole('main').innerText())).toBeGreaterThan(0);
  });

  it('is told what to do when nothing is found, and finds with a slip in a word with diacritics', async () => {
    expect(await search(plain, 'zzzzqqqq')).toMatch(/Không tìm thấy|Không có kết quả|0 kết quả/);
    expect(await search(resident, 'thi ddua')).toContain('Có phải ý bạn là');
  });

  it('writes a comment with and without JavaScript, which nobody sees yet', async () => {
    expect(await comment(resident, { text: 'Rất mong phường làm thường xuyên.' })).toContain('Nhập tên của bạn.');
    expect(await comment(resident, { text: 'Xem ở https://lua-dao.example', name: 'X' })).toContain('không nhận liên kết');
    const first = { text: 'Rất mong phường làm thường xuyên.', name: 'Nguyễn Thị Hạnh', email: 'hanh@rieng-tu.example' };
    expect(await comment(resident, first)).toContain('Đã nhận bình luận.');
    expect(await comment(plain, { text: 'Hẻm tôi cũng muốn tham gia.', name: 'Trần Văn Ba' })).toContain('Đã nhận bình luận.');
    await resident.page.goto(article);
    expect(await resident.page.getByRole('main').innerText()).toContain('Chưa có bình luận.');
  });

  it('is read after the editor has passed one comment with an answer and refused the other', async () => {
    const { page, faults } = await signInAs(stage, 'bientap');
    expect(await page.getByRole('main').innerText()).toContain(`${waiting + 2} bình luận chờ duyệt`);
    await page.goto('/demo/lam-viec/binh-luan');
    await page.getByRole('link', { name: 'Rất mong phường làm thường xuyên.' }).click();
    await page.getByText('hanh@rieng-tu.example').waitFor();
    const pass = page.getByRole('form', { name: 'Đăng bình luận' });
    await pass.getByLabel('Trả lời kèm theo').fill('Phường làm vào chủ nhật đầu mỗi tháng.');
    await pass.getByRole('button', { name: 'Đăng', exact: true }).click();
    await page.getByText('Đã đăng bình luận dưới tin bài.').waitFor();
    await page.goto('/demo/lam-viec/binh-luan');
    await page.getByRole('link', { name: 'Hẻm tôi cũng muốn tham gia.' }).click();
    const refuse = page.getByRole('form', { name: 'Không đăng' });
    await refuse.getByLabel('Lý do').fill('Đã liên hệ trực tiếp');
    await refuse.getByRole('button', { name: 'Không đăng' }).click();
    await page.getByText('Đã ghi không đăng bình luận.').waitFor();
    expect(faults).toEqual([]);
    for (const { page: reader } of [resident, plain]) {
      await reader.goto(article);
      const text = await reader.getByRole('main').innerText();
      expect(text).toContain('Bình luận (01)');
      expect(text).toContain('Phường làm vào chủ nhật đầu mỗi tháng.');
      expect(text).not.toContain('Hẻm tôi cũng');
      expect(await reader.content()).not.toContain('rieng-tu.example');
    }
  });

  it('sees a comment go at the next request when the editor hides it', async () => {
    const { page } = await signInAs(stage, 'bientap', { script: false });
    await page.goto('/demo/lam-viec/binh-luan?loc=passed');
    await page.getByRole('link', { name: 'Rất mong phường làm thường xuyên.' }).click();
    const hide = page.getByRole('form', { name: 'Ẩn khỏi trang công khai' });
    await hide.getByLabel('Lý do').fill('Người viết xin gỡ');
    await hide.getByRole('button', { name: 'Ẩn bình luận' }).click();
    await page.getByText('Đã ẩn bình luận').waitFor();
    await resident.page.goto(article);
    expect(await resident.page.getByRole('main').innerText()).toContain('Chưa có bình luận.');
  });

  it('is sent nothing from other hosts, and no page breaks the policy of the site', () => {
    expect([...resident.faults, ...plain.faults].filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });
});
