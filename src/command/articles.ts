import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { system } from '../platform/actor.ts';
import { inTenant } from '../platform/tenancy.ts';
import type { Ward } from '../platform/web/route.ts';
import { listWards } from '../platform/web/ward.ts';
import { type ForeignArticle, foreignArticle, importForeign } from '../portal/article/import.ts';
import { withInstallation } from './installation.ts';

const usage = 'Dùng: bangvang import --articles FILE.jsonl [--ward WARD]';

/** The rows of a file with one article a line; throws with the number of every line that is wrong. */
export function readArticles(text: string): ForeignArticle[] {
  const faults: string[] = [];
  const rows = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [foreignArticle.parse(JSON.parse(line))];
    } catch (error) {
      faults.push(
        `  dòng ${index + 1}: ${error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ') : 'không phải JSON'}`,
      );
      return [];
    }
  });
  if (faults.length > 0)
    throw new Error(`Tệp có ${faults.length} dòng phải sửa; cơ sở dữ liệu vẫn như trước:\n${faults.slice(0, 20).join('\n')}`);
  return rows;
}

/** The ward that was named; else the only one, else the demo ward. */
function chooseWard(wards: Ward[], slug: string | undefined): Ward {
  const named = slug ?? (wards.length === 1 ? wards[0]?.slug : 'demo');
  const ward = wards.find((each) => each.slug === named);
  if (!ward) throw new Error(slug ? `Không có phường, xã nào có địa chỉ "${slug}".` : `Có ${wards.length} phường, xã: nói rõ bằng --ward.`);
  return ward;
}

/** `bangvang import --articles FILE.jsonl [--ward WARD]`: all of them or none. `args` begin after `--articles`. */
export async function importArticles(args: string[]): Promise<number> {
  const [file, flag, slug] = args;
  if (!file || (flag !== undefined && (flag !== '--ward' || !slug))) throw new Error(usage);
  const rows = readArticles(await readFile(file, 'utf8'));
  return withInstallation(async ({ runtime, owner }) => {
    const ward = chooseWard(await listWards(runtime), slug);
    const line = (done: number) => process.stderr.write(`\r  ${done}/${rows.length} bài`);
    const counts = await inTenant(runtime, ward.authorityId, (tx) => importForeign(tx, system, rows, line));
    // A planner that knows nothing of thousands of new rows reads them all at every search.
    await sql`analyze article, article_index`.execute(owner);
    console.log(`\nĐã nhập vào ${ward.name}: thêm ${counts.added}, đổi ${counts.changed}, giữ nguyên ${counts.unchanged}.`);
    return 0;
  });
}
