/**
 * A record definition says once what a kind of record holds: the bundle's schema, its JSON Schema, the reading and the
 * writing of the tables are all made from it, so that none of them can forget a column.
 */
export type Field =
  | { kind: 'text' | 'date' | 'time' | 'moment' | 'integer' | 'number' | 'boolean' | 'figure' | 'texts'; required?: true }
  | { kind: 'choice'; values: readonly string[]; required?: true }
  | { kind: 'ref'; section: string; required?: true }
  | { kind: 'list'; table: string; fields: Fields; required?: true }
  | { kind: 'refs'; table: string; section: string; required?: true };

export type Fields = Readonly<Record<string, Field>>;

/** One section of a bundle: `table` holds its records, each known inside its authority by `key`. */
export interface Section {
  readonly name: string;
  readonly table: string;
  readonly title: string;
  readonly fields: Fields;
  /** Pairs of fields of which the second may not come before the first (dates or years). */
  readonly ordered?: readonly (readonly [string, string])[];
  /** Groups of fields of which exactly one, or at most one, is given: the subject of an award, the party of a pledge. */
  readonly oneOf?: readonly { fields: readonly string[]; atLeastOne: boolean }[];
}

export const text = { kind: 'text' } as const;
export const date = { kind: 'date' } as const;
export const time = { kind: 'time' } as const;
export const moment = { kind: 'moment' } as const;
export const integer = { kind: 'integer' } as const;
export const number = { kind: 'number' } as const;
export const flag = { kind: 'boolean' } as const;
export const figure = { kind: 'figure' } as const;
export const texts = { kind: 'texts' } as const;

export const choice = <const V extends readonly string[]>(...values: V) => ({ kind: 'choice', values }) as const;
export const ref = (section: string) => ({ kind: 'ref', section }) as const;
export const list = (table: string, fields: Fields) => ({ kind: 'list', table, fields }) as const;
export const refs = (table: string, section: string) => ({ kind: 'refs', table, section }) as const;
export const required = <F extends Field>(field: F) => ({ ...field, required: true }) as const;

/** Every record may carry a remark and the faults its source itself printed ("2025-2023"). */
export const remarks = {
  note: text,
  source_errors: list('', { field: required(text), printed: required(text), note: text }),
} as const;
