import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import type { App } from '../../src/app.tsx';
import { type Role, roleNames } from '../../src/organization/access.ts';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { slices } from '../../src/slices.ts';
import { Client } from '../client.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { hasParameter } from '../tenants/walk.ts';
import { formsOf } from './forms.ts';

const password = 'một câu đủ dài';
const routes = slices.flatMap((slice) => slice.routes);
const own = { host: 'localhost', origin: 'http://localhost' };
const form = 'application/x-www-form-urlencoded';

let test: TestDatabase;
let app: App;
let everybody: Client;

beforeAll(async () => {
  test = await demoDatabase();
  app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  const roles = (Object.keys(roleNames) as Role[]).filter((role) => role !== 'unit_head').map((role) => ({ role, unitId: null }));
  await inTenant(test.runtime, (await wardIds(test)).get('demo') ?? '', (tx) =>
    createAccount(tx, system, { name: 'Mọi vai', email: 'moi-vai@x.example', phone: null, password, personId: null, roles }),
  );
  everybody = new Client(app, '/demo');
  await everybody.signIn('moi-vai@x.example', password);
});
afterAll(() => test.close());

/** What is wrong with an answer to something hostile; null when it is a plain answer or a refusal. */
async function wrong(what: string, response: Response): Promise<string | null> {
  const text = await response.text();
  if (response.status >= 500) return `${response.status} ${what}`;
  if (/\bat (?:async )?[\w.<>]+ \(|node_modules|\bselect .* from\b|SQLSTATE|syntax error at/i.test(text))
    return `tells of its inside: ${what}`;
  if (response.status >= 400 && !response.headers.get('content-type')) return `no content type: ${what}`;
  return null;
}

const send = (path: string, init: RequestInit = {}) =>
  app.fetch(new Request(`http://localhost${path}`, { redirect: 'manual', ...init }), '127.0.0.1');
const post = (body: string | Uint8Array, type = form, path = '/demo/dang-nhap') =>
  send(path, { method: 'POST', body: body as BodyInit, headers: { ...own, 'content-type': type } });
const typed = (fields: Record<string, string>) => new URLSearchParams({ _key: v7(), ...fields }).toString();
const only = (faults: (string | null)[]) => faults.filter((fault) => fault !== null);

const parts = [
  '%00',
  'a%00b',
  '%ff',
  '%c0%ae%c0%ae',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/etc',
  '%E0%A4%A',
  '%',
  "'%20or%201=1--",
  '%0d%0aSet-Cookie:x=1',
  '__proto__',
  'constructor',
  '%F0%9F%98%80',
  'a'.repeat(9000),
  '%253Cscript%253E',
  '..;',
  '{}',
  '*',
  '%E2%80%AE',
];

describe('a hostile address', () => {
  it('is not found, on every page that takes a part of the address', async () => {
    const faults = [];
    for (const route of routes.filter((each) => each.method === 'GET' && hasParameter(each))) {
      for (const part of parts) {
        const path = route.path.replaceAll(/:\w+(\{[^}]*\})?/g, part);
        faults.push(await wrong(`${route.path} with ${part.slice(0, 30)}`, await everybody.get(path)));
      }
    }
    expect(only(faults)).toEqual([]);
  }, 600_000);

  it('is not found outside the wards either, by any method', async () => {
    const faults = [];
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      for (const path of [
        '/',
        '//',
        '//evil.example/',
        '/demo',
        '/demo//',
        '/demo/',
        '/DEMO/',
        '/demo%2f',
        '/__proto__',
        '/assets/__proto__',
        '/assets/fonts/__proto__',
        '/assets/..%2fpackage.json',
        '/assets/islands/..%2f..%2fx.js',
        ...parts.map((part) => `/${part}`),
        ...parts.map((part) => `/demo/${part}`),
      ]) {
        faults.push(await wrong(`${method} ${path.slice(0, 40)}`, await send(path, { method })));
      }
    }
    expect(only(faults)).toEqual([]);
  }, 300_000);
});

describe('a hostile query', () => {
  const names = [
    'trang',
    'nam',
    'q',
    'tim',
    'xep',
    'loai',
    'cap',
    'don-vi',
    'co-quan',
    'trang-thai',
    'chieu',
    'hinh-thuc',
    'hoi-dong',
    'phien-hop',
    'loc',
    'tu',
    'so',
    'dot',
    'tinh-trang',
    'phong-trao',
    'mau',
    'tiep',
  ];
  const values = [
    '%00',
    'a%00b',
    '1e300',
    '1.001',
    '-1',
    '9'.repeat(30),
    'Infinity',
    'x'.repeat(3000),
    '%27%22%3E%3Cscript%3E',
    '__proto__',
    '__proto__.desc',
    'constructor',
    '2147483648',
    '%F0%9F%98%80',
  ];

  it('asks for a page like any other, on every list', async () => {
    const faults = [];
    for (const route of routes.filter(
      (each) => each.method === 'GET' && !hasParameter(each) && !/\.(yaml|xlsx|docx|pdf)$|\/mau$/.test(each.path),
    )) {
      for (const value of values) {
        const response = await everybody.get(`${route.path}?${names.map((name) => `${name}=${value}`).join('&')}`);
        faults.push(await wrong(`${route.path} with ${value.slice(0, 20)}`, response));
      }
    }
    expect(only(faults)).toEqual([]);
  }, 900_000);
});

