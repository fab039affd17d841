import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { type Role, roleNames } from '../../src/organization/access.ts';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { importForeign } from '../../src/portal/article/import.ts';
import { Client } from '../client.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { formsOf, linksOf, runnable } from './forms.ts';

const password = 'một câu đủ dài';
const mark = 'dauvetkethu';
const tags = [
  'script',
  'img src=x onerror',
  'svg onload',
  'iframe srcdoc',
  'body onload',
  'details open ontoggle',
  'video><source onerror',
  'math href',
  'object data',
  'embed src',
  'base href',
  'form action',
  'style onload',
  'marquee onstart',
  'a href',
  'input autofocus onfocus',
];
const breaks = ['', '">', "'>", '</textarea>', '</title>', '</script>', '</option></select>', '-->', ']]>'];
/** Some sixty texts that would run somewhere if a page ever wrote them as they are. */
const payloads = [
  ...tags.map((tag) => `<${tag}=javascript:alert("${mark}")>`),
  ...breaks.flatMap((way) => [
    `${way}<script>alert('${mark}')</script>`,
    `${way}<img src=x onerror=alert('${mark}')>`,
    `${way}<svg/onload=alert('${mark}')>`,
  ]),
  `javascript:alert('${mark}')`,
  `JaVaScRiPt:alert('${mark}')`,
  `data:text/html,<script>alert('${mark}')</script>`,
  `java\tscript:alert('${mark}')`,
  `" onmouseover="alert('${mark}')`,
  `' onfocus='alert("${mark}")' autofocus='`,
  `&lt;script&gt;alert('${mark}')&lt;/script&gt;`,
  `&#60;script&#62;alert('${mark}')`,
  `\\u003cscript\\u003ealert('${mark}')`,
  `<scr<script>ipt>alert('${mark}')</script>`,
  `<<script>alert('${mark}')//<</script>`,
  `<script\u00A0>alert('${mark}')</script>`,
  `[bấm](javascript:alert('${mark}'))`,
  `## <script>alert('${mark}')</script>`,
  `- <img src=x onerror=alert('${mark}')>`,
  `{{constructor.constructor("alert('${mark}')")()}}`,
  `\${alert('${mark}')}`,
  `<!--#exec cmd="${mark}"-->`,
  `＜script＞alert('${mark}')＜/script＞`,
];

let test: TestDatabase;
let client: Client;
let ward: string;

beforeAll(async () => {
  test = await demoDatabase();
  ward = (await wardIds(test)).get('demo') ?? '';
  const roles = (Object.keys(roleNames) as Role[]).filter((role) => role !== 'unit_head').map((role) => ({ role, unitId: null }));
  await inTenant(test.runtime, ward, (tx) =>
    createAccount(tx, system, { name: `<b>${mark}</b>`, email: 'moi-vai@x.example', phone: null, password, personId: null, roles }),
  );
  client = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/demo');
  await client.signIn('moi-vai@x.example', password);
});
afterAll(() => test.close());

const own = (href: string) => href.replace(/^\/demo/, '');

/** Fills the texts of a page's forms with a payload each and sends them; returns the pages it was answered with. */
async function fillForms(path: string, from: number): Promise<{ taken: number; pages: string[] }> {
  const pages: string[] = [];
  let taken = 0;
  for (const { action, posts, fields } of formsOf(await client.text(path))) {
    if (!posts || action.endsWith('/dang-xuat')) continue;
    const text = (at: number, value: string) => (/^\d+$|^\d+\/\d+/.test(value) ? value : (payloads[(from + at) % payloads.length] ?? ''));
    const values = Object.fromEntries(fields.map((field, at) => [field.name, field.typed ? text(at, field.value) : field.value]));
    const dates = Object.fromEntries(fields.filter(({ name }) => /_on$|^date|^on$/.test(name)).map(({ name }) => [name, '05/9/2026']));
    const response = await client.post(own(action), { ...values, ...dates });
    if (response.status === 303) taken += 1;
    else pages.push(await response.text());
  }
  return { taken, pages };
}

const bundle = () => {
  const text = (at: number) => JSON.stringify(payloads[at % payloads.length]);
  const people = payloads
    .map((_, at) => `  - id: nguoi-${at}\n    name: ${text(at)}\n    pen_name: ${text(at + 7)}\n    note: ${text(at + 13)}`)
    .join('\n');
  const articles = payloads
    .map(
      (_, at) =>
        `  - id: bai-${at}\n    slug: bai-ke-thu-${at}\n    title: ${text(at)}\n    lead: ${text(at + 3)}\n    body: ${JSON.stringify([payloads[at], `## ${payloads[(at + 5) % payloads.length]}`, `- ${payloads[(at + 9) % payloads.length]}`].join('\n\n'))}\n    byline: ${text(at + 11)}\n    published_at: 2026-03-0${1 + (at % 9)} 08:00\n    tags: [${text(at + 1)}]`,
    )
    .join('\n');
  return `people:\n${people}\narticles:\n${articles}\n`;
};

