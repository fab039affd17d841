import { textWidth } from './letter-width.ts';
import type { ViewColumn, ViewRow } from './paper-view.ts';

const MM_IN_POINT = 25.4 / 72;
/** Left and right of the words of a cell, in mm, with a hair more for programs that set letters wider. */
export const CELL_SIDE = 1.6;
const SLACK = 0.8;
/** No column takes more than this part of the table for one long word. */
const MOST = 0.35;

const longest = (text: string, size: number) => Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, 'serif', size)));

/**
 * Widths of the columns in mm that fill `width` by their shares, yet hold the longest word of each at `size` points: office
 * programs break a word in the middle where a column is narrower.
 */
export function columnWidths(columns: readonly Required<ViewColumn>[], rows: readonly ViewRow[], width: number, size: number): number[] {
  const texts = columns.map((column, index) => [
    column.title,
    ...rows.flatMap((row) => ('group' in row ? [] : [(row.cells[index] ?? []).map(({ text }) => text).join('')])),
  ]);
  const needs = texts.map((all) =>
    Math.min(MOST * width, Math.max(...all.map((text) => longest(text, size))) * MM_IN_POINT + 2 * CELL_SIDE + SLACK),
  );
  const narrow = new Set<number>();
  for (;;) {
    const free = columns.flatMap(({ width: share }, index) => (narrow.has(index) ? [] : [share])).reduce((sum, share) => sum + share, 0);
    const left = width - [...narrow].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const widths = columns.map(({ width: share }, index) => (narrow.has(index) ? (needs[index] ?? 0) : (left * share) / free));
    const tight = widths.findIndex((each, index) => !narrow.has(index) && each < (needs[index] ?? 0));
    if (tight === -1 || narrow.size === columns.length - 1) return widths;
    narrow.add(tight);
  }
}
