import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, kinds } from '../src/command/produce/documents.ts';
import { proofLines } from '../src/command/produce/produce.ts';
import { unexplained } from '../src/command/produce/proof.ts';
import { knownTo } from '../src/command/produce/known.ts';
import { type Source, readSource } from '../src/command/produce/source.ts';
import { textOfFile } from '../src/command/produce/text.ts';
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
beforeAll(async () => {
  // The script of the show stands in dist.
  execFileSync(process.execPath, [fromRoot('bin', 'bangvang.mjs'), '--build']);
  test = await demoDatabase();
});
afterAll(async () => {
  await closePdf();
  await test.close();
});

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

/** How many pages a file has when printed; null where this machine cannot tell. */
function pagesOf(name: string, bytes: Uint8Array | string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-pages-'));
  try {
    writeFileSync(join(folder, name), bytes);
    if (name.endsWith('.docx'))
      execFileSync(
        'soffice',
        ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, name)],
        { stdio: 'ignore' },
      );
    const said = execFileSync('pdfinfo', [join(folder, name.replace(/\.docx$/, '.pdf'))], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/Pages:\s+(\d+)/.exec(said)?.[1]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(years)('the documents of %s %i', (slug, year) => {
  it.each(kinds)('print in %s no number that is not a fact', async (kind) => {
    const { source, known } = await read(slug, year);
    const made = await documentsOf(kind, source, test.runtime.clock());
    expect(made.length).toBeGreaterThan(0);
    for (const { name, bytes } of made) {
      const text = await textOfFile({ name, bytes });
      if (text === null) console.log(`${name}: no reader of PDF on this machine, not looked at`);
      else expect({ name, numbers: unexplained(text, known) }).toEqual({ name, numbers: [] });
    }
  });

  it('put the handout on one page, in print and in Word (skipped where pdfinfo, soffice are not installed)', async () => {
    const { source } = await read(slug, year);
    for (const { name, bytes } of await documentsOf('handout', source, test.runtime.clock()))
      expect({ name, pages: pagesOf(name, bytes) ?? 1 }).toEqual({ name, pages: 1 });
  }, 60_000);

  it('leave no slide empty', async () => {
    const { source } = await read(slug, year);
    for (const { key, heading, blocks } of source.deck.slides)
      expect({ key, empty: heading === '' || blocks.length === 0 }).toEqual({ key, empty: false });
  });
});

describe('the comparison of documents with facts', () => {
  it('finds a figure that was changed in a document, in each kind of file', async () => {
    const { source, known } = await read('phuong-3-tan-binh', 2022);
    for (const kind of kinds) {
      for (const { name, bytes } of await documentsOf(kind, source, test.runtime.clock())) {
        const text = await textOfFile({ name, bytes });
        if (text === null) continue;
        expect({ name, has: /\b67\b/.test(text) }).toEqual({ name, has: true });
        expect(unexplained(text.replace(/\b67\b/, '68'), known).map(({ number }) => number)).toContain('68');
      }
    }
  });

  it('finds a changed comparison, gap, delay and sum of the report', async () => {
    const { source, known } = await read('demo', 2025);
    for (const { name, bytes } of await documentsOf('report', source, test.runtime.clock())) {
      const text = await textOfFile({ name, bytes });
      if (text === null) continue;
      for (const [printed, slip] of [
        ['(3,8%)', '(93,81%)'],
        ['thiếu 2,1', 'thiếu 92,17'],
        ['quá hạn 57', 'quá hạn 571'],
        ['16 chỉ tiêu chưa đạt', '161 chỉ tiêu chưa đạt'],
      ] as const) {
        expect({ name, printed, has: text.includes(printed) }).toEqual({ name, printed, has: true });
        const [number] = /[\d,]+/.exec(slip) ?? [];
        expect({ name, found: unexplained(text.replace(printed, slip), known).map((each) => each.number) }).toEqual({
          name,
          found: [number],
        });
      }
    }
  });

  it('says of each written file how many numbers it holds, or which have no source', async () => {
    const { source, known } = await read('hung-long', 2022);
    const [captions] = await documentsOf('video', source, test.runtime.clock());
    if (!captions) throw new Error('no captions');
    const said = await proofLines(captions, 'x/video.vtt', known);
    expect(said.holds).toBe(true);
    expect(said.lines.join()).toMatch(/^ {2}x\/video\.vtt: \d+ con số, khớp với số liệu$/);
    const wrong = await proofLines({ ...captions, bytes: `${captions.bytes.toString()}Có 7.531 hộ.` }, 'x/video.vtt', known);
    expect(wrong.holds).toBe(false);
    expect(wrong.lines[0]).toMatch(/1 trong \d+ con số không có nguồn:$/);
    expect(wrong.lines[1]).toContain('7.531: …');
  });

  it('follows a fact that changes: the old document no longer agrees', async () => {
    const { source, known } = await read('hung-long', 2022);
    const [pptx] = (await documentsOf('slides', source, test.runtime.clock())).filter(({ name }) => name.endsWith('.pptx'));
    const changed = known.facts.map((fact) => (fact.value === 16 ? { ...fact, value: 61 } : fact));
    const text = (pptx && (await textOfFile(pptx))) ?? '';
    expect(unexplained(text, { ...known, facts: changed }).map(({ number }) => number)).toContain('16');
  });
});
