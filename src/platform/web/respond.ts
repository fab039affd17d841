import { noticeCookie, sessionCookie, writeCookie } from './cookies.ts';
import { fileResponse } from './file-reply.ts';
import { type Sending, filled } from './hole.ts';
import type { Reply } from './reply.ts';

export interface RespondOptions {
  secure: boolean;
  /** Pages of people who are signed in are kept by no cache. */
  personal: boolean;
  /** The notice was shown: forget it. */
  noticeShown: boolean;
  /** The form waited on a phone: its page is told where the answer stands. */
  queued?: boolean;
  /** Whose page it is, for what is filled in at the sending. */
  sending?: Sending;
  /** What was asked, for files that are sent in parts. */
  asked?: Headers;
}

const encoder = new TextEncoder();

/** The page as bytes, written once: to measure a text first takes as long again. Vietnamese seldom needs half a byte more a letter. */
function wholePage(body: string, sending: Sending | undefined): Uint8Array<ArrayBuffer> {
  const text = `<!doctype html>${sending ? filled(body, sending) : body}`;
  const bytes = Buffer.allocUnsafeSlow(Math.ceil(text.length * 1.5));
  const { read, written } = encoder.encodeInto(text, bytes);
  return read === text.length ? bytes.subarray(0, written) : Buffer.from(text);
}

/** Turns a reply into the response. */
export async function respond(reply: Reply, options: RespondOptions): Promise<Response> {
  const headers = new Headers({ 'cache-control': options.personal ? 'no-store' : 'no-cache' });
  if (options.noticeShown && reply.kind === 'page') headers.append('set-cookie', writeCookie(noticeCookie, null, options));
  switch (reply.kind) {
    case 'page':
      headers.set('content-type', 'text/html; charset=utf-8');
      return new Response(wholePage(String(await reply.body), options.sending), { status: reply.status, headers });
    case 'redirect':
      if (reply.notice) headers.append('set-cookie', writeCookie(noticeCookie, reply.notice, { secure: options.secure, maxAge: 60 }));
      if (reply.session !== undefined)
        headers.append('set-cookie', writeCookie(sessionCookie(options.secure), reply.session, { secure: options.secure }));
      if (options.queued) return Response.json({ to: reply.to }, { headers });
      headers.set('location', reply.to);
      return new Response(null, { status: 303, headers });
    case 'download':
      headers.set('content-type', reply.type);
      headers.set('content-disposition', `${reply.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(reply.name)}`);
      headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox");
      return new Response(reply.body as BodyInit, { headers });
    case 'file':
      return fileResponse(reply, headers, options.asked);
    case 'text':
      headers.set('content-type', reply.type);
      return new Response(reply.body, { headers });
    case 'events':
      return eventResponse(reply.open());
  }
}

function eventResponse(body: ReadableStream<Uint8Array> | null): Response {
  if (!body)
    return new Response('Quá nhiều màn hình đang xem.', { status: 503, headers: { 'retry-after': '30', 'cache-control': 'no-store' } });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
