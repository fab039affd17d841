import { randomBytes } from 'node:crypto';
import { formatLongDate } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Meeting, membersOf } from '../council/council.ts';
import { type Issuer, councilIssuer, placeOf } from '../issuer.ts';
import { toBase32 } from './base32.ts';
import { ballotNames } from './list.ts';
import { printReceipt } from './receipt.ts';

/**
 * Paper ballots to print, one for each member of the council, each under a code drawn for it; the codes are kept nowhere.
 * Shuffle the sheets before handing them out: nobody knows who has which.
 */
export async function paperBallots(tx: Tx, issuer: Issuer, meeting: Meeting): Promise<Paper> {
  const names = (await ballotNames(tx, meeting.id)).filter(({ method }) => method === 'secret').map(({ label }) => label);
  const sheets = (await membersOf(tx, meeting.council_id)).map(() => toBase32(randomBytes(10)));
  const [first = '', ...rest] = sheets.map(printReceipt);
  return {
    issuer: councilIssuer(issuer),
    symbol: null,
    number: null,
    place: placeOf(issuer.name),
    date: meeting.held_on,
    kind: 'PHIẾU BẦU',
    summary: `Xét khen thưởng năm ${meeting.year}, phiên họp ${formatLongDate(meeting.held_on)}`,
    bases: [],
    blocks: sheet(first, names),
    recipients: [],
    signature: [],
    annexes: rest.map((code) => ({ label: 'PHIẾU BẦU', title: `Xét khen thưởng năm ${meeting.year}`, blocks: sheet(code, names) })),
  };
}

const sheet = (code: string, names: string[]): Block[] => [
  { kind: 'paragraph', align: 'center', text: [{ text: `Mã phiếu: ${code}`, bold: true }] },
  {
    kind: 'paragraph',
    text: 'Đánh dấu × vào một ô của mỗi dòng. Không ký tên, không ghi thêm. Người không tham gia bỏ phiếu đề nghị nào thì gạch ngang dòng đó. Chép lại mã phiếu và giữ kín để tự tìm lá phiếu của mình sau khi công bố.',
  },
  {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.6, align: 'center' },
      { title: 'Đề nghị', width: 5 },
      { title: 'Đồng ý', width: 1, align: 'center' },
      { title: 'Không đồng ý', width: 1.2, align: 'center' },
      { title: 'Phiếu trắng', width: 1.1, align: 'center' },
    ],
    rows: names.map((name, index) => [String(index + 1), name, '', '', '']),
  },
];
