import { plainText } from '../../platform/text/normalize.ts';
import type { Path } from './bundle.ts';

/** What stands in a file before anything is known about it. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

export const rawList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined),
    raw,
  );
}

/** Every text of the file, however deep, as a text may be kept. */
export function normalized(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(normalized);
  if (!isRaw(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normalized(inner)]));
}

/** Order of two places of the file; what is missing from an object stands after all it has. */
export function comparePlaces(raw: unknown, a: Path, b: Path): number {
  const shared = a.findIndex((step, index) => step !== b[index]);
  if (shared === -1) return a.length - b.length;
  const [one, other] = [a[shared], b[shared]];
  if (other === undefined) return 1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const names = Object.keys(valueAt(raw, a.slice(0, shared)) ?? {});
  const place = (name: string | number | undefined) => (names.indexOf(String(name)) + names.length + 1) % (names.length + 1);
  return place(one) - place(other);
}
