import { findingPartNames, type FindingPart } from '../words.ts';
import { listLessons } from '../entry/lesson.ts';
import { listRecommendations } from '../entry/recommendation.ts';
import { listShortcomings } from '../entry/shortcoming.ts';
import { awardLines, groupAwards } from '../facts/awards.ts';
import { targetResults } from '../facts/targets.ts';
import { workResults } from '../facts/works.ts';
import { factsOf } from '../facts.ts';
import { ownerNames } from '../names.ts';
import { figuresOn, listReviews } from '../review/review.ts';
import { exemplarYears } from '../facts/exemplars.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';

const nearness = ['ward', 'district', 'province', 'central'];

/** The theme of a year: the ward's own before those of the levels above; without one, what was launched for it. */
async function themeOf(tx: Tx, year: number) {
  const themes = await tx.db.selectFrom('theme').select(['id', 'level', 'text']).where('year', '=', year).execute();
  const [own] = themes.toSorted((a, b) => nearness.indexOf(a.level) - nearness.indexOf(b.level));
  if (own) return { table: 'theme', id: own.id, text: own.text };
  const launch = await tx.db
    .selectFrom('launch')
    .select(['id', 'theme'])
    .where('year', '=', year)
    .where('theme', 'is not', null)
    .orderBy('position')
    .executeTakeFirst();
  return launch?.theme ? { table: 'launch', id: launch.id, text: launch.theme } : null;
}

const movementsOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('movement')
    .select(['id', 'name', 'short_name', 'nature', 'motto'])
    .where('year', '<=', year)
    .where((eb) => eb(eb.fn.coalesce('year_to', 'year'), '>=', year))
    .where('parent_id', 'is', null)
    .orderBy('position')
    .orderBy('key')
    .execute();

const exemplarsOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('exemplar')
    .leftJoin('person', 'person.id', 'exemplar.person_id')
    .leftJoin('household', 'household.id', 'exemplar.household_id')
    .select((eb) => [
      'exemplar.id',
      'exemplar.unit_id',
      'field',
      'story',
      'total',
      eb.fn.coalesce('exemplar.name', 'person.name', 'household.head').as('name'),
    ])
    .where('exemplar.year', '=', year)
    .orderBy('exemplar.position')
    .orderBy('exemplar.key')
    .execute();

const contentsOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('launch_content')
    .innerJoin('launch', 'launch.id', 'launch_content.launch_id')
    .select(['launch.id', 'launch_content.text'])
    .where('launch.year', '=', year)
    .where((eb) => eb.or([eb('launch_content.kind', 'is', null), eb('launch_content.kind', '=', 'content')]))
    .orderBy('launch.position')
    .orderBy('launch_content.position')
    .execute();

/** Works with a public photo of before or after; the pictures have words for those who do not see them. */
const photosOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('evidence')
    .innerJoin('work', 'work.id', 'evidence.work_id')
    .innerJoin('stored_file', (join) => join.on((eb) => eb(eb.cast<string>('stored_file.id', 'text'), '=', eb.ref('evidence.file'))))
    .select(['work.id as work', 'work.title', 'stage', 'evidence.caption', 'evidence.alt', 'stored_file.id as file'])
    .where('work.year', '=', year)
    .where('evidence.kind', '=', 'photo')
    .where('evidence.published', '=', true)
    .where('stage', 'in', ['before', 'after'])
    .orderBy('work.position')
    .orderBy('evidence.position')
    .execute();

/** Photos with words of the gatherings of the year: its launch, its reviews, until the day of the figures. */
const gatheringsOf = (tx: Tx, year: number, asOf: string) =>
  tx.db
    .selectFrom('photo')
    .innerJoin('event', 'event.id', 'photo.event_id')
    .innerJoin('stored_file', (join) => join.on((eb) => eb(eb.cast<string>('stored_file.id', 'text'), '=', eb.ref('photo.file'))))
    .select(['event.id as event', 'event.kind', 'event.held_on', 'photo.id', 'photo.agenda_kind', 'photo.caption', 'photo.alt'])
    .select('stored_file.id as file')
    .where((eb) => eb.or([eb('event.next_year', '=', year), eb('event.review_year', '=', year)]))
    .where('event.held_on', '<=', asOf)
    .where('photo.alt', 'is not', null)
    .orderBy('event.held_on')
    .orderBy('photo.position')
    .orderBy('photo.key')
    .execute();

const findingsOf = (tx: Tx, year: number) =>
  tx.db.selectFrom('finding').select(['id', 'part', 'field', 'text']).where('year', '=', year).orderBy('position').orderBy('key').execute();

/** The day of the year's figures: that of its final review, of any review, else the end of the year or today. */
export async function deckDay(tx: Tx, year: number): Promise<string> {
  const reviews = (await listReviews(tx)).filter((review) => review.year === year);
  const review = reviews.find(({ kind }) => kind === 'final') ?? reviews[0];
  return figuresOn(review ?? { year, cutoff_on: null, held_on: null }, tx.now);
}

/** Everything the slides of one year may tell; what is internal is not in it. */
export async function deckContent(tx: Tx, year: number) {
  const asOf = await deckDay(tx, year);
  const findings = await findingsOf(tx, year);
  return {
    year,
    asOf,
    reviewed: (await listReviews(tx)).some((review) => review.year === year && review.kind === 'final'),
    facts: await factsOf(tx, year, asOf),
    theme: await themeOf(tx, year),
    next: await themeOf(tx, year + 1),
    movements: await movementsOf(tx, year),
    contents: await contentsOf(tx, year),
    nextContents: await contentsOf(tx, year + 1),
    findings: (part: FindingPart) => findings.filter((row) => row.part === part && part in findingPartNames),
    targets: (await targetResults(tx, year, asOf)).filter(({ unit }) => unit === null),
    works: await workResults(tx, year, asOf),
    photos: await photosOf(tx, year),
    gatherings: await gatheringsOf(tx, year, asOf),
    exemplars: await exemplarsOf(tx, year),
    exemplarYears: await exemplarYears(tx, year),
    awards: groupAwards(await awardLines(tx, year, asOf)),
    shortcomings: (await listShortcomings(tx, { year })).filter(({ internal }) => !internal),
    lessons: await listLessons(tx, { year }),
    recommendations: await listRecommendations(tx, { year }),
    names: await ownerNames(tx),
  };
}
export type DeckContent = Awaited<ReturnType<typeof deckContent>>;

/** The year a ward shows when none is asked for: its last final review, else its last launch or movement. */
export async function deckYear(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('review')
        .where('kind', '=', 'final')
        .select((one) => one.fn.max('year').as('year'))
        .as('reviewed'),
      eb
        .selectFrom('launch')
        .select((one) => one.fn.max('year').as('year'))
        .as('launched'),
      eb
        .selectFrom('movement')
        .select((one) => one.fn.max('year').as('year'))
        .as('moved'),
    ])
    .executeTakeFirstOrThrow();
  return row.reviewed ?? row.launched ?? row.moved ?? Number(localDate(tx.now).slice(0, 4));
}
