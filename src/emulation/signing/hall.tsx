import { formatDate, localTime } from '../../platform/calendar/date.ts';
import type { Parts } from '../../platform/web/live.ts';
import { type SessionParty, type SessionView, type SessionWitness, partiesIn, tally } from './presence.ts';

const signedAt = (party: SessionParty) => {
  if (party.presence.state !== 'signed') return '';
  return party.presence.at ? localTime(party.presence.at) : formatDate(party.presence.on);
};

const stateWords = (party: SessionParty) => {
  if (party.presence.state === 'signed') return `Đã ký ${signedAt(party)}`;
  return party.presence.state === 'absent' ? 'Vắng' : 'Đang chờ';
};

const Tile = ({ part, party }: { part: string; party: SessionParty }) => (
  <li class={`hall-tile hall-${party.presence.state}`} data-part={part}>
    <span class="hall-name">{party.name}</span>
    <span class="hall-who">{party.representative}</span>
    <span class="hall-state">{stateWords(party)}</span>
  </li>
);

function witnessState(witness: SessionWitness): 'signed' | 'absent' | 'waiting' {
  if (witness.confirmed > 0 && witness.confirmed >= witness.pledges) return 'signed';
  return witness.absent ? 'absent' : 'waiting';
}

const WitnessLine = ({ part, witness }: { part: string; witness: SessionWitness }) => {
  const state = witnessState(witness);
  return (
    <li class={`hall-witness hall-${state}`} data-part={part}>
      <strong>{witness.name}</strong>
      <span>{state === 'signed' ? 'Đã xác nhận' : state === 'absent' ? 'Vắng' : 'Chứng kiến'}</span>
    </li>
  );
};

const Count = ({ view }: { view: SessionView }) => {
  const { signed, absent, all } = tally(view);
  const done = view.session.closed_at !== null || view.pledges.every(({ sealed }) => sealed);
  return (
    <div class={done ? 'hall-count hall-count-done' : 'hall-count'} data-part="dem">
      <p class="hall-number">
        <strong>{String(signed)}</strong>/{String(all)}
      </p>
      <p>
        {done ? 'Đã niêm phong' : 'đã ký'}
        {absent > 0 ? `, ${absent} vắng` : ''}
      </p>
      <progress value={signed} max={Math.max(1, all - absent)} aria-label="Đã ký" />
    </div>
  );
};

/** Every part of the hall screen that changes, as HTML under its name. */
export function hallParts(view: SessionView): Parts {
  const parts = new Map<string, string>();
  const html = (node: unknown) => String(node);
  parts.set('dem', html(<Count view={view} />));
  partiesIn(view).forEach((party, index) => parts.set(`b-${index}`, html(<Tile part={`b-${index}`} party={party} />)));
  view.witnesses.forEach((witness, index) => parts.set(`c-${index}`, html(<WitnessLine part={`c-${index}`} witness={witness} />)));
  return parts;
}

/** Few, many or a crowd: how large the names can stand. */
const density = (count: number) => (count <= 20 ? 'few' : count <= 60 ? 'many' : 'crowd');

export const Tiles = ({ view }: { view: SessionView }) => {
  const parties = partiesIn(view);
  return (
    <ul class={`hall-tiles hall-${density(parties.length)}`}>
      {parties.map((party, index) => (
        <Tile part={`b-${index}`} party={party} />
      ))}
    </ul>
  );
};

export const HallWitnesses = ({ view }: { view: SessionView }) =>
  view.witnesses.length === 0 ? null : (
    <ul class="hall-witnesses" aria-label="Người chứng kiến">
      {view.witnesses.map((witness, index) => (
        <WitnessLine part={`c-${index}`} witness={witness} />
      ))}
    </ul>
  );

export { Count as HallCount };
