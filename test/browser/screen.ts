import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { extractRawText } from 'mammoth';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { IDEMPOTENCY_FIELD } from '../../src/platform/web/ui/form.tsx';

export const main = (page: Page): Locator => page.getByRole('main');
export const form = (page: Page, name: string | RegExp): Locator => page.getByRole('form', { name, exact: true });
export const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });
export const link = (page: Page, name: string | RegExp): Locator => main(page).getByRole('link', { name, exact: true });
export const title = (page: Page): Locator => main(page).getByRole('heading', { level: 1 });

/** What a field is filled with: a text, the text of an option, or whether a choice is taken. */
type Filling = string | boolean;
export type Fields = Record<string, Filling>;

const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(\\s\\*)?\\s*$`);

async function choose(select: Locator, text: string): Promise<void> {
  const labels = await select.locator('option').allTextContents();
  const label = labels.find((each) => each.trim() === text) ?? labels.find((each) => each.includes(text));
  if (label === undefined) throw new Error(`no choice “${text}” among: ${labels.join('; ')}`);
  await select.selectOption({ label });
}

/** Fills fields by what is written beside them, as somebody does who sees only the page. */
export async function fill(within: Locator, fields: Fields): Promise<void> {
  for (const [name, filling] of Object.entries(fields)) {
    if (typeof filling === 'boolean') {
      const choice = within.getByRole('checkbox', { name, exact: true }).or(within.getByRole('radio', { name, exact: true }));
      if ((await choice.isChecked()) !== filling)
        await within
          .locator('label')
          .filter({ hasText: exactly(name) })
          .first()
          .click();
      continue;
    }
    const select = within.getByRole('combobox', { name, exact: true });
    if ((await select.count()) > 0) await choose(select, filling);
    else await within.getByRole('textbox', { name, exact: true }).fill(filling);
  }
}

/** Clicks and waits for the page that comes. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.click()]);
}

/** Ticks exactly the choices of a list that fit one of the patterns. */
export async function tickOnly(within: Locator, patterns: readonly RegExp[]): Promise<void> {
  const choices = within.locator('.choice:has(input[type=checkbox])');
  const texts = (await choices.allInnerTexts()).map((each) => each.replace(/\s+/g, ' ').trim());
  expect(patterns.filter((pattern) => !texts.some((each) => pattern.test(each)))).toEqual([]);
  const wanted = texts.map((each) => patterns.some((pattern) => pattern.test(each)));
  // In one go: a list of the year has a hundred lines.
  await choices.locator('input').evaluateAll((boxes: HTMLInputElement[], want) => {
    for (const [index, box] of boxes.entries()) if (box.checked !== want[index]) box.click();
  }, wanted);
}

export const press = (page: Page, name: string): Promise<void> => follow(page, button(page, name));
export const open = (page: Page, name: string | RegExp): Promise<void> => follow(page, link(page, name).first());
export const pressIn = (page: Page, within: Locator, name: string): Promise<void> =>
  follow(page, within.getByRole('button', { name, exact: true }));

/** The words under a name in a list of names and values. */
export const said = async (page: Page, name: string): Promise<string> => {
  const term = main(page)
    .locator('dt')
    .filter({ has: page.getByText(name, { exact: true }) });
  return ((await term.locator('xpath=following-sibling::dd[1]').first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
};

/** What the page answers: that it is done, or why it is not. */
export const answer = async (page: Page): Promise<string> => {
  const box = main(page).locator('[role=alert], [role=status].notice-success').first();
  return ((await box.textContent()) ?? '').replace(/\s+/g, ' ').trim();
};

export const text = async (page: Page): Promise<string> => ((await main(page).innerText()) ?? '').replace(/\s+/g, ' ');

const pdftotext = '/usr/bin/pdftotext';
const flat = (read: string) => read.replace(/\s+/g, ' ');

/** What must stand in a paper, in letters composed as Vietnamese is written. */
function says(read: string, words: readonly string[]): void {
  expect(read).toBe(read.normalize('NFC'));
  for (const each of words) expect(read).toContain(each);
}

/** The words of a PDF; null where poppler is not installed. */
export const wordsOf = (pdf: Uint8Array): string | null =>
  existsSync(pdftotext) ? flat(execFileSync(pdftotext, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })) : null;

/** Opens the PDF behind a link and gives its bytes; where poppler is installed its words are read too. */
export async function printed(page: Page, name: string | RegExp, words: readonly string[]): Promise<Buffer> {
  const response = await page.request.get((await link(page, name).first().getAttribute('href')) ?? '');
  const body = await response.body();
  expect({ name, status: response.status(), start: body.subarray(0, 4).toString() }).toEqual({ name, status: 200, start: '%PDF' });
  const read = wordsOf(body);
  if (read !== null) says(read, words);
  return body;
}

/** Opens the Word file behind a link and reads its words. */
export async function worded(page: Page, name: string, words: readonly string[]): Promise<void> {
  const response = await page.request.get((await link(page, name).first().getAttribute('href')) ?? '');
  expect({ name, status: response.status() }).toEqual({ name, status: 200 });
  says(flat((await extractRawText({ buffer: await response.body() })).value), words);
}

/** Sends what a form would send, where the page shows this person no such form (any more). */
export const send = (page: Page, path: string, fields: Record<string, string>) =>
  page.request.post(path, { form: { ...fields, [IDEMPOTENCY_FIELD]: randomUUID() }, headers: { origin: new URL(page.url()).origin } });

/** Keeps a picture of the page in the folder that PICTURES names. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
