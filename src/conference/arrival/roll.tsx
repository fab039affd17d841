import { localTime } from '../../platform/calendar/date.ts';
import type { Parts } from '../../platform/web/live.ts';
import type { Guest, GuestList } from '../guest/guest.ts';
import type { StageBatch, StageEntry } from '../stage/stage.ts';

export interface Roll {
  list: GuestList;
  batches: StageBatch[];
}

const entriesOf = (roll: Roll) => roll.batches.flatMap(({ entries }) => entries);

export function rollCounts(roll: Roll): { came: number; places: number; honoured: number; honourees: number } {
  const entries = entriesOf(roll);
  return {
    came: roll.list.guests.reduce((sum, { arrivals }) => sum + arrivals.length, 0),
    places: roll.list.guests.reduce((sum, { places, answer }) => sum + (answer?.answer === 'no' ? 0 : places), 0),
    honoured: entries.filter(({ arrivedAt }) => arrivedAt !== null).length,
    honourees: entries.length,
  };
}

export const Count = ({ roll }: { roll: Roll }) => {
  const { came, places, honoured, honourees } = rollCounts(roll);
  return (
    <div class="desk-count" data-part="dem">
      <p>
        <strong data-count>{String(came)}</strong> / {String(places)} đại biểu
      </p>
      {honourees > 0 && (
        <p>
          <strong>{String(honoured)}</strong> / {String(honourees)} người nhận khen
        </p>
      )}
    </div>
  );
};

const guestState = ({ arrivals, places, person }: Guest) =>
  arrivals.length === 0 ? 'waiting' : person || arrivals.length >= places ? 'here' : 'some';

function guestWords({ arrivals, places, person, answer }: Guest): string {
  const last = arrivals.at(-1);
  if (last) return person ? `Có mặt ${localTime(last.at)}` : `${arrivals.length}/${places} có mặt`;
  if (answer?.answer === 'no') return `Báo vắng: ${answer.reason ?? ''}`;
  if (answer?.answer === 'substitute') return `${answer.name ?? ''} dự thay`;
  return person ? 'Chưa đến' : `0/${places} có mặt`;
}

export const GuestState = ({ guest }: { guest: Guest }) => (
  <span class="desk-state" data-part={`d-${guest.id}`} data-state={guestState(guest)}>
    {guestWords(guest)}
  </span>
);

export const EntryState = ({ entry }: { entry: StageEntry }) => (
  <span class="desk-state" data-part={`k-${entry.id}`} data-state={entry.arrivedAt ? 'here' : 'waiting'}>
    {entry.arrivedAt ? `Có mặt ${localTime(entry.arrivedAt)}` : 'Chưa đến'}
  </span>
);

/** What of the roll changes by itself; the forms stay. */
export function rollParts(roll: Roll): Parts {
  const parts = new Map([['dem', String(<Count roll={roll} />)]]);
  for (const guest of roll.list.guests) parts.set(`d-${guest.id}`, String(<GuestState guest={guest} />));
  for (const entry of entriesOf(roll)) parts.set(`k-${entry.id}`, String(<EntryState entry={entry} />));
  return parts;
}
