import { benchCertificates } from './bench-certificates.ts';
import { benchLists } from './bench-lists.ts';
import { benchPortal } from './bench-portal.ts';
import { benchSigning } from './bench-signing.ts';

const benches: Record<string, { does: string; run(args: string[]): Promise<void> }> = {
  portal: { does: 'trang công khai trên 5.000 tin bài, cạnh một máy chủ node:http trần trong cùng lượt đo', run: benchPortal },
  lists: { does: 'mọi trang trong một phường 500 đơn vị × 3 năm: thời gian, độ lớn, số câu hỏi cơ sở dữ liệu', run: benchLists },
  certificates: { does: '1.000 giấy khen một lượt, cạnh trộn thư bằng LibreOffice nếu có', run: benchCertificates },
  signing: { does: 'phiên ký của 54 và của 500 người ký cùng lúc, máy chủ bị kill -9 giữa chừng', run: benchSigning },
};

/** `bangvang bench NAME`: figures and ratios of one run, never a verdict. */
export async function runBench(args: string[]): Promise<number> {
  const bench = benches[args[0] ?? ''];
  if (!bench) {
    console.log('Dùng: npm run bench -- NAME');
    for (const [name, { does }] of Object.entries(benches)) console.log(`  ${name.padEnd(12)}${does}`);
    return 2;
  }
  await bench.run(args.slice(1));
  return 0;
}
