import type { Fields, Section } from '../../../src/platform/records/field.ts';
import type { Row, World } from './world.ts';
import { rowsOf } from './world.ts';

/** Says what is wrong with the records: unknown fields, missing or mistaken values, references to nothing, sums that do not agree. */
export function complaintsOf(world: World, sections: readonly Section[]): string[] {
  const known = new Map(sections.map(({ name }) => [name, new Set(rowsOf(world, name).map(({ id }) => id))]));
  return [
    ...sections.flatMap((section) => rowsOf(world, section.name).flatMap((row) => fieldsOf(`${section.name}.${row.id}`, section.fields, row, known))),
    ...rowsOf(world, 'meetings').flatMap((row) => votesOf(row)),
    ...rowsOf(world, 'events').flatMap(minutesOf),
  ];
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;

function fieldsOf(path: string, fields: Fields, row: Record<string, unknown>, known: Known): string[] {
  const strange = Object.keys(row).filter((name) => !['id', 'note', 'source_errors'].includes(name) && !(name in fields)).map((name) => `${path}: unknown ${name}`);
  return [...strange, ...Object.entries(fields).flatMap(([name, field]) => valueOf(`${path}.${name}`, field, row[name], known))];
}

function valueOf(path: string, field: Fields[string], value: unknown, known: Known): string[] {
  if (value === undefined) return field.required ? [`${path}: missing`] : [];
  const nobody = (section: string, ids: unknown[]) => ids.filter((id) => !known.get(section)?.has(String(id))).map((id) => `${path}: no ${section} ${id}`);
  if (field.kind === 'choice') return field.values.includes(String(value)) ? [] : [`${path}: ${value}`];
  if (field.kind === 'ref') return nobody(field.section, [value]);
  if (field.kind === 'refs') return nobody(field.section, value as unknown[]);
  if (field.kind === 'list') return (value as Row[]).flatMap((item, index) => fieldsOf(`${path}[${index}]`, field.fields, item, known));
  if (field.kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(String(value))) ? [] : [`${path}: ${value}`];
  return [];
}

function votesOf(meeting: Row): string[] {
  const present = (meeting['attendances'] as { status: string }[]).filter(({ status }) => status !== 'absent').length;
  return (meeting['votes'] as Record<string, number & string[]>[]).flatMap((vote) => {
    const cast = Number(vote['for_count']) + Number(vote['against_count']) + Number(vote['blank_count']);
    return cast === present - (vote['excluded'] as string[]).length ? [] : [`${meeting.id}: ${cast} votes of ${present}`];
  });
}

function minutesOf(event: Row): string[] {
  const sum = (event['agenda'] as { minutes?: number }[]).reduce((total, { minutes = 0 }) => total + minutes, 0);
  return event['kind'] !== 'review_and_launch' || event['id'] === 'sk-tong-ket-2026' || sum === 120 ? [] : [`${event.id}: ${sum} minutes`];
}
