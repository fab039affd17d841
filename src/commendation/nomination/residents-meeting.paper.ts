import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import { type Figure, printFigure } from '../../platform/records/figure.ts';
import { formatNumber, padCount } from '../../platform/text/numbers.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { type Issuer, inSentence, placeOf } from '../issuer.ts';
import { compareListed } from '../subject/order.ts';
import type { NominationView } from './reading.ts';

export interface ResidentsMeeting {
  ward: Issuer;
  year: number;
  unit: string;
  /** "khu phố", "tổ dân phố". */
  kind: string;
  households: Figure | null;
  /** Who holds a post there today. */
  people: readonly { name: string; title: string }[];
  nominations: readonly NominationView[];
}

const upper = (words: string) => words.toLocaleUpperCase('vi');
const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words, level: 2 });
/** Room to write on by hand. */
const short = '………';
const half = '…'.repeat(12);
const line = '…'.repeat(29);
const emptyRows = 8;

const holder = (people: ResidentsMeeting['people'], title: RegExp) => people.find((person) => title.test(person.title))?.name ?? '';

function votes({ nominations }: ResidentsMeeting): Row[] {
  const rows = nominations
    .toSorted(compareListed)
    .map((row, index): Row => [
      String(index + 1),
      row.name,
      borneName(row.award, [row.name]),
      row.achievement ?? row.citation ?? '',
      '',
      '',
    ]);
  return rows.length > 0 ? rows : Array.from({ length: emptyRows }, (_, index): Row => [String(index + 1), '', '', '', '', '']);
}

function blocks(meeting: ResidentsMeeting): Block[] {
  const { unit, kind, households, people, nominations, year } = meeting;
  const whole = households === null ? short : printFigure(households, formatNumber);
  const chair = holder(people, /^(tổ )?trưởng (khu phố|khu dân cư|tổ|thôn|ấp|bản|buôn)/i);
  return [
    text(
      `Hôm nay, hồi ${short} giờ ${short} ngày ${short} tháng ${short} năm ${short}, tại ${half}, ${inSentence(unit)} họp dân bình xét thi đua, khen thưởng năm ${year}.`,
    ),
    heading('I. THÀNH PHẦN'),
    text(`Tổng số hộ của ${kind}: ${whole} hộ. Số hộ có đại diện dự họp: ${short} hộ, đạt tỷ lệ ${short}%.`),
    text(`Đại biểu cấp trên dự họp (nếu có): ${half}`),
    text(`Chủ trì: ${chair ? `Ông (bà) ${chair}` : half}.`),
    text(`Thư ký: ${half}`),
    heading('II. NỘI DUNG'),
    text('Người chủ trì phổ biến tiêu chuẩn, đọc danh sách tự đăng ký và kết quả tự chấm; các hộ thảo luận và bình xét như sau:'),
    text('Ý kiến thảo luận:'),
    text(line),
    text(line),
    heading('III. KẾT QUẢ BIỂU QUYẾT'),
    ...(nominations.length > 0
      ? [text(`Họp dân biểu quyết ${padCount(nominations.length)} trường hợp đề nghị khen thưởng, công nhận danh hiệu năm ${year}:`)]
      : []),
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 0.5, align: 'center' },
        { title: 'Hộ gia đình, cá nhân, tập thể', width: 2.6 },
        { title: 'Danh hiệu, hình thức', width: 1.9 },
        { title: 'Tóm tắt thành tích', width: 3 },
        { title: 'Số hộ đồng ý', width: 1, align: 'center' },
        { title: 'Tỷ lệ (%)', width: 0.9, align: 'center' },
      ],
      rows: votes(meeting),
    },
    heading('IV. Ý KIẾN KHÁC'),
    text(line),
    text(line),
    text(
      `Biên bản được đọc lại cho mọi người dự họp cùng nghe, nhất trí thông qua; cuộc họp kết thúc hồi ${short} giờ ${short} cùng ngày.`,
    ),
  ];
}

/** Biên bản họp dân: a form with what is known filled in and room for the rest, so it is no draft though it has no date yet. */
export function residentsMeetingPaper(meeting: ResidentsMeeting): Paper {
  const { ward, unit, kind, people, year } = meeting;
  return {
    form: 'residents_meeting',
    draft: false,
    issuer: { parent: `ỦY BAN NHÂN DÂN ${upper(ward.name)}`, name: upper(unit), inSentence: inSentence(unit) },
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: null,
    kind: 'BIÊN BẢN',
    summary: `Họp dân bình xét thi đua, khen thưởng năm ${year}`,
    bases: [],
    blocks: blocks(meeting),
    recipients: ['Hội đồng Thi đua - Khen thưởng', `Lưu: ${unit}`],
    signature: [
      { title: 'THƯ KÝ', name: '' },
      { title: `TRƯỞNG ${upper(kind)}`, name: holder(people, /^(tổ )?trưởng (khu phố|khu dân cư|tổ|thôn|ấp|bản|buôn)/i) },
      { title: 'BÍ THƯ CHI BỘ', name: holder(people, /^bí thư/i) },
      { title: 'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', name: holder(people, /mặt trận/i) },
    ],
  };
}
