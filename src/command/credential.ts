import { readFile } from 'node:fs/promises';
import {
  changedCredentials,
  checkToken,
  hashedCode,
  printCode,
  publishedKeys,
  readCode,
  statusList,
  tokenIn,
} from '../commendation/commendation.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { withInstallation } from './installation.ts';

const usage = 'Dùng: bangvang credential verify FILE';
const whyNot = {
  not_a_credential: 'tệp không chứa chứng nhận số ký bằng Ed25519',
  unknown_key: 'không ký bằng khóa nào của nơi cài đặt này',
  changed: 'chữ ký không khớp: nội dung đã bị thay đổi',
} as const;

/** What one ward knows of a credential; null when none of its keys is named by it or the signature is not theirs. */
async function heldBy(tx: Tx, token: string) {
  const checked = await checkToken(token, await publishedKeys(tx));
  if (!checked.genuine) return { checked, change: undefined };
  const code = readCode(checked.claims.id.split(/[/:]/).at(-1) ?? '') ?? '';
  const { changed } = statusList(await changedCredentials(tx), tx.now);
  return { checked, code, change: changed.find((each) => each.code === hashedCode(code)) };
}

/** `bangvang credential verify FILE`: exit code 0 when genuine and valid, 1 when changed, corrected or revoked, 2 for another file. */
export async function credential(args: string[]): Promise<number> {
  const [verb, file] = args;
  if (verb !== 'verify' || !file) throw new Error(usage);
  const token = tokenIn(await readFile(file, 'utf8'));
  if (token === null) {
    console.log(`${file}: ${whyNot.not_a_credential}`);
    return 2;
  }
  return withInstallation(async ({ runtime }) => {
    let why: keyof typeof whyNot = 'unknown_key';
    for (const ward of await listWards(runtime)) {
      const { checked, code, change } = await inTenant(runtime, ward.authorityId, (tx) => heldBy(tx, token), 'read');
      if (!checked.genuine) {
        if (checked.why === 'changed') why = checked.why;
        continue;
      }
      const { claims, kid } = checked;
      console.log(`${ward.name}: chữ ký đúng (${kid}), mã ${printCode(code ?? '')}`);
      console.log(`  ${claims.name}: ${claims.credentialSubject.identifier[0]?.identityHash ?? ''}`);
      console.log(`  ${claims.credentialSubject.achievement.criteria.narrative}`);
      if (change) console.log(`  đã bị ${change.status === 'revoked' ? 'thu hồi' : 'đính chính'} ngày ${change.on}`);
      else console.log('  có hiệu lực');
      return change ? 1 : 0;
    }
    console.log(`${file}: ${whyNot[why]}`);
    return 1;
  });
}
