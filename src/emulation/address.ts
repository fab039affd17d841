import { localYear } from '../platform/calendar/date.ts';
import { NotFound } from '../platform/refusal.ts';
import type { FieldError } from '../platform/refusal.ts';
import type { Visit } from '../platform/web/route.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The id in the address; one that cannot be an id is not found. */
export function recordId(visit: Visit, name = 'id'): string {
  const id = visit.param(name);
  if (!uuid.test(id)) throw new NotFound();
  return id;
}

/** A chosen record of the query, else of the form sent, or '' for anything else. */
export function chosenId(visit: Visit, name: string, field = name): string {
  const id = visit.query.get(name) ?? visit.form.one(field);
  return uuid.test(id) ? id : '';
}

/** The year asked for (`nam`), or typed in a form that comes back, else the running one. */
export function yearOf(visit: Visit): number {
  const asked = visit.query.get('nam') ?? visit.form.one('year').trim();
  return /^(19|20)\d{2}$/.test(asked) ? Number(asked) : localYear(visit.tx.now);
}

/** What a field of the form shows: what was typed when the form comes back with errors, else what is stored. */
export const typed =
  (visit: Visit, errors: FieldError[]) =>
  (name: string, stored: string | null | undefined = '') =>
    errors.length > 0 ? visit.form.one(name) : (stored ?? '');

/** Years around the running one as links of the page; `more` keeps the other filters. */
export function yearTabs(visit: Visit, path: string, year: number, years: readonly number[]) {
  const all = [...new Set([...years, localYear(visit.tx.now)])].sort((a, b) => b - a);
  return all.map((each) => ({ href: visit.url(`${path}?nam=${each}`), label: `Năm ${each}`, current: each === year }));
}
