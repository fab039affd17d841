import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { type Actor, anonymous } from '../actor.ts';
import { InvalidForm, NotFound, Refusal } from '../refusal.ts';
import { type Runtime, type Tx, inTenant } from '../tenancy.ts';
import { plainText } from '../text/normalize.ts';
import { type Sent, readBody } from './body.ts';
import { noticeCookie, readCookie, sessionCookie } from './cookies.ts';
import { FormValues } from './form.ts';
import { answerForm, claimForm, releaseForm } from './once.ts';
import type { Reply } from './reply.ts';
import { respond } from './respond.ts';
import type { Route, Visit, Ward } from './route.ts';
import { fromSameSite } from './safety.ts';

/** What the house must be told: who somebody is, what they may do, and how its failures look. */
export interface House {
  runtime: Runtime;
  log: Logger;
  secure: boolean;
  /** Address people use, where it is not the one the request came by. */
  publicUrl?: string;
  identify(tx: Tx, token: string): Promise<Actor | null>;
  /** Why this actor may not pass, or null. */
  bars(actor: Actor, permission: string): Refusal | NotFound | null;
  /** Called after an answered request, outside its transaction. */
  after(visit: Visit, reply: Reply): void;
  refusedPage(visit: Visit, refusal: Refusal): Reply;
  notFoundPage(visit: Visit): Reply;
  bugPage(visit: Visit, code: string): Reply;
  busyPage(visit: Visit): Reply;
}

export type Env = { Bindings: { ward: Ward; base: string; path: string; address: string } };

export function mount(app: Hono<Env>, house: House, routes: readonly Route[]): void {
  for (const route of routes) app.on(route.method, route.path, (c) => answer(house, route, c));
}

async function answer(house: House, route: Route, c: Context<Env>): Promise<Response> {
  let sent: Sent = { form: new FormValues(), uploads: [] };
  let visit: Visit | undefined;
  let reply: Reply;
  try {
    if (route.method === 'POST') sent = await receive(house, route, c, sent);
    reply = await inTenant(house.runtime, c.env.ward.authorityId, async (tx) => {
      visit = await welcome(house, tx, c, sent);
      const barred = house.bars(visit.actor, route.permission);
      if (barred) throw barred;
      return drawn(await (route.method === 'POST' ? takeOnce(visit, route) : route.handle(visit)));
    }, route.method === 'GET' ? 'read' : 'write');
  } catch (error) {
    reply = await failure(house, route, c, sent, error);
  }
  if (visit) house.after(visit, reply);
  const noticeShown = readCookie(c.req.raw, noticeCookie) !== null;
  return respond(reply, { secure: house.secure, personal: (visit?.actor ?? anonymous).kind === 'account', noticeShown });
}

async function receive(house: House, route: Route, c: Context<Env>, nothing: Sent): Promise<Sent> {
  if (!fromSameSite(c.req.raw)) throw new Refusal('foreign_form', 'Biểu mẫu được gửi từ một trang khác nên không được nhận. Hãy mở lại trang và gửi lại.');
  if (route.uploadLimit !== undefined) await admit(house, route, c, nothing);
  return readBody(c.req.raw, route.uploadLimit);
}

/** Files are large: whoever may not send them is refused before they are read. */
async function admit(house: House, route: Route, c: Context<Env>, nothing: Sent): Promise<void> {
  await inTenant(house.runtime, c.env.ward.authorityId, async (tx) => {
    const barred = house.bars((await welcome(house, tx, c, nothing)).actor, route.permission);
    if (barred) throw barred;
  }, 'read');
}

/** Who is here and what they brought. */
async function welcome(house: House, tx: Tx, c: Context<Env>, sent: Sent): Promise<Visit> {
  const { ward, base, path, address } = c.env;
  const token = readCookie(c.req.raw, sessionCookie(house.secure));
  const actor = (token ? await house.identify(tx, token) : null) ?? anonymous;
  return {
    tx, actor, ward, base, path, origin: originOf(house, c), runtime: house.runtime, form: sent.form, uploads: sent.uploads, sessionToken: token,
    query: queryOf(c.req.url),
    notice: readCookie(c.req.raw, noticeCookie),
    client: { address, agent: c.req.header('user-agent') ?? '' },
    url: (to) => `${base}${to}` || '/',
    param: (name) => plainText(c.req.param(name) ?? ''),
  };
}

