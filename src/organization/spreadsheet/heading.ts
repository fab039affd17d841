import { fold } from '../../platform/text/normalize.ts';
import type { ImportColumn } from './columns.ts';

/** Field to column number (0-based); a field that is missing has no column. */
export type Mapping = Readonly<Record<string, number>>;

export interface Heading {
  /** Row of the sheet (0-based) that names the columns. */
  row: number;
  mapping: Mapping;
}

const searchedRows = 20;
const exact = 4;
const begins = 3;

/** A heading made comparable: "HỌ VÀ TÊN\n(cán bộ)" gives "ho va ten". */
export const headingKey = (text: string) =>
  fold(text)
    .replaceAll(/\(.*?\)/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

function likeness(key: string, column: ImportColumn): number {
  if (column.headings.includes(key)) return exact;
  return column.headings.some((heading) => heading.length > 3 && key.startsWith(`${heading} `)) ? begins : 0;
}

/** The best column for every field; each column serves one field. */
function mapRow(row: readonly string[], columns: readonly ImportColumn[]): { mapping: Mapping; score: number } {
  const keys = row.map(headingKey);
  const pairs = columns.flatMap((column) => keys.map((key, at) => ({ field: column.field, at, like: likeness(key, column) })));
  const mapping: Record<string, number> = {};
  let score = 0;
  for (const { field, at, like } of pairs.filter((pair) => pair.like > 0).toSorted((a, b) => b.like - a.like)) {
    if (field in mapping || Object.values(mapping).includes(at)) continue;
    mapping[field] = at;
    score += like;
  }
  return { mapping, score };
}

/**
 * The row among the first twenty that reads most like headings, or null when none does. A heading merged over two rows
 * stands in both: the lower one counts.
 */
export function findHeading(rows: readonly string[][], columns: readonly ImportColumn[]): Heading | null {
  let best: (Heading & { score: number }) | null = null;
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const { mapping, score } = mapRow(cells, columns);
    if (score >= exact && score > (best?.score ?? 0)) best = { row, mapping, score };
  }
  if (!best) return null;
  const same = (row: number) => Object.values(best.mapping).every((at) => rows[row]?.[at] === rows[best.row]?.[at]);
  let row = best.row;
  while (row + 1 < searchedRows && same(row + 1)) row += 1;
  return { row, mapping: best.mapping };
}
