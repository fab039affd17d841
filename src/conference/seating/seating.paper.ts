import { committeeIssuer, placeOf } from '../../commendation/issuer.ts';
import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { GuestList } from '../guest/guest.ts';
import type { EventStory } from '../story/types.ts';
import { type SeatRow, printSeats } from './seating.ts';

const gap = 4;
const seatHeight = 26;
const rowHeight = 34;
const labelWidth = 44;
const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const label = (x: number, y: number, size: number, words: string, anchor = 'middle') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="Tinos" font-size="${size}" text-anchor="${anchor}" fill="#000">${escape(words)}</text>`;

/** Seats by label with the number of the group that sits there, for one drawing on paper and on the page. */
export function hallDrawing(rows: readonly SeatRow[], list: Pick<GuestList, 'groups'>, width = 900): string {
  const groupOf = new Map(
    list.groups.flatMap(({ guests }, index) => guests.flatMap(({ seatsAt }) => seatsAt.map((seat) => [seat, index + 1] as const))),
  );
  const widest = Math.max(1, ...rows.map(({ seats }) => seats));
  const seat = (width - labelWidth) / widest;
  const drawn = rows.flatMap((row, line) => {
    const y = 48 + line * rowHeight;
    const left = labelWidth + ((widest - row.seats) * seat) / 2;
    const seats = Array.from({ length: row.seats }, (_, index) => {
      const group = groupOf.get(`${row.name}${index + 1}`);
      const x = left + index * seat;
      const box = `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(2, seat - gap).toFixed(1)}" height="${seatHeight}" rx="3" fill="${group ? '#f3e3bd' : '#ffffff'}" stroke="#5c4f47" stroke-width="0.8"/>`;
      return group && seat >= 14 ? box + label(x + (seat - gap) / 2, y + 17.5, 12, String(group)) : box;
    });
    return [label(labelWidth - 10, y + 18, 14, row.name, 'end'), ...seats];
  });
  const stage = `<rect x="${width * 0.25}" y="4" width="${width * 0.5}" height="30" rx="4" fill="#971a1d"/><text x="${width / 2}" y="25" font-family="Tinos" font-size="16" font-weight="bold" text-anchor="middle" fill="#ffffff">SÂN KHẤU</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${56 + rows.length * rowHeight}">${stage}${drawn.join('')}</svg>`;
}

/** Sơ đồ chỗ ngồi: the hall as a drawing, then who sits where, by the groups of protocol. */
export function seatingPaper(ward: Pick<Ward, 'name' | 'kind'>, story: EventStory, list: GuestList, rows: readonly SeatRow[]): Paper {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'Khối', width: 0.6, align: 'center' },
      { title: 'Đại biểu', width: 5 },
      { title: 'Chỗ ngồi', width: 2, align: 'center' },
    ],
    rows: list.groups.flatMap(({ name, guests }, index): Row[] => [
      { group: `${index + 1}. ${name}` },
      ...guests.map((guest): Row => [String(index + 1), guest.line, printSeats(guest.seatsAt) || 'chưa xếp']),
    ]),
  };
  const seats = rows.reduce((sum, row) => sum + row.seats, 0);
  return {
    draft: false,
    issuer: committeeIssuer(ward),
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: story.invitedOn ?? story.heldOn,
    kind: 'SƠ ĐỒ CHỖ NGỒI',
    summary: story.title,
    bases: [],
    blocks: [
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'picture' as const,
              svg: hallDrawing(rows, list),
              alt: `Hội trường ${rows.length} dãy, ${seats} ghế; số trên ghế là số của khối`,
              caption: 'Số trên ghế là số của khối trong bảng dưới đây.',
            },
          ]),
      table,
    ],
    recipients: ['Bộ phận lễ tân', 'Lưu: VT'],
    signature: [{ title: 'BAN TỔ CHỨC', name: '' }],
    landscape: true,
  };
}
