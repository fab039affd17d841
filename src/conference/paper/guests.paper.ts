import type { Paper, Row } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Guest, GuestList } from '../guest/guest.ts';
import { printSeats } from '../seating/seating.ts';
import { invitedLine, upperFirst } from './lines.ts';

const answered = ({ answer }: Guest): string => {
  if (!answer) return '';
  if (answer.answer === 'no') return 'Vắng';
  return answer.answer === 'substitute' ? `${answer.name ?? ''} dự thay` : 'Dự';
};

/** The list of delegates by the groups of protocol, with seats, answers and who came, put into the frame of `paper`. */
export function withGuests(paper: Paper, list: GuestList): Paper {
  let number = 0;
  const held = list.guests.some(({ arrivals }) => arrivals.length > 0);
  const last = (guest: Guest) =>
    held ? (guest.arrivals.length === 0 ? '' : guest.person ? 'Có mặt' : `${guest.arrivals.length} người`) : answered(guest);
  const rows = list.groups.flatMap(({ name, guests }): Row[] => [
    { group: name },
    ...guests.map((guest): Row => {
      number += 1;
      return [String(number), upperFirst(invitedLine(guest)), padCount(guest.places), printSeats(guest.seatsAt), last(guest)];
    }),
  ]);
  const places = list.guests.reduce((sum, guest) => sum + guest.places, 0);
  return {
    ...paper,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Đại biểu', width: 4.4 },
          { title: 'Số ghế', width: 0.8, align: 'center' },
          { title: 'Chỗ ngồi', width: 1.3, align: 'center' },
          { title: held ? 'Có mặt' : 'Trả lời', width: 1.2, align: 'center' },
        ],
        rows,
      },
      {
        kind: 'paragraph',
        text: `Danh sách gồm ${padCount(list.guests.length)} dòng, ${padCount(places)} đại biểu, xếp theo thứ tự lễ tân.`,
      },
    ],
  };
}
