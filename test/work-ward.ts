import { type TestDatabase, addAuthority, testDatabase } from './database.ts';
import { refused } from './refused.ts';
import type { Actor } from '../src/platform/actor.ts';
import { type Tx, fresh, freshRow, inTenant } from '../src/platform/tenancy.ts';

export const today = '2026-11-22';

export interface WorkWard {
  test: TestDatabase;
  ward: string;
  /** Two units, each with its head. */
  units: string[];
  heads: Actor[];
  officer: Actor;
  accountant: Actor;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The reason of the refusal, 'not found', or 'taken' where there was none. */
  reason(work: (tx: Tx) => Promise<unknown>): Promise<string>;
  /** A work of the first unit, with the second as its partner; registered on 01/3/2026. */
  addWork(more?: Record<string, unknown>): Promise<string>;
}

const person = (name: string, role: string, unitId: string | null = null): Actor => ({
  kind: 'account',
  accountId: null,
  personId: null,
  name,
  roles: [{ role, unitId }],
});

async function addUnits(tx: Tx): Promise<string[]> {
  const kind = fresh(tx);
  await tx.db
    .insertInto('unit_kind')
    .values({ ...kind, name: 'Khu phố', residential: true })
    .execute();
  const units = [1, 2].map((number) => ({ ...fresh(tx), kind_id: kind.id, name: `Khu phố ${number}`, number, position: number }));
  await tx.db.insertInto('unit').values(units).execute();
  return units.map(({ id }) => id);
}

async function insertWork(tx: Tx, units: readonly string[], more: Record<string, unknown>): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('work')
    .values({ ...row, year: 2026, kind: 'construction', title: 'Nâng cấp hẻm 71/26', due_on: '2026-10-31', ...more })
    .execute();
  const owner = (unit_id: string, position: number, role: string) => ({ ...freshRow(tx), work_id: row.id, unit_id, position, role });
  await tx.db
    .insertInto('work_owner')
    .values(units.map((unit, index) => owner(unit, index, index === 0 ? 'lead' : 'partner')))
    .execute();
  await tx.db
    .insertInto('work_milestone')
    .values({ ...freshRow(tx), work_id: row.id, position: 0, kind: 'registered', happened_on: '2026-03-01' })
    .execute();
  return row.id;
}

/** A ward of two khu phố with those who report on works and keep the ledger. */
export async function workWard(slug: string): Promise<WorkWard> {
  const test = await testDatabase();
  const ward = await addAuthority(test, slug);
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
  const units = await run(addUnits);
  return {
    test,
    ward,
    units,
    heads: units.map((unit, index) => person(`Trưởng khu phố ${index + 1}`, 'unit_head', unit)),
    officer: person('Cán bộ thi đua', 'officer'),
    accountant: person('Kế toán', 'accountant'),
    run,
    addWork: (more = {}) => run((tx) => insertWork(tx, more['alone'] ? units.slice(0, 1) : units, withoutAlone(more))),
    reason: (work) => refused(run(work)),
  };
}

const withoutAlone = ({ alone: _, ...more }: Record<string, unknown>) => more;
