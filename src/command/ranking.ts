import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import type { RankingFile } from '../emulation/scoring/rules/file.ts';
import { say } from '../emulation/scoring/rules/print.ts';
import { readRankingFile, replayRanking } from '../emulation/scoring/rules/replay.ts';
import type { RankRow } from '../emulation/scoring/rules/sheet.ts';
import { InvalidForm, Refusal } from '../platform/refusal.ts';

/** `bangvang ranking replay FILE`: reckons a published ranking again; exit code 1 when anything was published otherwise. */
export async function ranking(args: string[]): Promise<number> {
  const [verb, path] = args;
  if (verb !== 'replay' || !path) throw new Error('Dùng: bangvang ranking replay FILE');
  const { lines, matches } = replayLines(await readFile(path, 'utf8'));
  for (const line of lines) console.log(line);
  return matches ? 0 : 1;
}

/** What a replay prints; a file that cannot be reckoned does not match. */
export function replayLines(text: string): { lines: string[]; matches: boolean } {
  try {
    return replayed(readRankingFile(text));
  } catch (error) {
    return { lines: ['Không tính lại được tệp này:', ...faultsOf(error).map((fault) => `  ${fault}`)], matches: false };
  }
}

function replayed(file: RankingFile): { lines: string[]; matches: boolean } {
  const { rows, differences } = replayRanking(file);
  const { set } = file;
  const verdict = differences.length === 0 ? ['khớp'] : [`Khác ${differences.length} chỗ:`, ...differences.map((each) => `  ${each}`)];
  const head = `${file.authority}: ${set.title}, ${set.bloc}, năm ${set.year}, công bố ngày ${file.publishedOn.split('-').reverse().join('/')}`;
  return { lines: [head, ...rows.flatMap(rowLines), ...verdict], matches: differences.length === 0 };
}

function rowLines({ place, name, total, shared, leader, class: grade, prize, why, notRanked }: RankRow): string[] {
  if (place === null) return [`   –  ${name}: không xếp hạng: ${notRanked}`];
  const notes = [grade, prize, shared && 'đồng hạng', leader && 'dẫn đầu'].filter(Boolean).join(', ');
  return [`${String(place).padStart(4)}  ${name}: ${say(total)} điểm${notes && ` (${notes})`}`, ...why.map((reason) => `      ${reason}`)];
}

function faultsOf(error: unknown): string[] {
  if (error instanceof ZodError) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (error instanceof InvalidForm) return error.errors.map(({ message }) => message);
  if (error instanceof Refusal) return [error.sentence];
  if (error instanceof SyntaxError) return [`không phải JSON: ${error.message}`];
  throw error;
}
