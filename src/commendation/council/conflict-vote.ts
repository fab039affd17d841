import { localDate } from '../../platform/calendar/date.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { tiesOf } from './conflict.ts';
import type { Tie } from './conflict-records.ts';
import { type Member, roleNames } from './council.ts';

/**
 * Keeps the tied members of a council out of these votes, when they are opened, with the reason beside each: the
 * denominators of the ballot and the minutes come from here (S1-17). Returns who was kept out of anything.
 */
export async function excludeTied(
  tx: Tx,
  members: readonly string[],
  votes: readonly { id: string; nomination_id: string }[],
): Promise<string[]> {
  const places = new Map(votes.map(({ id, nomination_id }) => [nomination_id, id]));
  const ties = (await tiesOf(tx, members)).filter(({ nominationId }) => places.has(nominationId));
  if (ties.length === 0) return [];
  const once = ties.filter(
    (tie, index) => ties.findIndex((other) => other.nominationId === tie.nominationId && other.personId === tie.personId) === index,
  );
  const counts = new Map<string, number>();
  const rows = once.map(({ nominationId, personId }) => {
    const position = counts.get(nominationId) ?? 0;
    counts.set(nominationId, position + 1);
    return { ...freshRow(tx), meeting_vote_id: places.get(nominationId) ?? '', position, person_id: personId };
  });
  await tx.db.insertInto('vote_exclusion').values(rows).execute();
  await tx.db
    .insertInto('conflict_of_interest')
    .values(
      ties.map(({ nominationId, personId, tie, reason }) => ({
        ...fresh(tx),
        nomination_id: nominationId,
        person_id: personId,
        tie,
        reason,
        recorded_on: localDate(tx.now),
        recorded_by: 'Hệ thống, khi mở phiếu',
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute();
  return [...new Set(once.map(({ personId }) => personId))];
}

/** Why each member is kept from each of these nominations: nomination id → person id → reasons. */
export async function reasonsFor(tx: Tx, nominations: readonly string[]): Promise<Map<string, Map<string, string[]>>> {
  const all = new Map<string, Map<string, string[]>>();
  if (nominations.length === 0) return all;
  const rows = await tx.db
    .selectFrom('conflict_of_interest')
    .select(['nomination_id', 'person_id', 'tie', 'reason'])
    .where('nomination_id', 'in', [...nominations])
    .orderBy('tie')
    .execute();
  for (const { nomination_id, person_id, tie, reason } of rows) {
    const people = all.get(nomination_id) ?? new Map<string, string[]>();
    people.set(person_id, [...(people.get(person_id) ?? []), said(tie as Tie, reason)]);
    all.set(nomination_id, people);
  }
  return all;
}

const said = (tie: Tie, reason: string) => (tie === 'declared' ? `tự khai: ${reason}` : reason);

/** Who presides over one item: the chair, or the first vice chair present who is not tied to it; null when there is none. */
export function presidingOver(members: readonly Member[], present: readonly string[], excluded: readonly string[]): Member | null {
  const able = members.filter(({ person_id }) => present.includes(person_id) && !excluded.includes(person_id));
  return able.find(({ role }) => role === 'chair') ?? able.find(({ role }) => role === 'vice_chair') ?? null;
}

export interface Kept {
  name: string;
  person_id: string | null;
  excluded: readonly string[];
  /** Why, by person; without it only that. */
  reasons?: ReadonlyMap<string, readonly string[]>;
}

/** The sentences of minutes and meeting page about one item: who was kept out and why, who took the chair, how many could vote. */
export function exclusionSentences(
  item: Kept,
  award: string,
  members: readonly Member[],
  voting: readonly string[],
  present: readonly string[],
): string[] {
  if (item.excluded.length === 0) return [];
  const name = (person: string) => members.find(({ person_id }) => person_id === person)?.name ?? '';
  const about = (person: string) => (person === item.person_id ? `“${award}” cho chính mình` : `“${award}” cho ${item.name}`);
  const why = (person: string) =>
    person === item.person_id ? '' : (item.reasons?.get(person) ?? []).map((reason) => ` (${reason})`).join('');
  const out = item.excluded.map(
    (person) => `Đồng chí ${name(person)} không xem hồ sơ và không bỏ phiếu đối với đề nghị ${about(person)}${why(person)}.`,
  );
  const chair = members.find(({ role }) => role === 'chair');
  const instead = presidingOver(members, present, item.excluded);
  const handed = chair && item.excluded.includes(chair.person_id) && instead;
  const left = voting.filter((person) => !item.excluded.includes(person)).length;
  return [
    ...out,
    ...(handed ? [`Đồng chí ${instead.name}, ${roleNames[instead.role]}, chủ trì nội dung này thay đồng chí ${chair.name}.`] : []),
    `Số thành viên được bỏ phiếu cho đề nghị này: ${left} trên tổng số ${members.length} thành viên; tỷ lệ vẫn tính trên tổng số thành viên.`,
  ];
}
