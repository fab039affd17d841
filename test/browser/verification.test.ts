import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { activeCredentials, changeStanding } from '../../src/commendation/credential/standing.ts';
import { issueCredentials } from '../../src/commendation/credential/issue.ts';
import { awardedWard } from '../awarded-ward.ts';
import { system } from '../../src/platform/actor.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { type Stage, openStage, person } from './browser.ts';
import { answer, picture, text } from './screen.ts';

let test: TestDatabase;
let stage: Stage;
let credentials: { award_id: string; code: string; token: string }[];
let ward: Awaited<ReturnType<typeof awardedWard>>;

beforeAll(async () => {
  test = await testDatabase();
  stage = await openStage(test);
  ward = await awardedWard(test, 'mai-vang', [
    { award: 'giay_khen', name: 'Bà Nguyễn Thị Thuỷ Ẩn', post: 'Trưởng Khu phố 3' },
    { award: 'giay_khen', name: 'Hộ gia đình ông Đỗ Văn Nam', kind: 'household' },
    { award: 'giay_khen', name: 'Ông Ông Văn Út' },
  ]);
  credentials = await ward.run(async (tx) => {
    await issueCredentials(tx, system, test.runtime, { decisionId: ward.decision, address: `${stage.address}/mai-vang` });
    const active = [...(await activeCredentials(tx, ward.decision))].map(([award_id, each]) => ({ ...each, award_id }));
    const [, corrected, revoked] = active;
    const on = { on: '2026-11-22', decisionId: null };
    await changeStanding(tx, ward.officer, { ...on, awardId: corrected?.award_id ?? '', status: 'corrected', reason: 'Ghi thiếu tên đệm' });
    await changeStanding(tx, ward.officer, { ...on, awardId: revoked?.award_id ?? '', status: 'revoked', reason: 'Khai man thành tích' });
    return active;
  });
}, 60_000);
afterAll(async () => {
  await stage.close().catch(() => undefined);
  await test.close();
});

it('says of each code whether it is valid, corrected or revoked, and why', async () => {
  const { page, context, faults } = await person(stage);
  await page.goto('/mai-vang/xac-minh?ma=abc');
  expect(await answer(page)).toContain('gõ chưa đúng');
  const seen = [];
  for (const { code } of credentials) {
    await page.goto(`/mai-vang/xac-minh?ma=${code.toLowerCase()}`);
    expect(page.url()).toBe(`${stage.address}/mai-vang/xac-minh/${code}`);
    seen.push(((await page.locator('.verdict .notice').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim());
    await picture(page, `xac-minh-${seen.length}`);
  }
  expect(seen).toEqual([
    expect.stringMatching(/^Có hiệu lực/),
    'Đã được đính chínhNgày 22/11/2026. Lý do: Ghi thiếu tên đệm',
    'Đã bị thu hồiNgày 22/11/2026. Lý do: Khai man thành tích',
  ]);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await page.goto('/mai-vang/xac-minh/0000000000');
  expect(await text(page)).toContain('không cấp giấy khen nào mang mã 00000-00000');
  expect(faults).toEqual([expect.stringMatching(/\/xac-minh\/0000000000: .*404/)]);
  await context.close();
});

it('changes what it says at a phone without script too', async () => {
  const { page, context } = await person(stage, { phone: true, script: false });
  await page.goto('/mai-vang/xac-minh');
  await page.getByLabel('Mã xác minh').fill(credentials[0]?.code ?? '');
  await page.getByRole('button', { name: 'Xác minh', exact: true }).click();
  await page.waitForURL('**/xac-minh/*');
  expect(await text(page)).toContain('Có hiệu lực');
  await picture(page, 'xac-minh-dien-thoai');
  await context.close();
});

it('checks credentials with the server stopped: on the page that was opened, opened again, and from the file taken along', async () => {
  const { page, context } = await person(stage);
  await page.goto('/mai-vang/xac-minh/ngoai-tuyen');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const file = await page.request.get('/mai-vang/xac-minh/ngoai-tuyen.html');
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-ngoai-tuyen-'));
  const kept = join(folder, 'kiem-tra.html');
  await import('node:fs/promises').then(async ({ writeFile }) => writeFile(kept, await file.body()));
  await stage.stopServer();

  const verdict = async (token: string) => {
    await page.locator('textarea').fill(token);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('.offline-verdict .notice-title') !== null);
    await page.waitForTimeout(150);
    return (await page.locator('.offline-verdict .notice-title').textContent()) ?? '';
  };
  const tokens = credentials.map(({ token }) => token);
  const changed =
    `${tokens[0]?.slice(0, -20)}A${tokens[0]?.slice(-19)}` === tokens[0]
      ? `${tokens[0]?.slice(0, -20)}B${tokens[0]?.slice(-19)}`
      : `${tokens[0]?.slice(0, -20)}A${tokens[0]?.slice(-19)}`;
  const all = async () => {
    const said = [];
    for (const token of [...tokens, changed, 'không phải chứng nhận']) said.push(await verdict(token));
    return said;
  };
  const expected = ['Chữ ký đúng', 'Chữ ký đúng, nhưng đã bị đính chính', 'Chữ ký đúng, nhưng đã bị thu hồi', 'Không đúng', 'Không đúng'];
  expect(await all()).toEqual(expected);
  await page.reload();
  expect(await all()).toEqual(expected);
  await verdict(tokens[0] ?? '');
  expect(await text(page)).toContain('Hộ gia đình ông Đỗ Văn Nam');
  await picture(page, 'ngoai-tuyen');
  await page.goto(`file://${kept}`);
  expect(await all()).toEqual(expected);
  await verdict(tokens[0] ?? '');
  await picture(page, 'ngoai-tuyen-tep');
  rmSync(folder, { recursive: true });
  await context.close();
}, 60_000);
