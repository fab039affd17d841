import { addDays, formatDate, formatLongDate } from '../../platform/calendar/date.ts';
import type { Paper, Row } from '../../platform/documents/paper.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type Issuer, committeeIssuer, placeOf } from '../issuer.ts';
import type { PublicNotice, noticeLines } from './notice.ts';

type Line = Awaited<ReturnType<typeof noticeLines>>[number];

const groups = [
  ['collective', 'TẬP THỂ'],
  ['household', 'HỘ GIA ĐÌNH'],
  ['individual', 'CÁ NHÂN'],
] as const;

function rowsOf(lines: readonly Line[]): Row[] {
  return groups.flatMap(([kind, title]): Row[] => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return [];
    return [
      { group: `${title} (${own.length})` },
      ...own.map(({ name, award }, index): Row => [String(index + 1), name, awardName(award)]),
    ];
  });
}

/** Thông báo niêm yết: the names and the awards, no other personal data, and where to write to until when. */
export function noticePaper(issuer: Issuer, notice: PublicNotice, lines: readonly Line[], address: string): Paper {
  const last = addDays(notice.published_on, notice.days - 1);
  return {
    issuer: { name: committeeIssuer(issuer).name },
    symbol: null,
    number: null,
    place: placeOf(issuer.name),
    date: notice.published_on,
    kind: 'THÔNG BÁO',
    summary: `Niêm yết công khai: ${notice.title}`,
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Danh sách dưới đây được niêm yết công khai ${notice.days} ngày, từ ${formatLongDate(notice.published_on)} đến hết ngày ${formatDate(last)}${notice.place ? `, tại ${notice.place}` : ''}. Căn cứ: ${notice.basis}.`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.6, align: 'center' },
          { title: 'Tập thể, hộ gia đình, cá nhân', width: 4 },
          { title: 'Danh hiệu, hình thức khen thưởng đề nghị', width: 3 },
        ],
        rows: rowsOf(lines),
      },
      {
        kind: 'paragraph',
        text: `Ý kiến gửi tại trang ${address} hoặc trực tiếp tại trụ sở Ủy ban nhân dân trong thời gian niêm yết. Người gửi không phải ghi tên.`,
      },
    ],
    recipients: ['Nơi niêm yết', 'Lưu: VT'],
    signature: [{ title: 'TM. ỦY BAN NHÂN DÂN', name: '' }],
  };
}
