import './pinned.mjs';

const { existsSync, readFileSync, rmSync } = await import('node:fs');
const { runChecks } = await import('./checks.mjs');
const { provideMachine } = await import('./machine.mjs');
const { run } = await import('./tools.mjs');
const { startEmbedded } = await import('../src/platform/embedded.ts');

const DATABASE = 'var/test-db';
const REPORT = 'var/test-report.json';

const filters = process.argv.slice(2);
const env = await provideMachine();
const checks = filters.length > 0 ? { passed: 0, failed: 0 } : runChecks();
const tests = await runTests();
const total = { passed: checks.passed + tests.passed, failed: checks.failed + tests.failed };
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || tests.passed === 0 ? 1 : 0;

async function runTests() {
  const server = process.env.TEST_DATABASE_URL ? undefined : await startFresh();
  try {
    if (server) env.TEST_DATABASE_URL = server.adminUrl;
    return vitest();
  } finally {
    await server?.stop();
  }
}

/** Empties what an earlier run left, unless another process is using it. */
async function startFresh() {
  const options = { dataDir: DATABASE, log: console.log };
  const used = existsSync(DATABASE);
  const server = await startEmbedded(options);
  if (server.adopted || !used) return server;
  await server.stop();
  rmSync(DATABASE, { recursive: true, force: true });
  return startEmbedded(options);
}

function vitest() {
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { status } = run('vitest', ['run', ...reporters, ...filters], { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((result) => result.status !== 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}
