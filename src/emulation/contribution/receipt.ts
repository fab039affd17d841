import type { CalendarDate } from '../../platform/calendar/date.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import { dongInWords } from '../../platform/money/dong.ts';
import { type Figure, figureValue, printFigure } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { sayFigure } from '../figures.ts';
import { givenNames } from '../words.ts';

export interface ReceiptData {
  number: number;
  year: number;
  on: CalendarDate;
  purpose: string;
  kind: string;
  giver: string | null;
  anonymous: boolean;
  amount: Figure | null;
  quantity: Figure | null;
  measure: string | null;
  given_on: CalendarDate | null;
  /** Who took it and wrote it into the ledger. */
  receiver: string;
  undone_because: string | null;
}

export interface ReceiptWard {
  name: string;
  parent: string | null;
  place: string;
}

/** "5.000.000 đồng (Năm triệu đồng)", "khoảng 5.000.000 đồng (khoảng năm triệu đồng)". */
function money(amount: Figure): string {
  const value = figureValue(amount);
  if (value === null) return printFigure(amount);
  const words = dongInWords(value);
  const said = typeof amount === 'object' ? `${amount.word} ${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}` : words;
  return `${printFigure(amount, formatNumber)} đồng (${said})`;
}

function rows(data: ReceiptData): string[][] {
  const what =
    data.kind === 'cash' ? [] : [['Hình thức', `${givenNames[data.kind] ?? data.kind}, ${sayFigure(data.quantity, data.measure)}`]];
  const worth = data.amount === null ? [] : [[data.kind === 'cash' ? 'Số tiền' : 'Trị giá', money(data.amount)]];
  return [
    ['Đã nhận của', data.anonymous || data.giver === null ? 'Người đóng góp đề nghị không nêu tên' : data.giver],
    ['Đóng góp cho', data.purpose],
    ...what,
    ...worth,
    ['Ngày nhận', data.given_on === null ? 'không nêu' : formatDate(data.given_on)],
    ...(data.undone_because === null ? [] : [['ĐÃ HỦY', `Biên nhận này không còn giá trị. Lý do: ${data.undone_because}`]]),
  ];
}

/** The receipt as a paper; one whose entry was undone says so. */
export function receiptPaper(data: ReceiptData, ward: ReceiptWard): Paper {
  const blocks: Block[] = [
    { kind: 'paragraph', text: 'Khoản đóng góp tự nguyện dưới đây đã được nhận và ghi vào sổ công khai. Trân trọng cảm ơn.' },
    {
      kind: 'table',
      columns: [
        { title: 'Nội dung', width: 1 },
        { title: 'Chi tiết', width: 3 },
      ],
      rows: rows(data),
    },
  ];
  return {
    issuer: { name: ward.name, ...(ward.parent ? { parent: ward.parent } : {}) },
    symbol: `BN-${data.year}`,
    number: String(data.number),
    place: ward.place,
    date: data.on,
    kind: 'BIÊN NHẬN',
    summary: data.undone_because === null ? 'Đóng góp tự nguyện' : 'Đóng góp tự nguyện (đã hủy)',
    bases: [],
    blocks,
    recipients: [],
    draft: false,
    signature: [
      { title: 'NGƯỜI ĐÓNG GÓP', name: data.anonymous ? '' : (data.giver ?? '') },
      { title: 'NGƯỜI NHẬN', name: data.receiver },
    ],
  };
}
