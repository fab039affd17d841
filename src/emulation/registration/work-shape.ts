import type { z } from 'zod';
import { input } from '../../platform/web/form.ts';
import { figureInput } from '../figures.ts';
import type { WorkFields } from './work-check.ts';

/** The inputs of a registered work. */
export const workShape = {
  kind: input.choice('loại', ['construction', 'task']),
  title: input.text('tên công trình, phần việc', 500),
  place: input.optionalText(500),
  field: input.optionalText(200),
  target: input.optionalText(1000),
  target_value: figureInput.optional(),
  target_measure: input.optionalText(60),
  target_level: input.integer('mức độ', 1, 9).optional(),
  due_on: input.date('hạn hoàn thành'),
  size: input.optionalText(300),
  cost: figureInput.optional(),
  beneficiaries: figureInput.optional(),
  motto: input.optionalText(300),
  basis: input.optionalText(500),
  documents: input.ids(),
  reason: input.optionalText(500),
};

type Typed = z.infer<z.ZodObject<typeof workShape>>;

/** What was typed, with null for what was left blank. */
export function workFields(data: Typed): WorkFields & { documents: string[]; reason: string | null } {
  const text = (value: string | undefined) => value ?? null;
  return {
    kind: data.kind,
    title: data.title,
    due_on: data.due_on,
    cost: data.cost,
    beneficiaries: data.beneficiaries,
    target_value: data.target_value,
    target_level: data.target_level ?? null,
    place: text(data.place),
    field: text(data.field),
    target: text(data.target),
    target_measure: text(data.target_measure),
    size: text(data.size),
    motto: text(data.motto),
    basis: text(data.basis),
    documents: data.documents,
    reason: text(data.reason),
  };
}
