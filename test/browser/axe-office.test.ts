import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, rolesAllowed } from '../../src/organization/access.ts';
import { slices } from '../../src/slices.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { Walk } from './axe.ts';
import { type Person, type Stage, openStage, signInAs } from './browser.ts';
import { addressesOf, pageRoutes } from './pages.ts';

/** Pages the demo ward cannot show, each with the reason. */
const left: Readonly<Record<string, string>> = {
  '/lam-viec/hoi-dong/phien-hop/:id/bo-phieu': 'needs an open box: looked at where the council votes (awards.test.ts)',
  '/lam-viec/hoi-dong/phien-hop/:id/danh-sach-phieu': 'needs a closed box: looked at where the votes are counted (awards.test.ts)',
};

/** Pages everybody may open that a head opens on the own phone. */
const onPhones = [
  '/lam-viec/cham-diem/phieu/:id',
  '/lam-viec/cong-trinh/:id',
  '/lam-viec/dang-ky/don-vi/:id',
  '/lam-viec/dang-ky/giao-uoc/:id',
  '/lam-viec/mat-khau',
  '/lam-viec/nhiem-vu/:id',
  '/lam-viec/phong-trao/:id',
];
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const office = pageRoutes.filter(({ permission }) => permission !== 'public');
const allowed = (role: Role) => office.filter(({ permission }) => rolesAllowed(permission)?.includes(role)).map(({ path }) => path);

let test: TestDatabase;
let stage: Stage;
let addresses: Map<string, string>;
let officer: Person;
const walk = new Walk();

beforeAll(async () => {
  test = await demoDatabase();
  stage = await openStage(test);
  addresses = await addressesOf(test, (await wardIds(test)).get('demo') ?? '');
  officer = await signInAs(stage, 'canbo');
}, 180_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

/** Opens those of the pages nobody has seen yet, first by their records and then by links. */
async function open(somebody: Person, routes: readonly string[]): Promise<string[]> {
  const before = walk.faults.length;
  for (const route of routes) {
    const address = addresses.get(route);
    if (address && !walk.seen.has(route)) await walk.look(somebody, address);
  }
  await walk.follow(somebody, routes);
  return [...walk.faults.slice(before), ...somebody.faults.splice(0)];
}

describe('accessibility of the office', { timeout: 240_000 }, () => {
  it.each(slices.map(({ name }) => name))('has no serious fault on the pages of %s an officer opens', async (name) => {
    const own = new Set(slices.find((slice) => slice.name === name)?.routes.map(({ path }) => path));
    expect(
      await open(
        officer,
        allowed('officer').filter((route) => own.has(route)),
      ),
    ).toEqual([]);
  });

  it.each([
    ['the chair', 'chutich', 'chair'],
    ['a member of the council', 'hoidong1', 'council_member'],
    ['the accountant', 'ketoan', 'accountant'],
    ['the administrator', 'quantri', 'administrator'],
  ] as const)('has none on the pages only %s opens', async (_who, login, role) => {
    expect(await open(await signInAs(stage, login), allowed(role))).toEqual([]);
  });

  it.each(['don-vi', 'ca-nhan'])('has none where a spreadsheet of %s is looked through before it is taken in', async (kind) => {
    const { page } = officer;
    const sheet = await page.request.get(`/demo/lam-viec/to-chuc/nhap/${kind}/mau`);
    await page.goto(`/demo/lam-viec/to-chuc/nhap/${kind}`);
    await page.locator('main input[type=file]').setInputFiles({ name: 'mau.xlsx', mimeType: sheetType, buffer: await sheet.body() });
    await page.locator('main form:has(input[type=file])').getByRole('button', { name: 'Tải lên và xem trước' }).click();
    await page.waitForURL(`**/nhap/${kind}/*`);
    await walk.look(officer, new URL(page.url()).pathname.replace('/demo', ''));
    expect(walk.faults).toEqual([]);
  });

  it('leaves out no page without a reason', async () => {
    await walk.follow(officer, allowed('officer'));
    expect(office.map(({ path }) => path).filter((route) => !walk.seen.has(route))).toEqual(Object.keys(left));
  });

  it('has none at the head of a unit, on a phone', async () => {
    const head = await signInAs(stage, 'kp01');
    const own = new Walk();
    for (const address of ['/lam-viec', '/lam-viec/mat-khau', '/lam-viec/nhiem-vu']) await own.look(head, address, true);
    const everybody = new Set(allowed('viewer'));
    await own.follow(head, [...allowed('unit_head').filter((route) => !everybody.has(route)), ...onPhones], true);
    expect([...own.faults, ...head.faults]).toEqual([]);
    expect([...own.seen]).toEqual(expect.arrayContaining(onPhones));
  });
});
