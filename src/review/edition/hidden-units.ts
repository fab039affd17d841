import { padCount } from '../../platform/text/numbers.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { unitLabel } from '../names.ts';

const ONE = 'một đơn vị';

/** The printed names of the units of the ward, with their numbers also as "01". One query. */
export async function unitNames(tx: Tx): Promise<string[]> {
  const rows = await tx.db.selectFrom('unit').innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id').select(unitLabel.as('name')).execute();
  return [...new Set(rows.flatMap(({ name }) => [name, name.replace(/ (\d)$/u, ' 0$1')]))];
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** A text with the names of units taken out: "Khu phố 1, Khu phố 2" becomes "02 đơn vị", a single one "một đơn vị". */
export function hideNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const any = names
    .toSorted((a, b) => b.length - a.length)
    .map(quoted)
    .join('|');
  const bare = text.normalize('NFC').replace(new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'giu'), ONE);
  return bare
    .replace(/một đơn vị(?:(?:, | và |; )một đơn vị)+/gu, (run) => `${padCount(run.split(ONE).length - 1)} đơn vị`)
    .replace(/(^|[.!?] )một đơn vị/gu, (_, before: string) => `${before}Một đơn vị`);
}

/** Every text of a document, drawings and titles too, with the names of units taken out; files made of it say them nowhere. */
export function withoutUnitNames<T>(document: T, names: readonly string[]): T {
  if (typeof document === 'string') return hideNames(document, names) as T;
  if (Array.isArray(document)) return document.map((part: unknown) => withoutUnitNames(part, names)) as T;
  if (typeof document === 'object' && document !== null)
    return Object.fromEntries(Object.entries(document).map(([key, part]) => [key, withoutUnitNames(part, names)])) as T;
  return document;
}
