import './pinned.mjs';

// Takes the pictures of README.md and docs/ from the demo ward. Usage: node scripts/pictures.mjs [NAME…]
const { execFileSync, spawn } = await import('node:child_process');
const { mkdirSync, mkdtempSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { default: sharp } = await import('sharp');
const { chromium } = await import('playwright-core');
const { root } = await import('../bin/install.mjs');

const folder = `${root}/docs/pictures`;
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const password = 'maivang2026';

const article = '/tin-tuc/hoi-nghi-tong-ket-phong-trao-thi-dua-nam-2025-va-phat-dong-phong-trao-thi-dua-nam-2026';
/**
 * `path` inside the demo ward; `as` signs in first; `follow` clicks the first such link of the page; `cut` keeps the top only;
 * `keys` starts the show and goes on so many slides; `paper` takes the first page of the PDF behind such a link instead; `stage` names a page of a signing ceremony held for it.
 */
const pictures = [
  { name: 'trang-chu', path: '', size: desktop, cut: 1250 },
  { name: 'trang-chu-dien-thoai', path: '', size: phone, cut: 1250 },
  { name: 'bai-viet', path: article, size: desktop, cut: 1400 },
  { name: 'bang-vang', path: '/bang-vang?nam=2025', size: desktop, cut: 1300 },
  { name: 'don-vi', path: '/don-vi/kp-01', size: desktop, cut: 1200 },
  { name: 'cong-trinh', path: '/cong-trinh?nam=2026', size: desktop, cut: 1100 },
  { name: 'hom-nay', path: '/lam-viec', as: 'canbo', size: desktop, cut: 900 },
  { name: 'phong-trao', path: '/lam-viec/phong-trao', follow: 'main table a, main article a', as: 'canbo', size: desktop, cut: 1300 },
  { name: 'chi-tieu', path: '/lam-viec/chi-tieu', as: 'canbo', size: desktop, cut: 1200 },
  { name: 'hoi-dong', path: '/lam-viec/hoi-dong', follow: 'main table a', as: 'canbo', size: desktop, cut: 1300 },
  { name: 'quyet-dinh', path: '/lam-viec/quyet-dinh', follow: 'main table a', as: 'canbo', size: desktop, cut: 1300 },
  {
    name: 'giay-khen',
    path: '/lam-viec/quyet-dinh',
    follow: 'main table a',
    paper: 'main table a[href$=".pdf"]',
    as: 'canbo',
    size: desktop,
  },
  { name: 'ke-hoach', path: '/lam-viec/tong-ket/ke-hoach/2027', as: 'canbo', size: desktop, cut: 1200 },
  { name: 'hoi-nghi', path: '/lam-viec/hoi-nghi?nam=2025', follow: 'main table a', as: 'canbo', size: desktop, cut: 1300 },
  { name: 'hom-nay-dien-thoai', path: '/lam-viec', as: 'kp01', size: phone, cut: 1250 },
  { name: 'nhip', path: '/lam-viec/dang-ky/nhip?nam=2026', as: 'canbo', size: desktop, cut: 1300 },
  { name: 'ma-tran', path: '/lam-viec/chi-tieu/ma-tran?nam=2026', as: 'canbo', size: desktop, cut: 1250 },
  { name: 'phieu-cham', path: '/lam-viec/cham-diem?nam=2025', follow: 'main table a', as: 'canbo', size: desktop, cut: 1300 },
  { name: 'xep-hang', path: '/lam-viec/cham-diem?nam=2025', follow: 'main a[href$="/xep-hang"]', as: 'canbo', size: desktop, cut: 1300 },
  { name: 'ky-dien-thoai', stage: 'phone', path: '', size: phone, cut: 1020 },
  { name: 'trinh-chieu', path: '/lam-viec/trinh-chieu/2025/xem', keys: 2, as: 'canbo', size: { width: 1280, height: 720 } },
  { name: 'trinh-chieu-bieu-do', path: '/lam-viec/trinh-chieu/2025/xem', keys: 17, as: 'canbo', size: { width: 1280, height: 720 } },
  { name: 'trinh-chieu-hoi-nghi', path: '/lam-viec/trinh-chieu/2025/xem', keys: 19, as: 'canbo', size: { width: 1280, height: 720 } },
  { name: 'man-hinh-hoi-truong', stage: 'hall', path: '', as: 'canbo', size: { width: 1280, height: 720 } },
];

const sessions = {};
let ceremony;
const wanted = process.argv.slice(2);
const chosen = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const dataDir = process.env.PICTURES_DATA ?? mkdtempSync(join(tmpdir(), 'bangvang-pictures-'));
const server = spawn(process.execPath, [`${root}/bin/bangvang.mjs`, 'serve', '--demo'], {
  cwd: root,
  env: { ...process.env, DATABASE_URL: '', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const ward = `${await addressOf(server)}/demo`;
  mkdirSync(folder, { recursive: true });
  for (const picture of chosen) await take(ward, picture);
} finally {
  await browser.close();
  await stop(server);
  if (!process.env.PICTURES_DATA) rmSync(dataDir, { recursive: true, force: true });
}

/** The address the product says it answers at. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /đang mở tại (http:\/\/[^/\s]+)/.exec(said.normalize('NFC'));
      if (found) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`Bảng Vàng đã dừng (mã ${code}) trước khi mở trang:\n${said}`)));
  });
}

function stop(child) {
  if (child.exitCode !== null) return undefined;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

async function take(ward, { name, path, follow, paper, keys, stage, as, size, cut }) {
  if (as) sessions[as] ??= await signedIn(ward, as);
  const context = await browser.newContext({ storageState: sessions[as], viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  if (stage) ceremony ??= await halfSigned(ward);
  // The hall screen keeps a stream open: its network is never idle.
  if (stage) await page.goto(ceremony[stage], { waitUntil: 'load' });
  else await open(page, ward + path);
  if (follow)
    await open(
      page,
      await page
        .locator(follow)
        .first()
        .evaluate((link) => link.href),
    );
  if (keys) await show(page, keys);
  if (paper) await keep(name, await firstSheet(page, paper));
  else await keep(name, await shot(page, size, cut));
  await context.close();
}

async function show(page, slides) {
  await page.keyboard.press('f');
  for (let at = 0; at < slides; at += 1) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(500);
}

async function shot(page, size, cut) {
  await page.evaluate(() => globalThis.document.fonts.ready);
  const height = await page.evaluate(() => globalThis.document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(height, cut ?? size.height) };
  return page.screenshot({ fullPage: true, clip });
}

async function firstSheet(page, link) {
  const address = await page
    .locator(link)
    .first()
    .evaluate((found) => found.href);
  const pdf = await (await page.request.get(address)).body();
  return execFileSync('pdftoppm', ['-png', '-r', '90', '-f', '1', '-l', '1', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 });
}

async function open(page, address) {
  const response = await page.goto(address, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`${address}: ${response?.status()}`);
}

/** Opens a signing session for what waits, lets the first six sign by phone, and leaves the others waiting. */
async function halfSigned(ward) {
  sessions.canbo ??= await signedIn(ward, 'canbo');
  const context = await browser.newContext({ storageState: sessions.canbo, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await open(page, `${ward}/lam-viec/dang-ky/phien-ky/moi?nam=2026`);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL(/phien-ky\/[0-9a-f-]{36}/);
  const session = page.url().replace(/\?.*/, '');
  await page.locator('main form[action$="/ma"] button[type="submit"]').click();
  await page.locator('.slip').first().waitFor();
  const slips = await page.locator('.slip a').evaluateAll((links) => links.map(({ href }) => href));
  const guest = await (await browser.newContext()).newPage();
  for (const slip of slips.slice(0, 6)) {
    await open(guest, slip);
    await guest.locator('label[for="o-read"]').click();
    await guest.locator('main form button[type="submit"]').click();
    await guest.waitForURL('**/ky/da-ky/**');
  }
  await guest.context().close();
  await context.close();
  return { phone: slips[6], hall: `${session}/man-hinh` };
}

/** Signs in once for each login; later pictures bring the cookies of the first. */
async function signedIn(ward, login) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await open(page, `${ward}/dang-nhap`);
  await page.locator('input[name="login"]').fill(`${login}@maivang.example`);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL('**/lam-viec**', { waitUntil: 'networkidle' });
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Fewer colours until the file is small enough for a repository. */
async function keep(name, png) {
  const file = `${folder}/${name}.png`;
  for (const colours of [256, 128, 64, 32]) {
    const { size } = await sharp(png).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toFile(file);
    console.log(`${name}: ${Math.round(size / 1024)} kB, ${colours} màu`);
    if (size <= 200 * 1024) return;
  }
}
