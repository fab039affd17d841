import type { CalendarDate } from '../../platform/calendar/date.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type PersonWithPosts, listPeople } from '../choices.ts';

const heads = /^(to )?truong|^hieu truong|^giam doc|^tram truong|^chu tich|^khoi truong/;

/** Who stands for a unit on the day: its head by title, else whoever holds its most senior post. */
function headOf(people: readonly PersonWithPosts[], unitId: string): { id: string; post: string } | null {
  const posts = people.flatMap((person) =>
    person.posts.filter((post) => post.unit_id === unitId).map((post) => ({ id: person.id, post: post.title, rank: post.rank ?? 1e9 })),
  );
  const sorted = posts.sort((a, b) => a.rank - b.rank);
  return sorted.find(({ post }) => heads.test(fold(post))) ?? sorted[0] ?? null;
}

export interface Signer {
  unit_id: string | null;
  bloc_id: string | null;
  name: string;
  representative_id: string | null;
  representative_post: string | null;
}

/** The parties that units and blocs make, with whoever stands for each on the day. A bloc is led by the head of its leading unit. */
export async function signersOf(tx: Tx, unitIds: readonly string[], blocIds: readonly string[], on: CalendarDate): Promise<Signer[]> {
  const people = await listPeople(tx, on);
  const units =
    unitIds.length === 0
      ? []
      : await tx.db
          .selectFrom('unit')
          .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
          .select(['unit.id', 'unit.name', 'unit.number', 'unit_kind.name as kind'])
          .where('unit.id', 'in', [...unitIds])
          .orderBy('unit.position')
          .execute();
  const blocs =
    blocIds.length === 0
      ? []
      : await tx.db
          .selectFrom('bloc')
          .select(['id', 'name', 'leader_id'])
          .where('id', 'in', [...blocIds])
          .orderBy('position')
          .execute();
  const signer = (unit_id: string | null, bloc_id: string | null, name: string, at: string | null): Signer => {
    const head = at === null ? null : headOf(people, at);
    return { unit_id, bloc_id, name, representative_id: head?.id ?? null, representative_post: head?.post ?? null };
  };
  return [
    ...units.map((unit) => signer(unit.id, null, unit.name ?? `${unit.kind} ${unit.number ?? ''}`.trim(), unit.id)),
    ...blocs.map((bloc) => signer(null, bloc.id, bloc.name, bloc.leader_id)),
  ];
}
