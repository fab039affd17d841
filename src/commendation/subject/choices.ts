import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { compareNames } from '../../platform/text/names.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { ownUnits } from '../../organization/access.ts';
import { kindNames, type SubjectColumns, subjectChoice } from './subject.ts';
import { type Named, nameSubjects } from './names.ts';

const none = { person_id: null, unit_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };

/** A unit with everything below it, or null for the whole ward. */
export async function unitsWithin(tx: Tx, roots: readonly string[] | null): Promise<Set<string> | null> {
  if (roots === null) return null;
  const units = await tx.db.selectFrom('unit').select(['id', 'parent_id']).execute();
  const within = new Set(roots);
  for (let grown = true; grown;) {
    const below = units.filter(({ id, parent_id }) => parent_id !== null && within.has(parent_id) && !within.has(id));
    for (const { id } of below) within.add(id);
    grown = below.length > 0;
  }
  return within;
}

const current = <R extends { valid_to: string | null }>(rows: R[], date: string) =>
  rows.filter(({ valid_to }) => valid_to === null || valid_to >= date);

async function peopleOf(tx: Tx, within: Set<string> | null, date: string): Promise<string[]> {
  if (within === null) return (await tx.db.selectFrom('person').select('id').execute()).map(({ id }) => id);
  if (within.size === 0) return [];
  const posts = await tx.db
    .selectFrom('post')
    .select(['person_id', 'valid_to'])
    .where('unit_id', 'in', [...within])
    .execute();
  return [...new Set(current(posts, date).map(({ person_id }) => person_id))];
}

/** Everybody the actor may put forward: a head of a unit the own unit, what is below it, its people and its households. */
export async function nominable(tx: Tx, actor: Actor): Promise<(SubjectColumns & Named)[]> {
  const date = localDate(tx.now);
  const within = await unitsWithin(tx, ownUnits(actor));
  const units = current(await tx.db.selectFrom('unit').select(['id', 'valid_to']).orderBy('position').execute(), date).filter(
    ({ id }) => within === null || within.has(id),
  );
  const homes = (await tx.db.selectFrom('household').select(['id', 'unit_id']).execute()).filter(
    ({ unit_id }) => within === null || (unit_id !== null && within.has(unit_id)),
  );
  const bodies =
    within === null ? await tx.db.selectFrom('body').select('id').where('level', '=', 'ward').orderBy('position').execute() : [];
  const people = await peopleOf(tx, within, date);
  const rows: SubjectColumns[] = [
    ...(within === null ? [{ ...none, whole_authority: true }] : []),
    ...units.map(({ id }) => ({ ...none, unit_id: id })),
    ...bodies.map(({ id }) => ({ ...none, body_id: id })),
    ...homes.map(({ id }) => ({ ...none, household_id: id })),
    ...people.map((id) => ({ ...none, person_id: id })),
  ];
  return nameSubjects(tx, rows, date);
}

const collator = new Intl.Collator('vi', { numeric: true });
const words = { collective: 'Tập thể', household: 'Hộ', individual: 'Cá nhân' } as const;

/** The same as options of one list: collectives, households, people by given name. */
export function subjectOptions(subjects: (SubjectColumns & Named)[]) {
  const label = (row: Named) => `${row.kind ? words[row.kind] : ''}: ${[row.name, row.post].filter(Boolean).join(', ')}`;
  const order = Object.keys(kindNames);
  const sorted = subjects.toSorted(
    (a, b) =>
      order.indexOf(a.kind ?? '') - order.indexOf(b.kind ?? '') ||
      (a.kind === 'individual' ? compareNames(a.name, b.name) : collator.compare(a.name, b.name)),
  );
  return sorted.map((row) => ({ value: subjectChoice(row), label: label(row) }));
}
