import { type Element, byTag, elementsOf, textOf } from './html.ts';
import type { Page } from './page.ts';

/** A form as it stands on a page, with what it would send. */
export interface PageForm {
  action: string;
  fields: [string, string][];
}

const controls = (form: Element) =>
  elementsOf(form, ({ tag, attributes }) => ['input', 'select', 'textarea'].includes(tag) && 'name' in attributes);

function valueOf(control: Element): string | null {
  const { tag, attributes } = control;
  if (tag === 'textarea') return textOf(control);
  if (tag === 'select') {
    const options = byTag(control, 'option');
    const shown = options.find((option) => 'selected' in option.attributes) ?? options[0];
    return shown?.attributes['value'] ?? null;
  }
  if (/^(checkbox|radio)$/.test(attributes['type'] ?? '') && !('checked' in attributes)) return null;
  return attributes['type'] === 'file' ? null : (attributes['value'] ?? '');
}

/** The value of an option by the words people see; the text itself where there is nothing to choose. */
function chosen(form: Element, name: string, words: string): string {
  const options = controls(form)
    .filter(({ attributes }) => attributes['name'] === name)
    .flatMap((control) => byTag(control, 'option'));
  const option = options.find((each) => textOf(each) === words) ?? options.find((each) => textOf(each).includes(words));
  return option?.attributes['value'] ?? words;
}

/** The values of the choices whose labels say these words, one for each of the words. */
function ticked(form: Element, name: string, words: readonly string[]): string[] {
  const labels = byTag(form, 'label');
  const boxes = controls(form).filter(({ attributes }) => attributes['name'] === name);
  const labelled = boxes.map(({ attributes }) => {
    const label = labels.find((each) => each.attributes['for'] === attributes['id']);
    return { value: attributes['value'] ?? '', text: label ? textOf(label) : '' };
  });
  return words.flatMap((each) => labelled.find(({ text }) => text.includes(each))?.value ?? []);
}

/** What somebody fills in: by field name the words shown, several of them where boxes are ticked. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * Fills the first form of the page that has a button with these words. `answers` go by field name; of a list of choices
 * the words shown are enough. Returns null when the page offers no such act.
 */
export function fillForm(page: Page, button: string | RegExp, answers: Answers = {}): PageForm | null {
  const offers = (form: Element) =>
    byTag(form, 'button').some((each) => (typeof button === 'string' ? textOf(each) === button : button.test(textOf(each))));
  const form = byTag(page.root, 'form').find((each) => each.attributes['method']?.toLowerCase() === 'post' && offers(each));
  if (!form) return null;
  const kept = controls(form).flatMap((control): [string, string][] => {
    const name = control.attributes['name'] ?? '';
    const value = valueOf(control);
    return name in answers || value === null ? [] : [[name, value]];
  });
  const given = Object.entries(answers).flatMap(([name, words]): [string, string][] =>
    (typeof words === 'string' ? [chosen(form, name, words)] : ticked(form, name, words)).map((value) => [name, value]),
  );
  return { action: form.attributes['action'] ?? page.address, fields: [...kept, ...given] };
}
