import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fromRoot } from '../root.ts';
import { fontFiles } from './fonts.ts';
import { stylesheet } from './stylesheet.ts';

interface Asset {
  body: Uint8Array | string;
  type: string;
  /** As it is sent to who takes it packed; fonts are packed by themselves. */
  packed: Partial<Record<'br' | 'gzip', Uint8Array>>;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const kept = new Map<string, Promise<Asset | null>>();

/** Files that are the same for every ward: they carry their own hash or never change, so a browser may keep them. */
export async function serveAssets(path: string, request: Request): Promise<Response> {
  const name = path.slice('/assets/'.length);
  let asset = kept.get(name);
  if (!asset) {
    asset = load(name);
    // Packed once, also for those who ask meanwhile; names of nothing are forgotten.
    kept.set(name, asset);
    if (!(await asset)) kept.delete(name);
  }
  const found = await asset;
  if (!found || (request.method !== 'GET' && request.method !== 'HEAD'))
    return new Response('Không tìm thấy', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  const headers = new Headers({
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  const taken = request.headers.get('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((each) => found.packed[each] && new RegExp(`\\b${each}\\b(?!\\s*;\\s*q=0)`).test(taken));
  if (encoding) headers.set('content-encoding', encoding);
  return new Response((encoding ? found.packed[encoding] : found.body) as BodyInit, { headers });
}

/** The script that keeps pages on a phone. It lives inside the ward, whose pages it may answer for, and is asked for anew. */
export async function serveOfflineWorker(request: Request): Promise<Response> {
  const response = await serveAssets('/assets/islands/offline-worker.js', request);
  response.headers.set('cache-control', 'no-cache');
  return response;
}

async function load(name: string): Promise<Asset | null> {
  const asset = await readAsset(name);
  if (!asset || asset.type === 'font/woff2') return asset && { ...asset, packed: {} };
  const [br, packed] = await Promise.all([brotli(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), gzipped(asset.body)]);
  return { ...asset, packed: { br, gzip: packed } };
}

async function readAsset(name: string): Promise<Omit<Asset, 'packed'> | null> {
  if (name === 'app.css') return { body: stylesheet().css, type: 'text/css; charset=utf-8' };
  if (name === 'favicon.svg') return { body: await readFile(fromRoot('assets', 'favicon.svg')), type: 'image/svg+xml' };
  const font = name.startsWith('fonts/') ? fontFiles().get(name.slice('fonts/'.length)) : undefined;
  if (font) return { body: await readFile(font), type: 'font/woff2' };
  if (/^islands\/[a-z-]+\.js$/.test(name)) {
    const body = await readFile(fromRoot('dist', name)).catch(() => null);
    return body && { body, type: 'text/javascript; charset=utf-8' };
  }
  return null;
}
