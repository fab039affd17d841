import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../src/app.tsx';
import { demoPassword } from '../src/command/demo-accounts.ts';
import { type PaperForm, paperForms } from '../src/organization/paper/forms.ts';
import { closePdf } from '../src/platform/documents/pdf.ts';
import { inTenant } from '../src/platform/tenancy.ts';
import { Client } from './client.ts';
import type { TestDatabase } from './database.ts';
import { demoDatabase, wardIds } from './demo.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const runs = (command: string) => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const hasReader = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const hasOffice = runs('soffice');

/** Where a kind of paper is to be had in the demo ward: `query` finds the record, `:id` stands for it; PDF and Word at the same place. */
interface Place {
  path: string;
  query: string;
  /** The part of the login before the domain. */
  by?: string;
  /** No national name at its head, because it is no administrative paper. */
  bare?: boolean;
  /** Whether the record has no number or date yet. */
  draft?: boolean;
  /** What has to be done before there is anything to print. */
  first?: { change: string; step: string; fields: Record<string, string> };
}

const event = `select id from event where held_on is not null and exists (select from agenda_item a where a.event_id = event.id)
  order by (select count(*) from delegate d where d.event_id = event.id) desc, held_on desc`;
const signed = `select id from decision d where number is not null and exists (select from award a where a.decision_id = d.id) order by issued_on desc, number desc`;

const places: Readonly<Record<PaperForm, Place>> = {
  launch_plan: {
    path: '/lam-viec/phong-trao/:id/ke-hoach',
    query: `select id from movement where origin = 'ward' and year = 2026 order by array_length(contents, 1) desc nulls last`,
  },
  launch_speech: {
    path: '/lam-viec/phong-trao/phat-dong/:id/bai-phat-dong',
    query: `select id from launch l order by (select count(*) from launch_content c where c.launch_id = l.id) desc, launched_on desc`,
    bare: true,
  },
  registration: {
    path: '/lam-viec/dang-ky/ban/:id/ban-dang-ky',
    query: `select unit_id as id from registration where unit_id is not null and year = 2026 order by key`,
  },
  pledge: {
    path: '/lam-viec/dang-ky/giao-uoc/:id/ban-in',
    query: `select id from pledge p order by (select count(*) from pledge_party y where y.pledge_id = p.id) desc, key desc`,
  },
  score_sheet: { path: '/lam-viec/cham-diem/phieu/:id/phieu', query: 'select id from score_sheet order by key' },
  residents_meeting: {
    path: '/lam-viec/de-nghi/hop-dan/:id/bien-ban',
    query: `select proposed_by_id as id from nomination where year = 2026 and household_id is not null and proposed_by_id is not null order by key`,
  },
  merit_report: { path: '/lam-viec/de-nghi/:id/bao-cao', query: 'select nomination_id as id from achievement_report order by key desc' },
  submission: {
    path: '/lam-viec/to-trinh/:id/to-trinh',
    query: 'select id from submission where number is not null order by issued_on desc',
  },
  council_minutes: {
    path: '/lam-viec/hoi-dong/phien-hop/:id/bien-ban',
    query: `select id from council_meeting m where closed_on is not null order by (select count(*) from meeting_vote v where v.council_meeting_id = m.id) desc`,
  },
  tally_minutes: {
    path: '/lam-viec/hoi-dong/phien-hop/:id/kiem-phieu',
    query: `select id from council_meeting m where closed_on is not null order by (select count(*) from meeting_vote v where v.council_meeting_id = m.id and v.method = 'secret') desc`,
  },
  decision: { path: '/lam-viec/quyet-dinh/:id/quyet-dinh', query: signed },
  certificate: { path: '/lam-viec/quyet-dinh/:id/giay-khen', query: signed },
  payment_list: { path: '/lam-viec/quyet-dinh/:id/tien-thuong/danh-sach', query: signed },
  conference_plan: { path: '/lam-viec/hoi-nghi/:id/ke-hoach', query: event },
  invitation: { path: '/lam-viec/hoi-nghi/:id/giay-moi', query: event },
  programme: { path: '/lam-viec/hoi-nghi/:id/chuong-trinh', query: event },
  run_of_show: {
    path: '/lam-viec/hoi-nghi/:id/trao-thuong',
    query: event,
    // Conferences of the demo ward are over: one is opened again, and its awards are put into batches.
    first: { change: 'update event set closed_on = null', step: '/sap-xep', fields: { most: '8' } },
  },
  review_report: {
    path: '/lam-viec/tong-ket/:id/bao-cao',
    query: `select id from review where kind = 'final' and number is not null order by year desc`,
  },
  statistics_report: { path: '/lam-viec/thong-ke/bao-cao', query: 'select gen_random_uuid() as id', draft: true },
  award_dossier: {
    path: '/lam-viec/to-trinh/:id/danh-muc',
    query: 'select id from submission where number is not null order by issued_on desc',
  },
  article: {
    path: '/lam-viec/tin-bai/:id/tin-bai',
    query: 'select id from article where event_id is not null order by published_at desc',
    bare: true,
  },
};

