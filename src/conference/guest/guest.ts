import { figureValue } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { ownerNames } from '../../review/names.ts';
import { type Event, findEvent } from '../event/event.ts';
import { peopleAt } from '../people.ts';
import { groupName, kindOf } from '../protocol/groups.ts';
import { groupsOf } from '../protocol/protocol.ts';
import { type Cast, unitKinds } from '../story/cast.ts';
import { storyDelegates } from '../story/delegates.ts';
import type { StoryDelegate } from '../story/types.ts';

export interface Answer {
  answer: 'yes' | 'substitute' | 'no';
  name: string | null;
  post: string | null;
  reason: string | null;
  way: 'link' | 'paper';
  answeredAt: Date;
  recordedBy: string | null;
}

export interface Guest extends StoryDelegate {
  group: string;
  /** How many seats the line takes: one for a person, what is known of a group, at least one. */
  places: number;
  seatsAt: string[];
  code: string | null;
  /** The last answer given. */
  answer: Answer | null;
  arrivals: { at: Date; name: string | null; way: string }[];
}

export interface GuestList {
  event: Event;
  /** In the order of protocol; only groups somebody belongs to. */
  groups: { name: string; guests: Guest[] }[];
  guests: Guest[];
}

async function rowsOf(tx: Tx, eventId: string) {
  const delegates = await tx.db.selectFrom('delegate').selectAll().where('event_id', '=', eventId).orderBy('position').execute();
  const ids = tx.db.selectFrom('delegate').select('id').where('event_id', '=', eventId);
  const answers = await tx.db.selectFrom('delegate_answer').selectAll().where('delegate_id', 'in', ids).orderBy('position').execute();
  const arrivals = await tx.db.selectFrom('delegate_arrival').selectAll().where('delegate_id', 'in', ids).orderBy('position').execute();
  return { delegates, answers, arrivals };
}

/** Bodies by kind, and for each person the kind of body or the unit of the highest post of the day. */
async function standings(tx: Tx, people: readonly string[], on: string | null) {
  const bodies = new Map((await tx.db.selectFrom('body').select(['id', 'kind']).execute()).map(({ id, kind }) => [id, kind]));
  if (people.length === 0) return { bodies, highest: new Map<string, { body_id: string | null; unit_id: string | null }>() };
  let posts = tx.db
    .selectFrom('post')
    .select(['person_id', 'body_id', 'unit_id'])
    .where('person_id', 'in', [...people]);
  if (on !== null)
    posts = posts
      .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]))
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]));
  const rows = await posts.orderBy('rank', (order) => order.desc().nullsFirst()).execute();
  return { bodies, highest: new Map(rows.map((row) => [row.person_id, row])) };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

const answerOf = (rows: Rows, id: string): Answer | null => {
  const row = rows.answers.findLast(({ delegate_id }) => delegate_id === id);
  if (!row) return null;
  const { answer, name, post, reason, way, answered_at, recorded_by } = row;
  return {
    answer: answer as Answer['answer'],
    name,
    post,
    reason,
    way: way as Answer['way'],
    answeredAt: answered_at,
    recordedBy: recorded_by,
  };
};

const placesOf = (line: StoryDelegate): number => (line.person ? 1 : Math.max(1, figureValue(line.seats) ?? line.units ?? 1));

/** Everybody invited, in the order of protocol, with answers, seats and arrivals. A constant number of queries. */
export async function guestList(tx: Tx, eventId: string): Promise<GuestList> {
  const event = found(await findEvent(tx, eventId));
  const rows = await rowsOf(tx, eventId);
  const people = rows.delegates.flatMap(({ person_id }) => person_id ?? []);
  const cast: Cast = {
    people: await peopleAt(tx, people, event.held_on),
    owners: await ownerNames(tx),
    kinds: await unitKinds(tx, event.held_on),
  };
  const groups = await groupsOf(tx, eventId);
  const { bodies, highest } = await standings(tx, people, event.held_on);
  const guests = storyDelegates(cast, rows.delegates).map((line): Guest => {
    const row = found(rows.delegates.find(({ id }) => id === line.id));
    const post = highest.get(row.person_id ?? '');
    const kind = kindOf({
      role: line.role,
      level: row.level,
      superior: cast.people.get(row.person_id ?? '')?.superior ?? false,
      bodyKind: bodies.get(row.body_id ?? post?.body_id ?? '') ?? null,
      ofUnit: row.unit_id !== null || row.unit_kind_id !== null || (post?.unit_id ?? null) !== null,
    });
    return {
      ...line,
      group: groupName(groups, row.seat_group, kind),
      places: placesOf(line),
      seatsAt: row.seats_at,
      code: row.invite_code,
      answer: answerOf(rows, line.id),
      arrivals: rows.arrivals
        .filter(({ delegate_id }) => delegate_id === line.id)
        .map(({ arrived_at, name, way }) => ({ at: arrived_at, name, way })),
    };
  });
  const grouped = groups
    .map(({ name }) => ({ name, guests: guests.filter(({ group }) => group === name) }))
    .filter((group) => group.guests.length > 0);
  return { event, groups: grouped, guests: grouped.flatMap((group) => group.guests) };
}

/** How many said yes (themselves or somebody in their place), no, or nothing yet, in places. */
export function answerCounts(guests: readonly Guest[]): { coming: number; declined: number; silent: number; places: number } {
  const sum = (list: readonly Guest[]) => list.reduce((total, { places }) => total + places, 0);
  const declined = guests.filter(({ answer }) => answer?.answer === 'no');
  const silent = guests.filter(({ answer }) => answer === null);
  return {
    places: sum(guests),
    declined: sum(declined),
    silent: sum(silent),
    coming: sum(guests) - sum(declined) - sum(silent),
  };
}
