import { checkInvariants, seesEverything } from '../platform/database/invariants.ts';
import { withInstallation } from './installation.ts';

/** `bangvang check-database`: one line for every invariant; exit code 1 when any is broken. */
export async function checkDatabase(): Promise<number> {
  return withInstallation(async ({ owner }) => {
    if (!(await seesEverything(owner))) {
      console.log(
        'Tài khoản cơ sở dữ liệu này không thấy được hồ sơ của mọi phường, xã nên kiểm tra sẽ không nói lên gì. Dùng tài khoản chủ có quyền BYPASSRLS.',
      );
      return 2;
    }
    const results = await checkInvariants(owner);
    for (const { name, broken } of results) console.log(`${broken === 0 ? 'đúng' : 'SAI '}  ${name}${broken ? `: ${broken} dòng` : ''}`);
    const failed = results.filter(({ broken }) => broken > 0).length;
    console.log(`${results.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}
