import { z } from 'zod';
import { type Figure, figureSchema, figureValue, printFigure } from '../platform/records/figure.ts';
import { formatNumber, parseVietnameseNumber } from '../platform/text/numbers.ts';

/** Reads "1.250", "67,5", "hơn 130" and "không rõ"; null for anything else. */
export function parseFigure(text: string): Figure | null {
  const clean = text.trim().toLocaleLowerCase('vi');
  if (clean === 'không rõ' || clean === 'không nêu số') return 'unknown';
  const exact = parseVietnameseNumber(clean);
  if (exact !== null) return exact;
  const [word = '', ...rest] = clean.split(' ');
  const about = parseVietnameseNumber(rest.join(' '));
  const figure = figureSchema.safeParse({ about, word });
  return figure.success ? figure.data : null;
}

const complaint = 'Nhập một số, ví dụ 1.250 hoặc 67,5; số gần đúng thì ghi cả từ, ví dụ “hơn 130”.';

function readFigure(value: string, ctx: z.core.$RefinementCtx): Figure {
  const figure = parseFigure(value);
  if (figure !== null && (figureValue(figure) ?? 0) >= 0) return figure;
  ctx.addIssue({ code: 'custom', message: complaint, input: value });
  return z.NEVER;
}

/** Inputs for figures of a form. */
export const figureInput = {
  required: (what: string) => z.string({ error: `Nhập ${what}.` }).transform(readFigure),
  optional: () =>
    z
      .string()
      .optional()
      .transform((value, ctx) => (value === undefined ? null : readFigure(value, ctx))),
};

/** As it is typed into a form again. */
export const typedFigure = (figure: Figure | null) => (figure === null ? '' : figure === 'unknown' ? 'không rõ' : printFigure(figure));

/** "hơn 130 hộ", "67,5 %", or a dash where there is none. */
export const sayFigure = (figure: Figure | null | undefined, measure: string | null = null) =>
  figure === null || figure === undefined ? '–' : [printFigure(figure, formatNumber), measure].filter(Boolean).join(' ');

/** "hơn 40 triệu đồng", "1,25 tỷ đồng", "450.000 đồng": money as a report says it. */
export function sayMoney(figure: Figure | null): string {
  if (figure === null) return '–';
  if (figure === 'unknown') return printFigure(figure);
  const say = (amount: number) =>
    amount >= 1e9
      ? `${formatNumber(Math.round(amount / 1e6) / 1e3)} tỷ đồng`
      : amount >= 1e6
        ? `${formatNumber(Math.round(amount / 1e3) / 1e3)} triệu đồng`
        : `${formatNumber(amount)} đồng`;
  return printFigure(figure, say);
}