describe('a script typed into the ward', () => {
  it('has some sixty ways', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(60);
    expect(payloads.filter((payload) => runnable(payload).length > 0).length).toBeGreaterThan(35);
  });

  it('runs in no page that is shown again with what was typed', async () => {
    const faults: string[] = [];
    let taken = 0;
    const paths = [
      'tin-bai/moi',
      'to-chuc/nguoi/moi',
      'to-chuc/co-quan/moi',
      'to-chuc/ho/moi',
      'to-chuc/loai-don-vi/moi',
      'chi-tieu/moi',
      'dang-ky/mau/moi',
      'de-nghi/moi',
      'phong-trao/moi',
      'nhiem-vu/moi',
      'cong-trinh/moi',
      'hoi-nghi/moi',
      'tong-ket/moi',
      'tai-khoan/moi',
    ];
    for (const path of paths) {
      for (let from = 0; from < payloads.length; from += 7) {
        const answer = await fillForms(`/lam-viec/${path}`, from);
        taken += answer.taken;
        for (const html of answer.pages) faults.push(...runnable(html).map((tag) => `${path}: ${tag}`));
      }
    }
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(30);
  }, 120_000);

  it('comes in with a bundle and an old site, and runs on no page of the office or of the public', async () => {
    const head = (await client.text('/lam-viec/goi-du-lieu/xuat.yaml')).split(/^[a-z_]+:\n {2}- /m)[0] ?? '';
    const preview = await (
      await client.upload('/lam-viec/goi-du-lieu/xem-truoc', 'file', 'ke-thu.yaml', new TextEncoder().encode(head + bundle()))
    ).text();
    expect(runnable(preview)).toEqual([]);
    const file = /name="file" value="([^"]+)"/.exec(preview)?.[1] ?? '';
    expect((await client.post('/lam-viec/goi-du-lieu/nhap', { file })).status).toBe(303);
    const foreign = payloads.map((html, at) => ({
      slug: `bai-cu-${at}`,
      title: html,
      excerpt: html,
      html: `<p>${html}</p>${html}`,
      category: html,
      tags: [html],
      author: html,
      date: '2026-04-01T08:00:00+07:00',
    }));
    await inTenant(test.runtime, ward, (tx) => importForeign(tx, system, foreign, () => undefined));

    const { faults, shown, read } = await readEverything();
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(150);
    expect(shown).toBeGreaterThan(50);
  }, 240_000);
});

/** A file taken along opens without the network, so its one style and one script are inside; a browser that opens it here runs nothing. */
function withoutOwn(html: string, headers: Headers): string {
  if (!headers.get('content-disposition')?.startsWith('attachment')) return html;
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/);
  return html
    .replace(/<style>([^<]*)<\/style><\/head>/, (whole, css: string) => (css.includes(mark) ? whole : '</head>'))
    .replace(/<script type="module">((?:(?!<\/?script)[\s\S])*)<\/script><\/body>/, (whole, code: string) =>
      code.includes(mark) ? whole : '</body>',
    );
}

/** Follows the links of the ward, a few of each kind, and looks at every page for what could run. */
async function readEverything() {
  const queue = [
    '/',
    '/tin-tuc',
    '/tim-kiem?q=dauvetkethu',
    '/tim-kiem?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/lam-viec',
    '/lam-viec/to-chuc/nguoi?tim=%3Cscript%3E',
    '/lam-viec/tin-bai',
    '/lam-viec/nhat-ky',
  ];
  const known = new Set(queue);
  const kinds = new Map<string, number>();
  const faults: string[] = [];
  let [shown, read] = [0, 0];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = path
      .replace(/\?.*/, '?')
      .replace(/[0-9a-f-]{36}/g, ':id')
      .replace(/^\/(tin-tuc|don-vi|phong-trao|cong-trinh|hoi-nghi|chuyen-muc)\/.+/, '/$1/:key');
    const before = kinds.get(kind) ?? 0;
    if (before >= (kind.startsWith('/tin-tuc/') ? 40 : 3)) continue;
    kinds.set(kind, before + 1);
    const response = await client.get(path);
    const type = response.headers.get('content-type') ?? '';
    if (!/html|xml/.test(type)) {
      await response.body?.cancel();
      continue;
    }
    const html = await response.text();
    read += 1;
    if (html.includes(mark)) shown += 1;
    faults.push(...runnable(withoutOwn(html, response.headers)).map((tag) => `${path}: ${tag}`));
    if (!type.includes('html')) continue;
    for (const href of linksOf(html)) {
      const to = href.startsWith('?') ? path.replace(/\?.*/, '') + href : href;
      if (href !== '' && (to.startsWith('/demo/') || href.startsWith('?')) && !known.has(own(to))) {
        known.add(own(to));
        queue.push(own(to));
      }
    }
  }
  return { faults, shown, read };
}
