import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Sees to what the tests need outside npm. Returns the environment for them: CHROMIUM_PATH names a browser that starts, or is
 * empty when there is none; BANGVANG_POPPLER is `present` or `absent` (pdftotext, pdftoppm).
 */
export async function provideMachine() {
  const wanted = [!installedChromium() && 'chromium', !hasPoppler() && 'poppler-utils'].filter(Boolean);
  if (wanted.length > 0) installFromDebian(wanted);
  const chromium = installedChromium() ?? (await bundledChromium());
  if (!chromium) {
    console.error(
      'Thiếu trình duyệt Chromium: các kiểm thử qua trình duyệt không chạy được. Hãy cài (apt-get install chromium) hoặc đặt CHROMIUM_PATH.',
    );
  }
  if (!hasPoppler()) {
    console.error('Thiếu pdftotext và pdftoppm: các kiểm thử đọc PDF không chạy được. Hãy cài bằng: apt-get install poppler-utils.');
  }
  return { CHROMIUM_PATH: chromium ?? '', BANGVANG_POPPLER: hasPoppler() ? 'present' : 'absent' };
}

function installedChromium() {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((path) => path && existsSync(path) && answers(path, ['--version']));
}

/** The packed browser needs no root, only libraries most desktops have. */
async function bundledChromium() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    return answers(path, ['--version']) ? path : undefined;
  } catch {
    return undefined;
  }
}

function hasPoppler() {
  return answers('pdftotext', ['-v']) && answers('pdftoppm', ['-v']);
}

function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Đang cài ${packages.join(', ')} cho kiểm thử (apt-get)…`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
