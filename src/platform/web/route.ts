import type { Actor } from '../actor.ts';
import type { AuditName } from '../audit.ts';
import type { FieldError } from '../refusal.ts';
import type { Runtime, Tx } from '../tenancy.ts';
import type { FormValues, Upload } from './form.ts';
import type { Reply } from './reply.ts';

/** The authority an address belongs to. */
export interface Ward {
  authorityId: string;
  slug: string;
  host: string | null;
  name: string;
  kind: string;
  parent: string | null;
  province: string | null;
  post_separator: string | null;
}

/** One request of one person to one ward, with its transaction: all a page or a form's answer may know. */
export interface Visit {
  readonly tx: Tx;
  readonly runtime: Runtime;
  readonly actor: Actor;
  readonly ward: Ward;
  /** Path prefix of the ward's pages: '/phuong-3' or '' under a host name of its own. */
  readonly base: string;
  /** Scheme and host people reach the ward under, without a slash at the end. */
  readonly origin: string;
  /** The address inside the ward, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: FormValues;
  readonly uploads: readonly Upload[];
  /** What the last act left to say ("Đã lưu."), shown once. */
  readonly notice: string | null;
  readonly sessionToken: string | null;
  readonly client: { address: string; agent: string };
  /** Makes the address of a page of this ward. */
  url(path: string): string;
  /** A named part of the route's path. */
  param(name: string): string;
}

/** The page of a list that is asked for (`trang`), from 1; whatever is no page of any list asks for the first. */
export function pageNumber(query: URLSearchParams): number {
  const asked = query.get('trang') ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

export type Handler = (visit: Visit) => Reply | Promise<Reply>;
/** Shows the form again with what was typed (`visit.form`) and what is wrong with it. */
export type Again = (visit: Visit, errors: FieldError[]) => Reply | Promise<Reply>;

/** No route exists without a permission and a name in the audit vocabulary. */
export interface RouteSpec<P extends string> {
  permission: P;
  audit: AuditName;
  /** Largest upload in bytes; without it a route takes no files. */
  uploadLimit?: number;
  /** A GET page that shows everybody the same: people who are not signed in may be sent a rendered copy of it. */
  kept?: true;
}

export interface Route<P extends string = string> extends RouteSpec<P> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: Handler;
  readonly again?: Again;
}

/** The routes of one slice, in the order they are tried. */
export class RouteTable<P extends string = string> {
  readonly routes: Route<P>[] = [];

  get(path: string, spec: RouteSpec<P>, handle: Handler): this {
    this.routes.push({ method: 'GET', path, ...spec, handle });
    return this;
  }

  post(path: string, spec: RouteSpec<P>, handle: Handler, again?: Again): this {
    this.routes.push({ method: 'POST', path, ...spec, handle, ...(again ? { again } : {}) });
    return this;
  }
}
