import type { Child } from 'hono/jsx';

/** What a handler gives back; the pipeline turns it into the response after the transaction has ended. */
export type Reply =
  | { kind: 'page'; body: Child; status: 200 | 404 | 409 | 422 | 500 | 503 }
  | { kind: 'redirect'; to: string; notice?: string; session?: string | null }
  | { kind: 'download'; body: Uint8Array | ReadableStream | string; type: string; name: string; inline: boolean }
  | { kind: 'file'; path: string; bytes: number; type: string; name: string; sha256: string; storedAt: Date }
  | { kind: 'text'; body: string; type: string }
  | { kind: 'events'; open: () => ReadableStream<Uint8Array> | null };

export const page = (body: Child, status: 200 | 422 | 404 | 409 = 200): Reply => ({ kind: 'page', body, status });

/** After every act: see the page that shows its result. `notice` is said there once; `session` sets or ends (null) the session. */
export const redirect = (to: string, options: { notice?: string; session?: string | null } = {}): Reply => ({
  kind: 'redirect',
  to,
  ...options,
});

export const download = (body: Uint8Array | ReadableStream | string, type: string, name: string, inline = false): Reply => ({
  kind: 'download',
  body,
  type,
  name,
  inline,
});

export const plain = (body: string, type: string): Reply => ({ kind: 'text', body, type });

/** Server-sent events. `open` is called after the transaction has ended; null says that too many watch already. */
export const events = (open: () => ReadableStream<Uint8Array> | null): Reply => ({ kind: 'events', open });
