/** A form as a page shows it: where it goes and the values it would be sent with unchanged. */
export interface PageForm {
  action: string;
  posts: boolean;
  fields: { name: string; value: string; typed: boolean }[];
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? unescaped(found[1] ?? '') : null;
};

const typedKinds = new Set(['text', 'search', 'email', 'tel', 'password', 'number', 'url']);

function inputs(html: string): PageForm['fields'] {
  return [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const [name, kind] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text'];
    const ticked = !['checkbox', 'radio'].includes(kind) || /\schecked/.test(tag);
    return name && name !== '_key' && kind !== 'file' && ticked
      ? [{ name, value: attribute(tag, 'value') ?? '', typed: typedKinds.has(kind) }]
      : [];
  });
}

function choices(html: string): PageForm['fields'] {
  return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, head = '', body = '']) => {
    const options = [...body.matchAll(/<option\b[^>]*>/g)].map(([tag]) => ({
      value: attribute(tag, 'value') ?? '',
      selected: /\sselected/.test(tag),
    }));
    const chosen = options.find(({ selected }) => selected) ?? options.find(({ value }) => value !== '');
    return [{ name: attribute(head, 'name') ?? '', value: chosen?.value ?? '', typed: false }];
  });
}

const areas = (html: string): PageForm['fields'] =>
  [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, head = '', body = '']) => ({
    name: attribute(head, 'name') ?? '',
    value: unescaped(body),
    typed: true,
  }));

/** Every form of a page. */
export const formsOf = (html: string): PageForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? '',
    posts: attribute(head, 'method') === 'post',
    fields: [...inputs(body), ...choices(body), ...areas(body)],
  }));

/** Addresses a page leads to. */
export const linksOf = (html: string): string[] => [...html.matchAll(/\shref="([^"#]*)/g)].map(([, href = '']) => unescaped(href));

/** What in a page could run or lead to a script: nothing of it is ours, whoever wrote the text. */
export function runnable(html: string): string[] {
  return [...html.matchAll(/<([a-zA-Z][\w-]*)([^>]*)>/g)].flatMap(([tag, name = '', rest = '']) => {
    const ours =
      name !== 'script' ||
      /^ (type="module" )?src="\/assets\/islands\/[a-z-]+\.js[^"]*"/.test(rest) ||
      rest.startsWith(' type="application/json"');
    const outside = rest.replaceAll(/"[^"]*"/g, '""');
    const bad =
      !ours ||
      /^(iframe|object|embed|base|math|style|marquee)$/i.test(name) ||
      /\son[a-z]+\s*=/i.test(outside) ||
      /\sstyle\s*=/i.test(outside) ||
      /\s(href|src|action|formaction)="\s*(javascript|data|vbscript):/i.test(rest);
    return bad ? [tag] : [];
  });
}
