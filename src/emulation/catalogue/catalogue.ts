import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../../platform/root.ts';
import { searchKey, searchQuery } from '../../platform/text/search-key.ts';
import { participantClasses } from '../movement/records.ts';

const evidence = z.enum(['V', 'K', 'U']);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  short_name: z.string().optional(),
  nature: z.enum(['emulation', 'campaign', 'programme']),
  form: z.enum(['regular', 'thematic', 'drive', 'special']),
  level: z.enum(['national', 'sector', 'local']),
  owner: z.string(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  classes: z.array(z.enum(participantClasses)).default([]),
  documents: z.array(z.strictObject({ title: z.string(), number: z.string(), issued_on: date, issuer: z.string(), evidence })).default([]),
  evidence,
  note: z.string().optional(),
});

export type CatalogueEntry = z.infer<typeof entrySchema>;

export const catalogueLevelNames: Readonly<Record<CatalogueEntry['level'], string>> = {
  national: 'Toàn quốc',
  sector: 'Ngành, đoàn thể',
  local: 'Địa phương',
};
/** How well an entry is known: what is not seen in a source is checked before use. */
export const evidenceNames: Readonly<Record<CatalogueEntry['evidence'], string>> = {
  V: 'Đã thấy nguồn',
  K: 'Cần kiểm lại',
  U: 'Cần xác nhận pháp lý',
};

/** Reads a catalogue file. Throws where an entry does not hold together or two have one id. */
export function readCatalogue(text: string): CatalogueEntry[] {
  const entries = z.array(entrySchema).parse(parse(text));
  const ids = new Set<string>();
  for (const { id, from, to } of entries) {
    if (ids.has(id)) throw new Error(`catalogue entry ${id} stands twice`);
    if (from !== undefined && to !== undefined && to < from) throw new Error(`catalogue entry ${id} ends before it begins`);
    ids.add(id);
  }
  return entries;
}

let read: readonly CatalogueEntry[] | undefined;
/** The movements, campaigns and programmes known to the product, in the order of the file. */
export const catalogue = (): readonly CatalogueEntry[] =>
  (read ??= readCatalogue(readFileSync(fromRoot('data', 'catalogue', 'movements.yaml'), 'utf8')));

export interface CatalogueFilter {
  year: number;
  nature?: string;
  level?: string;
  form?: string;
  words?: string;
}

/** Whether the entry may run in the year; years it does not state do not bound it. */
export const runsIn = ({ from, to }: Pick<CatalogueEntry, 'from' | 'to'>, year: number) => (from ?? year) <= year && (to ?? year) >= year;

/** The entries of a year, narrowed; words are searched without diacritics in both names and the owner. */
export function entriesFor({ year, nature, level, form, words }: CatalogueFilter, entries = catalogue()): CatalogueEntry[] {
  const key = searchQuery(words ?? '');
  return entries.filter(
    (entry) =>
      runsIn(entry, year) &&
      (!nature || entry.nature === nature) &&
      (!level || entry.level === level) &&
      (!form || entry.form === form) &&
      (key === '' || searchKey([entry.name, entry.short_name ?? '', entry.owner].join(' ')).includes(key)),
  );
}

export const findEntry = (id: string): CatalogueEntry | undefined => catalogue().find((entry) => entry.id === id);
