import { verifyChain } from '../platform/audit.ts';
import { inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { withInstallation } from './installation.ts';

/** `bangvang audit verify`: one line a ward; exit code 1 when any chain does not hold. */
export async function auditVerify(args: string[]): Promise<number> {
  if (args[0] !== 'verify') throw new Error('Dùng: bangvang audit verify');
  return withInstallation(async ({ runtime }) => {
    let broken = 0;
    for (const ward of await listWards(runtime)) {
      const { events, head, faults } = await inTenant(runtime, ward.authorityId, verifyChain, 'read');
      console.log(
        `${ward.slug}: ${events} việc, đầu chuỗi ${head.slice(0, 16)}, ${faults.length === 0 ? 'nguyên vẹn' : `${faults.length} chỗ sai`}`,
      );
      for (const fault of faults) console.log(`  số ${fault.sequence}: ${fault.fault}`);
      broken += faults.length;
    }
    return broken === 0 ? 0 : 1;
  });
}
