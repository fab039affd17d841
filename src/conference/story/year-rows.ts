import type { Tx } from '../../platform/tenancy.ts';
import { awardsOf } from './agenda-rows.ts';
import { all, among } from './event-rows.ts';

/** What the ward has on record for the years of the event. */
export function yearRows(tx: Tx, reviewYear: number | null, reviews: readonly string[], years: readonly number[]) {
  const { db } = tx;
  const year = reviewYear ?? 0;
  const ofReview = among(reviews);
  const works = years.length > 0 ? [...years] : [0];
  return all({
    findings: db
      .selectFrom('finding')
      .selectAll()
      .where((eb) => eb.or([eb('review_id', 'in', ofReview), eb.and([eb('review_id', 'is', null), eb('year', '=', year)])]))
      .orderBy('position')
      .orderBy('key')
      .execute(),
    shortcomings: db
      .selectFrom('shortcoming')
      .selectAll()
      .where('internal', '=', false)
      .where((eb) => eb.or([eb('review_id', 'in', ofReview), eb.and([eb('review_id', 'is', null), eb('year', '=', year)])]))
      .orderBy('position')
      .orderBy('key')
      .execute(),
    shortcomingUnits: db
      .selectFrom('shortcoming_unit')
      .innerJoin('shortcoming', 'shortcoming.id', 'shortcoming_id')
      .select(['shortcoming_id', 'unit_id'])
      .where('shortcoming.year', '=', year)
      .orderBy('shortcoming_unit.position')
      .execute(),
    lessons: db
      .selectFrom('lesson')
      .selectAll()
      .where((eb) => eb.or([eb('review_id', 'in', ofReview), eb.and([eb('review_id', 'is', null), eb('year', '=', year)])]))
      .orderBy('position')
      .orderBy('key')
      .execute(),
    recommendations: db
      .selectFrom('recommendation')
      .selectAll()
      .where((eb) => eb.or([eb('review_id', 'in', ofReview), eb.and([eb('review_id', 'is', null), eb('year', '=', year)])]))
      .orderBy('position')
      .orderBy('key')
      .execute(),
    received: awardsOf(tx)
      .where('award.direction', '=', 'received')
      .where((eb) => eb(eb.fn.coalesce('award.year_to', 'award.year'), '=', year))
      .execute(),
    works: db.selectFrom('work').selectAll().where('year', 'in', works).orderBy('position').orderBy('key').execute(),
    workOwners: db
      .selectFrom('work_owner')
      .innerJoin('work', 'work.id', 'work_owner.work_id')
      .select(['work_id', 'work_owner.unit_id', 'work_owner.bloc_id', 'work_owner.body_id', 'role'])
      .where('work.year', 'in', works)
      .orderBy('work_owner.position')
      .execute(),
    milestones: db
      .selectFrom('work_milestone')
      .innerJoin('work', 'work.id', 'work_milestone.work_id')
      .select(['work_id', 'work_milestone.kind', 'happened_on', 'text'])
      .where('work.year', 'in', works)
      .orderBy('work_milestone.position')
      .execute(),
    exemplars: db
      .selectFrom('exemplar')
      .leftJoin('household', 'household.id', 'exemplar.household_id')
      .select([
        'exemplar.name',
        'exemplar.person_id',
        'exemplar.unit_id',
        'exemplar.field',
        'exemplar.story',
        'exemplar.stage',
        'exemplar.total',
        'household.head',
      ])
      .where('exemplar.year', '=', year)
      .orderBy('exemplar.position')
      .orderBy('exemplar.key')
      .execute(),
    counters: db.selectFrom('counter').selectAll().orderBy('position').execute(),
  });
}
export type YearRows = Awaited<ReturnType<typeof yearRows>>;
