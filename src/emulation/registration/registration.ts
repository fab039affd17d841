import { sql } from 'kysely';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import { listBlocs, livingUnits, unitName } from '../choices.ts';
import { callFor, listCalls } from './call.ts';
import { type RegistrationState, firstSentOn, lateDays, owes, registrationState } from './state.ts';

/** The registrations of a year. */
export const listRegistrations = (tx: Tx, year: number) =>
  tx.db.selectFrom('registration').selectAll().where('year', '=', year).orderBy('position').orderBy('id').execute();

export type Registration = Awaited<ReturnType<typeof listRegistrations>>[number];

export interface BoardEntry {
  kind: 'unit' | 'bloc';
  id: string;
  name: string;
  registration: Registration | undefined;
  state: RegistrationState;
  /** Day of the first submission. */
  sentOn: CalendarDate | null;
  /** Days after the deadline, until sent or until today. */
  late: number;
  targets: number;
  works: number;
  /** Its bloc has registered as a whole. */
  covered: boolean;
}

export interface BoardGroup {
  /** Null for units that stand in no bloc. */
  bloc: { id: string; name: string } | null;
  entries: BoardEntry[];
}

const actsOfYear = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('registration_act')
    .innerJoin('registration', 'registration.id', 'registration_act.registration_id')
    .select(['registration_act.registration_id', 'registration_act.kind', 'registration_act.acted_at'])
    .where('registration.year', '=', year)
    .orderBy('registration_act.acted_at')
    .orderBy('registration_act.id')
    .execute();

const targetCounts = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('registration_target')
    .innerJoin('registration', 'registration.id', 'registration_target.registration_id')
    .select('registration_id as id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('registration.year', '=', year)
    .groupBy('registration_id')
    .execute();

/** Works each unit or bloc leads; alternatives that were not chosen do not count. */
const workCounts = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('work_owner')
    .innerJoin('work', 'work.id', 'work_owner.work_id')
    .select(sql<string>`coalesce(work_owner.unit_id, work_owner.bloc_id)`.as('id'))
    .select(sql<number>`count(*)::int`.as('count'))
    .where('work.year', '=', year)
    .where('work_owner.role', '=', 'lead')
    .where(
      // Not in, and not "not exists": beside an "or" only this is hashed once instead of being searched for every work.
      sql<boolean>`(work.chosen or coalesce(work.alternative_of_id, work.id) not in (
        select coalesce(other.alternative_of_id, other.id) from work other where other.chosen))`,
    )
    .groupBy(sql`coalesce(work_owner.unit_id, work_owner.bloc_id)`)
    .execute();

/** What every entry of the board is filled from, in a fixed number of queries. */
async function yearRegister(tx: Tx, year: number, on: CalendarDate) {
  const registrations = await listRegistrations(tx, year);
  const acts = Map.groupBy(await actsOfYear(tx, year), ({ registration_id }) => registration_id);
  const calls = await listCalls(tx, year);
  const targets = new Map((await targetCounts(tx, year)).map(({ id, count }) => [id, count]));
  const works = new Map((await workCounts(tx, year)).map(({ id, count }) => [id, count]));
  const byOwner = new Map(registrations.toReversed().map((each) => [each.unit_id ?? each.bloc_id, each]));
  return (kind: 'unit' | 'bloc', id: string, name: string): BoardEntry => {
    const registration = byOwner.get(id);
    const own = acts.get(registration?.id ?? '') ?? [];
    const sentOn = registration ? firstSentOn(registration.registered_on, own) : null;
    return {
      kind,
      id,
      name,
      registration,
      state: registrationState(registration, own),
      sentOn,
      late: lateDays(callFor(calls, registration?.movement_id ?? null)?.due_on ?? null, sentOn, on),
      targets: targets.get(registration?.id ?? '') ?? 0,
      works: works.get(id) ?? 0,
      covered: false,
    };
  };
}

const living = (from: CalendarDate | null, to: CalendarDate | null, on: CalendarDate) =>
  (from === null || from <= on) && (to === null || to >= on);

/** Who is to register in a year, bloc by bloc, with what each has registered. A bloc of organisations registers itself. */
export const registrationBoard = (tx: Tx, year: number, on: CalendarDate): Promise<BoardGroup[]> =>
  once(tx, `registrationBoard ${year} ${on}`, () => readBoard(tx, year, on));

async function readBoard(tx: Tx, year: number, on: CalendarDate): Promise<BoardGroup[]> {
  const units = (await livingUnits(tx, on)).filter(({ parent_id }) => parent_id === null);
  const members = (await tx.db.selectFrom('bloc_member').selectAll().orderBy('position').execute()).filter(({ valid_from, valid_to }) =>
    living(valid_from, valid_to, on),
  );
  const entryOf = await yearRegister(tx, year, on);
  const blocs = (await listBlocs(tx)).filter((bloc) => bloc.year === null || bloc.year === year);
  const unitEntry = (unit: (typeof units)[number]) => entryOf('unit', unit.id, unitName(unit));
  const groups = blocs.map((bloc): BoardGroup => {
    const own = members.filter(({ bloc_id }) => bloc_id === bloc.id);
    const itself = entryOf('bloc', bloc.id, bloc.name);
    const covers = itself.registration !== undefined && !owes(itself.state);
    const entries = units
      .filter((unit) => own.some(({ unit_id }) => unit_id === unit.id))
      .map((unit) => ({ ...unitEntry(unit), covered: covers }));
    const registersItself = itself.registration !== undefined || own.some(({ body_id }) => body_id !== null);
    return { bloc, entries: registersItself ? [itself, ...entries] : entries };
  });
  const placed = new Set(groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const others = units
    .filter(({ id }) => !placed.has(id))
    .map(unitEntry)
    .filter((entry) => blocs.length === 0 || entry.registration !== undefined);
  return [...groups.filter(({ entries }) => entries.length > 0), ...(others.length > 0 ? [{ bloc: null, entries: others }] : [])];
}

/** Those of the board who have not registered: nothing there, a draft, or a returned one not sent again. */
export const unregistered = (board: readonly BoardGroup[]): BoardEntry[] =>
  board.flatMap(({ entries }) => entries.filter(({ state, covered }) => owes(state) && !covered));

/** The day the board is read on: today in the running year, the last day of a year that is over. */
export const boardDay = (year: number, today: CalendarDate) => (String(year) < today.slice(0, 4) ? `${year}-12-31` : today);
