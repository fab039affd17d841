import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closePdf } from '../../platform/documents/pdf.ts';
import { readStoredFile } from '../../platform/files.ts';
import { type Runtime, inTenant } from '../../platform/tenancy.ts';
import { listWards } from '../../platform/web/ward.ts';
import { noWay, produceFilm, filmWays } from '../../review/deck/film/film.ts';
import { planFilm } from '../../review/deck/film/plan.ts';
import { withInstallation } from '../installation.ts';
import { type Kind, documentsOf, kinds } from './documents.ts';
import { type Source, readSource } from './source.ts';

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

async function writeFilm(runtime: Runtime, { deck, ward, pictures }: Source, out: string): Promise<string | null> {
  if ((await filmWays()).length === 0) return null;
  const sound = (file: string) =>
    inTenant(runtime, ward.authorityId, async (tx) => (await readStoredFile(tx, runtime.filesDir, file)).content, 'read');
  const { bytes, extension } = await produceFilm(deck, planFilm(deck), pictures, sound, { step: async () => true });
  await writeFile(join(out, `video.${extension}`), bytes);
  return `video.${extension}`;
}

async function produceKind(runtime: Runtime, kind: Kind, source: Source, out: string): Promise<number> {
  const files = await documentsOf(kind, source, runtime.clock());
  for (const { name, bytes } of files) {
    await writeFile(join(out, name), bytes);
    console.log(`  ${join(out, name)}`);
  }
  if (files.length === 0) console.log(`  Năm ${source.deck.year} chưa có hội nghị nào nên không có gì để viết bài.`);
  if (kind !== 'video') return 0;
  const film = await writeFilm(runtime, source, out);
  console.log(film ? `  ${join(out, film)}` : `  ${noWay}`);
  return film ? 0 : 1;
}

/** `bangvang produce KIND --ward WARD`: writes the documents of a year into a folder; exit code 1 when the film could not be made. */
export async function produce(args: string[]): Promise<number> {
  const { wanted, slug, year, out } = readArgs(args);
  return withInstallation(async ({ runtime }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error(`Không có phường, xã nào có địa chỉ "${slug}".`);
    const source = await inTenant(runtime, ward.authorityId, (tx) => readSource(tx, runtime, ward, year), 'read');
    await mkdir(out, { recursive: true });
    console.log(`${ward.name}, năm ${source.deck.year}:`);
    let code = 0;
    for (const kind of wanted) code = Math.max(code, await produceKind(runtime, kind, source, out));
    await closePdf();
    return code;
  });
}
