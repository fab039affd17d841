import { tidy } from '../../platform/text/normalize.ts';
import type { ImportColumn } from '../../organization/spreadsheet/columns.ts';
import { type SheetRow, RowFault, nameKey, planRow, refuseFormulas } from '../../organization/spreadsheet/rows.ts';

export interface HouseholdLine {
  household_id: string | null;
  head: string;
  address: string | null;
}

export const householdColumns: readonly ImportColumn[] = [
  {
    field: 'head',
    label: 'Chủ hộ',
    required: true,
    headings: ['chu ho', 'ho ten chu ho', 'ho va ten chu ho', 'ten chu ho', 'ho ten', 'ho va ten', 'ho', 'ten ho', 'ten'],
    hint: 'Họ tên chủ hộ.',
  },
  {
    field: 'address',
    label: 'Địa chỉ',
    headings: ['dia chi', 'so nha', 'noi o', 'cho o', 'dia chi nha', 'to'],
    hint: 'Số nhà, hẻm, tổ; bắt buộc khi hai hộ trùng tên chủ hộ.',
  },
];

const keyOf = ({ head, address }: Pick<HouseholdLine, 'head' | 'address'>) => `${nameKey(head)}\n${nameKey(address ?? '')}`;

/** What adding the rows would do: new households, those already in the pledge, and rows that cannot be taken with their reason. */
export function planHouseholds(known: readonly Pick<HouseholdLine, 'head' | 'address'>[], rows: readonly (SheetRow & { id?: string })[]) {
  const there = new Set(known.map(keyOf));
  const seen = new Map<string, number>();
  const added: HouseholdLine[] = [];
  const planned = rows.map((row) =>
    planRow(row, () => {
      refuseFormulas(row);
      const head = tidy(row.cells['head'] ?? '');
      const address = tidy(row.cells['address'] ?? '') || null;
      if (head === '') throw new RowFault('thiếu tên chủ hộ');
      if (head.length > 200 || (address?.length ?? 0) > 300) throw new RowFault('tên hoặc địa chỉ quá dài');
      const key = keyOf({ head, address });
      const twin = seen.get(key);
      if (twin !== undefined) throw new RowFault(`trùng dòng ${twin}; nếu là hộ khác thì ghi rõ địa chỉ`);
      seen.set(key, row.line);
      if (there.has(key)) return { state: 'unchanged' };
      added.push({ household_id: row.id ?? null, head, address });
      return { state: 'added' };
    }),
  );
  return { rows: planned, added, wrong: planned.filter(({ state }) => state === 'wrong') };
}

/** A pasted list, one household a line, "Chủ hộ; địa chỉ" or with a tab between: as the bytes of a sheet. */
export function pastedSheet(text: string): Uint8Array {
  const cell = (value: string) => `"${value.trim().replaceAll('"', '""')}"`;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [head = '', ...rest] = line.split(/\t|;/);
      return `${cell(head)},${cell(rest.join(', '))}`;
    });
  return new TextEncoder().encode(['Chủ hộ,Địa chỉ', ...lines].join('\n'));
}
