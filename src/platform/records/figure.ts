import { z } from 'zod';
import { formatNumber } from '../text/numbers.ts';

/**
 * A number as its source knew it: exact (`67`), approximate with the word it was said with
 * (`{ about: 130, word: 'hơn' }`), or unknown (the source says that there were some, and not how many).
 */
export const figureSchema = z.union([
  z.number(),
  z.strictObject({ about: z.number(), word: z.enum(['hơn', 'gần', 'khoảng', 'trên', 'dưới', 'ước']) }),
  z.literal('unknown'),
]);

export type Figure = z.infer<typeof figureSchema>;

/** The number to reckon with, or null where nobody knows it. */
export function figureValue(figure: Figure | null | undefined): number | null {
  if (figure === null || figure === undefined || figure === 'unknown') return null;
  return typeof figure === 'number' ? figure : figure.about;
}

/** "67", "hơn 130", or "không nêu số". */
export function printFigure(figure: Figure, print: (n: number) => string = formatNumber): string {
  if (figure === 'unknown') return 'không nêu số';
  return typeof figure === 'number' ? print(figure) : `${figure.word} ${print(figure.about)}`;
}
