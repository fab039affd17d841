import { type Cast, ownerName, storyPerson } from './cast.ts';
import type { EventRows } from './event-rows.ts';
import type { YearRows } from './year-rows.ts';
import type { EventStory, StoryPhoto, StoryWork } from './types.ts';

function storyWork(cast: Cast, rows: YearRows, work: YearRows['works'][number]): StoryWork {
  const milestones = rows.milestones
    .filter((row) => row.work_id === work.id)
    .map(({ kind, happened_on, text }) => ({ kind, on: happened_on, text }));
  return {
    id: work.id,
    year: work.year,
    kind: work.kind as StoryWork['kind'],
    title: work.title,
    field: work.field,
    place: work.place,
    locatedIn: cast.owners.get(work.located_in_id ?? '') ?? null,
    motto: work.motto,
    effect: work.effect,
    cost: work.cost,
    basis: work.basis,
    target: work.target,
    owners: rows.workOwners
      .filter((row) => row.work_id === work.id)
      .map((row) => ({ name: ownerName(cast, row) ?? '', bloc: row.bloc_id !== null, lead: row.role === 'lead' })),
    dueOn: work.due_on,
    completedOn: milestones.find(({ kind }) => kind === 'completed')?.on ?? null,
    milestones,
  };
}

type OfYear = Pick<EventStory, 'findings' | 'shortcomings' | 'lessons' | 'recommendations' | 'works' | 'exemplars' | 'counters'>;

/** What was found, fell short and was learnt in the year, and what was built in it. */
export function storyYear(cast: Cast, rows: YearRows): OfYear {
  return {
    findings: rows.findings.map(({ part, movement_id, field, text }) => ({ part, movementId: movement_id, field, text })),
    shortcomings: rows.shortcomings.map((row) => ({
      text: row.text,
      cause: row.cause,
      causeText: row.cause_text,
      ownerLevel: row.owner_level,
      effect: row.effect,
      units: rows.shortcomingUnits.filter((link) => link.shortcoming_id === row.id).map(({ unit_id }) => cast.owners.get(unit_id) ?? ''),
    })),
    lessons: rows.lessons.map(({ text }) => text),
    recommendations: rows.recommendations.map(({ kind, text, to_level }) => ({
      kind: kind as 'direction' | 'proposal',
      text,
      toLevel: to_level,
    })),
    works: rows.works.map((work) => storyWork(cast, rows, work)),
    exemplars: rows.exemplars.map((row) => ({
      name: row.name ?? cast.people.get(row.person_id ?? '')?.name ?? cast.owners.get(row.unit_id ?? '') ?? row.head,
      field: row.field,
      story: row.story,
      stage: row.stage,
      total: row.total,
    })),
    counters: rows.counters.map(({ kind, value, as_of }) => ({ kind, value, asOf: as_of })),
  };
}

export function storyPhotos(cast: Cast, event: EventRows): StoryPhoto[] {
  return event.photos.map((photo) => ({
    id: photo.id,
    caption: photo.caption,
    alt: photo.alt,
    file: photo.file,
    agendaKind: photo.agenda_kind,
    takenOn: photo.taken_on,
    people: event.photoPeople
      .filter((link) => link.photo_id === photo.id)
      .flatMap(({ person_id }) => storyPerson(cast, person_id, null) ?? []),
  }));
}
