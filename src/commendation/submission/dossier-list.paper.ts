import { formatDate, formatLongDate } from '../../platform/calendar/date.ts';
import type { Paper, Row } from '../../platform/documents/paper.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount, roman } from '../../platform/text/numbers.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type Issuer, committeeIssuer, inSentence, placeOf } from '../issuer.ts';
import { paperName } from '../law/words.ts';
import { papersOf, reportsOf } from '../nomination/dossier.ts';
import type { NominationView } from '../nomination/reading.ts';
import type { Submission } from './reading.ts';

/** A paper of the dossier as the list of contents names it. */
interface Item {
  name: string;
  reference: string;
  /** On file, or handed over on paper. */
  kept: boolean;
}

export interface Dossier {
  row: NominationView;
  items: Item[];
}

/** What lies in the dossier of each nomination. */
export async function dossiersOf(tx: Tx, rows: readonly NominationView[]): Promise<Dossier[]> {
  const dossiers: Dossier[] = [];
  for (const row of rows) {
    const report = (await reportsOf(tx, row.id)).at(-1);
    const papers = await papersOf(tx, row.id);
    dossiers.push({
      row,
      items: [
        ...(report ? [{ name: 'Báo cáo thành tích', reference: `ngày ${formatDate(report.written_on)}`, kept: true }] : []),
        ...papers.map(({ paper, reference, file }) => ({ name: paperName(paper), reference, kept: file !== null })),
      ],
    });
  }
  return dossiers;
}

const where = ({ kept }: Item) => (kept ? 'Trong bộ hồ sơ điện tử' : 'Bản giấy nộp kèm');

function common(submission: Submission, rows: readonly NominationView[]): Item[] {
  const { number, symbol, issued_on } = submission;
  const letter = number === null ? 'dự thảo' : `số ${padCount(number)}/${symbol}${issued_on ? ` ngày ${formatDate(issued_on)}` : ''}`;
  const meetings = [...new Set(rows.flatMap(({ vote }) => vote?.held_on ?? []))].toSorted();
  return [
    { name: 'Tờ trình và danh sách đề nghị', reference: letter, kept: true },
    ...meetings.map((held) => ({
      name: 'Biên bản họp Hội đồng Thi đua - Khen thưởng, biên bản kiểm phiếu',
      reference: `phiên họp ngày ${formatDate(held)}`,
      kept: false,
    })),
  ];
}

function listRows(submission: Submission, dossiers: readonly Dossier[]): Row[] {
  const groups = [
    {
      title: 'I. VĂN BẢN CHUNG',
      items: common(
        submission,
        dossiers.map(({ row }) => row),
      ),
    },
    ...dossiers.map(({ row, items }, index) => ({
      title: `${roman(index + 2)}. ${[row.name, row.post].filter(Boolean).join(', ')}: đề nghị tặng ${awardName(row.award)}`,
      items,
    })),
  ];
  let count = 0;
  return groups.flatMap(({ title, items }): Row[] => [
    { group: title },
    ...(items.length > 0
      ? items.map((item): Row => [String(++count), item.name, item.reference, where(item)])
      : [['', 'Chưa có báo cáo thành tích, giấy tờ nào trên hệ thống', '', 'Nộp kèm bản giấy'] satisfies Row]),
  ]);
}

/** Danh mục hồ sơ đề nghị cấp trên: what lies in the bundle, for the common papers and for each who is proposed. */
export function dossierListPaper(issuer: Issuer, submission: Submission, dossiers: readonly Dossier[]): Paper {
  const { number, symbol, issued_on, addressee } = submission;
  const letter =
    number === null ? 'dự thảo Tờ trình' : `Tờ trình số ${padCount(number)}/${symbol}${issued_on ? ` ${formatLongDate(issued_on)}` : ''}`;
  return {
    form: 'award_dossier',
    draft: number === null,
    issuer: { ...committeeIssuer(issuer), inSentence: `Ủy ban nhân dân ${inSentence(issuer.name)}` },
    symbol: null,
    number: null,
    place: placeOf(issuer.name),
    date: issued_on,
    kind: 'DANH MỤC HỒ SƠ',
    summary: 'Đề nghị cấp trên khen thưởng',
    addressees: [addressee],
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Kèm theo ${letter} của Ủy ban nhân dân ${inSentence(issuer.name)}, hồ sơ của ${padCount(dossiers.length)} trường hợp đề nghị khen thưởng gồm:`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Tên giấy tờ', width: 3.6 },
          { title: 'Số, ngày, nơi lưu', width: 2.6 },
          { title: 'Hình thức', width: 1.7 },
        ],
        rows: listRows(submission, dossiers),
      },
    ],
    recipients: ['Như trên', 'Lưu: VT, HĐTĐKT'],
    signature: [
      { title: 'NGƯỜI NHẬN HỒ SƠ', name: '' },
      { title: 'NGƯỜI LẬP', name: '' },
    ],
  };
}
