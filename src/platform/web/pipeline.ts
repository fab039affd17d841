import type { Context, Hono } from 'hono';
import { anonymous } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import { inTenant } from '../tenancy.ts';
import { type Sent, readBody } from './body.ts';
import { noticeCookie, readCookie } from './cookies.ts';
import { answerKept, mayBeKept } from './copies/kept.ts';
import { drawn } from './drawn.ts';
import { failure } from './failure.ts';
import { FormValues } from './form.ts';
import type { Env, House } from './house.ts';
import { answerForm, claimForm, releaseForm } from './once.ts';
import { checkSender, isQueued } from './queued.ts';
import type { Reply } from './reply.ts';
import { respond } from './respond.ts';
import type { Route, Visit } from './route.ts';
import { fromSameSite } from './safety.ts';
import { welcome } from './welcome.ts';

export function mount(app: Hono<Env>, house: House, routes: readonly Route[]): void {
  for (const { path, kept, permission } of routes)
    if (kept && permission !== 'public') throw new Error(`${path} is not for everybody and may not be kept`);
  for (const route of routes) app.on(route.method, route.path, (c) => answer(house, route, c));
}

async function answer(house: House, route: Route, c: Context<Env>): Promise<Response> {
  if (house.copies && mayBeKept(house, route, c.req.raw)) return answerKept(house, house.copies, route, c);
  let sent: Sent = { form: new FormValues(), uploads: [] };
  let visit: Visit | undefined;
  let reply: Reply;
  try {
    if (route.method === 'POST') sent = await receive(house, route, c, sent);
    reply = await inTenant(
      house.runtime,
      c.env.ward.authorityId,
      async (tx) => {
        visit = await welcome(house, tx, c, sent);
        checkSender(c.req.raw, visit.actor);
        const barred = house.bars(visit.actor, route.permission);
        if (barred) throw barred;
        return drawn(await (route.method === 'POST' ? takeOnce(visit, route) : route.handle(visit)));
      },
      route.method === 'GET' ? 'read' : 'write',
    );
  } catch (error) {
    reply = await failure(house, route, c, sent, error);
  }
  if (visit) house.after(visit, reply);
  const noticeShown = readCookie(c.req.raw, noticeCookie) !== null;
  const personal = (visit?.actor ?? anonymous).kind === 'account';
  return respond(reply, {
    secure: house.secure,
    personal,
    noticeShown,
    queued: isQueued(c.req.raw),
    asked: c.req.raw.headers,
    sending: { runtime: house.runtime, authorityId: c.env.ward.authorityId },
  });
}

async function receive(house: House, route: Route, c: Context<Env>, nothing: Sent): Promise<Sent> {
  if (!fromSameSite(c.req.raw))
    throw new Refusal('foreign_form', 'Biểu mẫu được gửi từ một trang khác nên không được nhận. Hãy mở lại trang và gửi lại.');
  if (route.uploadLimit !== undefined) await admit(house, route, c, nothing);
  return readBody(c.req.raw, route.uploadLimit);
}

/** Files are large: whoever may not send them is refused before they are read. */
async function admit(house: House, route: Route, c: Context<Env>, nothing: Sent): Promise<void> {
  await inTenant(
    house.runtime,
    c.env.ward.authorityId,
    async (tx) => {
      const { actor } = await welcome(house, tx, c, nothing);
      checkSender(c.req.raw, actor);
      const barred = house.bars(actor, route.permission);
      if (barred) throw barred;
    },
    'read',
  );
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
