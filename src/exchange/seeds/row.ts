import type { Sight } from './look.ts';
import type { Site } from './site.ts';

/** One row of the digest of the seeds that a machine can check from outside. */
export interface Row {
  /** The row's id: S0-16. */
  id: string;
  /** What is looked for, in one Vietnamese clause. */
  looksFor: string;
  look(site: Site): Promise<Sight>;
}

export interface RowResult extends Sight {
  id: string;
  looksFor: string;
}

/** Takes the looks one after another; a look that breaks is a no with its reason. */
export async function checkRows(site: Site, rows: readonly Row[], each: (result: RowResult) => void = () => {}): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const { id, looksFor, look } of rows) {
    const sight = await look(site).catch((error: unknown): Sight => ({
      found: false,
      where: `không xem được: ${error instanceof Error ? error.message : String(error)}`,
    }));
    const result = { id, looksFor, ...sight };
    results.push(result);
    each(result);
  }
  return results;
}

export const resultLine = ({ id, found, looksFor, where }: RowResult): string => `${id} ${found ? 'yes' : 'no'}, ${looksFor}, ${where}`;

export const closingLine = (results: readonly RowResult[]): string => {
  const passed = results.filter(({ found }) => found).length;
  return `${passed} passed, ${results.length - passed} failed`;
};
