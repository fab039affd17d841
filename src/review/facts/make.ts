import type { Figure } from '../../platform/records/figure.ts';
import type { Fact, RecordRef } from '../fact.ts';

/** The records of a table as the sources of a figure. */
export const refsTo = (table: string, rows: readonly { id: string; label: string }[]): RecordRef[] =>
  rows.map(({ id, label }) => ({ table, id, label }));

/** Makes the facts of one day; a count is the number of its records. */
export function factMaker(asOf: string) {
  const figure = (key: string, label: string, value: Figure, unit: string, records: RecordRef[]): Fact => ({
    key,
    label,
    value,
    unit,
    asOf,
    records,
  });
  const count = (key: string, label: string, unit: string, records: RecordRef[]): Fact => figure(key, label, records.length, unit, records);
  return { figure, count };
}
