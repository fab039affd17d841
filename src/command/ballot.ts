import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { linesOf } from '../commendation/ballot/published.ts';
import { readReceipt } from '../commendation/ballot/receipt.ts';
import { choiceNames } from '../commendation/ballot/sheet.ts';
import { faultsIn, readList } from '../commendation/ballot/verify.ts';

const usage = 'Cách dùng: bangvang ballot verify TỆP [--hash MÃ_BĂM] [--voters SỐ] [--receipt MÃ_PHIẾU]';

/** `ballot verify FILE`: counts a downloaded list of ballots again, against itself and the minutes. Exit code 1 when it does not hold. */
export async function ballot(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { hash: { type: 'string' }, voters: { type: 'string' }, receipt: { type: 'string' } },
  });
  const [act, file] = positionals;
  if (act !== 'verify' || !file) {
    console.error(usage);
    return 2;
  }
  const list = read(file);
  if (!list) return 1;
  const voters = values.voters === undefined ? undefined : Number(values.voters);
  const faults = faultsIn(list, { sha256: values.hash?.trim().toLowerCase(), voters });
  for (const item of list.items)
    console.log(`${item.label}: ${item.voters} phiếu, ${item.for} đồng ý, ${item.against} không đồng ý, ${item.blank} trắng`);
  console.log(`SHA-256: ${list.sha256}${values.hash === undefined ? ' (so với biên bản kiểm phiếu)' : ''}`);
  const own = values.receipt === undefined ? true : showOwn(list, values.receipt);
  for (const fault of faults) console.log(`SAI    ${fault}`);
  console.log(
    faults.length === 0 ? `Khớp: ${list.roll.voters} người bỏ phiếu, ${list.items.length} mục` : `${faults.length} chỗ không khớp`,
  );
  return faults.length === 0 && own ? 0 : 1;
}

function read(file: string) {
  try {
    return readList(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`Không đọc được danh sách phiếu ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Looks the own ballot up without sending the receipt anywhere. */
function showOwn(list: NonNullable<ReturnType<typeof read>>, typed: string): boolean {
  const receipt = readReceipt(typed);
  const lines = receipt === null ? [] : linesOf(list, receipt);
  for (const { label, code, choice } of lines) console.log(`PHIẾU  ${label}: ${choiceNames[choice]} (mã ${code})`);
  if (lines.length === 0) console.log('PHIẾU  không có lá phiếu nào của mã này');
  return lines.length > 0;
}
