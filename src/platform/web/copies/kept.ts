import type { Context } from 'hono';
import { inTenant } from '../../tenancy.ts';
import { noticeCookie, readCookie, sessionCookie } from '../cookies.ts';
import { drawn } from '../drawn.ts';
import { failure } from '../failure.ts';
import { FormValues } from '../form.ts';
import type { Env, House } from '../house.ts';
import type { Reply } from '../reply.ts';
import { respond } from '../respond.ts';
import type { Route, Visit } from '../route.ts';
import { originOf, queryOf, welcome } from '../welcome.ts';
import type { Copies, Made } from './copies.ts';
import { Copy } from './copy.ts';
import { NotedQuery } from './noted-query.ts';

const nothing = () => ({ form: new FormValues(), uploads: [] });

/** Nobody who is signed in, and nobody to whom something is to be said, gets a copy or leaves one. */
export const mayBeKept = (house: House, route: Route, request: Request): boolean =>
  route.kept === true &&
  route.method === 'GET' &&
  readCookie(request, sessionCookie(house.secure)) === null &&
  readCookie(request, noticeCookie) === null;

/** What a reply is as a copy; null for what is never kept. */
function keptBody(reply: Reply): { text: string; type: string; page: boolean } | null {
  if (reply.kind === 'page' && reply.status === 200)
    return { text: `<!doctype html>${String(reply.body)}`, type: 'text/html; charset=utf-8', page: true };
  return reply.kind === 'text' ? { text: reply.body, type: reply.type, page: false } : null;
}

async function draw(house: House, route: Route, c: Context<Env>, at: number): Promise<Made<{ reply: Reply; visit: Visit | null }>> {
  const { changes } = house.runtime;
  const { authorityId } = c.env.ward;
  let visit: Visit | null = null;
  try {
    return await inTenant(
      house.runtime,
      authorityId,
      async (tx) => {
        const welcomed = await welcome(house, tx, c, nothing());
        const query = new NotedQuery([...welcomed.query]);
        visit = { ...welcomed, query };
        const asking = visit;
        const work = async () => drawn(await route.handle(asking));
        if (!changes) return { copy: null, reply: { reply: await work(), visit } };
        const { value: reply, proof, ids } = await changes.keep({ db: tx.db, authorityId, now: tx.moment }, at, work);
        const body = keptBody(reply);
        if (!body || !proof || changes.ledger.lastOfRegister > c.env.readAt) return { copy: null, reply: { reply, visit } };
        return { copy: new Copy({ ...body, ids, proof }), names: query.names };
      },
      'read',
    );
  } catch (error) {
    return { copy: null, reply: { reply: await failure(house, route, c, nothing(), error), visit } };
  }
}

const pairs = (headers: readonly string[]): [string, string][] =>
  headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : []));

/** Answers from the copy of the page; the first who asks makes it. */
export async function answerKept(house: House, copies: Copies, route: Route, c: Context<Env>): Promise<Response> {
  const { ward, base, path, address } = c.env;
  const wanted = {
    authorityId: ward.authorityId,
    place: [ward.authorityId, base, originOf(house, c), path].join(' '),
    route: route.path,
    query: queryOf(c.req.url),
    address: c.req.url,
  };
  const sending = { runtime: house.runtime, authorityId: ward.authorityId };
  const made = await copies.get(wanted, (at) => draw(house, route, c, at));
  if (!(made instanceof Copy)) {
    if (made.visit) house.after(made.visit, made.reply);
    return respond(made.reply, { secure: house.secure, personal: false, noticeShown: false, sending });
  }
  house.sent(sending, { address, agent: c.req.header('user-agent') ?? '' }, made);
  const asked = { encodings: c.req.header('accept-encoding') ?? '', ifNoneMatch: c.req.header('if-none-match') ?? '' };
  const { status, headers, body } = made.answer(asked, sending);
  return new Response(status === 304 ? null : (Buffer.concat(body.map((part) => Buffer.from(part))) as BodyInit), {
    status,
    headers: pairs(headers),
  });
}
