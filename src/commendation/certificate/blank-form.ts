import { type BlankBlock, type BlankContent, blankContents, blankFonts } from '../../platform/documents/blank.ts';
import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import type { FormValues } from '../../platform/web/form.ts';

export const contents = Object.keys(blankContents) as BlankContent[];

/** A number in mm or points as people write it, "12,5"; null when it is none or outside. */
export function readNumber(typed: string, min: number, max: number): number | null {
  if (!/^-?\d{1,3}([.,]\d{1,2})?$/.test(typed.trim())) return null;
  const value = Number(typed.trim().replace(',', '.'));
  return value >= min && value <= max ? value : null;
}

const limits = {
  x: { min: 0, max: 450, what: 'Cách mép trái' },
  y: { min: 0, max: 450, what: 'Cách mép trên' },
  width: { min: 5, max: 450, what: 'Bề rộng' },
  size: { min: 6, max: 60, what: 'Cỡ chữ' },
} as const;

/** Reads the places of all texts that are ticked. Throws InvalidForm with every wrong one. */
export function readBlocks(form: FormValues): BlankBlock[] {
  const errors: FieldError[] = [];
  const number = (content: BlankContent, name: keyof typeof limits): number => {
    const { min, max, what } = limits[name];
    const field = `${name}-${content}`;
    const value = readNumber(form.one(field), min, max);
    if (value === null) errors.push({ field, message: `${blankContents[content]}: ${what} là số từ ${min} đến ${max}, ví dụ 60,5.` });
    return value ?? min;
  };
  const blocks = contents
    .filter((content) => form.one(`in-${content}`) !== '')
    .map((content): BlankBlock => {
      const align = form.one(`align-${content}`);
      const colour = form.one(`colour-${content}`).toLowerCase();
      if (!/^#[0-9a-f]{6}$/.test(colour))
        errors.push({ field: `colour-${content}`, message: `${blankContents[content]}: màu viết dạng #000000.` });
      return {
        content,
        x: number(content, 'x'),
        y: number(content, 'y'),
        width: number(content, 'width'),
        size: number(content, 'size'),
        align: align === 'left' || align === 'right' ? align : 'center',
        font: blankFonts.find((font) => font === form.one(`font-${content}`)) ?? 'Tinos',
        bold: form.one(`bold-${content}`) !== '',
        italic: form.one(`italic-${content}`) !== '',
        colour,
      };
    });
  if (errors.length > 0) throw new InvalidForm(errors);
  return blocks;
}
