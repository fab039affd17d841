import { readFileSync } from 'node:fs';
import { type Accuracy, checkForecasts } from '../emulation/indicator/forecast/check.ts';
import { bundleSeries } from '../emulation/indicator/forecast/bundle-series.ts';
import { recordsOf } from '../exchange/bundle/bundle.ts';
import { readBundle } from '../exchange/bundle/file.ts';
import { fromRoot } from '../platform/root.ts';
import { formatNumber } from '../platform/text/numbers.ts';

const say = (value: number) => formatNumber(Number(value.toFixed(2)), { decimals: 2 });

function print(rows: readonly Accuracy[]): void {
  const width = Math.max(...rows.map(({ indicator }) => indicator.length));
  const head = ['số lần', 'dự báo', '÷ tháng × 12', 'giữ nguyên', 'trong khoảng'].map((word) => word.padStart(13)).join('');
  console.log(`${'Sai số tuyệt đối bình quân'.padEnd(width)}${head}`);
  for (const row of rows) {
    const inside = row.inside === null ? '–' : `${Math.round(row.inside * 100)}%`;
    const cells = [String(row.cases), say(row.forecast), say(row.evenly), say(row.unchanged), inside];
    console.log(`${row.indicator.padEnd(width)}${cells.map((cell) => cell.padStart(13)).join('')}`);
  }
  const better = rows.filter((row) => row.forecast < row.evenly).length;
  console.log(
    `\nMỗi năm được dự báo từ hết tháng 3, 6, 9 bằng các năm trước nó. Dự báo đúng hơn “số đến nay ÷ số tháng × 12” ở ${better}/${rows.length} chỉ tiêu.`,
  );
}

/**
 * `bangvang forecast check [FILE]`: holds the forecast against the years of a bundle it has not seen, beside the rule of
 * thumb. Without a file, the demo ward. Exit code 1 where the rule of thumb does better.
 */
export async function checkForecast(args: string[]): Promise<number> {
  const [verb, file = fromRoot('data', 'demo', 'phuong-mai-vang.yaml')] = args;
  if (verb !== 'check') throw new Error('Dùng: bangvang forecast check [TỆP]');
  const { bundle, faults } = readBundle(readFileSync(file, 'utf8'));
  if (!bundle) throw new Error(faults.map(({ message }) => message).join('\n'));
  const rows = checkForecasts(bundleSeries(recordsOf(bundle, 'indicators'), recordsOf(bundle, 'targets')));
  if (rows.length === 0) {
    console.log('Chưa có năm nào để đối chiếu: cần ít nhất hai năm có số cuối năm.');
    return 0;
  }
  print(rows);
  return rows.every((row) => row.forecast <= row.evenly) ? 0 : 1;
}
