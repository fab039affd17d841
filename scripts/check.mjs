import './pinned.mjs';

const { check, runChecks } = await import('./checks.mjs');
const { run } = await import('./tools.mjs');

const { failed } = runChecks();
const fastTests = () => run('vitest', ['run', 'src', '--exclude', '**/browser/**']);
const tested = process.argv.includes('--no-tests') || check('kiểm thử nhanh (vitest)', fastTests);
process.exit(failed === 0 && tested ? 0 : 1);
