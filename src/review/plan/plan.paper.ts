import { committeeIssuer, inSentence, placeOf } from '../../commendation/issuer.ts';
import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { Fact } from '../fact.ts';
import { awardsSentence, targetsSentence, worksSentence } from '../report/sentences.ts';
import type { PlanDraft } from './plan.ts';

/** What an answer still missing looks like on paper: room to write it in. */
const blank = '……………………';

const answers = (title: string, answerTitle: string, rows: readonly { text: string; answer: string | null }[]): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [
            { title: 'TT', width: 0.4, align: 'center' },
            { title, width: 3 },
            { title: answerTitle, width: 3 },
          ],
          rows: rows.map(({ text, answer }, index): Row => [String(index + 1), text, answer ?? blank]),
        },
      ];

/** Sections that have something to say, numbered by Roman numerals. */
const numbered = (sections: readonly (readonly [title: string, blocks: Block[]])[]): Block[] =>
  sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [
      { kind: 'heading', text: `${['I', 'II', 'III', 'IV'][index] ?? ''}. ${title}`, level: 2 },
      ...blocks,
    ]);

/** What the year before reached, in the words of its report. */
const reached = (figures: readonly Fact[]): Block[] =>
  [targetsSentence(figures), worksSentence(figures), awardsSentence(figures)]
    .filter((text) => text !== null)
    .map((text) => ({ kind: 'paragraph', text }));

const opening = (ward: string, year: number): Block => ({
  kind: 'paragraph',
  text: `Trên cơ sở kết quả phong trào thi đua và công tác khen thưởng năm ${year - 1}, Ủy ban nhân dân ${inSentence(ward)} xây dựng Kế hoạch tổ chức phong trào thi đua và công tác khen thưởng năm ${year} như sau:`,
});

/**
 * Dự thảo kế hoạch năm N+1: what year N reached by its `figures`, its shortcomings and lessons with their answers, and its
 * directions. Always a draft.
 */
export function planPaper(ward: Pick<Ward, 'name' | 'kind'>, plan: PlanDraft, chair: string, figures: readonly Fact[] = []): Paper {
  const before = plan.year - 1;
  const open = plan.shortcomings.filter(({ internal }) => !internal);
  return {
    form: 'launch_plan',
    draft: true,
    issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${inSentence(ward.name)}` },
    symbol: 'KH-UBND',
    number: null,
    place: placeOf(ward.name),
    date: null,
    kind: 'KẾ HOẠCH',
    summary: `Tổ chức phong trào thi đua và công tác khen thưởng năm ${plan.year}`,
    bases: [],
    blocks: [
      ...(open.length + plan.lessons.length + plan.directions.length === 0 ? [] : [opening(ward.name, plan.year)]),
      ...numbered([
        [`KẾT QUẢ NĂM ${before}`, reached(figures)],
        [`KHẮC PHỤC HẠN CHẾ NĂM ${before}`, answers(`Hạn chế năm ${before}`, `Biện pháp năm ${plan.year}`, open)],
        [`VẬN DỤNG BÀI HỌC KINH NGHIỆM NĂM ${before}`, answers('Bài học', `Vận dụng năm ${plan.year}`, plan.lessons)],
        [
          'PHƯƠNG HƯỚNG, NHIỆM VỤ',
          plan.directions.length === 0 ? [] : [{ kind: 'numbered', items: plan.directions.map(({ text }) => text) }],
        ],
      ]),
    ],
    recipients: ['Ban Thường vụ Đảng ủy', 'Các cơ quan, đơn vị, khu dân cư', 'Lưu: VT'],
    signature: [{ prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: chair }],
  };
}
