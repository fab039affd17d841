import type { Field, Fields, Section } from '../../platform/records/field.ts';
import { remarks } from '../../platform/records/field.ts';
import { authorityFields } from '../../organization/records.ts';
import { sections } from './sections.ts';

/** One table under a definition: its own columns, and the lists of its rows. */
export interface TableShape {
  readonly table: string;
  /** Column that holds the row this one is an item of; null for the records of a section. */
  readonly parentColumn: string | null;
  readonly fields: Fields;
  readonly columns: readonly string[];
}

const tableOfSection = new Map(sections.map((section) => [section.name, section.table]));

/** Table of the section of that name. */
export function sectionTable(name: string): string {
  const table = tableOfSection.get(name);
  if (!table) throw new Error(`section ${name} is not defined`);
  return table;
}

/** Column of the field in the table of its object, or null when the field has a table of its own. */
export function columnOf(name: string, field: Field): string | null {
  if (field.kind === 'ref') return `${name}_id`;
  if (field.kind === 'refs') return null;
  return field.kind === 'list' && field.table !== '' ? null : name;
}

/** Column of a link table that holds the record linked to. */
export function linkColumn(parentTable: string, section: string): string {
  const target = sectionTable(section);
  return target === parentTable ? `other_${target}_id` : `${target}_id`;
}

const ownColumns = (fields: Fields) => Object.entries(fields).flatMap(([name, field]) => columnOf(name, field) ?? []);

function listTables(fields: Fields, parent: string, parentColumn: string | null): TableShape[] {
  const start = ['authority_id', 'id', ...(parentColumn ? [parentColumn] : []), 'position'];
  return Object.values(fields).flatMap((field) => {
    if (field.kind === 'refs')
      return [{ table: field.table, parentColumn, fields: {}, columns: [...start, linkColumn(parent, field.section)] }];
    if (field.kind !== 'list' || field.table === '') return [];
    const own = { table: field.table, parentColumn, fields: field.fields, columns: [...start, ...ownColumns(field.fields)] };
    return [own, ...listTables(field.fields, field.table, `${field.table}_id`)];
  });
}

export const sectionFields = (section: Section): Fields => ({ ...section.fields, ...remarks });

/** The section's table first, then the tables of its lists, each after the table it hangs on. */
export function sectionTables(section: Section): [TableShape, ...TableShape[]] {
  const fields = sectionFields(section);
  const own = {
    table: section.table,
    parentColumn: null,
    fields,
    columns: ['authority_id', 'id', 'key', 'position', ...ownColumns(fields)],
  };
  return [own, ...listTables(fields, section.table, `${section.table}_id`)];
}

/** The lists of the authority itself; its rows hang on the authority_id they already have. */
export const authorityTables: readonly TableShape[] = listTables(authorityFields, 'authority', null);

/** The columns of the register of authorities that a bundle carries. */
export const authorityColumns: readonly string[] = ownColumns(authorityFields);
