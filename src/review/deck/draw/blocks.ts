import { barList, barListHeight } from '../../../platform/charts/bar-list.ts';
import { textWidth } from '../../../platform/documents/letter-width.ts';
import type { BigFigure, DeckChart, DeckTable, Line } from '../deck.ts';
import { fit } from './fit.ts';
import { box, ink, say, sayLines } from './svg.ts';

export interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SIZES = [44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24];
const FEW = [60, 56, 52, 48, ...SIZES];

/** Bullets with a gold mark, set in the middle of their room. */
export function drawBullets(items: readonly Line[], room: Room): string {
  const {
    size,
    items: wrapped,
    height,
  } = fit(
    items.map(({ text }) => text),
    'sans',
    { width: room.width - 56, height: room.height },
    items.length < 3 ? FEW : SIZES,
    1.38,
    0.75,
  );
  let y = room.y + Math.max(0, (room.height - height) / 2.6) + size;
  return wrapped
    .map((lines) => {
      const mark = `<path d="M${room.x} ${Math.round(y - size * 0.34)} l9 -11 l9 11 l-9 11 Z" fill="${ink.gold}"/>`;
      const drawn = mark + sayLines(room.x + 56, y, lines, { face: 'sans', size, fill: ink.text }, 1.38);
      y += lines.length * size * 1.38 + size * 0.75;
      return drawn;
    })
    .join('');
}

/** Up to six figures large, parted by hairlines. */
export function drawFigures(items: readonly BigFigure[], room: Room): string {
  const across = items.length <= 3 ? items.length : items.length === 4 ? 2 : 3;
  const down = Math.ceil(items.length / across);
  const cell = { width: room.width / across, height: room.height / down };
  const measured = items.map(({ before, value, label }) => {
    const size = Math.min(across === 1 ? 260 : down === 1 ? 170 : 136, (100 * (cell.width - 70)) / textWidth(value, 'serif', 100));
    return { before, value, size, words: fit([label], 'sans', { width: cell.width - 80, height: 120 }, [38, 36, 34, 32, 30, 28]) };
  });
  return measured
    .map(({ before, value, size, words }, index) => {
      const line = Math.floor(index / across);
      const x = room.x + (index % across) * cell.width;
      const y = room.y + line * cell.height;
      // The figures of a row stand on one line, however long their words are.
      const beside = measured.slice(line * across, (line + 1) * across);
      const tallest = Math.max(...beside.map((one) => one.size)) * 0.74;
      const high = tallest + 34 + Math.max(...beside.map((one) => one.words.height));
      const base = y + (cell.height - high) / 2 + tallest;
      const rule = index % across === 0 ? '' : box(x, y + cell.height * 0.18, 2, cell.height * 0.64, ink.line);
      const inner = x + (index % across === 0 ? 0 : 48);
      return (
        rule +
        (before ? say(inner, base - size * 0.86, before, { face: 'sans', size: 36, fill: ink.soft }) : '') +
        say(inner, base, value, { face: 'serif', size: Math.round(size), fill: ink.red }) +
        sayLines(inner, base + 30 + words.size, words.items[0] ?? [], { face: 'sans', size: words.size, fill: ink.soft })
      );
    })
    .join('');
}

/** The chart of the house at the size of a slide. */
export function drawChart({ title, points }: DeckChart, room: Room): string {
  const size = points.length > 5 ? 34 : 42;
  const height = Math.min(room.height, barListHeight(points.length, size) * 1.25);
  const svg = barList(
    { title, bars: points.map(({ label, value, printed }) => ({ label, value, text: printed })) },
    { width: room.width, height, size, font: "'Be Vietnam Pro', Arial, sans-serif", digits: "'Be Vietnam Pro', Arial, sans-serif" },
  );
  const y = room.y + Math.max(0, (room.height - height) / 3);
  return svg.replace('<svg ', `<svg overflow="visible" x="${room.x}" y="${Math.round(y)}" `);
}

export function drawTable({ columns, rows }: DeckTable, room: Room): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const wide = columns.map(({ share }) => (room.width * share) / shares);
  const left = wide.map((_, index) => room.x + wide.slice(0, index).reduce((sum, each) => sum + each, 0));
  const row = Math.min(92, room.height / (rows.length + 1));
  const cell = (text: string, column: number, y: number, head: boolean): string => {
    const numeric = columns[column]?.numeric ?? false;
    const x = (left[column] ?? 0) + (numeric ? (wide[column] ?? 0) - 24 : 24);
    const face = head || numeric ? 'sansBold' : 'sans';
    const { size, items } = fit(
      [text],
      face,
      { width: (wide[column] ?? 0) - 48, height: row * 0.86 },
      [32, 30, 28, 26, 24, 22, 20, 18],
      1.15,
    );
    const lines = items[0] ?? [];
    const top = y + (row - lines.length * size * 1.15) / 2 + size * 0.92;
    return sayLines(
      x,
      top,
      lines,
      { face, size, fill: head ? ink.cream : numeric ? ink.red : ink.text, anchor: numeric ? 'end' : 'start' },
      1.15,
    );
  };
  const head =
    box(room.x, room.y, room.width, row, ink.red) + columns.map(({ title }, column) => cell(title, column, room.y, true)).join('');
  const body = rows.map((cells, index) => {
    const y = room.y + row * (index + 1);
    return (
      (index % 2 === 1 ? box(room.x, y, room.width, row, ink.wash) : '') +
      cells.map(({ text }, column) => cell(text, column, y, false)).join('') +
      box(room.x, y + row - 1, room.width, 1, ink.line)
    );
  });
  return head + body.join('');
}
