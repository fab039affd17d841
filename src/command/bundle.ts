import { readFile, writeFile } from 'node:fs/promises';
import type { Bundle, BundleFault } from '../exchange/bundle/bundle.ts';
import { BundleRefusal } from '../exchange/bundle/bundle.ts';
import { changesNothing } from '../exchange/bundle/difference.ts';
import { bundleDocs } from '../exchange/bundle/docs.ts';
import { exportBundle } from '../exchange/bundle/export.ts';
import { printBundle, readBundle } from '../exchange/bundle/file.ts';
import { type Loaded, loadBundle } from '../exchange/bundle/load.ts';
import { system } from '../platform/actor.ts';
import { fromRoot } from '../platform/root.ts';
import { inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { importArticles } from './articles.ts';
import { type Installation, withInstallation } from './installation.ts';

const formatOf = (file: string) => (file.endsWith('.json') ? 'json' : 'yaml');
const say = (line: string) => console.log(line);

/** `bangvang import FILE`: whole or not at all; exit code 1 with every fault when it was not taken. */
export async function importFile(args: string[]): Promise<number> {
  if (args[0] === '--articles') return importArticles(args.slice(1));
  const [file] = args;
  if (!file) throw new Error('Dùng: bangvang import FILE | bangvang import --articles FILE.jsonl [--ward WARD]');
  const reading = readBundle(await readFile(file, 'utf8'), formatOf(file));
  if (!reading.bundle) return refuse(reading.faults);
  const { bundle } = reading;
  return withInstallation(async (installation) => {
    try {
      for (const line of loadedLines(String(bundle.authority['name']), await load(installation, bundle))) say(line);
      return 0;
    } catch (error) {
      if (error instanceof BundleRefusal) return refuse(error.faults);
      throw error;
    }
  });
}

/** Takes a bundle with its authority over the owner's connection; says what it changed. */
export const load = (installation: Installation, bundle: Bundle): Promise<Loaded> =>
  loadBundle({ ...installation.runtime, database: installation.owner }, system, bundle);

function refuse(faults: readonly BundleFault[]): number {
  say(`Gói dữ liệu có ${faults.length} chỗ phải sửa; cơ sở dữ liệu vẫn như trước:`);
  for (const fault of faults) say(`  ${fault.line ? `dòng ${fault.line}, ` : ''}${fault.path}: ${fault.message} [${fault.rule}]`);
  return 1;
}

/** What an import has changed, for the screen: the ward itself, then section by section. */
export function loadedLines(name: string, { added, difference }: Pick<Loaded, 'added' | 'difference'>): string[] {
  if (!added && changesNothing(difference)) return ['Gói dữ liệu không có gì mới; không thay đổi gì.'];
  const ward = added
    ? [`  Đã thêm ${name}`]
    : difference.authority.length > 0
      ? [`  Thông tin của ${name}: đổi ${difference.authority.length} mục`]
      : [];
  const sections = difference.sections.flatMap(({ title, added: fresh, changed, unchanged, kept }) =>
    fresh.length + changed.length === 0
      ? []
      : [`  ${title}: thêm ${fresh.length}, đổi ${changed.length}, giữ nguyên ${unchanged + kept.length}`],
  );
  return ['Đã nhập gói dữ liệu:', ...ward, ...sections];
}

/** `bangvang export WARD [FILE]`: the ward's bundle, to a file or to the screen. */
export async function exportFile(args: string[]): Promise<void> {
  const [slug, file] = args;
  if (!slug) throw new Error('Dùng: bangvang export WARD [FILE]');
  await withInstallation(async ({ runtime }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error(`Không có phường, xã nào có địa chỉ "${slug}".`);
    const text = printBundle(await inTenant(runtime, ward.authorityId, exportBundle, 'read'), formatOf(file ?? ''));
    if (file) await writeFile(file, text);
    else process.stdout.write(text);
  });
}

/** `bangvang bundle docs`: writes docs/bundle.md and docs/bundle.schema.json from the definitions. */
export async function writeBundleDocs(args: string[]): Promise<void> {
  if (args[0] !== 'docs') throw new Error('Dùng: bangvang bundle docs');
  const { markdown, jsonSchema } = bundleDocs();
  await writeFile(fromRoot('docs', 'bundle.md'), markdown);
  await writeFile(fromRoot('docs', 'bundle.schema.json'), jsonSchema);
}
