import { z } from 'zod';
import { InvalidForm } from '../refusal.ts';
import { typedText } from '../text/normalize.ts';
import { parseVietnameseDate } from '../calendar/date.ts';

export interface Upload {
  field: string;
  name: string;
  bytes: Uint8Array;
}

/** The fields of a form as they were sent: text in NFC, one name several times where boxes were ticked. */
export class FormValues {
  readonly #values = new Map<string, string[]>();

  add(name: string, value: string): void {
    const text = typedText(value);
    this.#values.set(name, [...(this.#values.get(name) ?? []), text]);
  }

  one(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  all(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  /** The names that were sent. */
  names(): string[] {
    return [...this.#values.keys()];
  }
}

const message = (issue: z.core.$ZodIssue) => (/[À-ỹ]/.test(issue.message) ? issue.message : 'Mục này chưa đúng; xem lại và nhập lại.');

/**
 * Reads a form by its schema. Fields of array type get all values of the name, others the first one; blank text counts
 * as absent. Throws InvalidForm with every wrong field. Fields the schema does not name are never read.
 */
export function readForm<S extends z.ZodRawShape>(shape: S, form: FormValues): z.infer<z.ZodObject<S>> {
  const input = Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, valueFor(type, name, form)]));
  const parsed = z.object(shape).safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidForm(parsed.error.issues.map((issue) => ({ field: String(issue.path[0] ?? ''), message: message(issue) })));
}

function valueFor(type: unknown, name: string, form: FormValues): unknown {
  let inner = type as z.ZodType;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap() as z.ZodType;
  if (inner instanceof z.ZodArray) return form.all(name).filter((value) => value.trim() !== '');
  const value = form.one(name).trim();
  return value === '' ? undefined : value;
}

const tooLong = (max: number) => `Dài quá ${max} ký tự; rút gọn lại.`;

/** The kinds of input forms use. Each says in Vietnamese what to mend. */
export const input = {
  text: (what: string, max = 500) => z.string({ error: `Nhập ${what}.` }).max(max, tooLong(max)),
  optionalText: (max = 2000) => z.string().max(max, tooLong(max)).optional(),
  lines: () =>
    z
      .string()
      .optional()
      .transform((value) =>
        (value ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
  date: (what: string) => z.string({ error: `Nhập ${what}, ví dụ 05/9/2026.` }).transform(isoDate),
  optionalDate: () =>
    z
      .string()
      .optional()
      .transform((value, ctx) => (value === undefined ? null : isoDate(value, ctx))),
  integer: (what: string, min: number, max: number) =>
    z
      .string({ error: `Nhập ${what}.` })
      .regex(/^-?\d{1,15}$/, `Nhập ${what} bằng chữ số.`)
      .transform(Number)
      .refine((value) => value >= min && value <= max, `Nhập ${what} từ ${min} đến ${max}.`),
  choice: <const V extends readonly [string, ...string[]]>(what: string, values: V) => z.enum(values, { error: `Chọn ${what}.` }),
  id: (what: string) => z.uuid({ error: `Chọn ${what}.` }),
  optionalId: () =>
    z
      .uuid({ error: 'Lựa chọn này không còn; chọn lại.' })
      .optional()
      .transform((value) => value ?? null),
  ids: () => z.array(z.uuid({ error: 'Lựa chọn này không còn; chọn lại.' })),
  flag: () =>
    z
      .string()
      .optional()
      .transform((value) => value !== undefined),
};

function isoDate(value: string, ctx: z.core.$RefinementCtx): string {
  const iso = parseVietnameseDate(value);
  if (iso !== null) return iso;
  ctx.addIssue({ code: 'custom', message: 'Ngày phải đủ ngày, tháng, năm và có thật, ví dụ 05/9/2026.', input: value });
  return z.NEVER;
}
