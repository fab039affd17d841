import { z } from 'zod';
import type { Field, Fields, Section } from '../../platform/records/field.ts';
import { figureSchema } from '../../platform/records/figure.ts';
import { authorityFields } from '../../organization/records.ts';
import type { PlainRule } from './rules.ts';
import { recordFields, sections } from './sections.ts';

/** The check's complaint is the name of a rule; its Vietnamese sentence is made where the value is known. */
const ruled =
  <T extends string | number>(rule: (value: T) => PlainRule | null) =>
  (payload: z.core.ParsePayload<T>) => {
    const broken = rule(payload.value);
    if (broken) payload.issues.push({ code: 'custom', message: broken, input: payload.value });
  };

const error = (rule: PlainRule) => ({ error: rule });

export const unprintable = /(?![\n\t])[\p{Cc}\uFEFF\uFFFE\uFFFF]/u;
const textRule = (value: string): PlainRule | null => {
  if (!/\S/.test(value)) return 'text';
  return unprintable.test(value) || !value.isWellFormed() ? 'control' : null;
};

const dateForm = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const withoutYear = /^(--)?\d{1,2}[-/.]\d{1,2}$/;

function calendarRule(value: string): PlainRule | null {
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? 'calendar' : null;
}

function dateRule(value: string): PlainRule | null {
  if (withoutYear.test(value)) return 'dateWithoutYear';
  return dateForm.test(value) ? calendarRule(value) : 'date';
}

function momentRule(value: string): PlainRule | null {
  const [day = '', hour = ''] = value.split(' ');
  if (withoutYear.test(day)) return 'dateWithoutYear';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hour) || value.split(' ').length !== 2 || !dateForm.test(day)) return 'moment';
  return calendarRule(day);
}

const idPattern = /^[a-z0-9][a-z0-9-]*$/;
const idRule = (value: string): PlainRule | null => (idPattern.test(value) && value.length <= 80 ? null : 'id');

const slugRule = (value: string): PlainRule | null => (idPattern.test(value) && value.length <= 200 ? null : 'slug');

const text = z.string(error('text')).check(ruled(textRule)).meta({ id: 'text', pattern: '\\S' });
const id = z.string(error('id')).check(ruled(idRule)).meta({ id: 'id', pattern: idPattern.source, maxLength: 80 });
const slug = z.string(error('slug')).check(ruled(slugRule)).meta({ id: 'slug', pattern: idPattern.source, maxLength: 200 });
const percent = z.int(error('percent')).min(0, error('percent')).max(100, error('percent'));

const scalars = {
  text,
  date: z.string(error('date')).check(ruled(dateRule)).meta({ id: 'date', format: 'date', pattern: dateForm.source }),
  time: z.string(error('time')).regex(/^([01]\d|2[0-3]):[0-5]\d$/, error('time')),
  moment: z
    .string(error('moment'))
    .check(ruled(momentRule))
    .meta({ id: 'moment', pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2} ([01]\\d|2[0-3]):[0-5]\\d$' }),
  integer: z.int32(error('integer')),
  number: z.number(error('number')),
  boolean: z.boolean(error('flag')),
  figure: figureSchema.meta({ id: 'figure' }),
  texts: z.array(text, error('list')),
};

function valueSchema(name: string, field: Field): z.ZodType {
  if (name === 'id') return id;
  if (name === 'slug') return slug;
  if (name === 'percent') return percent;
  if (field.kind === 'choice') return z.enum(field.values);
  if (field.kind === 'ref') return id;
  if (field.kind === 'refs') return z.array(id, error('list'));
  if (field.kind === 'list') return z.array(objectSchema(field.fields), error('list'));
  return scalars[field.kind];
}

function objectSchema(fields: Fields) {
  const entries = Object.entries(fields).map(([name, field]) => {
    const schema = valueSchema(name, field);
    return [name, field.required ? schema : schema.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(entries), error('object'));
}

const sectionSchema = (section: Section) =>
  z
    .array(objectSchema(recordFields(section)), error('list'))
    .meta({ title: section.title })
    .optional();

/** The shape of a whole file. What one record says of another is checked in check.ts. */
export const fileSchema = z.strictObject(
  {
    bundle: z.literal(1, error('version')),
    authority: objectSchema(authorityFields),
    ...Object.fromEntries(sections.map((section) => [section.name, sectionSchema(section)])),
  },
  error('file'),
);
