import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { type EventKind, eventTitle } from '../title.ts';

export interface EventInput {
  kind: EventKind;
  reviewYear: number | null;
  nextYear: number | null;
  /** null: generated from kind, years and movements. Never stored in capitals. */
  title: string | null;
  heldOn: string | null;
  part: 'morning' | 'noon' | 'afternoon' | 'evening' | null;
  /** 'HH:MM' */
  startsAt: string | null;
  place: string | null;
  hosts: string[];
  movements: string[];
  reviews: string[];
  purposes: string[];
  occasions: string[];
  openingGroups: string[];
  novelty: string | null;
}

export const findEvent = (tx: Tx, id: string) => tx.db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();
export type Event = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** Events of one review year (by the year reviewed, else the year launched), newest first; of all years without one. */
export function listEvents(tx: Tx, year: number | null) {
  const query = tx.db
    .selectFrom('event')
    .selectAll()
    .orderBy('held_on', (order) => order.desc().nullsFirst())
    .orderBy('key');
  return (year === null ? query : query.where((eb) => eb(eb.fn.coalesce('review_year', 'next_year'), '=', year))).execute();
}

/** The years events belong to, newest first. */
export async function eventYears(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('event')
    .select((eb) => eb.fn.coalesce('review_year', 'next_year').as('year'))
    .distinct()
    .execute();
  return rows.flatMap(({ year }) => year ?? []).sort((a, b) => b - a);
}

/** The event, as long as it has not been closed. */
export async function openEvent(tx: Tx, id: string): Promise<Event> {
  const event = found(await findEvent(tx, id));
  if (event.closed_on === null) return event;
  throw new Refusal('event_closed', 'Hội nghị đã bế mạc và được ghi lại; nội dung không sửa được nữa.');
}

/** Whether a text is shouted: capitals are a matter of style and are never stored. */
const shouted = (text: string) => /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase('vi');

function checkInput(input: EventInput): void {
  if (input.title !== null && shouted(input.title))
    throw new Refusal('title_in_capitals', 'Viết tên hội nghị bằng chữ thường; trang và giấy tờ tự in hoa khi cần.', 'title');
  if (input.kind.startsWith('review') && input.reviewYear === null)
    throw new Refusal('no_review_year', 'Nhập năm được tổng kết.', 'review_year');
  if (input.reviewYear !== null && input.nextYear !== null && input.nextYear < input.reviewYear)
    throw new Refusal('years_reversed', 'Năm triển khai không thể trước năm tổng kết.', 'next_year');
  if (input.hosts.length === 0) throw new Refusal('no_host', 'Chọn ít nhất một cơ quan tổ chức.', 'hosts');
}

async function columns(tx: Tx, input: EventInput) {
  const movements =
    input.movements.length === 0
      ? []
      : await tx.db.selectFrom('movement').select(['id', 'name', 'short_name']).where('id', 'in', input.movements).execute();
  const names = input.movements.flatMap((id) =>
    movements.filter((movement) => movement.id === id).map(({ name, short_name }) => short_name ?? name),
  );
  return {
    kind: input.kind,
    review_year: input.reviewYear,
    next_year: input.nextYear,
    held_on: input.heldOn,
    part: input.part,
    starts_at: input.startsAt,
    place: input.place,
    title: input.title ?? eventTitle({ kind: input.kind, reviewYear: input.reviewYear, nextYear: input.nextYear, movements: names }),
    purposes: input.purposes,
    occasions: input.occasions,
    opening_groups: input.openingGroups,
    novelty: input.novelty,
  };
}

async function writeLinks(tx: Tx, id: string, input: EventInput): Promise<void> {
  const links = [
    ['event_host', 'body_id', input.hosts],
    ['event_movement', 'movement_id', input.movements],
    ['event_review', 'review_id', input.reviews],
  ] as const;
  for (const [table, column, chosen] of links) {
    await tx.db.deleteFrom(table).where('event_id', '=', id).execute();
    const rows = [...new Set(chosen)].map((value, position) => ({ ...freshRow(tx), event_id: id, position, [column]: value }));
    if (rows.length > 0)
      await tx.db
        .insertInto(table as 'event_host')
        .values(rows as never)
        .execute();
  }
}

/** Prepares a conference. Its title is made from kind, years and movements unless another is given. Returns its id. */
export async function createEvent(tx: Tx, actor: Actor, input: EventInput): Promise<string> {
  checkInput(input);
  const row = { ...fresh(tx), ...(await columns(tx, input)) };
  await tx.db.insertInto('event').values(row).execute();
  await writeLinks(tx, row.id, input);
  await recordEvent(tx, actor, 'event.created', { subject: row.id, detail: { title: row.title } });
  return row.id;
}

export async function editEvent(tx: Tx, actor: Actor, id: string, input: EventInput): Promise<void> {
  await openEvent(tx, id);
  checkInput(input);
  const row = await columns(tx, input);
  await tx.db.updateTable('event').set(row).where('id', '=', id).execute();
  await writeLinks(tx, id, input);
  await recordEvent(tx, actor, 'event.edited', { subject: id, detail: { title: row.title } });
}
