import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { listBlocs, livingUnits, unitName } from '../choices.ts';

/** The registrations of a year. */
export const listRegistrations = (tx: Tx, year: number) =>
  tx.db.selectFrom('registration').selectAll().where('year', '=', year).orderBy('position').orderBy('id').execute();

export type Registration = Awaited<ReturnType<typeof listRegistrations>>[number];

export interface BoardEntry {
  kind: 'unit' | 'bloc';
  id: string;
  name: string;
  registration: Registration | undefined;
  /** Its bloc has registered as a whole. */
  covered: boolean;
}

export interface BoardGroup {
  /** Null for units that stand in no bloc. */
  bloc: { id: string; name: string } | null;
  entries: BoardEntry[];
}

const living = (from: CalendarDate | null, to: CalendarDate | null, on: CalendarDate) =>
  (from === null || from <= on) && (to === null || to >= on);

/** Who is to register in a year, bloc by bloc, with what each has registered. A bloc of organisations registers itself. */
export async function registrationBoard(tx: Tx, year: number, on: CalendarDate): Promise<BoardGroup[]> {
  const units = (await livingUnits(tx, on)).filter(({ parent_id }) => parent_id === null);
  const members = (await tx.db.selectFrom('bloc_member').selectAll().orderBy('position').execute()).filter(({ valid_from, valid_to }) =>
    living(valid_from, valid_to, on),
  );
  const registrations = await listRegistrations(tx, year);
  const blocs = (await listBlocs(tx)).filter((bloc) => bloc.year === null || bloc.year === year);
  const unitEntry = (unit: (typeof units)[number]): BoardEntry => ({
    kind: 'unit',
    id: unit.id,
    name: unitName(unit),
    registration: registrations.find(({ unit_id }) => unit_id === unit.id),
    covered: false,
  });
  const groups = blocs.map((bloc): BoardGroup => {
    const own = members.filter(({ bloc_id }) => bloc_id === bloc.id);
    const itself = registrations.find(({ bloc_id }) => bloc_id === bloc.id);
    const entries = units
      .filter((unit) => own.some(({ unit_id }) => unit_id === unit.id))
      .map((unit) => ({ ...unitEntry(unit), covered: itself !== undefined }));
    const registersItself = itself !== undefined || own.some(({ body_id }) => body_id !== null);
    return {
      bloc,
      entries: registersItself
        ? [{ kind: 'bloc', id: bloc.id, name: bloc.name, registration: itself, covered: false }, ...entries]
        : entries,
    };
  });
  const placed = new Set(groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const others = units
    .filter(({ id }) => !placed.has(id))
    .map(unitEntry)
    .filter((entry) => blocs.length === 0 || entry.registration !== undefined);
  return [...groups.filter(({ entries }) => entries.length > 0), ...(others.length > 0 ? [{ bloc: null, entries: others }] : [])];
}

/** Those of the board who have not registered. */
export const unregistered = (board: readonly BoardGroup[]): BoardEntry[] =>
  board.flatMap(({ entries }) => entries.filter(({ registration, covered }) => registration === undefined && !covered));

/** The day the board is read on: today in the running year, the last day of a year that is over. */
export const boardDay = (year: number, today: CalendarDate) => (String(year) < today.slice(0, 4) ? `${year}-12-31` : today);
