import { sql } from 'kysely';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Addressee, addresseeKey } from './matter.ts';
import type { Urged } from './timing.ts';

interface Row {
  unit_id: string | null;
  body_id: string | null;
  person_id: string | null;
  year: number;
  subject: string;
  count: number;
  last: CalendarDate;
}

export const matterKey = (matter: Addressee & { year: number; subject: string }) =>
  `${addresseeKey(matter)} ${matter.year} ${matter.subject}`;

/** How often and when last each matter of these years was urged, by hand or by rule. One query. */
export async function urgedBefore(tx: Tx, years: readonly number[]): Promise<ReadonlyMap<string, Urged>> {
  const { rows } = await sql<Row>`
    select unit_id, body_id, person_id, year, subject, count(*)::int as count, max((sent_at at time zone 'Asia/Ho_Chi_Minh')::date)::text as last
    from reminder where year = any(${[...years]}::int[]) group by unit_id, body_id, person_id, year, subject`.execute(tx.db);
  return new Map(
    rows.map(({ unit_id, body_id, person_id, count, last, ...rest }) => [
      matterKey({ unitId: unit_id, bodyId: body_id, personId: person_id, ...rest }),
      { count, last },
    ]),
  );
}
