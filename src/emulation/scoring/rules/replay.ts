import { type PublishedRow, type RankingFile, publishedRowSchema, rankingFileSchema } from './file.ts';
import { say } from './print.ts';
import { rank } from './rank.ts';
import type { CriteriaSet } from './scheme.ts';
import type { RankRow, ScoreSheet } from './sheet.ts';

interface Publication {
  authority: string;
  /** ISO day. */
  publishedOn: string;
  set: CriteriaSet;
  sheets: readonly ScoreSheet[];
}

/** The part of a ranking that is announced. */
export const publishedRows = (rows: readonly RankRow[]): PublishedRow[] => rows.map((row) => publishedRowSchema.strip().parse(row));

/** The file of a ranking published now: the result is what the rules give. Refuses what `rank` refuses. */
export const rankingFile = ({ authority, publishedOn, set, sheets }: Publication): RankingFile => ({
  format: 'bang-vang/ranking',
  version: 1,
  authority,
  publishedOn,
  set,
  sheets: [...sheets],
  published: publishedRows(rank(set, sheets)),
});

export const printRankingFile = (file: RankingFile) => `${JSON.stringify(file, null, 2)}\n`;

/** Reads a ranking file. SyntaxError when it is no JSON, ZodError when it is no ranking. */
export const readRankingFile = (text: string): RankingFile => rankingFileSchema.parse(JSON.parse(text));

/** Reckons a published ranking again; a sentence for everything that was published otherwise. */
export function replayRanking({ set, sheets, published }: RankingFile): { rows: RankRow[]; differences: string[] } {
  const rows = rank(set, sheets);
  const announced = new Map(published.map((row) => [row.unit, row]));
  const units = new Set(rows.map(({ unit }) => unit));
  const differences = rows.flatMap((row) => differencesOf(row, announced.get(row.unit)));
  const unknown = published.filter(({ unit }) => !units.has(unit)).map(({ unit }) => `${unit}: đã công bố nhưng không có phiếu điểm.`);
  const twice = published.length > announced.size ? ['Có đơn vị được công bố hai lần.'] : [];
  return {
    rows,
    differences: [...differences, ...unknown, ...twice, ...(differences.length + unknown.length === 0 ? orderFault(rows, published) : [])],
  };
}

const yesNo = (value: boolean) => (value ? 'có' : 'không');

/** Everything announced of a row, in words. */
const said = ({ place, total, shared, leader, class: grade, prize }: PublishedRow) => ({
  hạng: place === null ? 'không xếp hạng' : String(place),
  'tổng điểm': say(total),
  'đồng hạng': yesNo(shared),
  'dẫn đầu': yesNo(leader),
  'xếp loại': grade ?? 'không có',
  giải: prize ?? 'không có',
});

function differencesOf(row: RankRow, published: PublishedRow | undefined): string[] {
  if (!published) return [`${row.name}: có phiếu điểm nhưng không có trong kết quả công bố.`];
  const before = Object.entries(said(published));
  const after = Object.values(said(row));
  return before.flatMap(([title, value], index) =>
    value === after[index] ? [] : [`${row.name}: ${title} công bố ${value}, tính lại ${after[index]}.`],
  );
}

const orderFault = (rows: readonly RankRow[], published: readonly PublishedRow[]) =>
  rows.every(({ place }, index) => published[index]?.place === place) ? [] : ['Thứ tự các dòng đã công bố không theo hạng.'];
