import { sql } from 'kysely';
import { type CalendarDate, addDays, localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { launchesOfYear } from '../movement/launch.ts';
import { boardDay, registrationBoard, unregistered } from '../registration/registration.ts';
import { remindersOf } from '../reminder/reminder.ts';

export interface ReadingRow {
  unitId: string;
  name: string;
  /** Launches of the year it has acknowledged, of how many. */
  read: number;
  launches: number;
  registered: boolean;
  /** Day of its last report on a work or a target of the year. */
  reportedOn: CalendarDate | null;
  /** It has something to report on and was silent for longer than a month. */
  silent: boolean;
  reminded: number;
  remindedAt: Date | null;
}

export type Gap = 'read' | 'registered' | 'reported';

/** A unit with work to report that says nothing for so long counts as silent. */
const silentAfterDays = 31;

export const hasGap = (row: ReadingRow, gap: Gap): boolean =>
  gap === 'read' ? row.read < row.launches : gap === 'registered' ? !row.registered : row.silent;

interface Reported {
  unit_id: string;
  last: CalendarDate | null;
  open: boolean;
}

/** For each unit that owns a work or a target of the year: its last report, and whether something is still to be reported. */
const reportsOf = (year: number) => sql<Reported>`
  with duty as (
    select o.unit_id, (select max(p.reported_on) from work_progress p where p.authority_id = w.authority_id and p.work_id = w.id) as day,
      not exists (select from work_milestone m where m.authority_id = w.authority_id and m.work_id = w.id and m.kind = 'completed') as open
    from work_owner o join work w on w.authority_id = o.authority_id and w.id = o.work_id
    where o.role = 'lead' and o.unit_id is not null and w.year = ${year}
    union all
    select t.unit_id, (select max(m.as_of) from measurement m where m.authority_id = t.authority_id and m.target_id = t.id), true
    from target t where t.unit_id is not null and t.year = ${year}
  )
  select unit_id, max(day) as last, bool_or(open) as open from duty group by unit_id`;

/** Every unit of the first level: what it has read, registered and reported, and how often it was reminded. Constant queries. */
export async function readingBoard(tx: Tx, year: number): Promise<ReadingRow[]> {
  const today = localDate(tx.now);
  const day = boardDay(year, today);
  const units = (await livingUnits(tx, day)).filter(({ parent_id }) => parent_id === null);
  const launches = await launchesOfYear(tx, year);
  const ids = launches.map(({ id }) => id);
  const said = Map.groupBy(ids.length === 0 ? [] : await acknowledged(tx, ids), ({ unit_id }) => unit_id);
  const missing = new Set(unregistered(await registrationBoard(tx, year, day)).map(({ id }) => id));
  const reports = new Map((await reportsOf(year).execute(tx.db)).rows.map((row) => [row.unit_id, row]));
  const reminders = new Map((await remindersOf(tx, year)).map((row) => [row.unitId, row]));
  const since = addDays(day, -silentAfterDays);
  return units.map((unit) => {
    const report = reports.get(unit.id);
    const reminder = reminders.get(unit.id);
    return {
      unitId: unit.id,
      name: unitName(unit),
      read: said.get(unit.id)?.length ?? 0,
      launches: launches.length,
      registered: !missing.has(unit.id),
      reportedOn: report?.last ?? null,
      silent: report !== undefined && report.open && (report.last === null || report.last < since),
      reminded: reminder?.count ?? 0,
      remindedAt: reminder?.last ?? null,
    };
  });
}

const acknowledged = (tx: Tx, launchIds: readonly string[]) =>
  tx.db.selectFrom('launch_acknowledgement').select(['unit_id', 'launch_id']).distinct().where('launch_id', 'in', launchIds).execute();
