import { committeeIssuer, inSentence, placeOf } from '../../commendation/issuer.ts';
import { joinVietnamese } from '../../commendation/subject/counts.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Annex, Block, Paper } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import { reviewTitle } from '../review/review.ts';
import { type FindingPart, ownerLevelNames } from '../words.ts';
import { paperLook } from '../../platform/charts/chart.ts';
import { awardAnnex, targetAnnex } from './annexes.ts';
import { reportCharts } from './charts.ts';
import { comparisonAnnex, comparisonSentence } from './compare.ts';
import type { ReportContent } from './content.ts';
import { proposalsFromLimits, shortcomingText, weaknessAnnex, weaknessBlocks } from './limits.ts';
import {
  councilSentence,
  directWorkersSentence,
  tasksSentence,
  awardsSentence,
  contributionsSentence,
  pledgesSentence,
  targetsSentence,
  worksSentence,
} from './sentences.ts';

const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ kind: 'heading', text, level });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const said = (texts: readonly (string | null)[]): Block[] => texts.filter((text) => text !== null).map(paragraph);

const textsOf = (content: ReportContent, part: FindingPart) =>
  content.findings.filter((finding) => finding.part === part).map(({ text }) => text);

/** A heading with its blocks; nothing at all where there is nothing to say. */
const section = (title: string, blocks: Block[], level: 1 | 2 | 3 = 2): Block[] =>
  blocks.length === 0 ? [] : [heading(title, level), ...blocks];

function numbered(sections: readonly [string, Block[]][], mark: (index: number) => string, level: 2 | 3 = 2): Block[] {
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => section(`${mark(index)}. ${title}`, blocks, level));
}
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const roman = (index: number) => romans[index] ?? '';
const arabic = (index: number) => String(index + 1);

const charts = ({ compared, review }: ReportContent, key: string): Block[] =>
  reportCharts(compared, review.year, paperLook)
    .filter((chart) => chart.key === key)
    .map(({ svg, caption }) => ({ kind: 'picture', svg, caption, alt: /<desc>(.*?)<\/desc>/u.exec(svg)?.[1] ?? caption }));

function resultBlocks(content: ReportContent): Block[] {
  const results = content.findings.filter(({ part }) => part === 'result');
  const fields = [...new Set(results.map(({ field }) => field))];
  const byField = fields.flatMap((field) =>
    results.filter((row) => row.field === field).map(({ text }) => paragraph(field ? `${field}: ${text}` : text)),
  );
  return [
    ...said([targetsSentence(content.facts)]),
    ...charts(content, 'targets'),
    ...byField,
    ...said([worksSentence(content.facts), tasksSentence(content.facts), comparisonSentence(content.compared, content.review.year)]),
    ...charts(content, 'works'),
    ...said([contributionsSentence(content.facts)]),
    ...charts(content, 'money'),
  ];
}

/** Emulation movements and campaigns are told apart. */
function movementBlocks(content: ReportContent): Block[] {
  const listed = (nature: string, words: string) => {
    const names = content.movements
      .filter((movement) => movement.nature === nature)
      .map(({ short_name, name }) => `“${(short_name ?? name).replaceAll(/[“”]/g, '')}”`);
    return names.length === 0 ? null : `${words}: ${joinVietnamese(names)}.`;
  };
  return [
    ...said([
      listed('emulation', 'Phong trào thi đua'),
      listed('campaign', 'Cuộc vận động'),
      listed('programme', 'Chương trình, đề án'),
      pledgesSentence(content.facts),
    ]),
    ...said([...textsOf(content, 'movement'), ...textsOf(content, 'participation'), ...textsOf(content, 'effect')]),
  ];
}

