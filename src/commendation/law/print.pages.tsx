import { routes } from '../../organization/access.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit, Ward } from '../../platform/web/route.ts';
import { committeeIssuer, placeOf } from '../issuer.ts';
import { pdfReply } from '../../organization/paper/reply.ts';
import type { LawBook } from './book.ts';
import { type ConfirmationAct, confirmationActs, standing } from './confirmation.ts';
import type { Rule } from './rule.ts';
import { actOf, confirmedText, requirements, ruleLines, ruleTitle } from './rule-parts.tsx';
import { rulesOf } from './rules.pages.tsx';
import { type Regime, regimes } from './vocabulary.ts';
import { wardLaw } from './ward-law.ts';
import { regimeNames } from './words.ts';

const stateOf = (rule: Rule, acts: readonly ConfirmationAct[]): string => {
  const act = actOf(acts, rule);
  return act ? `Đã xác nhận: ${confirmedText(act)}` : rule.verified ? 'Đã kiểm chứng' : 'CẦN XÁC NHẬN PHÁP LÝ';
};

/** One rule as a lawyer reads it: what it asks, who decides, where it stands, and room to agree or object. */
function ruleBlocks(book: LawBook, rule: Rule, acts: readonly ConfirmationAct[], index: number): Block[] {
  const asked = requirements(book, rule);
  return [
    { kind: 'heading', text: `${index + 1}. ${ruleTitle(rule)} (${rule.id})`, level: 3 },
    ...(asked.length > 0 ? [{ kind: 'numbered' as const, items: asked, style: 'a)' as const }] : []),
    {
      kind: 'bullets',
      items: [
        ...ruleLines(rule).map(({ label, value }) => `${label}: ${value}.`.replace(/\.\.$/, '.')),
        `Trạng thái: ${stateOf(rule, acts)}.`,
      ],
    },
    { kind: 'paragraph', text: 'Ý kiến người rà soát: □ Đúng □ Cần sửa:' },
    { kind: 'paragraph', text: '…'.repeat(60) },
  ];
}

/** All rules of a regime, to be read and signed by a lawyer. */
export function reviewPaper(ward: Ward, book: LawBook, regime: Regime, acts: readonly ConfirmationAct[], today: string): Paper {
  const rules = rulesOf(book, regime);
  return {
    draft: false,
    issuer: committeeIssuer(ward),
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: today,
    kind: 'PHIẾU RÀ SOÁT QUY ĐỊNH',
    summary: `về thi đua, khen thưởng áp dụng trong hệ thống: gói ${regime}`,
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Phiếu in ${rules.length} quy định của gói ${regimeNames[regime]}, theo dữ liệu ngày ${formatDate(today)}. Người rà soát ghi ý kiến cho từng quy định, ký ở cuối phiếu; bản ký được tải lên khi xác nhận.`,
      },
      ...rules.flatMap((rule, index) => ruleBlocks(book, rule, acts, index)),
    ],
    recipients: ['Lưu: VT'],
    signature: [
      { title: 'NGƯỜI RÀ SOÁT', name: '' },
      { title: 'NGƯỜI XÁC NHẬN', name: '' },
    ],
  };
}

async function print(visit: Visit): Promise<Reply> {
  const asked = visit.query.get('che-do');
  const regime = regimes.find((each) => each === asked) ?? 'R4';
  const { book } = await wardLaw(visit.tx);
  const acts = standing(await confirmationActs(visit.tx));
  return pdfReply(visit, reviewPaper(visit.ward, book, regime, acts, localDate(visit.tx.now)), `quy-dinh-${regime.toLowerCase()}`);
}

export const lawPrintRoutes = routes().get('/lam-viec/quy-dinh/in', { permission: 'law.view', audit: 'law.printed' }, print);
