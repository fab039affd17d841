import type { z } from 'zod';
import type { Fields } from '../../platform/records/field.ts';
import { authorityFields } from '../../organization/records.ts';
import type { Path, Placed } from './bundle.ts';
import { nearest } from './nearest.ts';
import { isRaw, valueAt } from './raw.ts';
import { isPlainRule, plainFault, unknownChoice, unknownField } from './rules.ts';
import { fileSchema } from './schema.ts';
import { recordFields, sections } from './sections.ts';

/** The names an object may have at this place: the file's, a record's, a row's. */
function namesAt([first, ...inside]: Path): readonly string[] {
  if (first === undefined) return ['bundle', 'authority', ...sections.map(({ name }) => name)];
  const section = sections.find(({ name }) => name === first);
  let fields: Fields = section ? recordFields(section) : authorityFields;
  for (const step of inside) {
    const field = fields[step];
    if (field?.kind === 'list') ({ fields } = field);
  }
  return Object.keys(fields);
}

function faultsOf(raw: unknown, issue: z.core.$ZodIssue): Placed[] {
  const path = issue.path as Path;
  const value = valueAt(raw, path);
  if (issue.code === 'unrecognized_keys') {
    const known = namesAt(path).filter((name) => !isRaw(value) || !(name in value));
    return issue.keys.map((name) => ({ place: [...path, name], fault: unknownField([...path, name], name, nearest(name, known)) }));
  }
  return [{ place: path, fault: valueFault(path, value, issue) }];
}

function valueFault(path: Path, value: unknown, issue: z.core.$ZodIssue) {
  if (path.length > 0 && value === undefined) return plainFault(path, 'missing', undefined);
  if (path.length > 0 && value === null) return plainFault(path, 'empty', value);
  if (isPlainRule(issue.message)) return plainFault(path, issue.message, value);
  if (issue.code === 'invalid_value') return unknownChoice(path, issue.values.map(String), value);
  return plainFault(path, 'figure', value);
}

/** Every value of the file held against its field: names, kinds, forms. */
export function shapeFaults(raw: unknown): Placed[] {
  const result = fileSchema.safeParse(raw);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(raw, issue));
}
