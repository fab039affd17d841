import type { Context } from 'hono';
import { anonymous } from '../actor.ts';
import type { Tx } from '../tenancy.ts';
import { typedText } from '../text/normalize.ts';
import type { Sent } from './body.ts';
import { noticeCookie, readCookie, sessionCookie } from './cookies.ts';
import type { Env, House } from './house.ts';
import type { Visit } from './route.ts';

/** Who is here and what they brought. */
export async function welcome(house: House, tx: Tx, c: Context<Env>, sent: Sent): Promise<Visit> {
  const { ward, base, path, address } = c.env;
  const token = readCookie(c.req.raw, sessionCookie(house.secure));
  const actor = (token ? await house.identify(tx, token) : null) ?? anonymous;
  return {
    tx,
    actor,
    ward,
    base,
    path,
    origin: originOf(house, c),
    runtime: house.runtime,
    form: sent.form,
    uploads: sent.uploads,
    sessionToken: token,
    query: queryOf(c.req.url),
    notice: readCookie(c.req.raw, noticeCookie),
    client: { address, agent: c.req.header('user-agent') ?? '' },
    url: (to) => `${base}${to}` || '/',
    param: (name) => typedText(c.req.param(name) ?? ''),
  };
}

export const queryOf = (url: string) =>
  new URLSearchParams([...new URL(url).searchParams].map(([name, value]) => [name, typedText(value)]));

export function originOf(house: House, c: Context<Env>): string {
  const { host } = c.env.ward;
  const asked = new URL(c.req.url).origin;
  if (host)
    return `${house.secure ? 'https' : 'http'}://${new URL(asked).port && !house.publicUrl ? `${host}:${new URL(asked).port}` : host}`;
  return house.publicUrl ? new URL(house.publicUrl).origin : asked;
}
