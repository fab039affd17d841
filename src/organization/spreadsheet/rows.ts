import { tidy } from '../../platform/text/normalize.ts';
import { headingKey } from './heading.ts';
import type { Heading } from './heading.ts';

/** One row under the headings: its line as the spreadsheet numbers it, and its texts by field. */
export interface SheetRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

export type RowState = 'wrong' | 'added' | 'changed' | 'unchanged';

/** What the import will do with one row, and why not. */
export interface PlannedRow extends SheetRow {
  state: RowState;
  /** The fault of a wrong row, or what changes in a changed one. */
  reason: string;
}

/** Why a row cannot be taken; thrown and caught inside one plan. */
export class RowFault extends Error {}

/** Two names are one when they differ only in case, spaces and the way they are encoded: never by diacritics. */
export const nameKey = (name: string) => tidy(name).toLocaleLowerCase('vi');

const closing = /^(tong cong|tong so|tong|cong|nguoi lap|ghi chu|noi nhan|ngay \d|lap bang)/;

/** The rows under the headings, without empty ones, totals and the lines of signature below the table. */
export function dataRows(rows: readonly string[][], heading: Heading): SheetRow[] {
  const fields = Object.entries(heading.mapping);
  return rows.slice(heading.row + 1).flatMap((row, index) => {
    const cells = Object.fromEntries(fields.map(([field, at]) => [field, row[at] ?? '']));
    const first = headingKey(row.find((text) => text !== '') ?? '');
    const empty = Object.values(cells).every((text) => text === '');
    return empty || closing.test(first) ? [] : [{ line: heading.row + index + 2, cells }];
  });
}

/** Refuses cells that show the error of a formula or would be one. */
export function refuseFormulas({ cells }: SheetRow): void {
  const bad = Object.values(cells).find((text) => /^(=|#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?)/.test(text));
  if (bad) throw new RowFault(`ô “${bad}” là công thức hoặc công thức lỗi; ghi giá trị`);
}

/** Plans one row; a fault makes it a wrong row and does not stop the others. */
export function planRow(row: SheetRow, plan: () => { state: RowState; reason?: string }): PlannedRow {
  try {
    const { state, reason = '' } = plan();
    return { ...row, state, reason };
  } catch (error) {
    if (error instanceof RowFault) return { ...row, state: 'wrong', reason: error.message };
    throw error;
  }
}
