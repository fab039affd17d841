import type { Kept } from '../queue/store.ts';

const valueOf = (kept: Kept, name: string) => kept.fields.find(([field]) => field === name)?.[1] ?? '';

/** The form on this page a touch came from. */
export function targetOf(desk: HTMLElement, kept: Kept): HTMLFormElement | null {
  const forms = [...desk.querySelectorAll<HTMLFormElement>('form[data-desk]')];
  return (
    forms.find((form) => {
      if (new URL(form.action).pathname !== kept.action) return false;
      return ['who', 'step', 'entry', 'state'].every((name) => {
        const field = form.elements.namedItem(name);
        return !(field instanceof HTMLInputElement) || field.value === valueOf(kept, name);
      });
    }) ?? null
  );
}

export const rowOf = (desk: HTMLElement, kept: Kept): Element | null => targetOf(desk, kept)?.closest('[data-row]') ?? null;

const words: Readonly<Record<string, string>> = { here: 'Có mặt', current: 'Đang diễn ra', absent: 'Vắng', instead: 'Nhận thay', one: '' };

/** Shows at once what the touch makes of its line. */
export function mark(desk: HTMLElement, form: HTMLFormElement): void {
  const state = form.dataset['desk'] ?? '';
  const row = form.closest('[data-row]');
  const shown = row?.querySelector<HTMLElement>(':scope > .desk-state, :scope > .desk-line > .desk-state');
  if (!shown || shown.dataset['state'] === state || shown.dataset['mark'] === state) return;
  if (state === 'one') shown.dataset['state'] = 'some';
  else {
    if (state === 'current')
      for (const other of desk.querySelectorAll<HTMLElement>('.desk-state[data-state=current]')) {
        other.dataset['state'] = 'done';
        other.textContent = 'Đã qua';
      }
    shown.dataset['state'] = state;
    if (words[state]) shown.textContent = words[state];
  }
  shown.dataset['mark'] = state;
}

/** Says something at the top of the desk. */
export function say(desk: HTMLElement, text: string, good = false): void {
  const said = desk.querySelector<HTMLElement>('[data-said]');
  if (!said) return;
  said.hidden = false;
  said.classList.toggle('desk-good', good);
  said.textContent = text;
}