function firstPart(content: ReportContent): Block[] {
  const of = (part: FindingPart) => said(textsOf(content, part));
  const circumstances: Block[] = [
    ...of('situation'),
    ...numbered(
      [
        ['Thuận lợi', of('advantage')],
        ['Khó khăn', of('difficulty')],
      ],
      arabic,
      3,
    ),
  ];
  const movement = numbered(
    [
      ['Đặc điểm tình hình', circumstances],
      ['Công tác lãnh đạo, chỉ đạo', of('leadership')],
      ['Kết quả thực hiện nhiệm vụ', resultBlocks(content)],
      ['Kết quả các phong trào thi đua', movementBlocks(content)],
      ['Điển hình tiên tiến, mô hình mới', of('exemplar')],
    ],
    roman,
  );
  const commendation = [
    ...said([councilSentence(content.facts), awardsSentence(content.facts), directWorkersSentence(content.facts)]),
    ...charts(content, 'awards'),
    ...of('award'),
    ...(content.awards.length > 0 ? [paragraph('Số lượng theo hình thức và cấp khen thưởng nêu tại Phụ lục I.')] : []),
  ];
  return [
    ...section('A. PHONG TRÀO THI ĐUA', movement),
    ...section('B. CÔNG TÁC KHEN THƯỞNG', commendation),
    ...section('C. HẠN CHẾ, NGUYÊN NHÂN', [
      ...(content.shortcomings.length === 0
        ? []
        : [{ kind: 'numbered' as const, items: content.shortcomings.map((row) => shortcomingText(row, content.names)) }]),
      ...weaknessBlocks(content),
    ]),
    ...section(
      'D. BÀI HỌC KINH NGHIỆM',
      content.lessons.length === 0 ? [] : [{ kind: 'numbered', items: content.lessons.map(({ text }) => text) }],
    ),
  ];
}

function secondPart({ recommendations, shortcomings }: ReportContent): Block[] {
  const of = (kind: string): Block[] => {
    const own = recommendations
      .filter((row) => row.kind === kind)
      .map(({ text, to_level }) =>
        kind === 'proposal' && to_level
          ? `Đối với ${ownerLevelNames[to_level as keyof typeof ownerLevelNames].toLocaleLowerCase('vi')}: ${text}`
          : text,
      );
    const items = kind === 'proposal' ? [...own, ...proposalsFromLimits({ shortcomings })] : own;
    return items.length === 0 ? [] : [{ kind: 'numbered', items }];
  };
  return numbered(
    [
      ['Phương hướng, nhiệm vụ', of('direction')],
      ['Kiến nghị, đề xuất', of('proposal')],
    ],
    roman,
  );
}

/** Annexes are numbered as far as they exist. */
const labelled = (annexes: readonly (Annex | null)[]): Annex[] =>
  annexes.filter((annex) => annex !== null).map((annex, index) => ({ ...annex, label: `Phụ lục ${roman(index)}` }));

/** Báo cáo sơ kết, tổng kết: what was done, what was honoured, what fell short and what comes next, every figure from the records. */
export function reportPaper(ward: Pick<Ward, 'name' | 'kind'>, content: ReportContent): Paper {
  const { review, asOf } = content;
  const next = review.kind === 'final' ? `NĂM ${review.year + 1}` : `6 THÁNG CUỐI NĂM ${review.year}`;
  return {
    form: 'review_report',
    issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${inSentence(ward.name)}` },
    symbol: review.symbol ?? 'BC-UBND',
    number: review.number === null ? null : String(review.number),
    place: placeOf(ward.name),
    date: review.issued_on,
    kind: 'BÁO CÁO',
    summary: reviewTitle(review)
      .replace(/^Báo cáo /i, '')
      .replace(/^./u, (first) => first.toLocaleUpperCase('vi')),
    bases: [],
    blocks: [
      paragraph(`Số liệu trong báo cáo này tính đến ngày ${formatDate(asOf)}.`),
      ...section('PHẦN THỨ NHẤT: KẾT QUẢ THỰC HIỆN', firstPart(content), 1),
      ...section(`PHẦN THỨ HAI: PHƯƠNG HƯỚNG, NHIỆM VỤ ${next}`, secondPart(content), 1),
    ],
    recipients: [
      'Ban Thường vụ Đảng ủy',
      'Thường trực HĐND',
      'Ban Thường trực Ủy ban MTTQ Việt Nam',
      'Các cơ quan, đơn vị, khu dân cư',
      'Lưu: VT',
    ],
    signature: [{ prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: content.chair }],
    annexes: labelled([awardAnnex(content), targetAnnex(content), weaknessAnnex(content), comparisonAnnex(content.compared, review.year)]),
  };
}