const queryOf = (url: string) => new URLSearchParams([...new URL(url).searchParams].map(([name, value]) => [name, plainText(value)]));

function originOf(house: House, c: Context<Env>): string {
  const { host } = c.env.ward;
  const asked = new URL(c.req.url).origin;
  if (host) return `${house.secure ? 'https' : 'http'}://${new URL(asked).port && !house.publicUrl ? `${host}:${new URL(asked).port}` : host}`;
  return house.publicUrl ? new URL(house.publicUrl).origin : asked;
}

/** Draws a page while its data can still be asked for, so that a fault of drawing is a bug like any other. */
async function drawn(reply: Reply): Promise<Reply> {
  if (reply.kind !== 'page') return reply;
  const body = (await reply.body) as { toString(): string | Promise<string> };
  return { ...reply, body: await body.toString() };
}

async function takeOnce(visit: Visit, route: Route): Promise<Reply> {
  const key = visit.form.one('_key');
  const before = await claimForm(visit.tx, visit.actor.accountId, key);
  if (before !== null) return { kind: 'redirect', to: before };
  const reply = await route.handle(visit);
  if (reply.kind === 'redirect') await answerForm(visit.tx, visit.actor.accountId, key, reply.to);
  else await releaseForm(visit.tx, visit.actor.accountId, key);
  return reply;
}

/** Refused, not found, or a bug: nothing of the failed transaction was kept. The answer is built in a fresh one. */
async function failure(house: House, route: Route, c: Context<Env>, sent: Sent, thrown: unknown): Promise<Reply> {
  const error = isGone(thrown) ? new Refusal('choice_gone', 'Một lựa chọn trong biểu mẫu không còn nữa. Tải lại trang, chọn lại rồi gửi.') : thrown;
  if (isUnavailable(error)) {
    house.log.error({ err: error, audit: route.audit }, 'database unavailable');
    return house.busyPage(stranger(house, c, sent));
  }
  try {
    return await inTenant(house.runtime, c.env.ward.authorityId, async (tx) => {
      const visit = await welcome(house, tx, c, sent);
      if (error instanceof NotFound) return drawn(house.notFoundPage(visit));
      if (!(error instanceof Refusal || error instanceof InvalidForm)) throw error;
      // What the form was about may itself not be there.
      const again = await refused(house, route, visit, error).catch((other: unknown) => {
        if (other instanceof NotFound) return house.notFoundPage(visit);
        throw other;
      });
      return drawn(again);
    }, 'read');
  } catch (bug) {
    const code = house.runtime.newId().slice(-12);
    house.log.error({ err: bug, code, audit: route.audit, path: c.env.path }, 'bug');
    return isUnavailable(bug) ? house.busyPage(stranger(house, c, sent)) : house.bugPage(stranger(house, c, sent), code);
  }
}

async function refused(house: House, route: Route, visit: Visit, error: Refusal | InvalidForm): Promise<Reply> {
  const errors = error instanceof InvalidForm ? error.errors : [{ field: error.field ?? '', message: error.sentence }];
  if (route.again && !house.bars(visit.actor, route.permission)) return route.again(visit, errors);
  return house.refusedPage(visit, error instanceof Refusal ? error : new Refusal('form', errors.map((e) => e.message).join(' ')));
}

/** A visit without a database behind it, to say that there is none. */
function stranger(house: House, c: Context<Env>, sent: Sent): Visit {
  const tx = undefined as unknown as Tx;
  return {
    tx, actor: anonymous, ward: c.env.ward, base: c.env.base, path: c.env.path, origin: originOf(house, c), runtime: house.runtime, form: sent.form, uploads: [], sessionToken: null,
    query: new URLSearchParams(), notice: null, client: { address: c.env.address, agent: '' }, url: (to) => `${c.env.base}${to}` || '/', param: () => '',
  };
}

/** A record was named that is not there (any more): the database refuses the reference. */
const isGone = (error: unknown) => error instanceof Error && (error as { code?: string }).code === '23503';

const unavailableCodes = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300', '53100']);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  return (code !== undefined && unavailableCodes.has(code)) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}
