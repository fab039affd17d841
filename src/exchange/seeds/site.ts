import { type Answers, fillForm } from './form.ts';
import { Page, nowhere } from './page.ts';

/** Sends one request to the running product and gives its answer without following it. */
export type Send = (request: Request) => Promise<Response>;

/** Who signs in at a ward, and with what. */
export interface Login {
  login: string;
  password: string;
}

/** Turns a document into the text it shows, by its media type; null where this machine cannot. */
export type ReadDocument = (body: Uint8Array, type: string) => string | null;

/** Somebody at one ward's pages: keeps cookies, follows where they are sent. */
export class Reader {
  readonly #site: Site;
  readonly #base: string;
  readonly #cookies = new Map<string, string>();

  constructor(site: Site, slug: string) {
    this.#site = site;
    this.#base = `/${slug}`;
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', new URL(this.#site.origin).host);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#site.send(new Request(new URL(address, this.#site.origin), { ...init, headers, redirect: 'manual' }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (cookie.includes('Max-Age=0')) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  async #arrive(address: string, response: Response, steps = 0): Promise<Page> {
    const onward = response.headers.get('location');
    if (onward && steps < 5) return this.#arrive(onward, await this.#send(onward, { method: 'GET' }), steps + 1);
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('html')) return new Page(address, response.status, await response.text());
    const read = this.#site.readDocument(new Uint8Array(await response.arrayBuffer()), type);
    return new Page(
      address,
      response.status,
      read === null ? '' : `<main>${read.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</main>`,
      read === null ? `không đọc được tài liệu ${type}` : null,
    );
  }

  /** Opens an address of the ward ('/tin-tuc') or a whole path as links give it. */
  async open(path: string): Promise<Page> {
    const address =
      path.startsWith(`${this.#base}/`) || path === this.#base
        ? path
        : path.startsWith('/')
          ? `${this.#base}${path === '/' ? '' : path}`
          : path;
    return this.#arrive(address, await this.#send(address, { method: 'GET' }));
  }

  /** Goes from a page over links with these words, one after another. */
  async follow(from: string | Page, ...links: (string | RegExp)[]): Promise<Page> {
    let page = typeof from === 'string' ? await this.open(from) : from;
    for (const words of links) {
      if (page.missing) return page;
      const href = page.linkTo(words);
      if (href === undefined) return nowhere(page.address, `không có liên kết ${typeof words === 'string' ? `“${words}”` : String(words)}`);
      page = await this.open(new URL(href, new URL(page.address, this.#site.origin)).href.replace(this.#site.origin, ''));
    }
    return page;
  }

  /** Sends a form to an address although no page offers it. */
  async post(path: string, fields: Record<string, string>): Promise<Page> {
    return this.#post(path, [['_key', crypto.randomUUID()], ...Object.entries(fields)]);
  }

  async #post(address: string, fields: [string, string][]): Promise<Page> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: this.#site.origin };
    return this.#arrive(address, await this.#send(address, { method: 'POST', headers, body: new URLSearchParams(fields).toString() }));
  }

  /** Sends the form with this button as it stands on the page, with these answers. */
  async submit(page: Page, button: string | RegExp, answers: Answers = {}): Promise<Page> {
    const form = page.missing ? null : fillForm(page, button, answers);
    if (!form) return nowhere(page.address, page.missing ?? `không có nút ${typeof button === 'string' ? `“${button}”` : String(button)}`);
    return this.#post(form.action, form.fields);
  }
}

/** The running product from outside. */
export class Site {
  readonly origin: string;
  readonly send: Send;
  readonly readDocument: ReadDocument;
  readonly #logins: ReadonlyMap<string, Login>;
  readonly #readers = new Map<string, Promise<Reader>>();

  /** `logins` by 'ward' for its officer and 'ward role' for others. */
  constructor(origin: string, send: Send, logins: ReadonlyMap<string, Login>, readDocument: ReadDocument = () => null) {
    this.origin = origin;
    this.send = send;
    this.readDocument = readDocument;
    this.#logins = logins;
  }

  /** Somebody who is not signed in. */
  visitor(slug: string): Reader {
    return new Reader(this, slug);
  }

  /** The officer of the ward, or another of its people. */
  office(slug: string, role?: string): Promise<Reader> {
    const name = role ? `${slug} ${role}` : slug;
    const known = this.#readers.get(name) ?? this.#signIn(slug, name);
    this.#readers.set(name, known);
    return known;
  }

  async #signIn(slug: string, name: string): Promise<Reader> {
    const reader = new Reader(this, slug);
    const login = this.#logins.get(name);
    if (!login) throw new Error(`no account for ${name}`);
    const page = await reader.submit(await reader.open('/dang-nhap'), 'Đăng nhập', { login: login.login, password: login.password });
    if (page.missing || page.status !== 200) throw new Error(`${name} could not sign in: ${page.missing ?? page.status}`);
    return reader;
  }
}
