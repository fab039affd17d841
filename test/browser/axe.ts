import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { fromRoot } from '../../src/platform/root.ts';
import type { Person } from './browser.ts';
import { routeOf } from './pages.ts';

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

const axe = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');
/** Handles as close as the lines of the certificate they move; the fields beside them do the same (WCAG 2.5.8, equivalent). */
const equivalent = '.blank-handle';
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** What axe holds to be serious or critical on the page that is open. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (exclude) => {
    const { axe: tool } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> } };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await tool.run({ exclude }, { resultTypes: ['violations'], runOnly: { type: 'tag', values } })).violations;
  }, equivalent);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** By how much the page is wider than the screen, with what stands out of it. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth - clientWidth} px wider than ${clientWidth}: ${out[0]?.outerHTML.slice(0, 120)}`];
  });

/** The faults of the page that is open: on a wide screen, and of its width on a phone; with `onPhone` all of them there too. */
export async function faultsHere(page: Page, onPhone = false): Promise<string[]> {
  const before = page.viewportSize() ?? desk;
  await page.evaluate(axe);
  await page.setViewportSize(desk);
  const faults = [...(await violations(page)), ...(await overflow(page))];
  await page.setViewportSize(phone);
  faults.push(...(await overflow(page)), ...(onPhone ? (await violations(page)).map((each) => `on a phone: ${each}`) : []));
  await page.setViewportSize(before);
  const { pathname } = new URL(page.url());
  return faults.map((fault) => `${pathname}: ${fault}`);
}

/** Addresses of this ward the open page leads to. */
const leadsTo = ({ page }: Person): Promise<string[]> =>
  page
    .locator('a[href^="/demo/"]:not([download])')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/^\/demo|#.*$/g, '')));

/** What a walk saw: the routes whose page was looked at, and their faults. */
export class Walk {
  readonly seen = new Set<string>();
  readonly faults: string[] = [];
  /** Addresses met on the way to pages that have no record named for them. */
  readonly #met = new Map<string, string>();

  async look(somebody: Person, address: string, onPhone = false): Promise<void> {
    const route = routeOf(address);
    if (this.seen.has(route)) return;
    const response = await somebody.page.goto(`/demo${address}`);
    if (response?.status() !== 200) {
      this.faults.push(`${address}: ${response?.status()}`);
      return;
    }
    this.seen.add(route);
    this.faults.push(...(await faultsHere(somebody.page, onPhone)));
    for (const each of await leadsTo(somebody)) if (!this.#met.has(routeOf(each))) this.#met.set(routeOf(each), each);
  }

  /** Walks on to those of these routes it has met a link to, until there is no new one. */
  async follow(somebody: Person, routes: readonly string[], onPhone = false): Promise<void> {
    const next = routes.find((route) => !this.seen.has(route) && this.#met.has(route));
    if (next === undefined) return;
    const address = this.#met.get(next) ?? '';
    await this.look(somebody, address, onPhone);
    const rest = routes.filter((route) => route !== next);
    await this.follow(somebody, rest, onPhone);
  }
}
