import type { Tx } from '../../platform/tenancy.ts';
import type { SubjectColumns } from '../subject/subject.ts';

type Subjects = readonly Pick<SubjectColumns, 'person_id' | 'unit_id' | 'body_id' | 'household_id'>[];

const none = '00000000-0000-0000-0000-000000000000';
const ids = (subjects: Subjects, column: keyof Subjects[number]) => {
  const found = [...new Set(subjects.map((each) => each[column]).filter((id) => id !== null))];
  return found.length > 0 ? found : [none];
};

const employments = (tx: Tx, people: string[]) => tx.db.selectFrom('employment').selectAll().where('person_id', 'in', people).execute();

const ratings = (tx: Tx, people: string[], units: string[], bodies: string[]) =>
  tx.db
    .selectFrom('yearly_rating')
    .selectAll()
    .where((eb) => eb.or([eb('person_id', 'in', people), eb('unit_id', 'in', units), eb('body_id', 'in', bodies)]))
    .orderBy('year')
    .execute();

const leaves = (tx: Tx, people: string[]) =>
  tx.db.selectFrom('leave_of_absence').selectAll().where('person_id', 'in', people).orderBy('from_on').execute();

const disciplines = (tx: Tx, people: string[]) =>
  tx.db.selectFrom('discipline').selectAll().where('person_id', 'in', people).orderBy('decided_on').execute();

const cases = (tx: Tx, people: string[], units: string[], bodies: string[], homes: string[]) =>
  tx.db
    .selectFrom('integrity_case')
    .selectAll()
    .where((eb) =>
      eb.or([eb('person_id', 'in', people), eb('unit_id', 'in', units), eb('body_id', 'in', bodies), eb('household_id', 'in', homes)]),
    )
    .orderBy('opened_on')
    .orderBy('id')
    .execute();

const initiatives = (tx: Tx, people: string[]) =>
  tx.db
    .selectFrom('initiative')
    .innerJoin('initiative_author', (join) =>
      join
        .onRef('initiative_author.initiative_id', '=', 'initiative.id')
        .onRef('initiative_author.authority_id', '=', 'initiative.authority_id'),
    )
    .selectAll('initiative')
    .select('initiative_author.person_id')
    .where('initiative_author.person_id', 'in', people)
    .orderBy('initiative.year')
    .execute();

/** Who belongs to a collective on no particular day: the holders of posts in it, ended posts left out. */
const members = (tx: Tx, units: string[], bodies: string[]) =>
  tx.db
    .selectFrom('post')
    .select(['person_id', 'unit_id', 'body_id'])
    .where('valid_to', 'is', null)
    .where((eb) => eb.or([eb('unit_id', 'in', units), eb('body_id', 'in', bodies)]))
    .execute();

/** What the ward knows about some subjects besides their awards. A constant number of queries. */
export async function meritsOf(tx: Tx, subjects: Subjects) {
  const [units, bodies, homes] = [ids(subjects, 'unit_id'), ids(subjects, 'body_id'), ids(subjects, 'household_id')];
  const posts = await members(tx, units, bodies);
  const people = [...new Set([...ids(subjects, 'person_id'), ...posts.map(({ person_id }) => person_id)])];
  return {
    members: posts,
    employments: new Map((await employments(tx, people)).map((row) => [row.person_id, row])),
    ratings: await ratings(tx, people, units, bodies),
    leaves: await leaves(tx, people),
    disciplines: await disciplines(tx, people),
    cases: await cases(tx, people, units, bodies, homes),
    initiatives: await initiatives(tx, people),
    people,
  };
}

export type Merits = Awaited<ReturnType<typeof meritsOf>>;
export type IntegrityCase = Merits['cases'][number];
export type YearlyRating = Merits['ratings'][number];
export type Discipline = Merits['disciplines'][number];
export type Initiative = Merits['initiatives'][number];

/** Whether a row stands for the same person, unit, body or household. */
export const standsFor = (
  row: { person_id?: string | null; unit_id?: string | null; body_id?: string | null; household_id?: string | null },
  subject: Subjects[number],
): boolean =>
  (['person_id', 'unit_id', 'body_id', 'household_id'] as const).some(
    (column) => subject[column] !== null && row[column] === subject[column],
  );