describe('hostile headers', () => {
  it('are no reason to fail', async () => {
    const cookies = [
      'bangvang=%',
      'bangvang=%00',
      `bangvang=${'x'.repeat(8000)}`,
      'thong-bao=%00%3Cscript%3E',
      '=;=;;',
      'bangvang',
      `a=${'b'.repeat(64_000)}`,
    ];
    const others = {
      'x-forwarded-for': "1.1.1.1', 'x",
      'user-agent': 'z'.repeat(9000),
      'accept-language': '%00',
      'x-original-url': '/lam-viec',
      'x-http-method-override': 'DELETE',
      range: 'bytes=0-99999999999',
      'if-none-match': '"x"',
    };
    const faults = [];
    for (const path of ['/demo/', '/demo/lam-viec', '/demo/dang-nhap', '/assets/app.css', '/']) {
      for (const cookie of cookies)
        faults.push(await wrong(`cookie ${cookie.slice(0, 20)} at ${path}`, await send(path, { headers: { cookie } })));
      for (const [name, value] of Object.entries(others))
        faults.push(await wrong(`${name} at ${path}`, await send(path, { headers: { [name]: value } })));
    }
    expect(only(faults)).toEqual([]);
  });

  it('bring a form from nowhere but a page of the same host', async () => {
    for (const origin of [
      'null',
      'http://localhost:3001',
      'http://localhost.evil.example',
      'http://localhost@evil.example',
      'javascript:x',
      'http://evil.example#localhost',
      '',
    ]) {
      const response = await send('/demo/dang-nhap', {
        method: 'POST',
        body: typed({ login: 'moi-vai@x.example', password }),
        headers: { ...own, origin, 'content-type': form },
      });
      expect([origin, response.status, response.headers.getSetCookie()]).toEqual([origin, 422, []]);
    }
  });
});

describe('a hostile body', () => {
  const part = (head: string, body: string, end = '\r\n--q--\r\n') => `--q\r\n${head}\r\n\r\n${body}${end}`;
  const multipart = 'multipart/form-data; boundary=q';

  it('is refused as no form when it is none', async () => {
    const bodies: [string, string][] = [
      ['', 'multipart/form-data'],
      [part('Content-Disposition: form-data; name="a"', 'x', ''), multipart],
      [part(`X: ${'y'.repeat(90_000)}`, 'x'), multipart],
      ['--q', multipart],
      ['x', multipart],
      ['a=1', 'application/x-www-form-urlencodedx'],
      ['a=1', `${form}; charset=none`],
      ['{}', 'application/json'],
      ['<a/>', 'text/xml'],
      ['a=1', 'text/plain'],
      ['a', ''],
    ];
    const answers = await Promise.all(bodies.map(async ([body, type]) => `${(await post(body, type)).status} ${type}`));
    expect(answers).toEqual(bodies.map(([, type]) => `422 ${type}`));
  });

  it('is refused as too large before it is held', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        read += 1;
        stream.enqueue(new TextEncoder().encode(`&f${read}=${megabyte.slice(0, 500_000)}`));
      },
    });
    const response = await send('/demo/dang-nhap', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { ...own, 'content-type': form },
    } as RequestInit);
    expect(response.status).toBe(422);
    expect(read).toBeLessThan(40);
    expect((await post(`_key=${v7()}&login=${megabyte}x&password=x`)).status).toBe(422);
    expect((await post(Array.from({ length: 5002 }, (_, i) => `f${i}=`).join('&'))).status).toBe(422);
  });

  it('brings no file of somebody who may send none, not even into memory', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        read += 1;
        stream.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const response = await send('/demo/lam-viec/goi-du-lieu/xem-truoc', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { ...own, 'content-type': multipart },
    } as RequestInit);
    expect([response.status, response.headers.get('location')?.startsWith('/demo/dang-nhap')]).toEqual([303, true]);
    expect(read).toBeLessThan(5);
  });

  it('signs nobody in and fails nowhere, whatever is typed at the door', async () => {
    const faults = [];
    const random = Array.from({ length: 2000 }, () => v7()).join('');
    for (const text of ['a\0@x', random, `${random}@x`, '__proto__', "' or 1=1 --@x", '😀@x', '\u202E@x', '%', '0'.repeat(5000)]) {
      const response = await post(typed({ login: text, password: text, tiep: text, [text.slice(0, 50)]: text }));
      expect(response.headers.get('location')).toBe(null);
      faults.push(await wrong(text.slice(0, 20), response));
    }
    expect(only(faults)).toEqual([]);
  });

  it('is refused or taken, never a bug, in every form that a page without an id shows', async () => {
    const hostile = [
      'a\0b',
      'ă'.repeat(60_000),
      '999999999999999',
      '-1',
      '31/12/9999',
      v7(),
      '__proto__',
      '\u0001\u0008\u001B[31m',
      '😀'.repeat(80),
    ];
    const faults = [];
    let sent = 0;
    for (const route of routes.filter((each) => each.method === 'GET' && !hasParameter(each) && /^\/lam-viec\/.*\/moi$/.test(each.path))) {
      for (const { action, posts, fields } of formsOf(await everybody.text(route.path))) {
        if (!posts || action.endsWith('/dang-xuat')) continue;
        for (const value of hostile) {
          for (const all of [false, true]) {
            const values = Object.fromEntries(fields.map((field) => [field.name, field.typed || all ? value : field.value]));
            sent += 1;
            faults.push(
              await wrong(
                `${action} with ${value.slice(0, 12)}${all ? ' everywhere' : ''}`,
                await everybody.post(action.replace('/demo', ''), values),
              ),
            );
          }
        }
      }
    }
    expect(only(faults)).toEqual([]);
    expect(sent).toBeGreaterThan(200);
  }, 900_000);
});
