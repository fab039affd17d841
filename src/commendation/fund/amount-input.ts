import { z } from 'zod';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';

/** Whole đồng as people type it: 1.250.000. */
export const money = (what: string) =>
  z.string({ error: `Nhập ${what}.` }).transform((text, ctx) => {
    const value = parseVietnameseNumber(text);
    if (value !== null && Number.isSafeInteger(value) && value !== 0) return value;
    ctx.addIssue({ code: 'custom', message: `Nhập ${what} bằng số đồng chẵn, ví dụ 1.250.000.`, input: text });
    return z.NEVER;
  });
