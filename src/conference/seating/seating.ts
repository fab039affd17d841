import { Refusal } from '../../platform/refusal.ts';

export interface SeatRow {
  name: string;
  seats: number;
  /** Kept for this group of protocol; null: for whoever comes next. */
  group: string | null;
}
export interface Seated {
  id: string;
  group: string;
  places: number;
  /** Seats that stay as they are. */
  seatsAt: readonly string[];
}

const label = (row: SeatRow, index: number) => `${row.name}${index + 1}`;

/** Seats for everybody in the order given: first in rows kept for the group, then in rows kept for none. Whoever finds none has []. */
export function seatGuests(rows: readonly SeatRow[], guests: readonly Seated[]): Map<string, string[]> {
  const all = rows.map((row) => ({ group: row.group, seats: Array.from({ length: row.seats }, (_, index) => label(row, index)) }));
  const taken = new Set(guests.flatMap(({ seatsAt }) => seatsAt));
  const seatsFor = (group: string) => [
    ...all.filter((row) => row.group === group).flatMap(({ seats }) => seats),
    ...all.filter((row) => row.group === null).flatMap(({ seats }) => seats),
  ];
  const free = new Map<string, string[]>();
  const result = new Map<string, string[]>();
  for (const guest of guests) {
    if (guest.seatsAt.length > 0) {
      result.set(guest.id, [...guest.seatsAt]);
      continue;
    }
    const own = (free.get(guest.group) ?? seatsFor(guest.group)).filter((seat) => !taken.has(seat));
    const seats = own.length >= guest.places ? own.slice(0, guest.places) : [];
    for (const seat of seats) taken.add(seat);
    free.set(guest.group, own);
    result.set(guest.id, seats);
  }
  return result;
}

/** "A1–A4, B2": neighbouring seats of a row as one stretch. */
export function printSeats(seats: readonly string[]): string {
  const parts = seats.map((seat) => ({ row: seat.replace(/\d+$/, ''), number: Number(/\d+$/.exec(seat)?.[0] ?? 0) }));
  const runs: { row: string; from: number; to: number }[] = [];
  for (const { row, number } of parts) {
    const last = runs.at(-1);
    if (last && last.row === row && last.to + 1 === number) last.to = number;
    else runs.push({ row, from: number, to: number });
  }
  return runs.map(({ row, from, to }) => (from === to ? `${row}${from}` : `${row}${from}–${row}${to}`)).join(', ');
}

const mostRows = 60;

/** One row of the form: "A; 12; Khách mời cấp trên". */
export const writeRow = ({ name, seats, group }: SeatRow): string => [name, seats, group].filter((part) => part !== null).join('; ');

/** Reads the rows of a hall, one a line. Refuses what names no row, no number of seats, or an unknown group. */
export function readRows(lines: readonly string[], groups: readonly string[]): SeatRow[] {
  if (lines.length > mostRows) throw new Refusal('too_many_rows', `Nhiều quá ${mostRows} dãy. Gộp bớt.`, 'rows');
  const rows = lines.map((line): SeatRow => {
    const [name = '', count = '', group = null] = line.split(';').map((part) => part.trim());
    const seats = /^\d{1,3}$/.test(count) ? Number(count) : 0;
    if (!/\p{L}$/u.test(name) || name.length > 20 || seats < 1 || seats > 200)
      throw new Refusal(
        'odd_row',
        `Dòng “${line.slice(0, 60)}”: ghi tên dãy kết thúc bằng chữ, số ghế từ 1 đến 200, ví dụ “A; 12; Khách mời cấp trên”.`,
        'rows',
      );
    if (group && !groups.includes(group))
      throw new Refusal('unknown_group', `Dòng “${line.slice(0, 60)}”: không có nhóm này trong thứ tự lễ tân.`, 'rows');
    return { name, seats, group: group || null };
  });
  const twice = rows.find(({ name }, index) => rows.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Refusal('row_twice', `Dãy “${twice.name}” có hai lần.`, 'rows');
  return rows;
}
