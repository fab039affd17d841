import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, isCalendarDate } from '../../platform/calendar/date.ts';
import { toLunar } from '../../platform/calendar/lunar.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { type Occasion, lunarDate, nationalOccasions } from './national.ts';

export interface OccasionInput {
  name: string;
  /** The day, or the first one when it comes back every year. */
  held_on: CalendarDate;
  yearly: boolean;
  /** Comes back on the same day of the lunar year. */
  lunar: boolean;
}

const two = (number: number) => String(number).padStart(2, '0');

/** The day of an own occasion in a year; null when it is not held in that year. 29/2 and mùng 30 fall on the day before where they lack. */
export function dayIn({ held_on, yearly, lunar }: Omit<OccasionInput, 'name'>, year: number): CalendarDate | null {
  if (!yearly) return held_on.startsWith(`${year}-`) ? held_on : null;
  if (!lunar) {
    if (Number(held_on.slice(0, 4)) > year) return null;
    const date = `${year}${held_on.slice(4)}`;
    return isCalendarDate(date) ? date : `${year}-02-28`;
  }
  const first = toLunar(held_on);
  if (first.year > year) return null;
  try {
    return lunarDate(year, `${two(first.month)}-${two(first.day)}`);
  } catch {
    return lunarDate(year, `${two(first.month)}-29`);
  }
}

const listOwn = (tx: Tx) =>
  tx.db.selectFrom('occasion').select(['id', 'name', 'held_on', 'yearly', 'lunar']).orderBy('position').orderBy('id').execute();

/** What is held or remembered in a year, of the country and of the ward, in the order of the days. One query. */
export async function occasionsOf(tx: Tx, year: number): Promise<Occasion[]> {
  const own = (await listOwn(tx)).flatMap((row): Occasion[] => {
    const date = dayIn(row, year);
    return date === null ? [] : [{ id: row.id, date, name: row.name, words: row.name, holiday: false, lunar: row.lunar }];
  });
  return [...nationalOccasions(year), ...own].toSorted((a, b) => a.date.localeCompare(b.date));
}

/** Enters an occasion of the ward's own; one of the same name and day is refused. Returns its id. */
export async function addOccasion(tx: Tx, actor: Actor, input: OccasionInput): Promise<string> {
  if (input.lunar && !input.yearly)
    throw new Refusal('lunar_once', 'Ngày âm lịch chỉ dùng cho dịp lặp lại hằng năm. Chọn “Hằng năm”, hoặc bỏ “theo âm lịch”.', 'lunar');
  const twin = (await listOwn(tx)).find(({ name, held_on }) => name === input.name && held_on === input.held_on);
  if (twin) throw new Refusal('occasion_exists', 'Dịp này đã có trong danh sách.', 'name');
  const row = fresh(tx);
  await tx.db
    .insertInto('occasion')
    .values({ ...row, ...input })
    .execute();
  await recordEvent(tx, actor, 'occasion.added', { subject: row.id, detail: { ...input } });
  return row.id;
}

/** Takes an occasion of the ward's own from the list; what it was stays in the journal. */
export async function removeOccasion(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = found(await tx.db.selectFrom('occasion').select(['name', 'held_on']).where('id', '=', id).executeTakeFirst());
  await tx.db.deleteFrom('occasion').where('id', '=', id).execute();
  await recordEvent(tx, actor, 'occasion.removed', { subject: id, detail: row });
}
