import { padCount } from '../../../src/platform/text/numbers.ts';
import type { Row, World } from './world.ts';
import { rowsOf } from './world.ts';

export interface Counts {
  readonly collectives: number;
  readonly individuals: number;
  readonly households: number;
}

export function countAwards(awards: readonly Row[]): Counts {
  const having = (...fields: string[]) => awards.filter((award) => fields.some((field) => award[field])).length;
  return { collectives: having('unit', 'body', 'bloc', 'whole_authority'), individuals: having('person'), households: having('household') };
}

export function awardsGiven(world: World, year: number, decision?: string): Row[] {
  return rowsOf(world, 'awards').filter((row) => row['direction'] === 'given' && row['year'] === year && (!decision || row['decision'] === decision));
}

/** "18 tập thể, 14 cá nhân và 03 hộ gia đình"; kinds without anybody are left out. */
export function printCounts({ collectives, individuals, households }: Counts): string {
  const parts = [[collectives, 'tập thể'], [individuals, 'cá nhân'], [households, 'hộ gia đình']] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${padCount(count)} ${word}`);
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} và ${said.at(-1)}` : (said[0] ?? 'không có trường hợp nào');
}
