import { type Face, wrapText } from '../../../platform/documents/letter-width.ts';

export interface Fitted {
  size: number;
  items: string[][];
  height: number;
}

/** The largest size from `sizes` (falling) at which all texts fit into a room, wrapped; the smallest when none does. */
export function fit(
  texts: readonly string[],
  face: Face,
  room: { width: number; height: number },
  sizes: readonly number[],
  leading = 1.35,
  gap = 0.7,
): Fitted {
  let fitted: Fitted = { size: 0, items: [], height: 0 };
  for (const size of sizes) {
    const items = texts.map((text) => wrapText(text, face, size, room.width));
    const height = items.reduce((sum, lines) => sum + lines.length * size * leading, 0) + Math.max(0, items.length - 1) * size * gap;
    fitted = { size, items, height };
    if (height <= room.height) break;
  }
  return fitted;
}

/** As many lines as before, but about equally long: no word stands alone under a heading. */
export function balance(lines: readonly string[], face: Face, size: number, width: number): string[] {
  const text = lines.join(' ');
  for (const share of [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const tried = wrapText(text, face, size, width * share);
    if (tried.length <= lines.length) return tried;
  }
  return [...lines];
}
