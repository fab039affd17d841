import type { GuestList } from '../guest/guest.ts';
import type { SeatRow } from './seating.ts';

/** The hall as a table of rows: each seat carries the number of the group that sits there. */
export const HallMap = ({ rows, list }: { rows: readonly SeatRow[]; list: GuestList }) => {
  const groupOf = new Map(
    list.groups.flatMap(({ guests }, index) => guests.flatMap(({ seatsAt }) => seatsAt.map((seat) => [seat, index + 1] as const))),
  );
  return (
    <figure class="hall-map">
      <p class="hall-map-stage">Sân khấu</p>
      <div class="hall-map-rows">
        {rows.map((row) => (
          <p class="hall-map-row">
            <strong>{row.name}</strong>
            {Array.from({ length: row.seats }, (_, index) => {
              const group = groupOf.get(`${row.name}${index + 1}`);
              return (
                <span class={group ? `seat seat-${((group - 1) % 6) + 1}` : 'seat'} title={`${row.name}${index + 1}`}>
                  {group ? String(group) : ''}
                </span>
              );
            })}
          </p>
        ))}
      </div>
      <figcaption>
        {list.groups.map(({ name }, index) => (
          <span>
            <span class={`seat seat-${(index % 6) + 1}`}>{String(index + 1)}</span> {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
};
