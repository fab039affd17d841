import { type Figure, figureSchema } from '../../platform/records/figure.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';

/** Reads "1.250" and "hơn 1.200"; null for what is no number. */
export function readFigure(text: string): Figure | null {
  const match = /^(?:(hơn|gần|khoảng|trên|dưới|ước)\s+)?(.+)$/u.exec(text.trim().toLowerCase());
  const value = parseVietnameseNumber(match?.[2] ?? '');
  if (value === null || value < 0) return null;
  return figureSchema.parse(match?.[1] ? { about: value, word: match[1] } : value);
}
