import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.tsx';
import { knownTo } from '../src/command/produce/known.ts';
import { type Known, proveNumbers } from '../src/command/produce/proof.ts';
import { readSource } from '../src/command/produce/source.ts';
import { textOfFile } from '../src/command/produce/text.ts';
import { createAccount } from '../src/organization/account/account.ts';
import { system } from '../src/platform/actor.ts';
import { closePdf } from '../src/platform/documents/pdf.ts';
import { type Tx, inTenant } from '../src/platform/tenancy.ts';
import { listWards } from '../src/platform/web/ward.ts';
import { Client } from './client.ts';
import type { TestDatabase } from './database.ts';
import { demoDatabase } from './demo.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await demoDatabase();
}, 300_000);
afterAll(async () => {
  await closePdf();
  await test.close();
});

const password = 'mat-khau-rat-dai';

async function inWard<T>(slug: string, work: (tx: Tx, ward: Awaited<ReturnType<typeof listWards>>[number]) => Promise<T>): Promise<T> {
  const ward = (await listWards(test.runtime)).find((each) => each.slug === slug);
  if (!ward) throw new Error(`no ward ${slug}`);
  return inTenant(test.runtime, ward.authorityId, (tx) => work(tx, ward));
}

/** The officer of a ward, signed in, and the records of its year. */
async function officeOf(slug: string, year: number) {
  const email = `can-bo@${slug}.example`;
  const found = await inWard(slug, async (tx, ward) => {
    await createAccount(tx, system, {
      name: 'Cán bộ',
      email,
      phone: null,
      password,
      personId: null,
      roles: [{ role: 'officer', unitId: null }],
    });
    const events = await tx.db.selectFrom('event').selectAll().where('review_year', '=', year).orderBy('held_on', 'desc').execute();
    // Each conference has an article already, in the words of its source; the one to be written is a new one.
    await tx.db
      .updateTable('article')
      .set({ event_id: null })
      .where(
        'event_id',
        'in',
        events.map(({ id }) => id),
      )
      .execute();
    return {
      known: await knownTo(tx, await readSource(tx, test.runtime, ward, year)),
      review: await tx.db.selectFrom('review').select('id').where('year', '=', year).where('kind', '=', 'final').executeTakeFirstOrThrow(),
      event: events[0]!,
    };
  });
  const client = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), `/${slug}`);
  await client.signIn(email, password);
  return { client, ...found };
}

/** The article written from the conference by one press of a button, with what the records say in it. */
async function articleFrom(client: Client, event: string): Promise<string> {
  const written = await client.post('/lam-viec/tin-bai/tu-hoi-nghi', { event });
  expect(written.status).toBe(303);
  return /tin-bai\/([\da-f-]{36})/.exec(written.headers.get('location') ?? '')?.[1] ?? '';
}

async function downloaded(client: Client, path: string): Promise<Uint8Array> {
  const reply = await client.get(path);
  expect({ path, status: reply.status }).toEqual({ path, status: 200 });
  return new Uint8Array(await reply.arrayBuffer());
}

/** The words a reader of a feed reads: what stands in its elements, the article inside decoded, without dates and addresses of machines. */
function feedText(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(bytes);
  const parts = [...xml.matchAll(/<(?:content|content:encoded|summary)\b[^>]*>([\s\S]*?)<\/(?:content|content:encoded|summary)>/g)];
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return parts
    .map(([, inner = '']) => inner.replace(/^<!\[CDATA\[|\]\]>$/g, '').replaceAll(/&(?:lt|gt|quot|amp);/g, (sign) => signs[sign] ?? sign))
    .map((html) => html.replaceAll(/<time[\s\S]*?<\/time>|<[^>]+>/g, '\n'))
    .join('\n');
}

const wordsOf = async (name: string, bytes: Uint8Array): Promise<string | null> => {
  if (/\.(?:atom|wxr)$/.test(name)) return feedText(bytes);
  return textOfFile({ name, bytes: /\.(?:html|vtt)$/.test(name) ? new TextDecoder().decode(bytes) : bytes });
};

/** Whether a file has numbers at all, and which of them have no source. */
async function judged(client: Client, path: string, name: string, known: Known) {
  const text = await wordsOf(name, await downloaded(client, path));
  if (text === null) console.log(`${name}: no reader of PDF on this machine, not looked at`);
  const { numbers, unexplained } = proveNumbers(text ?? '', known);
  return { name, unexplained, any: text === null || numbers > 0 };
}

describe.each([
  ['demo', 2025],
  ['phuong-3-tan-binh', 2022],
] as const)('what the officer of %s downloads of %i', (slug, year) => {
  let office: ReturnType<typeof officeOf>;
  beforeAll(() => {
    office = officeOf(slug, year);
    return office.then(() => undefined);
  });

  it('prints no number that is not a fact: report, slides, captions, handout', async () => {
    const { client, known, review } = await office;
    const files = `/lam-viec/trinh-chieu/${year}/tai`;
    for (const [path, name] of [
      [`/lam-viec/tong-ket/${review.id}/bao-cao.docx`, 'report.docx'],
      [`/lam-viec/tong-ket/${review.id}/bao-cao.pdf`, 'report.pdf'],
      [`${files}/trinh-chieu.pptx`, 'slides.pptx'],
      [`${files}/phu-de.vtt`, 'video.vtt'],
      [`${files}/to-tom-tat.docx`, 'handout.docx'],
      [`${files}/to-tom-tat.pdf`, 'handout.pdf'],
    ] as const)
      expect(await judged(client, path, name, known)).toEqual({ name, unexplained: [], any: true });
  }, 120_000);

  it('prints no number that is not a fact in the article of the conference, in every form it is handed on', async () => {
    const { client, known, event } = await office;
    const article = await articleFrom(client, event.id);
    const at = `/lam-viec/tin-bai/${article}`;
    for (const [path, name] of [
      ...(['docx', 'pdf'] as const).map((form) => [`${at}/tin-bai.${form}`, `article.${form}`] as const),
      ...(['html', 'docx', 'atom', 'wxr'] as const).map((form) => [`${at}/tai/${form}`, `export.${form}`] as const),
    ])
      expect(await judged(client, path, name, known)).toEqual({ name, unexplained: [], any: true });
  }, 120_000);
});
