import type { Kept } from './store.ts';

const keyField = '_key';

/** Each filling of a form has a key of its own, also when the page comes from the phone's memory. */
export function renewKey(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${keyField}"]`);
  if (field && typeof crypto.randomUUID === 'function') field.value = crypto.randomUUID();
}

const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').replace(/ \*$/, '').trim();

function labelOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) return words((field[0] as Element | undefined)?.closest('fieldset')?.querySelector('legend'));
  return field instanceof HTMLElement ? words(form.querySelector(`label[for="${field.id}"]`)) : '';
}

async function filesOf(data: FormData): Promise<Kept['files']> {
  const sent = [...data].flatMap(([name, value]) => (value instanceof File && value.name !== '' ? [{ name, value }] : []));
  // Read now: the picture may be gone from the phone when the network is back.
  return Promise.all(
    sent.map(async ({ name, value }) => ({ name, filename: value.name, type: value.type, bytes: await value.arrayBuffer() })),
  );
}

const longest = 80;

/** The first words of the text, to tell reports of one kind apart. */
function beginning(fields: Kept['fields']): string {
  const text = fields.find(([name]) => name === 'text')?.[1].trim() ?? '';
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

/** What was filled in, ready to be sent at any time. */
export async function keptFrom(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  who: Pick<Kept, 'base' | 'account' | 'who'>,
): Promise<Kept> {
  const data = new FormData(form, submitter);
  const fields = [...data].flatMap(([name, value]): Kept['fields'] => (typeof value === 'string' ? [[name, value]] : []));
  return {
    ...who,
    key: String(data.get(keyField) ?? ''),
    action: new URL(form.action).pathname,
    page: `${location.pathname}${location.search}`,
    title: form.getAttribute('aria-label') ?? document.title,
    about: words(document.querySelector('.page-header .eyebrow')) || beginning(fields),
    multipart: form.enctype === 'multipart/form-data',
    fields,
    labels: Object.fromEntries(fields.map(([name]) => [name, labelOf(form, name)])),
    files: await filesOf(data),
    keptAt: new Date().toISOString(),
    state: 'waiting',
    reasons: [],
    sentAt: null,
    to: null,
  };
}

/** Puts what was typed back into the form; pictures are chosen anew. */
export function fillAgain(form: HTMLFormElement, kept: Kept): void {
  for (const [name, value] of kept.fields) {
    if (name === keyField) continue;
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
}
