import { readFile } from 'node:fs/promises';
import { verifyFile, verifyPledge } from '../emulation/seal/verify.ts';
import type { Verdict } from '../emulation/seal/verify.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { withInstallation } from './installation.ts';

const usage = 'Dùng: bangvang pledge verify WARD PLEDGE|FILE';

function printVerdict({ title, hash, intact, differences, remark }: Verdict): number {
  const whole = intact && differences.length === 0;
  console.log(`${title}\n  mã băm ${hash}: ${intact ? 'khớp nội dung' : 'KHÔNG khớp nội dung'}`);
  for (const { place, sealed, now } of differences) console.log(`  khác ở ${place}: niêm phong ${sealed}, nay ${now}`);
  if (remark) console.log(`  ${remark}`);
  console.log(whole ? '  nguyên vẹn' : '  không còn đúng như khi niêm phong');
  return whole ? 0 : 1;
}

/** By its key in bundles, or by its id. */
async function pledgeId(tx: Tx, name: string): Promise<string | undefined> {
  const column = /^[0-9a-f-]{36}$/.test(name) ? 'id' : 'key';
  return (await tx.db.selectFrom('pledge').select('id').where(column, '=', name).executeTakeFirst())?.id;
}

/** `bangvang pledge verify WARD PLEDGE|FILE`: exit code 1 when anything differs from what was sealed, 2 when there is no seal. */
export async function verifySealed(args: string[]): Promise<number> {
  const [verb, slug, what] = args;
  if (verb !== 'verify' || !slug || !what) throw new Error(usage);
  const file = await readFile(what, 'utf8').catch(() => null);
  return withInstallation(async ({ runtime }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error(`Không có phường, xã nào có địa chỉ "${slug}".`);
    const verdict = await inTenant(
      runtime,
      ward.authorityId,
      async (tx) => {
        if (file !== null) return verifyFile(tx, file);
        const id = await pledgeId(tx, what);
        if (!id) throw new Error(`${ward.name} không có giao ước, cam kết "${what}", và không đọc được tệp nào tên như vậy.`);
        return verifyPledge(tx, id);
      },
      'read',
    );
    if (verdict) return printVerdict(verdict);
    console.log(file === null ? 'Bản này chưa niêm phong.' : 'Tệp không phải là bản niêm phong tải từ trang.');
    return 2;
  });
}
