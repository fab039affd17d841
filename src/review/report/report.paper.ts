import { committeeIssuer, inSentence, placeOf } from '../../commendation/issuer.ts';
import { joinVietnamese } from '../../commendation/subject/counts.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Annex, Block, Paper } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import { reviewTitle } from '../review/review.ts';
import { type FindingPart, ownerLevelNames } from '../words.ts';
import { awardAnnex, targetAnnex } from './annexes.ts';
import { arabic, charts, numbered, paragraph, roman, said, section, textsOf } from './blocks.ts';
import { comparisonAnnex } from './compare.ts';
import type { ReportContent } from './content.ts';
import { proposalsFromLimits, shortcomingText, weaknessAnnex, weaknessBlocks } from './limits.ts';
import { resultBlocks } from './results.ts';
import { awardsSentence, councilSentence, directWorkersSentence, pledgesSentence } from './sentences.ts';

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

/** What was given and by whom it was decided. */
const commendationBlocks = (content: ReportContent): Block[] => [
  ...said([councilSentence(content.facts), awardsSentence(content.facts), directWorkersSentence(content.facts)]),
  ...charts(content, 'awards'),
  ...said(textsOf(content, 'award')),
  ...(content.awards.length > 0 ? [paragraph('Số lượng theo hình thức và cấp khen thưởng nêu tại Phụ lục I.')] : []),
];

const limitBlocks = (content: ReportContent): Block[] => [
  ...(content.shortcomings.length === 0
    ? []
    : [{ kind: 'numbered' as const, items: content.shortcomings.map((row) => shortcomingText(row, content.names)) }]),
  ...weaknessBlocks(content),
];

/** The half year: the same in fewer sections, without lessons. */
function interimPart(content: ReportContent): Block[] {
  const of = (part: FindingPart) => said(textsOf(content, part));
  return numbered(
    [
      ['TÌNH HÌNH, CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', [...of('situation'), ...of('advantage'), ...of('difficulty'), ...of('leadership')]],
      ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ', resultBlocks(content)],
      ['KẾT QUẢ PHONG TRÀO THI ĐUA', [...movementBlocks(content), ...of('exemplar')]],
      ['CÔNG TÁC KHEN THƯỞNG', commendationBlocks(content)],
      ['HẠN CHẾ, NGUYÊN NHÂN', limitBlocks(content)],
    ],
    roman,
  );
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
  return [
    ...section('A. PHONG TRÀO THI ĐUA', movement),
    ...section('B. CÔNG TÁC KHEN THƯỞNG', commendationBlocks(content)),
    ...section('C. HẠN CHẾ, NGUYÊN NHÂN', limitBlocks(content)),
    ...section(
      'D. BÀI HỌC KINH NGHIỆM',
      content.lessons.length === 0 ? [] : [{ kind: 'numbered', items: content.lessons.map(({ text }) => text) }],
    ),
  ];
}

/** What the first half leaves to the second: its indicators not yet met and its works that are overdue. */
function remainingTasks({ review, targets, weaknesses }: ReportContent): string[] {
  if (review.kind !== 'interim') return [];
  const open = targets
    .filter(({ unit, status }) => unit === null && status !== 'met' && status !== 'exceeded')
    .map(({ indicator }) => indicator);
  const late = weaknesses
    .filter(({ kind, gap }) => kind === 'work' && gap.startsWith('quá hạn'))
    .map(({ what, who }) => (who ? `${what} (${who})` : what));
  const most = 12;
  const named = (rows: readonly string[]) =>
    `${rows.slice(0, most).join('; ')}${rows.length > most ? '; và các mục còn lại nêu tại phụ lục' : ''}`;
  return [
    ...(open.length > 0 ? [`Tập trung hoàn thành các chỉ tiêu còn lại của năm: ${named(open)}.`] : []),
    ...(late.length > 0 ? [`Hoàn thành công trình, phần việc đã quá hạn: ${named(late)}.`] : []),
  ];
}

function secondPart(content: ReportContent): Block[] {
  const { recommendations, shortcomings } = content;
  const of = (kind: string): Block[] => {
    const own = recommendations
      .filter((row) => row.kind === kind)
      .map(({ text, to_level }) =>
        kind === 'proposal' && to_level
          ? `Đối với ${ownerLevelNames[to_level as keyof typeof ownerLevelNames].toLocaleLowerCase('vi')}: ${text}`
          : text,
      );
    const items = kind === 'proposal' ? [...own, ...proposalsFromLimits({ shortcomings })] : [...own, ...remainingTasks(content)];
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
      ...section('PHẦN THỨ NHẤT: KẾT QUẢ THỰC HIỆN', review.kind === 'interim' ? interimPart(content) : firstPart(content), 1),
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
