import { readFileSync } from 'node:fs';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exceptionOf, pagesOf } from '../../src/command/bench/pages.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { slices } from '../../src/slices.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { type Person, type Stage, openStage, person, signInAs } from './browser.ts';

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

const axe = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');
const routes = slices.flatMap((slice) => slice.routes);
const files = /\.(?:html|js|pdf|docx|pptx|xlsx|json|atom|rss|xml|txt|yaml|ics|png)$|^\/anh-chia-se/;

/** The pages an officer opens most days. */
const office = [
  '/lam-viec',
  '/lam-viec/phong-trao',
  '/lam-viec/phong-trao/:id',
  '/lam-viec/dang-ky',
  '/lam-viec/cong-trinh',
  '/lam-viec/cong-trinh/:id',
  '/lam-viec/chi-tieu',
  '/lam-viec/nhiem-vu',
  '/lam-viec/cham-diem',
  '/lam-viec/dien-hinh',
  '/lam-viec/tong-ket',
  '/lam-viec/tong-ket/:id',
  '/lam-viec/de-nghi',
  '/lam-viec/hoi-dong',
  '/lam-viec/quyet-dinh',
  '/lam-viec/quyet-dinh/:id',
  '/lam-viec/so-vang',
  '/lam-viec/hoi-nghi',
  '/lam-viec/hoi-nghi/:id',
  '/lam-viec/tin-bai',
  '/lam-viec/tin-bai/moi',
  '/lam-viec/binh-luan',
  '/lam-viec/to-chuc',
];

let test: TestDatabase;
let stage: Stage;
let publicPages: string[];
let officePages: string[];

/** A record that everybody may see; the newest one is not always. */
const shownKey = async (query: RawBuilder<{ key: string }>) => (await query.execute(test.admin)).rows[0]?.key ?? '';

beforeAll(async () => {
  test = await demoDatabase();
  stage = await openStage(test);
  const ward = (await wardIds(test)).get('demo') ?? '';
  const open = routes.filter(({ permission, path }) => permission === 'public' && !files.test(path));
  const unit = await shownKey(
    sql<{ key: string }>`select key from unit where authority_id = ${ward} and valid_to is null order by key limit 1`,
  );
  const event = await shownKey(
    sql<{ key: string }>`select key from event where authority_id = ${ward} and held_on < '2026-11-01' order by held_on desc limit 1`,
  );
  const shown: Readonly<Record<string, string>> = { '/don-vi/:key': `/don-vi/${unit}`, '/hoi-nghi/:key': `/hoi-nghi/${event}` };
  publicPages = (await pagesOf(open, test.admin, ward)).map(({ route, address }) => shown[route] ?? address);
  const worked = routes.filter(({ path }) => office.includes(path));
  officePages = (await pagesOf(worked, test.admin, ward)).map(({ address }) => address);
}, 180_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

/** What axe holds to be serious or critical on a page, and what of it is wider than the screen. */
async function faultsOf({ page }: Person, address: string): Promise<string[]> {
  const response = await page.goto(`/demo${address}`);
  if (response?.status() !== 200) return [`${address}: ${response?.status()}`];
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    return (await tool.run({ resultTypes: ['violations'] })).violations;
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ...(wide > 0 ? [`${address}: ${wide} px wider than the screen`] : []),
  ];
}

async function walk(somebody: Person, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) faults.push(...(await faultsOf(somebody, address)));
  return [...faults, ...somebody.faults];
}

describe('accessibility', () => {
  it('leaves out no public page without a reason', () => {
    const left = routes.filter(({ method, path, permission }) => method === 'GET' && permission === 'public' && !files.test(path));
    expect(left.filter(({ path }) => exceptionOf(path) === null)).toHaveLength(publicPages.length);
    expect(publicPages.length).toBeGreaterThan(20);
  });

  it.each([
    ['on a wide screen', false],
    ['on a phone', true],
  ])(
    'has no serious fault on any public page %s',
    async (_where, phone) => {
      expect(await walk(await person(stage, { phone }), publicPages)).toEqual([]);
    },
    300_000,
  );

  it.each([
    ['on a wide screen', false],
    ['on a phone', true],
  ])(
    'has no serious fault on the main pages of the office %s',
    async (_where, phone) => {
      expect(officePages).toHaveLength(office.length);
      expect(await walk(await signInAs(stage, 'canbo', { phone }), officePages)).toEqual([]);
    },
    300_000,
  );
});
