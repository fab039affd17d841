import type { Annex, Block, Paper, Row } from '../../platform/documents/paper.ts';
import { awardEntry, awardName, honourOf } from '../catalogue/catalogue.ts';
import { type Issuer, chairOf, committeeIssuer, inSentence, placeOf } from '../issuer.ts';
import { countKinds, joinVietnamese, printCounts } from '../subject/counts.ts';
import { kindOrder } from '../subject/subject.ts';
import type { Decision } from './decision.ts';
import type { DecisionLine } from './line.ts';
import { decisionSignature } from './signature.ts';

const awardsIn = (lines: DecisionLine[]) => [...new Set(lines.map(({ award }) => award))].toSorted((a, b) => honourOf(a) - honourOf(b));

/** "Giấy khen", "danh hiệu “Lao động tiên tiến”". */
const object = (award: string) => (awardEntry(award)?.nature === 'title' ? `danh hiệu “${awardName(award)}”` : awardName(award));

/** "Tặng Giấy khen cho 67 tập thể và 17 cá nhân": counted from the list, never typed (S0-30). */
export function givingSentence(lines: DecisionLine[]): string {
  const parts = awardsIn(lines).map(
    (award) => `${object(award)} cho ${printCounts(countKinds(lines.filter((line) => line.award === award)))}`,
  );
  return `Tặng ${joinVietnamese(parts)}`;
}

const groupTitles = { collective: 'TẬP THỂ', household: 'HỘ GIA ĐÌNH', individual: 'CÁ NHÂN' } as const;
const numerals = ['I', 'II', 'III'];

function listRows(lines: DecisionLine[], several: { awards: boolean; citations: boolean }): Row[] {
  const groups = kindOrder
    .map((kind) => ({ kind, rows: lines.filter((line) => line.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return groups.flatMap(({ kind, rows }, index): Row[] => [
    { group: `${numerals[index]}. ${groupTitles[kind]} (${printCounts(countKinds(rows))})` },
    ...rows.map((line, n) => [
      String(n + 1),
      line.name,
      line.post ?? '',
      ...(several.awards ? [awardName(line.award)] : []),
      ...(several.citations ? [line.citation] : []),
    ]),
  ]);
}

function listAnnex(decision: Decision, lines: DecisionLine[]): Annex {
  const several = { awards: awardsIn(lines).length > 1, citations: lines.some(({ ownCitation }) => ownCitation !== null) };
  const common = several.citations ? '' : (decision.citation ?? '');
  return {
    title: 'DANH SÁCH',
    summary: [`Khen thưởng: ${printCounts(countKinds(lines))}`, common].filter(Boolean).join('. '),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Tập thể, hộ gia đình, họ và tên', width: 3 },
          { title: 'Chức vụ, đơn vị', width: 3 },
          ...(several.awards ? [{ title: 'Hình thức, danh hiệu', width: 2 }] : []),
          ...(several.citations ? [{ title: 'Thành tích', width: 3 }] : []),
        ],
        rows: listRows(lines, several),
      },
    ],
  };
}

/** " có thành tích xuất sắc …"; a title says itself what was reached, so only its year follows. */
function reasonOf({ citation, year }: Decision): string {
  if (!citation) return '';
  return /^Đạt danh hiệu/i.test(citation) ? ` năm ${year}` : ` ${citation.charAt(0).toLocaleLowerCase('vi')}${citation.slice(1)}`;
}

function articles(issuer: Issuer, decision: Decision, lines: DecisionLine[]): Block[] {
  const ward = inSentence(issuer.name);
  const reason = reasonOf(decision);
  return [
    { kind: 'article', number: 1, text: `${givingSentence(lines)}${reason} (có danh sách kèm theo).` },
    {
      kind: 'article',
      number: 2,
      text: `Tiền thưởng kèm theo thực hiện theo quy định hiện hành, trích từ Quỹ thi đua, khen thưởng của ${ward}.`,
    },
    {
      kind: 'article',
      number: 3,
      text: `Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${ward}, các cơ quan, đơn vị liên quan và các tập thể, hộ gia đình, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    },
  ];
}

/** The decision as a paper of NĐ 30/2020 with its list; without number and date it prints as a draft. */
export function decisionPaper(issuer: Issuer, decision: Decision, lines: DecisionLine[]): Paper {
  return {
    issuer: committeeIssuer(issuer),
    symbol: decision.symbol,
    number: decision.number === null ? null : String(decision.number),
    place: placeOf(issuer.name),
    date: decision.issued_on,
    kind: 'QUYẾT ĐỊNH',
    summary: decision.title,
    authority: chairOf(issuer),
    decides: true,
    bases: [
      ...decision.bases.map((basis) => (/^(căn cứ|theo|xét)/i.test(basis) ? basis : `Căn cứ ${basis}`)),
      'Theo đề nghị của Hội đồng Thi đua - Khen thưởng',
    ],
    blocks: articles(issuer, decision, lines),
    recipients: ['Như Điều 3', 'Lưu: VT, HĐTĐKT'],
    signature: [decisionSignature(decision)],
    annexes: [listAnnex(decision, lines)],
  };
}
