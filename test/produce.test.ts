import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, kinds } from '../src/command/produce/documents.ts';
import { unexplained } from '../src/command/produce/proof.ts';
import { knownTo } from '../src/command/produce/known.ts';
import { type Source, readSource } from '../src/command/produce/source.ts';
import { parseHtml, textOf } from '../src/exchange/seeds/html.ts';
import { closePdf } from '../src/platform/documents/pdf.ts';
import { fromRoot } from '../src/platform/root.ts';
import { inTenant } from '../src/platform/tenancy.ts';
import { listWards } from '../src/platform/web/ward.ts';
import type { TestDatabase } from './database.ts';
import { demoDatabase } from './demo.ts';

const years: readonly (readonly [slug: string, year: number])[] = [
  ['demo', 2025],
  ['bach-khoa', 2017],
  ['dai-yen', 2024],
  ['hung-long', 2022],
  ['phuong-3-tan-binh', 2022],
  ['thanh-khe-tay', 2021],
];

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  // The script of the show stands in dist.
  execFileSync(process.execPath, [fromRoot('bin', 'bangvang.mjs'), '--build']);
  test = await demoDatabase();
  folder = mkdtempSync(join(tmpdir(), 'bangvang-produce-'));
});
afterAll(async () => {
  await closePdf();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const hasPdfReader = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
/** The words of an office file: runs joined, paragraphs and cells apart; the cached values of charts with them. */
function officeText(bytes: Uint8Array, parts: RegExp): string {
  const xml = Object.entries(unzipSync(bytes))
    .filter(([name]) => parts.test(name))
    .map(([, content]) => new TextDecoder().decode(content));
  return decode(
    xml
      .join('\n')
      .replace(/<a:fld [\s\S]*?<\/a:fld>/g, '')
      .replace(/<c:(?:formatCode|f)>[\s\S]*?<\/c:(?:formatCode|f)>/g, '')
      .replace(/<\/(?:w:p|a:p|w:tc|a:tc|c:v)>|<w:tab\/>|<w:br\/>|<a:br\/>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  );
}

function textOfFile(name: string, bytes: Uint8Array | string): string | null {
  if (typeof bytes === 'string') {
    if (name.endsWith('.vtt')) return bytes.replace(/^\d+\n[\d:.]+ --> [\d:.]+$/gm, '').replaceAll(/\s+/g, ' ');
    return textOf(
      parseHtml(bytes.replace(/<div class="sheet-picture"[\s\S]*?<\/div>|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')),
    );
  }
  if (name.endsWith('.docx')) return officeText(bytes, /^word\/document\.xml$/);
  if (name.endsWith('.pptx')) return officeText(bytes, /^ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+|charts\/chart\d+)\.xml$/);
  if (!hasPdfReader) return null;
  const file = join(folder, name);
  writeFileSync(file, bytes);
  // The number of a page stands alone on its line.
  return execFileSync('pdftotext', ['-layout', '-nopgbrk', file, '-'], { encoding: 'utf8' }).replaceAll(/^\s*\d+\s*$/gm, '');
}

async function read(slug: string, year: number): Promise<{ source: Source; known: Awaited<ReturnType<typeof knownTo>> }> {
  const ward = (await listWards(test.runtime)).find((each) => each.slug === slug);
  if (!ward) throw new Error(`no ward ${slug}`);
  return inTenant(
    test.runtime,
    ward.authorityId,
    async (tx) => {
      const source = await readSource(tx, test.runtime, ward, year);
      return { source, known: await knownTo(tx, source) };
    },
    'read',
  );
}

describe.each(years)('the documents of %s %i', (slug, year) => {
  it.each(['slides', 'video', 'handout', 'article'] as const)('print in %s no number that is not a fact', async (kind) => {
    const { source, known } = await read(slug, year);
    const made = await documentsOf(kind, source, test.runtime.clock());
    expect(made.length).toBeGreaterThan(0);
    for (const { name, bytes } of made) {
      const text = textOfFile(name, bytes);
      if (text === null) console.log(`${name}: no reader of PDF on this machine, not looked at`);
      else expect({ name, numbers: unexplained(text, known) }).toEqual({ name, numbers: [] });
    }
  });

  it('leave no slide empty', async () => {
    const { source } = await read(slug, year);
    for (const { key, heading, blocks } of source.deck.slides)
      expect({ key, empty: heading === '' || blocks.length === 0 }).toEqual({ key, empty: false });
  });
});

describe('the comparison of documents with facts', () => {
  it('finds a figure that was changed in a document, in each kind of file', async () => {
    const { source, known } = await read('phuong-3-tan-binh', 2022);
    for (const kind of kinds.filter((each) => each !== 'report')) {
      for (const { name, bytes } of await documentsOf(kind, source, test.runtime.clock())) {
        const text = textOfFile(name, bytes);
        if (text === null) continue;
        expect({ name, has: /\b67\b/.test(text) }).toEqual({ name, has: true });
        expect(unexplained(text.replace(/\b67\b/, '68'), known).map(({ number }) => number)).toContain('68');
      }
    }
  });

  it('follows a fact that changes: the old document no longer agrees', async () => {
    const { source, known } = await read('hung-long', 2022);
    const [pptx] = (await documentsOf('slides', source, test.runtime.clock())).filter(({ name }) => name.endsWith('.pptx'));
    const changed = known.facts.map((fact) => (fact.value === 16 ? { ...fact, value: 61 } : fact));
    const text = textOfFile('slides.pptx', pptx?.bytes ?? '') ?? '';
    expect(unexplained(text, { ...known, facts: changed }).map(({ number }) => number)).toContain('16');
  });
});
