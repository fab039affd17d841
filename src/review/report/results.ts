import { sectorNames } from '../../emulation/words.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { targetStatusNames } from '../../emulation/indicator/status.ts';
import { comparisonSentence } from './compare.ts';
import { arabic, charts, numbered, paragraph, said } from './blocks.ts';
import type { ReportContent } from './content.ts';
import { contributionsSentence, targetsSentence, tasksSentence, worksSentence } from './sentences.ts';

/** "Văn hóa – xã hội" and "Văn hóa - xã hội" are one field. */
const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/\s*[-–]\s*/gu, ' - ')
    .trim();
const isSector = (field: string | null) => Object.values(sectorNames).some((name) => plain(name) === plain(field ?? ''));

/** "Thu thuế đất: thực hiện 98,5/100 %, chưa đạt." for every indicator of a field. */
const indicatorSentence = (targets: ReportContent['targets']): string | null =>
  targets.length === 0
    ? null
    : `${targets
        .map(({ indicator, measure, target, result, status }) => {
          const reached = result === null ? `kế hoạch ${printFigure(target)}` : `thực hiện ${printFigure(result)}/${printFigure(target)}`;
          return `${indicator}: ${reached}${measure ? ` ${measure}` : ''}, ${targetStatusNames[status].toLocaleLowerCase('vi')}`;
        })
        .join('; ')}.`;

/** What somebody wrote of a field; where nobody did, its indicators with target and result. */
function fieldBlocks({ findings, targets }: ReportContent, sector: string, name: string): Block[] {
  const written = findings.filter(({ part, field }) => part === 'result' && plain(field ?? '') === plain(name)).map(({ text }) => text);
  return written.length > 0
    ? written.map(paragraph)
    : said([indicatorSentence(targets.filter((target) => target.sector === sector && target.unit === null))]);
}

/** Results of the year: all together, then by field in the order of the indicators, then works, tasks and money. */
export function resultBlocks(content: ReportContent): Block[] {
  const others = content.findings.filter(({ part, field }) => part === 'result' && !isSector(field));
  const works = [
    ...others.flatMap(({ field, text }) => (field ? [paragraph(`${field}: ${text}`)] : [])),
    ...said([worksSentence(content.facts), tasksSentence(content.facts), comparisonSentence(content.compared, content.review.year)]),
    ...charts(content, 'works'),
    ...said([contributionsSentence(content.facts)]),
    ...charts(content, 'money'),
  ];
  return [
    ...said([targetsSentence(content.facts)]),
    ...others.flatMap(({ field, text }) => (field ? [] : [paragraph(text)])),
    ...charts(content, 'targets'),
    ...numbered(
      [
        ...Object.entries(sectorNames).map(([sector, name]): [string, Block[]] => [name, fieldBlocks(content, sector, name)]),
        ['Công trình, phần việc, nhiệm vụ', works],
      ],
      arabic,
      3,
    ),
  ];
}
