import { borneName } from '../../commendation/catalogue/borne-name.ts';
import { householdName, wholeWardName } from '../../commendation/subject/names.ts';
import { subjectKind } from '../../commendation/subject/subject.ts';
import { type Cast, ownerName, storyPerson } from './cast.ts';
import { countsOf } from './counts.ts';
import type { AgendaRows, AwardRow } from './agenda-rows.ts';
import type { EventRows } from './event-rows.ts';
import type { StoryAward, StoryItem, StoryLaunch, StoryMovement, StoryPledge } from './types.ts';

const isThere = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

export const storyMovement = (row: {
  id: string;
  name: string;
  short_name: string | null;
  nature: string;
  year: number | null;
}): StoryMovement => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  nature: row.nature,
  year: row.year,
});

function storyLaunch(cast: Cast, rows: AgendaRows, id: string | null): StoryLaunch | null {
  const launch = rows.launches.find((row) => row.id === id);
  if (!launch) return null;
  const addressees = (content: string) =>
    [...rows.contentUnits, ...rows.contentBlocs]
      .filter((row) => row.launch_content_id === content)
      .map(({ owner_id }) => cast.owners.get(owner_id))
      .filter(isThere);
  return {
    id: launch.id,
    year: launch.year,
    launchedOn: launch.launched_on,
    launcher: storyPerson(cast, launch.launcher_id, launch.launcher_post),
    theme: launch.theme,
    call: launch.call,
    movements: rows.launchMovements.filter((row) => row.launch_id === id).map(storyMovement),
    contents: rows.contents
      .filter((row) => row.launch_id === id)
      .map((row) => ({
        text: row.text,
        kind: (row.kind ?? 'content') as 'content' | 'request' | 'communication',
        field: row.field,
        year: row.year,
        addressees: addressees(row.id),
      })),
  };
}

function storyPledge(cast: Cast, rows: AgendaRows, id: string): StoryPledge | null {
  const pledge = rows.pledges.find((row) => row.id === id);
  if (!pledge) return null;
  return {
    id,
    kind: pledge.kind as StoryPledge['kind'],
    title: pledge.title,
    text: pledge.text,
    year: pledge.year,
    movementId: pledge.movement_id,
    signedOn: pledge.signed_on,
    parties: rows.parties
      .filter((row) => row.pledge_id === id)
      .map((row) => ({
        name: ownerName(cast, row) ?? '',
        bloc: row.bloc_id !== null,
        representative: storyPerson(cast, row.representative_id, row.representative_post),
        representativePost: row.representative_post,
        signed: row.signed_on !== null || pledge.signed_on !== null,
      })),
    witnesses: rows.witnesses
      .filter((row) => row.pledge_id === id)
      .map((row) => storyPerson(cast, row.person_id, row.post))
      .filter(isThere),
    items: rows.items.filter((row) => row.pledge_id === id).map(({ text, target, measure }) => ({ text, target, measure })),
  };
}

export function storyAward(cast: Cast, row: AwardRow, movementIds: string[], ward: string): StoryAward {
  const person = storyPerson(cast, row.person_id, row.recipient_post);
  const named =
    person?.name ??
    ownerName(cast, row) ??
    (row.head ? householdName(row.head) : null) ??
    (row.whole_authority ? wholeWardName(ward) : null);
  return {
    id: row.id,
    direction: row.direction as StoryAward['direction'],
    award: row.award,
    awardName: borneName(row.award, [row.recipient ?? named ?? '']),
    year: row.year,
    yearTo: row.year_to,
    issuer: row.issuer,
    recipient: row.recipient ?? named,
    recipientPost: person?.post ?? row.recipient_post,
    kind: subjectKind(row) ?? 'unknown',
    citation: row.citation,
    posthumous: row.posthumous,
    decisionId: row.decision_id,
    movementIds,
    counts: countsOf(row),
  };
}

/** Awards an item confers: those it names, and every line of the decisions it reads or hands over, none twice. */
function itemAwards(cast: Cast, event: EventRows, rows: AgendaRows, itemId: string, ward: string): StoryAward[] {
  const linked = new Set(event.awardLinks.filter((link) => link.agenda_item_id === itemId).map(({ award_id }) => award_id));
  const decisions = new Set(event.decisionLinks.filter((link) => link.agenda_item_id === itemId).map(({ decision_id }) => decision_id));
  const own = rows.awards.filter((row) => linked.has(row.id) || decisions.has(row.decision_id ?? ''));
  return own.map((row) =>
    storyAward(
      cast,
      row,
      rows.awardMovements.filter((link) => link.award_id === row.id).map(({ movement_id }) => movement_id),
      ward,
    ),
  );
}

/** The acts of the event in order with everything they lead to. */
export function storyAgenda(cast: Cast, event: EventRows, rows: AgendaRows, ward: string): StoryItem[] {
  return event.agenda.map((item) => ({
    id: item.id,
    kind: item.kind,
    mode: item.mode as StoryItem['mode'],
    title: item.title,
    text: item.text,
    speaker: storyPerson(cast, item.person_id, item.person_post),
    unit: cast.owners.get(item.unit_id ?? '') ?? null,
    minutes: item.minutes,
    points: item.points,
    movementId: item.movement_id,
    reviewId: item.review_id,
    launch: storyLaunch(cast, rows, item.launch_id),
    pledges: event.pledgeLinks
      .filter((link) => link.agenda_item_id === item.id)
      .map(({ pledge_id }) => storyPledge(cast, rows, pledge_id))
      .filter(isThere),
    decisions: event.decisionLinks
      .filter((link) => link.agenda_item_id === item.id)
      .map(({ decision_id }) => rows.decisions.find(({ id }) => id === decision_id))
      .filter(isThere)
      .map(({ id, number, symbol, issued_on, title, citation }) => ({ id, number, symbol, issuedOn: issued_on, title, citation })),
    awards: itemAwards(cast, event, rows, item.id, ward),
    tasks: event.taskLinks
      .filter((link) => link.agenda_item_id === item.id)
      .map((task) => ({
        text: task.text,
        year: task.year,
        owner: ownerName(cast, task) ?? cast.people.get(task.person_id ?? '')?.name ?? null,
        phase: task.phase,
        dueOn: task.due_on,
        done: task.done_on !== null,
      })),
  }));
}
