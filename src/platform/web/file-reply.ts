import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Reply } from './reply.ts';

export type FileReply = Extract<Reply, { kind: 'file' }>;

interface Span {
  first: number;
  last: number;
}

/** RFC 9110 section 14: the one range that is asked for; null for the whole, 'none' for one that lies outside the file. */
export function spanOf(range: string | null, size: number): Span | null | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.replaceAll(' ', '') ?? '') ?? [];
  // Several ranges, other units and nonsense may be answered with the whole.
  if (from === '' && to === '') return null;
  if (from === '') return Number(to) === 0 ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  if (to !== '' && Number(to) < Number(from)) return null;
  if (Number(from) >= size) return 'none';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** A part is given only of the very file the asker began to read. */
function stillThe(same: string | null, etag: string, changed: string): boolean {
  return same === null || same === etag || same === changed;
}

const listed = (header: string | null, etag: string) =>
  header !== null && (header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag));

/** Sends a file from the disk, whole or the range that is asked for, with validators: its hash and the time it was stored. */
export function fileResponse(reply: FileReply, headers: Headers, asked: Headers | undefined): Response {
  const { path, bytes, type, name, sha256, storedAt } = reply;
  const etag = `"${sha256}"`;
  const changed = storedAt.toUTCString();
  headers.set('etag', etag);
  headers.set('last-modified', changed);
  headers.set('accept-ranges', 'bytes');
  if (listed(asked?.get('if-none-match') ?? null, etag)) return new Response(null, { status: 304, headers });
  const span = stillThe(asked?.get('if-range') ?? null, etag, changed) ? spanOf(asked?.get('range') ?? null, bytes) : null;
  if (span === 'none') {
    headers.set('content-range', `bytes */${bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = span ?? { first: 0, last: bytes - 1 };
  headers.set('content-type', type);
  headers.set('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
  headers.set('content-security-policy', "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox");
  headers.set('content-length', String(last - first + 1));
  if (span) headers.set('content-range', `bytes ${first}-${last}/${bytes}`);
  const body = Readable.toWeb(createReadStream(path, { start: first, end: last })) as ReadableStream;
  return new Response(body, { status: span ? 206 : 200, headers });
}
