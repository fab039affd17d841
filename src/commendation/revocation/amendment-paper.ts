import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import { awardName } from '../catalogue/catalogue.ts';
import type { Decision } from '../decision/decision.ts';
import { decisionFrame } from '../decision/decision-frame.ts';
import { type Issuer, inSentence } from '../issuer.ts';
import type { AwardView } from '../register/awards.ts';
import { decisionNumber } from '../register/awards.ts';
import { longDate } from '../../platform/documents/paper-view.ts';
import type { Amendment } from './amendment.ts';
import { type Ground, groundArticle } from './words.ts';

const changesOf = (amendment: Amendment, { signed }: AwardView): string =>
  [
    amendment.recipient && `tên “${signed.name}” sửa thành “${amendment.recipient}”`,
    amendment.recipient_post && `chức vụ, đơn vị “${signed.post ?? ''}” sửa thành “${amendment.recipient_post}”`,
    amendment.citation && `thành tích sửa thành “${amendment.citation}”`,
  ]
    .filter(Boolean)
    .join('; ');

function contentOf(amendment: Amendment, award: AwardView): string {
  if (amendment.kind === 'corrected') return `Đính chính: ${changesOf(amendment, award)}. Lý do: ${amendment.reason}`;
  return `Hủy theo ${groundArticle((amendment.ground ?? 'c') as Ground)}. Lý do: ${amendment.reason}`;
}

function blocks(issuer: Issuer, amendments: readonly Amendment[], awards: readonly AwardView[]): Block[] {
  const ward = inSentence(issuer.name);
  const revokes = amendments.some(({ kind }) => kind === 'revoked');
  const corrects = amendments.some(({ kind }) => kind === 'corrected');
  const [first] = awards;
  const earlier = first
    ? `Quyết định số ${decisionNumber(first) ?? ''}${first.decision_date ? ` ${longDate(first.decision_date)}` : ''} của Chủ tịch Ủy ban nhân dân ${ward}`
    : 'quyết định đã ban hành';
  const act = [corrects && 'Đính chính', revokes && (corrects ? 'hủy một phần' : 'Hủy một phần')].filter(Boolean).join(' và ');
  const articles = [
    `${act} ${earlier} đối với các trường hợp có tên trong danh sách kèm theo. Các nội dung khác của quyết định giữ nguyên.`,
    ...(revokes
      ? [
          'Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận của các trường hợp bị hủy theo Điều 93 Luật Thi đua, khen thưởng; ghi việc hủy vào sổ vàng và công khai.',
        ]
      : ['Giấy khen được in lại theo nội dung đã đính chính; bản cũ được thu lại.']),
    `Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${ward}, các cơ quan, đơn vị liên quan và các trường hợp có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
  ];
  return articles.map((text, index) => ({ kind: 'article', number: index + 1, text }));
}

const rowsOf = (amendments: readonly Amendment[], awards: readonly AwardView[]): Row[] =>
  amendments.flatMap((amendment, index) => {
    const award = awards.find(({ id }) => id === amendment.award_id);
    if (!award) return [];
    const { signed } = award;
    return [
      [String(index + 1), [signed.name, signed.post].filter(Boolean).join(', '), awardName(award.award), contentOf(amendment, award)],
    ];
  });

/** The further decision that corrects or revokes, with what changes for whom and why. */
export function amendmentPaper(issuer: Issuer, decision: Decision, amendments: readonly Amendment[], awards: readonly AwardView[]): Paper {
  return {
    ...decisionFrame(issuer, decision),
    blocks: blocks(issuer, amendments, awards),
    annexes: [
      {
        title: 'DANH SÁCH',
        summary: decision.title,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', width: 0.5, align: 'center' },
              { title: 'Tập thể, hộ gia đình, cá nhân', width: 2.4 },
              { title: 'Hình thức, danh hiệu', width: 1.6 },
              { title: 'Nội dung', width: 4 },
            ],
            rows: rowsOf(amendments, awards),
          },
        ],
      },
    ],
  };
}
