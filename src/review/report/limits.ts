import type { Annex, Block, Row } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { causeNames, ownerLevelNames } from '../words.ts';
import type { Weakness } from '../weakness/weakness.ts';
import type { ReportContent } from './content.ts';

type Shortcoming = ReportContent['shortcomings'][number];

/** A longer list of names goes into an annex of its own. */
const inText = 12;
/** No paper is read beyond this; the page of the office lists all. */
const atMost = 1000;

const bare = (text: string) => text.replace(/[.;]+$/, '');
const above = ['central', 'province', 'district'];
const levelName = (level: string) => ownerLevelNames[level as keyof typeof ownerLevelNames];
const closed = (text: string) => (text === '' ? '' : `${text}.`);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The units a text does not name by itself: all of them, or none where it names each. */
export const unitsUnsaid = (text: string, units: readonly string[]): readonly string[] =>
  units.every((unit) => new RegExp(`${escaped(unit)}(?![\\p{L}\\d])`, 'u').test(text)) ? [] : units;

/** "Chưa đều (Khu phố 1, Khu phố 2). Nguyên nhân khách quan: …; thẩm quyền giải quyết: Tỉnh, thành phố." */
export function shortcomingText(row: Shortcoming, names: ReadonlyMap<string, string>): string {
  const units = unitsUnsaid(
    row.text,
    row.units.flatMap((id) => names.get(id) ?? []),
  ).join(', ');
  const kind = row.cause && `Nguyên nhân ${causeNames[row.cause as keyof typeof causeNames].toLocaleLowerCase('vi')}`;
  const cause = [kind, row.cause_text && bare(row.cause_text)].filter(Boolean).join(': ');
  const owner = row.owner_level && above.includes(row.owner_level) ? `thẩm quyền giải quyết: ${levelName(row.owner_level)}` : '';
  return [`${bare(row.text)}${units ? ` (${units})` : ''}.`, closed([cause, owner].filter(Boolean).join('; ')), row.effect]
    .filter(Boolean)
    .join(' ');
}

const table = (rows: readonly Weakness[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'TT', width: 0.5, align: 'center' },
    { title: 'Đơn vị', width: 1.5 },
    { title: 'Chỉ tiêu, công trình', width: 2.4 },
    { title: 'Kế hoạch', width: 1.2 },
    { title: 'Thực hiện', width: 1.2 },
    { title: 'Chênh lệch', width: 1.2 },
    { title: 'Nguyên nhân', width: 1.8 },
  ],
  rows: rows.map((row, index): Row => [String(index + 1), row.who, row.what, row.planned, row.reached, row.gap, row.reason ?? 'Chưa nêu']),
});

/** What fell short by name: said in the text, in full below it or in the annex of weaknesses. */
export function weaknessBlocks({ weaknesses }: ReportContent): Block[] {
  if (weaknesses.length === 0) return [];
  const targets = weaknesses.filter(({ kind }) => kind === 'target').length;
  const works = weaknesses.length - targets;
  const said = [
    targets > 0 && `${padCount(targets)} chỉ tiêu chưa đạt`,
    works > 0 && `${padCount(works)} công trình, phần việc trễ hạn hoặc quá hạn`,
  ];
  const where = weaknesses.length > inText ? 'nêu tại Phụ lục “Chỉ tiêu, công trình chưa đạt”' : 'gồm';
  const sentence: Block = {
    kind: 'paragraph',
    text: `Theo số liệu có ${said.filter(Boolean).join(' và ')}, ${where}${weaknesses.length > inText ? '.' : ':'}`,
  };
  return weaknesses.length > inText ? [sentence] : [sentence, table(weaknesses)];
}

export function weaknessAnnex({ weaknesses, review }: ReportContent): Annex | null {
  if (weaknesses.length <= inText) return null;
  const left = weaknesses.length - atMost;
  const rest: Block[] =
    left > 0 ? [{ kind: 'paragraph', text: `Còn ${padCount(left)} trường hợp khác lưu tại hồ sơ của phường, xã.` }] : [];
  return {
    title: `Chỉ tiêu, công trình chưa đạt năm ${review.year}`,
    landscape: true,
    blocks: [table(weaknesses.slice(0, atMost)), ...rest],
  };
}

/** Proposals that follow from shortcomings whose mending is above the ward. */
export const proposalsFromLimits = ({ shortcomings }: Pick<ReportContent, 'shortcomings'>): string[] =>
  shortcomings.flatMap((row) =>
    row.owner_level && above.includes(row.owner_level)
      ? [`Đối với ${levelName(row.owner_level).toLocaleLowerCase('vi')}: xem xét, giải quyết hạn chế thuộc thẩm quyền: ${bare(row.text)}.`]
      : [],
  );
