import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { callFor, listCalls } from './call.ts';
import { actsOf, registrationOf } from './changing.ts';
import { changesBetween } from './changes.ts';
import { type Content, contentOf, readContent } from './content.ts';
import { targetRows } from './fill.ts';
import { findRegistrant } from './registrant.ts';
import { firstSentOn, lateDays, registrationState } from './state.ts';

const emptyContent: Content = { movements: [], classes: [], titles: [], targets: [], works: [] };

const workRows = (tx: Tx, registrationId: string) =>
  tx.db
    .selectFrom('work')
    .select(['id', 'key', 'title', 'chosen', 'alternative_of_id'])
    .where('registration_id', '=', registrationId)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Items that a bloc registered for the unit as one of several owners. */
const sharedWorks = (tx: Tx, unitId: string, year: number) =>
  tx.db
    .selectFrom('work_owner')
    .innerJoin('work', 'work.id', 'work_owner.work_id')
    .innerJoin('registration', 'registration.id', 'work.registration_id')
    .innerJoin('bloc', 'bloc.id', 'registration.bloc_id')
    .select(['work.id', 'work.title', 'work.kind', 'work.target', 'work.due_on', 'bloc.name as bloc_name'])
    .where('work_owner.unit_id', '=', unitId)
    .where('work.year', '=', year)
    .orderBy('work.position')
    .orderBy('work.id')
    .execute();

const chosenMovements = async (tx: Tx, registrationId: string) =>
  (await tx.db.selectFrom('registration_movement').select('movement_id').where('registration_id', '=', registrationId).execute()).map(
    ({ movement_id }) => movement_id,
  );

/** All that the page and the paper of one registration show. */
export async function findSheet(tx: Tx, registrantId: string, year: number) {
  const registrant = await findRegistrant(tx, registrantId);
  const registration = await registrationOf(tx, registrant, year);
  const acts = registration ? await actsOf(tx, registration.id) : [];
  const call = callFor(await listCalls(tx, year), registration?.movement_id ?? null);
  const content = registration ? await contentOf(tx, registration) : emptyContent;
  const today: CalendarDate = localDate(tx.now);
  const sentOn = registration ? firstSentOn(registration.registered_on, acts) : null;
  const kept = readContent(acts.findLast((act) => act.content !== null)?.content ?? null);
  return {
    registrant,
    year,
    registration,
    acts,
    call,
    content,
    state: registrationState(registration, acts),
    sentOn,
    late: lateDays(call?.due_on ?? null, sentOn, today),
    /** What has been changed since the last version; empty where there is none. */
    unsent: kept === null ? [] : changesBetween(kept, content),
    targets: registration ? await targetRows(tx, registration.id) : [],
    works: registration ? await workRows(tx, registration.id) : [],
    shared: registrant.unitId ? await sharedWorks(tx, registrant.unitId, year) : [],
    movementIds: registration ? await chosenMovements(tx, registration.id) : null,
  };
}

export type Sheet = Awaited<ReturnType<typeof findSheet>>;

/** Each version with what changed from the one before, newest first. */
export function versionsOf(acts: Sheet['acts']) {
  let before: Content | null = null;
  let number = 0;
  return acts
    .map((act) => {
      const content = readContent(act.content);
      const changes = content === null ? [] : changesBetween(before, content);
      const first = before === null;
      if (content !== null) before = content;
      if (act.kind === 'submitted' || act.kind === 'changed') number += 1;
      return { ...act, number, first, changes };
    })
    .toReversed();
}
