interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Extendable {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
declare function skipWaiting(): Promise<void>;
declare const clients: { claim(): Promise<void> };
declare const registration: { scope: string };

const cacheName = 'bang-vang-xac-minh';

/** The page and everything it is made of, taken along at once: it may be opened only this one time with a network. */
async function take(): Promise<void> {
  const cache = await caches.open(cacheName);
  const page = await fetch(registration.scope);
  const html = await page.clone().text();
  await cache.put(registration.scope, page);
  const parts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  await cache.addAll([...new Set(parts)]);
}

addEventListener('install', (event) => (event as Extendable).waitUntil(take().then(skipWaiting)));
addEventListener('activate', (event) => (event as Extendable).waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const asked = event as Asked;
  if (asked.request.method === 'GET') asked.respondWith(answer(asked.request));
});

/** The network first, so that keys and list are the newest; what was taken along when there is none. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok && request.url === registration.scope) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}