let test: TestDatabase;
let app: App;
let ward: string;
let folder: string;
const kept = process.env['PAPERS'];

beforeAll(async () => {
  test = await demoDatabase();
  app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  ward = (await wardIds(test)).get('demo') ?? '';
  folder = kept ?? mkdtempSync(join(tmpdir(), 'bangvang-papers-'));
  mkdirSync(folder, { recursive: true });
}, 300_000);
afterAll(async () => {
  await closePdf();
  await test.close();
  if (!kept) rmSync(folder, { recursive: true, force: true });
});

async function addressOf({ path, query }: Place): Promise<string> {
  if (!path.includes(':id')) return path;
  const id = await inTenant(
    test.runtime,
    ward,
    async ({ db }) => (await sql.raw<{ id: string }>(`${query} limit 1`).execute(db)).rows[0]?.id,
    'read',
  );
  if (!id) throw new Error(`no record for ${path}`);
  return path.replace(':id', id);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const xmlText = (xml: string) =>
  xml
    .replace(/<w:drawing>.*?<\/w:drawing>/gs, '')
    .replace(/<w:p[ >]/g, '\n<w:p ')
    .replace(/<w:tab\/>|<w:br\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
const numbers = (text: string) => new Set([...text.matchAll(/\d+(?:[.,/]\d+)*/g)].map(([found]) => found));

async function fetched(client: Client, address: string): Promise<{ type: string; bytes: Uint8Array }> {
  const reply = await client.get(address);
  expect({ address, status: reply.status }).toEqual({ address, status: 200 });
  return { type: reply.headers.get('content-type') ?? '', bytes: new Uint8Array(await reply.arrayBuffer()) };
}

function pdfText(form: string, bytes: Uint8Array): string {
  const file = join(folder, `${form}.pdf`);
  writeFileSync(file, bytes);
  return hasReader ? execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) : '';
}

const forms = Object.keys(paperForms) as PaperForm[];

describe.each(forms)('%s', (form) => {
  const place = places[form];

  it('is handed out as PDF and as Word file with the same words', async () => {
    const client = new Client(app, '/demo');
    await client.signIn(`${place.by ?? 'canbo'}@maivang.example`, demoPassword);
    const address = await addressOf(place);
    if (place.first) {
      await sql.raw(place.first.change).execute(test.admin);
      expect((await client.post(`${address}${place.first.step}`, place.first.fields)).status).toBe(303);
    }
    const pdf = await fetched(client, `${address}.pdf`);
    const docx = await fetched(client, `${address}.docx`);
    expect(pdf.type).toContain('application/pdf');
    expect(docx.type).toContain(wordType);
    writeFileSync(join(folder, `${form}.docx`), docx.bytes);

    const parts = unzipSync(docx.bytes);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const styles = new TextDecoder().decode(parts['word/styles.xml']);
    const words = xmlText(xml);
    const printed = pdfText(form, pdf.bytes);

    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
    for (const text of [words, printed]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    }
    expect(words.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(!place.bare);
    expect(words.includes('DỰ THẢO')).toBe(place.draft ?? false);
    expect(xml).toMatch(/<w:pStyle w:val="(NoiDung|Heading[1-4]|CanCu)"\/>/);
    expect(styles).toContain('w:styleId="NoiDung"');
    // Tables with borders are lists, whose head stands again on each page; those without carry the head and the signatures.
    for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [])
      if (!/<w:tblBorders><w:top w:val="none"/.test(table)) expect(table).toContain('<w:tblHeader/>');
    if (!hasReader) return;
    expect(printed.includes('Độc lập - Tự do - Hạnh phúc')).toBe(!place.bare);
    // The PDF also prints page numbers and the labels that Word counts by itself: those are short.
    const [inPdf, inWord] = [numbers(printed), numbers(words)];
    expect([...inWord].filter((number) => !inPdf.has(number))).toEqual([]);
    // Charts are drawings with words in the PDF and pictures in the Word file.
    if (!xml.includes('<pic:pic')) expect([...inPdf].filter((number) => number.length > 3 && !inWord.has(number))).toEqual([]);
  });
});

describe('every Word file', () => {
  it.skipIf(!hasOffice)(
    'opens in LibreOffice with at least one page (skipped where soffice is not installed)',
    () => {
      const files = forms.map((form) => join(folder, `${form}.docx`));
      const out = join(folder, 'office');
      execFileSync(
        'soffice',
        ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', out, ...files],
        {
          stdio: 'ignore',
          timeout: 170_000,
        },
      );
      const made = readdirSync(out).filter((name) => name.endsWith('.pdf'));
      expect(made.toSorted()).toEqual(forms.map((form) => `${form}.pdf`).toSorted());
      for (const name of made) {
        const info = execFileSync('pdfinfo', [join(out, name)], { encoding: 'utf8' });
        expect({ name, pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]) >= 1 }).toEqual({ name, pages: true });
      }
    },
    180_000,
  );
});
