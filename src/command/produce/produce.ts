import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closePdf } from '../../platform/documents/pdf.ts';
import { readStoredFile } from '../../platform/files.ts';
import { type Runtime, type Tx, inTenant } from '../../platform/tenancy.ts';
import type { Ward } from '../../platform/web/route.ts';
import { listWards } from '../../platform/web/ward.ts';
import { noWay, produceFilm, filmWays } from '../../review/deck/film/film.ts';
import { planFilm } from '../../review/deck/film/plan.ts';
import { withInstallation } from '../installation.ts';
import { type Kind, type MadeFile, documentsOf, kinds } from './documents.ts';
import { knownTo } from './known.ts';
import { type Known, proveNumbers } from './proof.ts';
import { type Source, readSource } from './source.ts';
import { textOfFile } from './text.ts';

const usage = 'Dùng: bangvang produce (report|slides|video|handout|article|all) --ward WARD [--year NĂM] [--out THƯ_MỤC]';

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ward: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } },
  });
  const [what = ''] = positionals;
  const wanted = what === 'all' ? kinds : kinds.filter((kind) => kind === what);
  if (wanted.length === 0 || !values.ward || (values.year !== undefined && !/^(19|20)\d{2}$/.test(values.year))) throw new Error(usage);
  return { wanted, slug: values.ward, year: values.year ? Number(values.year) : null, out: values.out ?? values.ward };
}

interface Read {
  source: Source;
  known: Known;
}

async function readAll(tx: Tx, runtime: Runtime, ward: Ward, year: number | null): Promise<Read> {
  const source = await readSource(tx, runtime, ward, year);
  return { source, known: await knownTo(tx, source) };
}

async function writeFilm(runtime: Runtime, { deck, ward, pictures }: Source, out: string): Promise<string | null> {
  if ((await filmWays()).length === 0) return null;
  const sound = (file: string) =>
    inTenant(runtime, ward.authorityId, async (tx) => (await readStoredFile(tx, runtime.filesDir, file)).content, 'read');
  const { bytes, extension } = await produceFilm(deck, planFilm(deck), pictures, sound, { step: async () => true });
  await writeFile(join(out, `video.${extension}`), bytes);
  return `video.${extension}`;
}

/** What is said of a file that was written, and whether each of its numbers has a source. */
export async function proofLines(file: MadeFile, path: string, known: Known): Promise<{ lines: string[]; holds: boolean }> {
  const text = await textOfFile(file);
  if (text === null) return { lines: [`  ${path}: máy này không có pdftotext nên không soát được số trong tệp`], holds: true };
  const { numbers, unexplained } = proveNumbers(text, known);
  if (unexplained.length === 0) return { lines: [`  ${path}: ${numbers} con số, khớp với số liệu`], holds: true };
  const listed = unexplained.map(({ number, around }) => `    ${number}: …${around.trim()}…`);
  return { lines: [`  ${path}: ${unexplained.length} trong ${numbers} con số không có nguồn:`, ...listed], holds: false };
}

async function produceKind(runtime: Runtime, kind: Kind, { source, known }: Read, out: string): Promise<number> {
  const files = await documentsOf(kind, source, runtime.clock());
  let code = 0;
  for (const file of files) {
    const path = join(out, file.name);
    await writeFile(path, file.bytes);
    const { lines, holds } = await proofLines(file, path, known);
    console.log(lines.join('\n'));
    if (!holds) code = 1;
  }
  if (files.length === 0) console.log(`  Năm ${source.deck.year} chưa có hội nghị nào nên không có gì để viết bài.`);
  if (kind !== 'video') return code;
  const film = await writeFilm(runtime, source, out);
  console.log(film ? `  ${join(out, film)}` : `  ${noWay}`);
  return film ? code : 1;
}

/** `bangvang produce KIND --ward WARD`: writes the documents of a year into a folder; exit code 1 when a number has no source or the film could not be made. */
export async function produce(args: string[]): Promise<number> {
  const { wanted, slug, year, out } = readArgs(args);
  return withInstallation(async ({ runtime }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error(`Không có phường, xã nào có địa chỉ "${slug}".`);
    const read = await inTenant(runtime, ward.authorityId, (tx) => readAll(tx, runtime, ward, year), 'read');
    await mkdir(out, { recursive: true });
    console.log(`${ward.name}, năm ${read.source.deck.year}:`);
    let code = 0;
    for (const kind of wanted) code = Math.max(code, await produceKind(runtime, kind, read, out));
    await closePdf();
    return code;
  });
}
