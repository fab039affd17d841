import type { Block } from '../../platform/documents/paper.ts';
import { paperLook } from '../../platform/charts/chart.ts';
import type { FindingPart } from '../words.ts';
import { reportCharts } from './charts.ts';
import type { ReportContent } from './content.ts';

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ kind: 'heading', text, level });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const said = (texts: readonly (string | null)[]): Block[] => texts.filter((text) => text !== null).map(paragraph);

export const textsOf = (content: ReportContent, part: FindingPart) =>
  content.findings.filter((finding) => finding.part === part).map(({ text }) => text);

/** A heading with its blocks; nothing at all where there is nothing to say. */
export const section = (title: string, blocks: Block[], level: 1 | 2 | 3 = 2): Block[] =>
  blocks.length === 0 ? [] : [heading(title, level), ...blocks];

export function numbered(sections: readonly [string, Block[]][], mark: (index: number) => string, level: 2 | 3 = 2): Block[] {
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => section(`${mark(index)}. ${title}`, blocks, level));
}
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
export const roman = (index: number) => romans[index] ?? '';
export const arabic = (index: number) => String(index + 1);

/** The chart of that key as a picture; nothing where it has nothing to show. */
export const charts = ({ compared, review }: ReportContent, key: string): Block[] =>
  reportCharts(compared, review.year, paperLook)
    .filter((chart) => chart.key === key)
    .map(({ svg, caption }) => ({ kind: 'picture', svg, caption, alt: /<desc>(.*?)<\/desc>/u.exec(svg)?.[1] ?? caption }));
