import { sizes } from './sizes.mjs';
import { formatted, run } from './tools.mjs';

const CHECKS = [
  ['kiểu dữ liệu (tsc)', () => run('tsc', ['--noEmit'])],
  ['quy tắc mã nguồn (oxlint)', () => run('oxlint', ['--type-aware', '--quiet', ...formatted()])],
  ['định dạng (oxfmt)', () => run('oxfmt', ['--check', ...formatted()])],
  ['đoạn trùng lặp (jscpd)', () => run('jscpd', [])],
];

/** Runs every static check, one line each; a failed one shows its output. Returns how many passed and failed. */
export function runChecks() {
  const results = CHECKS.map(([name, work]) => check(name, work));
  console.log(`  độ lớn: ${sizes()}`);
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

/** Runs one check and prints its line; true when it passed. */
export function check(name, work) {
  const started = performance.now();
  const { status, stdout, stderr, error } = work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
  if (status !== 0) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'));
  return status === 0;
}
