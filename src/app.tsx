import type { IncomingMessage, ServerResponse } from 'node:http';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { bars } from './organization/access.ts';
import { wardChrome } from './organization/frame.tsx';
import { identify, touchSession } from './organization/account/session.ts';
import type { Runtime } from './platform/tenancy.ts';
import { serveAssets, serveOfflineWorker } from './platform/web/assets.ts';
import { Copies } from './platform/web/copies/copies.ts';
import { answerDirectly } from './platform/web/copies/direct.ts';
import type { Env, House, Place } from './platform/web/house.ts';
import { mount } from './platform/web/pipeline.ts';
import { page, redirect } from './platform/web/reply.ts';
import { respond } from './platform/web/respond.ts';
import { safetyHeaders } from './platform/web/safety.ts';
import { BugPage, BusyPage, NotFoundPage, RefusedPage } from './platform/web/ui/error.tsx';
import { WardDirectory, findWard } from './platform/web/ward.ts';
import { frontDoor } from './front-door.tsx';
import { slices } from './slices.ts';

export interface AppOptions {
  runtime: Runtime;
  log: Logger;
  /** Address people use; https makes the cookies secure. */
  publicUrl?: string;
  /** False draws every page anew, to see what that costs. */
  keepPages?: boolean;
}

export interface App {
  fetch(request: Request, address?: string): Promise<Response>;
  /** Answers from a rendered copy, if there is a good one, and says whether it did. */
  answerDirectly(request: IncomingMessage, response: ServerResponse, address: string): boolean;
}

/** The table of contents: who answers, in which order. */
export function createApp({ runtime, log, publicUrl, keepPages = true }: AppOptions): App {
  const directory = new WardDirectory(runtime);
  const house = { ...houseOf(runtime, log, publicUrl?.startsWith('https:') ?? false, keepPages), ...(publicUrl ? { publicUrl } : {}) };
  const ward = new Hono<Env>({ getPath: (_request, options) => (options as { env: Env['Bindings'] }).env.path });
  mount(
    ward,
    house,
    slices.flatMap((slice) => slice.routes),
  );
  ward.notFound((c) =>
    respond(page(<NotFoundPage ward={wardChrome(c.env.ward, c.env.base)} />, 404), {
      secure: house.secure,
      personal: false,
      noticeShown: false,
    }),
  );

  async function route(request: Request, address: string): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/assets/')) return serveAssets(url.pathname, request);
    const place = await findWard(directory, url);
    if (place?.path === '/ngoai-mang.js') return serveOfflineWorker(request);
    if (place) return ward.fetch(request, { ...place, address });
    return frontDoor(runtime, url);
  }

  return {
    answerDirectly: (request, response, address) => answerDirectly(house, request, response, address),
    async fetch(request, address = '') {
      const response = await route(request, address).catch((error: unknown) => unanswered(log, error));
      for (const [name, value] of Object.entries(safetyHeaders)) if (!response.headers.has(name)) response.headers.set(name, value);
      return response;
    },
  };
}

/** Nobody could even be asked whose page it is: the database is away. */
function unanswered(log: Logger, error: unknown): Promise<Response> {
  log.error({ err: error }, 'unanswered');
  return respond({ kind: 'page', body: <BusyPage />, status: 503 }, { secure: false, personal: false, noticeShown: false });
}

const toldOfSending = slices.filter((slice) => slice.sent);

function houseOf(runtime: Runtime, log: Logger, secure: boolean, keeps: boolean): House {
  const chrome = ({ ward, base }: Place) => wardChrome(ward, base);
  return {
    runtime,
    log,
    secure,
    identify,
    bars,
    after(visit, reply) {
      for (const slice of slices) slice.after?.(visit, reply);
      if (visit.sessionToken && visit.actor.kind === 'account') {
        touchSession(runtime, visit.ward.authorityId, visit.sessionToken).catch((error: unknown) =>
          log.error({ err: error }, 'session not touched'),
        );
      }
    },
    sent(sending, client, copy) {
      for (const slice of toldOfSending) slice.sent?.(sending, client, copy);
    },
    copies: runtime.changes && keeps ? new Copies(runtime.changes, runtime.clock) : null,
    refusedPage(visit, refusal) {
      if (refusal.reason === 'sign_in') return redirect(visit.url(`/dang-nhap?tiep=${encodeURIComponent(visit.path)}`));
      return page(<RefusedPage ward={chrome(visit)} reason={refusal.sentence} />, 422);
    },
    notFoundPage: (visit) => page(<NotFoundPage ward={chrome(visit)} />, 404),
    bugPage: (place, code) => ({ kind: 'page', body: <BugPage ward={chrome(place)} incident={code} />, status: 500 }),
    busyPage: (place) => ({ kind: 'page', body: <BusyPage ward={chrome(place)} />, status: 503 }),
  };
}
