import { assetCache, isKept, pageCache } from './kept.ts';

const enough = 12;
/** A form kept in the last hours is not fetched again only to have it. */
const fresh = 6 * 3_600_000;

async function keep(cache: Cache, address: string): Promise<void> {
  const known = await cache.match(address);
  const at = Date.parse(known?.headers.get('date') ?? '');
  if (Date.now() - at < fresh) return;
  const response = await fetch(address);
  if (response.ok && !response.redirected) await cache.put(address, response);
}

/** Keeps what this page shows itself with: styles, scripts, fonts. */
async function keepAssets(): Promise<void> {
  const cache = await caches.open(assetCache);
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  const ours = [...new Set(used)].filter((name) => name.startsWith(`${location.origin}/assets/`));
  for (const name of ours) if (!(await cache.match(name))) await cache.add(name);
}

/** Keeps this page and the forms it leads to, so that they open without a network. */
export async function keepPages(base: string, account: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}/ngoai-mang.js`, { scope: `${base}/lam-viec` });
  await navigator.serviceWorker.ready;
  await keepAssets();
  const cache = await caches.open(pageCache(base, account));
  if (isKept(location.pathname.slice(base.length)) && !navigator.serviceWorker.controller) await keep(cache, location.href);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')].map(({ href }) => href);
  for (const link of [...new Set(links)].slice(0, enough)) await keep(cache, link);
}
