import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { Walk, faultsHere } from './axe.ts';
import { type Person, type Stage, openStage, person } from './browser.ts';
import { addressesOf, pageRoutes } from './pages.ts';

/** Pages no record of the demo ward leads to, each with the reason. */
const left: Readonly<Record<string, string>> = {};

const routes = pageRoutes.filter(({ permission }) => permission === 'public').map(({ path }) => path);

let test: TestDatabase;
let stage: Stage;
let addresses: Map<string, string>;
let resident: Person;
const walk = new Walk();

beforeAll(async () => {
  test = await demoDatabase();
  stage = await openStage(test);
  addresses = await addressesOf(test, (await wardIds(test)).get('demo') ?? '');
  resident = await person(stage);
}, 180_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

describe('accessibility of the public pages', { timeout: 240_000 }, () => {
  it('has no serious fault on a wide screen or on a phone, and nothing wider than either', async () => {
    for (const route of routes) {
      const address = addresses.get(route);
      if (address) await walk.look(resident, address, true);
    }
    await walk.follow(resident, routes, true);
    expect([...walk.faults, ...resident.faults]).toEqual([]);
  });

  it('leaves out no page without a reason', () => {
    expect(routes.filter((route) => !walk.seen.has(route))).toEqual(Object.keys(left));
  });

  it('has none where the search finds something, nothing, or is not asked', async () => {
    for (const query of ['thi dua', 'khongcogicahet']) {
      await resident.page.goto(`/demo/tim-kiem?q=${encodeURIComponent(query)}`);
      expect(await faultsHere(resident.page, true)).toEqual([]);
    }
  });

  it('has none on the list of wards, or where there is no such page', async () => {
    for (const address of ['/', '/demo/khong-co-trang-nay', '/khong-co-phuong-nay']) {
      await resident.page.goto(address);
      expect(await faultsHere(resident.page, true)).toEqual([]);
    }
  });
});
