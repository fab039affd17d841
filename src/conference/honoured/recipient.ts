import type { SubjectKind } from '../../commendation/catalogue/entry.ts';
import { addressed } from '../../organization/people/protocol.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { conferredAwards } from '../delegate/groups.ts';
import { peopleAt, withPost } from '../people.ts';
import { honoursOf } from '../stage/honours.ts';
import { compareHonours } from '../stage/order.ts';
import { findStage } from '../stage/stage.ts';

/** Somebody who is commended at a conference and is invited to receive it. */
export interface Recipient {
  /** The id of the first award, by which an invitation is asked for. */
  id: string;
  kind: SubjectKind;
  /** "Bà Nguyễn Thị Hoa - Trưởng khu phố 2", "Hộ gia đình ông Lê Văn Ba". */
  line: string;
  posthumous: boolean;
  /** What is conferred, each with the batch and the place in it once the run of show is arranged. */
  awards: { name: string; batch: number | null; place: number | null }[];
  /** The code of the first call, for answer and check-in; null before the run of show is arranged. */
  code: string | null;
}

/** Persons, collectives and households named in the awards of a conference, each once, in the order in which they are called. */
export async function recipientsOf(tx: Tx, eventId: string): Promise<Recipient[]> {
  const { event, batches } = await findStage(tx, eventId);
  const rows = await conferredAwards(tx, eventId);
  const people = await peopleAt(
    tx,
    rows.flatMap(({ person_id }) => person_id ?? []),
    event.held_on,
  );
  const honours = (await honoursOf(tx, rows, event.held_on)).toSorted(compareHonours);
  const calls = new Map(
    batches.flatMap(({ number, entries }) =>
      entries.map(({ honour, code }, index) => [honour.id, { batch: number, place: index + 1, code }] as const),
    ),
  );
  const named = honours.map((honour) => {
    const row = rows.find(({ id }) => id === honour.id);
    const person = people.get(row?.person_id ?? '');
    const line = person ? withPost(addressed(person, 'invitation'), row?.recipient_post ?? (person.posts || null)) : honour.line;
    return { honour, line, subject: row?.person_id ?? `${honour.kind} ${honour.line}` };
  });
  return [...Map.groupBy(named, ({ subject }) => subject).values()].flatMap((own): Recipient[] => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        id: first.honour.id,
        kind: first.honour.kind,
        line: first.line,
        posthumous: own.some(({ honour }) => honour.posthumous),
        awards: own.map(({ honour }) => {
          const { batch = null, place = null } = calls.get(honour.id) ?? {};
          return { name: honour.awardName, batch, place };
        }),
        code: own.map(({ honour }) => calls.get(honour.id)?.code ?? null).find((code) => code !== null) ?? null,
      },
    ];
  });
}
