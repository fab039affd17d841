import { v7 } from 'uuid';
import type { App } from '../src/app.tsx';

/** Somebody with a browser that keeps cookies and follows no redirects by itself. */
export class Client {
  readonly #app: App;
  readonly #base: string;
  readonly #cookies = new Map<string, string>();

  /** `base` is the ward's prefix: '/demo'. */
  constructor(app: App, base: string) {
    this.#app = app;
    this.#base = base;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', 'localhost');
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.fetch(new Request(`http://localhost${path}`, { ...init, headers, redirect: 'manual' }), '127.0.0.1');
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (cookie.includes('Max-Age=0')) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.#send(`${this.#base}${path}`, { method: 'GET' });
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Sends a form; `key` is the form's own, so that a double sending can be played. */
  post(
    path: string,
    fields: Record<string, string | string[]> = {},
    options: { key?: string; origin?: string | null } = {},
  ): Promise<Response> {
    const body = new URLSearchParams({ _key: options.key ?? v7() });
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    if (options.origin !== null) headers['origin'] = options.origin ?? 'http://localhost';
    return this.#send(`${this.#base}${path}`, { method: 'POST', body: body.toString(), headers });
  }

  upload(path: string, field: string, name: string, bytes: Uint8Array, fields: Record<string, string> = {}): Promise<Response> {
    const body = new FormData();
    body.set('_key', v7());
    for (const [each, value] of Object.entries(fields)) body.set(each, value);
    body.set(field, new File([bytes as BlobPart], name));
    return this.#send(`${this.#base}${path}`, { method: 'POST', body, headers: { origin: 'http://localhost' } });
  }

  /** Sends a form with files as it was put together. */
  send(path: string, body: FormData): Promise<Response> {
    return this.#send(`${this.#base}${path}`, { method: 'POST', body, headers: { origin: 'http://localhost' } });
  }

  async signIn(login: string, password: string): Promise<Response> {
    return this.post('/dang-nhap', { login, password });
  }
}
