import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemoEdition } from '../../src/command/demo-editions.ts';
import { fresh, inTenant } from '../../src/platform/tenancy.ts';
import { refreshDrafts } from '../../src/portal/search/refresh.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { type Site, read, readText, startSite } from '../portal-sites.ts';

const limit = 'Khu phố 3, 4 còn đốt rác ngoài đồng';
const hasPoppler = spawnSync('pdftotext', ['-v']).status !== null;
let test: TestDatabase;
let site: Site;
let ward: string;
let slug: string;
beforeAll(async () => {
  test = await demoDatabase();
  ward = (await wardIds(test)).get('demo') ?? '';
  slug = 'tong-ket-hai-ba';
  await inTenant(test.runtime, ward, async (tx) => {
    const event = await tx.db
      .selectFrom('event')
      .select(['id', 'review_year'])
      .where('review_year', 'is not', null)
      .where('held_on', 'is not', null)
      .orderBy('held_on', 'desc')
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('shortcoming')
      .values({ ...fresh(tx), year: event.review_year ?? 0, text: limit, cause_text: 'KP3 thiếu thùng rác', internal: false })
      .execute();
    await tx.db
      .insertInto('article')
      .values({ ...fresh(tx), slug, title: 'Hội nghị', event_id: event.id, draft: false, published_at: tx.now })
      .execute();
    await refreshDrafts(tx);
  });
  await makeDemoEdition(test.runtime, ward);
  site = await startSite(test);
});
afterAll(async () => {
  await site?.close();
  await test?.close();
});

const told = async (path: string) => /đốt rác/.test(await readText(site, path)) && /khu phố 3,|KP3/i.test(await readText(site, path));

describe('the switch that hides the names of units', () => {
  const places = () => [`/demo/tin-tuc/${slug}`, '/demo/tim-kiem?q=dot+rac+ngoai+dong'];

  it('is off: the article of the conference says whose shortcoming it is', async () => {
    expect(await Promise.all(places().map(told))).toEqual([true, true]);
  });

  it('is on: neither the article nor the search says it, from the next request on', async () => {
    await inTenant(site.runtime, ward, (tx) => tx.db.updateTable('review').set({ hide_units: true }).execute());
    await inTenant(site.runtime, ward, refreshDrafts);
    expect(await Promise.all(places().map(told))).toEqual([false, false]);
    expect(await readText(site, `/demo/tin-tuc/${slug}`)).toContain('02 đơn vị còn đốt rác ngoài đồng');
  });

  it('is on: no public report or plan says a name, read or printed, in its text or in what the file says of itself', async ({ skip }) => {
    const papers = [
      ...new Set(
        [...(await readText(site, '/demo/van-ban')).matchAll(/href="(\/demo\/van-ban\/[0-9a-f-]{36})"/g)].map(([, path = '']) => path),
      ),
    ];
    expect(papers.length).toBeGreaterThan(0);
    const named = /khu phố(?: số)? \d|\bKP ?\d/i;
    for (const path of papers)
      expect(named.exec((await readText(site, path)).replace(/<nav[\s\S]*?<\/nav>/g, ''))?.[0] ?? '', path).toBe('');
    skip(!hasPoppler, 'this machine has no pdftotext: printed papers are not read');
    for (const path of papers) {
      const file = join(test.runtime.filesDir, 'paper.pdf');
      writeFileSync(file, Buffer.from(await (await read(site, `${path}/ban-in.pdf`)).arrayBuffer()));
      const text =
        execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) + execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(text.length).toBeGreaterThan(500);
      expect(named.exec(text.replace(/\s+/g, ' '))?.[0] ?? '', path).toBe('');
    }
  });
});
