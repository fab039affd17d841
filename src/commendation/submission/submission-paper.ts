import type { Paper, Row } from '../../platform/documents/paper.ts';
import { formatLongDate } from '../../platform/calendar/date.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { awardEntry } from '../catalogue/catalogue.ts';
import { type Issuer, committeeIssuer, inSentence, placeOf } from '../issuer.ts';
import type { NominationView } from '../nomination/reading.ts';
import { countKinds, joinVietnamese, printCounts } from '../subject/counts.ts';
import { kindOrder } from '../subject/subject.ts';
import type { Submission } from './reading.ts';

const titles = { collective: 'TẬP THỂ', household: 'HỘ GIA ĐÌNH', individual: 'CÁ NHÂN' } as const;
const numerals = ['I', 'II', 'III'];

function asked(rows: readonly NominationView[]): string {
  const groups = [...Map.groupBy(rows, ({ award }) => award)];
  return joinVietnamese(
    groups.map(([award, own]) => {
      const name = borneName(
        award,
        own.map((row) => row.name),
      );
      return `${awardEntry(award)?.nature === 'title' ? `danh hiệu “${name}”` : name} cho ${printCounts(countKinds(own))}`;
    }),
  );
}

function listRows(rows: readonly NominationView[]): Row[] {
  const groups = kindOrder.map((kind) => ({ kind, own: rows.filter((row) => row.kind === kind) })).filter(({ own }) => own.length > 0);
  return groups.flatMap(({ kind, own }, index): Row[] => [
    { group: `${numerals[index]}. ${titles[kind]} (${printCounts(countKinds(own))})` },
    ...own.map((row, n) => [
      String(n + 1),
      [row.name, row.post].filter(Boolean).join(', '),
      borneName(row.award, [row.name]),
      row.citation ?? row.achievement ?? '',
    ]),
  ]);
}

function signatureOf({ on_behalf, signer_name, signer_post }: Submission): Paper['signature'][number] {
  const committee = 'TM. ỦY BAN NHÂN DÂN';
  const name = signer_name ?? '';
  if (on_behalf === 'KT') return { prefix: `${committee}\nKT. CHỦ TỊCH`, title: 'PHÓ CHỦ TỊCH', name };
  if (on_behalf === 'TUQ') return { prefix: 'TUQ. CHỦ TỊCH', title: (signer_post ?? '').toLocaleUpperCase('vi'), name };
  return { prefix: committee, title: 'CHỦ TỊCH', name };
}

/** Tờ trình đề nghị khen thưởng with its list, in the layout of NĐ 30/2020; a draft until it is signed. */
export function submissionPaper(issuer: Issuer, submission: Submission, rows: readonly NominationView[]): Paper {
  const ward = inSentence(issuer.name);
  const held = rows.map(({ vote }) => vote?.held_on).find((day) => day !== undefined);
  return {
    form: 'submission',
    issuer: { ...committeeIssuer(issuer), inSentence: `Ủy ban nhân dân ${ward}` },
    symbol: submission.symbol,
    number: submission.number === null ? null : String(submission.number),
    place: placeOf(issuer.name),
    date: submission.issued_on,
    kind: 'TỜ TRÌNH',
    summary: submission.title,
    addressees: [submission.addressee],
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Căn cứ Luật Thi đua, khen thưởng và kết quả thực hiện phong trào thi đua năm ${submission.year}; theo đề nghị của Hội đồng Thi đua - Khen thưởng ${ward}${held ? ` tại phiên họp ${formatLongDate(held)}` : ''}.`,
      },
      {
        kind: 'paragraph',
        text: `Ủy ban nhân dân ${ward} kính trình ${submission.addressee} xem xét, tặng ${asked(rows)} (có danh sách và hồ sơ kèm theo).`,
      },
      {
        kind: 'paragraph',
        text: 'Hồ sơ kèm theo gồm: danh sách đề nghị; biên bản họp hội đồng; báo cáo thành tích và giấy tờ của từng trường hợp.',
      },
      { kind: 'paragraph', text: `Ủy ban nhân dân ${ward} kính trình ${submission.addressee} xem xét, quyết định.` },
    ],
    recipients: ['Như trên', 'Lưu: VT, HĐTĐKT'],
    signature: [signatureOf(submission)],
    annexes: [
      {
        title: 'DANH SÁCH',
        summary: `Đề nghị tặng ${asked(rows)}`,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', width: 0.5, align: 'center' },
              { title: 'Tập thể, hộ gia đình, cá nhân', width: 3 },
              { title: 'Đề nghị tặng', width: 2 },
              { title: 'Thành tích', width: 3.5 },
            ],
            rows: listRows(rows),
          },
        ],
      },
    ],
  };
}
