import { assetCache, isKept, pageCache, pageCaches } from './queue/kept.ts';

interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Extendable {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
declare const registration: { scope: string };
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;

const base = new URL(registration.scope).pathname.replace(/\/lam-viec$/, '');

addEventListener('install', (event) => (event as Extendable).waitUntil(skipWaiting()));
addEventListener('activate', (event) => (event as Extendable).waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const asked = event as Asked;
  const { request } = asked;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) asked.respondWith(asset(request));
  else if (request.mode === 'navigate') asked.respondWith(page(asked, url));
});

/** Their addresses carry their hashes: what is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(assetCache);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The network comes first; without one, what was kept when the page was last seen. */
async function page(asked: Asked, url: URL): Promise<Response> {
  try {
    const response = await fetch(asked.request);
    if (response.ok && isKept(url.pathname.slice(base.length))) asked.waitUntil(keep(url, response.clone()));
    return response;
  } catch {
    return (await keptPage(url)) ?? away();
  }
}

/** Kept for the account it was made for, which the page itself names. */
async function keep(url: URL, response: Response): Promise<void> {
  const copy = response.clone();
  const [, account] = /<offline-queue[^>]* account="([0-9a-f-]{36})"[^>]* keeps/.exec(await response.text()) ?? [];
  if (account) await (await caches.open(pageCache(base, account))).put(url, copy);
}

async function keptPage(url: URL): Promise<Response | undefined> {
  for (const name of await pageCaches(base)) {
    const cache = await caches.open(name);
    const response = await cache.match(url);
    if (response) return response;
  }
  return undefined;
}

async function away(): Promise<Response> {
  const styles = (await (await caches.open(assetCache)).keys()).find(({ url }) => url.includes('/assets/app.css'));
  const style = styles ? `<link rel="stylesheet" href="${new URL(styles.url).pathname}${new URL(styles.url).search}">` : '';
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Không có mạng</title>${style}</head><body class="page-office"><main class="office-main" id="noi-dung"><div class="page-header"><h1>Không có mạng</h1></div><p>Trang này chưa được giữ trên máy. Các biểu mẫu báo cáo đã mở trước đó vẫn dùng được.</p><p class="actions"><a class="button button-primary" href="${base}/lam-viec">Việc của đơn vị tôi</a></p></main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'",
    },
  });
}
