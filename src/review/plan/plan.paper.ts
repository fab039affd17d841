import { committeeIssuer, inSentence, placeOf } from '../../commendation/issuer.ts';
import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
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

const section = (title: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: title, level: 2 }, ...blocks];

const opening = (ward: string, year: number): Block => ({
  kind: 'paragraph',
  text: `Trên cơ sở kết quả phong trào thi đua và công tác khen thưởng năm ${year - 1}, Ủy ban nhân dân ${inSentence(ward)} xây dựng Kế hoạch tổ chức phong trào thi đua và công tác khen thưởng năm ${year} như sau:`,
});

/** Dự thảo kế hoạch năm N+1: the shortcomings and lessons of year N with their answers, and its directions. Always a draft. */
export function planPaper(ward: Pick<Ward, 'name' | 'kind'>, plan: PlanDraft, chair: string): Paper {
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
      ...section(`I. KHẮC PHỤC HẠN CHẾ NĂM ${before}`, answers(`Hạn chế năm ${before}`, `Biện pháp năm ${plan.year}`, open)),
      ...section(`II. VẬN DỤNG BÀI HỌC KINH NGHIỆM NĂM ${before}`, answers('Bài học', `Vận dụng năm ${plan.year}`, plan.lessons)),
      ...section(
        'III. PHƯƠNG HƯỚNG, NHIỆM VỤ',
        plan.directions.length === 0 ? [] : [{ kind: 'numbered', items: plan.directions.map(({ text }) => text) }],
      ),
    ],
    recipients: ['Ban Thường vụ Đảng ủy', 'Các cơ quan, đơn vị, khu dân cư', 'Lưu: VT'],
    signature: [{ prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: chair }],
  };
}
