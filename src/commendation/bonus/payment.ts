import type { Tx } from '../../platform/tenancy.ts';
import type { Paper, Row } from '../../platform/documents/paper.ts';
import { dongInWords, formatDong } from '../../platform/money/dong.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { needsConfirmation } from '../catalogue/catalogue.ts';
import type { Decision } from '../decision/decision.ts';
import { type DecisionLine, linesOf } from '../decision/line.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import { kindOrder } from '../subject/subject.ts';
import { type Issuer, committeeIssuer, placeOf } from '../issuer.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { type Bonus, bonusFor } from './bonus.ts';
import { restedLines, unpaidBeside } from './combining.ts';

export interface PaymentLine extends DecisionLine, Bonus {
  /** Why nothing is paid although the amount is known; null for what is paid. */
  withheld: string | null;
}

export interface Payment {
  lines: PaymentLine[];
  /** Sum of what is known, in đồng. */
  total: number;
  /** Lines whose coefficient needs confirmation. */
  unknown: number;
}

const whyWithheld = (line: DecisionLine, unpaid: ReadonlySet<string>): string | null => {
  if (line.standing === 'revoked') return 'Khen thưởng đã bị hủy';
  return unpaid.has(line.id) ? 'Cùng thành tích, chỉ chi mức cao nhất' : null;
};

/**
 * What a decision pays, line by line, at the base salary of its date (ISO; for a draft the day it is looked at). `unpaid`
 * are the lines beside a higher one for the same achievement (see `unpaidBeside`).
 */
export function paymentOf(lines: readonly DecisionLine[], date: string, unpaid: ReadonlySet<string> = new Set()): Payment {
  const priced = lines.map((line) => ({ ...line, ...bonusFor(line.award, line.kind, date), withheld: whyWithheld(line, unpaid) }));
  return {
    lines: priced,
    total: priced.reduce((sum, line) => sum + paidAmount(line), 0),
    unknown: priced.filter(({ amount }) => amount === null).length,
  };
}

export const printCoefficient = (value: number | null) => (value === null ? needsConfirmation : formatNumber(value));
export const printAmount = (value: number | null) => (value === null ? needsConfirmation : formatNumber(value));

/** What is paid for a line, in đồng. */
export const paidAmount = ({ amount, withheld }: Pick<PaymentLine, 'amount' | 'withheld'>): number =>
  withheld === null ? (amount ?? 0) : 0;

/** What a decision pays as the law and its lines stand. */
export async function paymentFor(tx: Tx, decision: Decision, date: string): Promise<Payment> {
  const lines = await restedLines(tx, decision, await linesOf(tx, decision));
  return paymentOf(lines, date, unpaidBeside(lines, date));
}

/** The lines under their kind, each group with its sum; numbered through, as the paymaster counts them. */
function groupedRows(lines: PaymentLine[]): Row[] {
  const numbered = lines.map((line, index) => ({ line, row: paymentRow(line, index) }));
  return [...kindOrder, null].flatMap((kind): Row[] => {
    const own = numbered.filter(({ line }) => line.kind === kind);
    if (own.length === 0) return [];
    if (kind === null) return own.map(({ row }) => row);
    const sum = own.reduce((total, { line }) => total + paidAmount(line), 0);
    return [
      { group: `${upperFirst(printCounts(countKinds(own.map(({ line }) => line))))}: ${formatDong(sum)}` },
      ...own.map(({ row }) => row),
    ];
  });
}

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const paymentRow = (line: PaymentLine, index: number): Row => [
  String(index + 1),
  [line.name, line.post].filter(Boolean).join(', '),
  borneName(line.award, [line.name]),
  printCoefficient(line.coefficient),
  line.baseSalary === null ? '' : formatNumber(line.baseSalary),
  line.withheld === null ? printAmount(line.amount) : '0',
  line.withheld ?? '',
];

/** Danh sách chi tiền thưởng, with a column to sign in. */
export function paymentPaper(issuer: Issuer, decision: Decision, payment: Payment, chief: { chair: string; date: string }): Paper {
  const number =
    decision.number === null
      ? 'dự thảo'
      : `số ${String(decision.number).padStart(2, '0')}/${decision.symbol}${decision.issued_on ? ` ngày ${formatDate(decision.issued_on)}` : ''}`;
  const open =
    payment.unknown > 0
      ? [{ kind: 'paragraph' as const, text: `Chưa gồm ${payment.unknown} trường hợp có hệ số ${needsConfirmation}.` }]
      : [];
  return {
    form: 'payment_list',
    draft: decision.number === null,
    issuer: committeeIssuer(issuer),
    symbol: null,
    number: null,
    place: placeOf(issuer.name),
    date: chief.date,
    kind: 'DANH SÁCH',
    summary: `Chi tiền thưởng theo Quyết định ${number}`,
    bases: [],
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Tập thể, hộ gia đình, cá nhân', width: 3.2 },
          { title: 'Hình thức, danh hiệu', width: 1.8 },
          { title: 'Hệ số', width: 0.9, align: 'right' },
          { title: 'Lương cơ sở', width: 1.2, align: 'right' },
          { title: 'Số tiền (đồng)', width: 1.3, align: 'right' },
          { title: 'Ký nhận', width: 1.3 },
        ],
        rows: [
          ...groupedRows(payment.lines),
          [[], [{ text: 'Tổng cộng', bold: true }], '', '', '', [{ text: formatNumber(payment.total), bold: true }], ''],
        ],
      },
      { kind: 'paragraph', text: `Số tiền bằng chữ: ${dongInWords(payment.total)} (${formatDong(payment.total)}).` },
      ...open,
    ],
    recipients: ['Kế toán', 'Lưu: VT'],
    signature: [
      { title: 'NGƯỜI LẬP', name: '' },
      { title: 'KẾ TOÁN', name: '' },
      { title: 'CHỦ TỊCH', name: chief.chair },
    ],
    landscape: true,
  };
}
