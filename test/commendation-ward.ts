import type { Actor } from '../src/platform/actor.ts';
import { type Tx, fresh, freshRow, inTenant } from '../src/platform/tenancy.ts';
import { type TestDatabase, addAuthority } from './database.ts';

export interface CommendationWard {
  authorityId: string;
  council: string;
  /** Council members in order: chair, vice chair, secretary, others. */
  members: string[];
  units: string[];
  households: string[];
  movement: string;
  officer: Actor;
  chair: Actor;
  viceChair: Actor;
  head: Actor;
  member(index: number): Actor;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export const actorOf = (name: string, personId: string | null, accountId: string, roles: Actor['roles']): Actor => ({
  kind: 'account',
  accountId,
  personId,
  name,
  roles,
});

const roles = ['chair', 'vice_chair', 'secretary'] as const;

/** A ward with a council, two khu phố with households and one movement, for the tests of commendation. */
export async function commendationWard(test: TestDatabase, slug: string, councilSize = 5): Promise<CommendationWard> {
  const authorityId = await addAuthority(test, slug, 'Phường Mai Vàng');
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, authorityId, work);
  const made = await run(async (tx) => {
    const members: string[] = [];
    for (let index = 0; index < councilSize; index++) members.push(await addPerson(tx, `Nguyễn Văn ${String.fromCharCode(65 + index)}n`));
    const council = fresh(tx);
    await tx.db
      .insertInto('council')
      .values({ ...council, name: 'Hội đồng Thi đua - Khen thưởng phường Mai Vàng', valid_from: '2025-07-04' })
      .execute();
    await tx.db
      .insertInto('council_member')
      .values(
        members.map((person_id, position) => ({
          ...freshRow(tx),
          council_id: council.id,
          position,
          person_id,
          role: roles[position] ?? 'member',
        })),
      )
      .execute();
    const body = fresh(tx);
    await tx.db
      .insertInto('body')
      .values({ ...body, name: 'Ủy ban nhân dân phường', kind: 'government', level: 'ward' })
      .execute();
    for (const [index, title] of ['Phó Bí thư Đảng ủy, Chủ tịch UBND phường', 'Phó Chủ tịch UBND phường'].entries()) {
      await tx.db
        .insertInto('post')
        .values({ ...fresh(tx), person_id: members[index] ?? '', title, body_id: body.id, level: 'ward', rank: index })
        .execute();
    }
    const kind = fresh(tx);
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    const units = [fresh(tx), fresh(tx)];
    await tx.db
      .insertInto('unit')
      .values(units.map((unit, index) => ({ ...unit, kind_id: kind.id, number: index + 1 })))
      .execute();
    const households = units.map(() => fresh(tx));
    await tx.db
      .insertInto('household')
      .values(households.map((home, index) => ({ ...home, unit_id: units[index]?.id ?? null, head: `Trần Văn ${index}` })))
      .execute();
    // The text of the regime of today was confirmed here; what happens without that is tested where it matters.
    await tx.db
      .insertInto('law_confirmation')
      .values({
        ...fresh(tx),
        kind: 'confirmed',
        scope: 'R4',
        document: 'Luật 06/2026/QH16',
        person: 'Nguyễn Văn An',
        acted_on: '2026-10-05',
      })
      .execute();
    const movement = fresh(tx);
    await tx.db
      .insertInto('movement')
      .values({ ...movement, name: 'Thi đua yêu nước', nature: 'emulation', form: 'regular', origin: 'ward', year: 2026 })
      .execute();
    return {
      members,
      council: council.id,
      units: units.map(({ id }) => id),
      households: households.map(({ id }) => id),
      movement: movement.id,
    };
  });
  const account = (role: string, person: string | null, unitId: string | null = null) =>
    actorOf(role, person, test.runtime.newId(), [{ role, unitId }]);
  return {
    authorityId,
    ...made,
    run,
    officer: account('officer', null),
    chair: account('chair', made.members[0] ?? null),
    viceChair: account('chair', made.members[1] ?? null),
    head: account('unit_head', null, made.units[0] ?? null),
    member: (index) => account('council_member', made.members[index] ?? null),
  };
}

export async function addPerson(tx: Tx, name: string): Promise<string> {
  const person = fresh(tx);
  await tx.db
    .insertInto('person')
    .values({ ...person, name })
    .execute();
  return person.id;
}
