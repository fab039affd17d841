import { addDays, localDate, localYear } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { dueReports, dueReviews, dueTasks, dueWorks } from './dated-matters.ts';
import type { Matter } from './matter.ts';
import { beginnings } from './year-matters.ts';

export interface UnitMatter extends Matter {
  unitId: string;
}

export interface LateUnit {
  unitId: string;
  unitName: string;
  matters: UnitMatter[];
}

/** What has a due day is on the officer's list from so many days before. */
const daysBefore = 7;

/**
 * Everything owed for a year. Of a year that is over only its open works and tasks can still be done; nobody is urged to
 * register, to sign or to report for it. A fixed number of queries.
 */
export async function openMatters(tx: Tx, year: number): Promise<Matter[]> {
  const dated = [...(await dueWorks(tx, year)), ...(await dueTasks(tx, year))];
  if (year < localYear(tx.now)) return dated;
  const units = (await livingUnits(tx, localDate(tx.now))).filter(({ parent_id }) => parent_id === null);
  return [
    ...dated,
    ...(await dueReports(tx, year)),
    ...(await dueReviews(tx, year)),
    ...(await beginnings(
      tx,
      year,
      units.map(({ id }) => id),
    )),
  ];
}

/** Who is late with what for a year, in the order of the units. */
export async function lateUnits(tx: Tx, year: number): Promise<LateUnit[]> {
  const soon = addDays(localDate(tx.now), daysBefore);
  const late = (await openMatters(tx, year)).filter(
    (matter): matter is UnitMatter =>
      matter.unitId !== null && (matter.rule === 'registration' || matter.dueOn === null || matter.dueOn <= soon),
  );
  const matters = Map.groupBy(late, ({ unitId }) => unitId);
  return (await livingUnits(tx, localDate(tx.now))).flatMap((unit) => {
    const own = matters.get(unit.id);
    return own ? [{ unitId: unit.id, unitName: unitName(unit), matters: own }] : [];
  });
}

/** What a reminder of a unit says about each of its matters. */
export const inputsOf = (year: number, { matters }: LateUnit) =>
  matters.map(({ unitId, subject, text, dueOn }) => ({ unitId, year, subject, text, dueOn }));

/** Whether the unit was reminded of all its matters; `today` as `remindedToday` gives it. */
export const allSent = (today: ReadonlySet<string>, { unitId, matters }: LateUnit) =>
  matters.every(({ subject }) => today.has(`${unitId} ${subject}`));
