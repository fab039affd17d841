import type { Annex, Block, Paper, Row } from '../../platform/documents/paper.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { awardEntry, honourOf } from '../catalogue/catalogue.ts';
import { type Issuer, inSentence } from '../issuer.ts';
import { countKinds, joinVietnamese, printCounts } from '../subject/counts.ts';
import { kindOrder } from '../subject/subject.ts';
import type { Decision } from './decision.ts';
import { decisionFrame } from './decision-frame.ts';
import type { DecisionLine } from './line.ts';

const awardsIn = (lines: DecisionLine[]) => [...new Set(lines.map(({ award }) => award))].toSorted((a, b) => honourOf(a) - honourOf(b));

/** "Giấy khen", "danh hiệu “Lao động tiên tiến” năm 2025". */
function object(award: string, lines: DecisionLine[], year: number | null): string {
  const name = borneName(
    award,
    lines.map((line) => line.name),
  );
  return awardEntry(award)?.nature === 'title' ? `danh hiệu “${name}”${year === null ? '' : ` năm ${year}`}` : name;
}

/** "Tặng Giấy khen cho 67 tập thể và 17 cá nhân": counted from the list, never typed (S0-30). A year given is that of the titles. */
export function givingSentence(lines: DecisionLine[], year: number | null = null): string {
  const parts = awardsIn(lines).map((award) => {
    const own = lines.filter((line) => line.award === award);
    return `${object(award, own, year)} cho ${printCounts(countKinds(own))}`;
  });
  return `Tặng ${joinVietnamese(parts)}`;
}

const groupTitles = { collective: 'TẬP THỂ', household: 'HỘ GIA ĐÌNH', individual: 'CÁ NHÂN' } as const;
const numerals = ['I', 'II', 'III'];

interface Columns {
  posts: boolean;
  awards: boolean;
  citations: boolean;
}

function listRows(lines: DecisionLine[], several: Columns): Row[] {
  const groups = kindOrder
    .map((kind) => ({ kind, rows: lines.filter((line) => line.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return groups.flatMap(({ kind, rows }, index): Row[] => [
    { group: `${numerals[index]}. ${groupTitles[kind]} (${printCounts(countKinds(rows))})` },
    ...rows.map((line, n) => [
      String(n + 1),
      line.name,
      ...(several.posts ? [line.post ?? ''] : []),
      ...(several.awards ? [borneName(line.award, [line.name])] : []),
      ...(several.citations ? [line.citation] : []),
    ]),
  ]);
}

const nameTitles = { collective: 'Tên tập thể', household: 'Hộ gia đình', individual: 'Họ và tên' } as const;

/** What the names are: all three kinds only where the list has them. */
function nameColumn(lines: DecisionLine[]): string {
  const kinds = kindOrder.filter((kind) => lines.some((line) => line.kind === kind));
  return kinds.map((kind, index) => (index === 0 ? nameTitles[kind] : nameTitles[kind].toLocaleLowerCase('vi'))).join(', ');
}

function listAnnex(decision: Decision, lines: DecisionLine[]): Annex {
  const several: Columns = {
    posts: lines.some(({ post }) => post),
    awards: awardsIn(lines).length > 1,
    citations: lines.some(({ ownCitation }) => ownCitation !== null),
  };
  return {
    title: 'DANH SÁCH',
    summary: `${givingSentence(lines, decision.year)}${several.citations ? '' : reasonOf(decision)}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: nameColumn(lines), width: 3 },
          ...(several.posts ? [{ title: 'Chức vụ, đơn vị', width: 3 }] : []),
          ...(several.awards ? [{ title: 'Hình thức, danh hiệu', width: 2 }] : []),
          ...(several.citations ? [{ title: 'Thành tích', width: 3 }] : []),
        ],
        rows: listRows(lines, several),
      },
    ],
  };
}

/** " có thành tích xuất sắc …"; a title says itself what was reached. */
function reasonOf({ citation }: Decision): string {
  return !citation || /^Đạt danh hiệu/i.test(citation) ? '' : ` ${citation.charAt(0).toLocaleLowerCase('vi')}${citation.slice(1)}`;
}

function articles(issuer: Issuer, decision: Decision, lines: DecisionLine[]): Block[] {
  const ward = inSentence(issuer.name);
  const reason = reasonOf(decision);
  return [
    { kind: 'article', number: 1, text: `${givingSentence(lines, decision.year)}${reason} (có danh sách kèm theo).` },
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
export function decisionPaper(issuer: Issuer, decision: Decision, lines: DecisionLine[], notes: readonly string[] = []): Paper {
  const frame = decisionFrame(issuer, decision);
  return {
    ...frame,
    bases: [...frame.bases, `Theo đề nghị của Hội đồng Thi đua - Khen thưởng ${inSentence(issuer.name)}`],
    blocks: articles(issuer, decision, lines),
    endnotes: [...(frame.endnotes ?? []), ...notes],
    annexes: [listAnnex(decision, lines)],
  };
}
