import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { wardLaw } from '../law/ward-law.ts';
import { quotaMeter } from '../nomination/quota.ts';
import type { NominationView } from '../nomination/reading.ts';
import { subjectChoice } from '../subject/subject.ts';
import { nameSubjects } from '../subject/names.ts';
import type { Listed, MirrorFacts, UnitFacts } from './mirror.ts';
import { outsideOf } from './outside.ts';

/** How far back the mirror looks. */
export const lookBack = 3;
const none = '00000000-0000-0000-0000-000000000000';
const idsOf = (rows: readonly (string | null)[]) => [...new Set(rows.filter((id) => id !== null)), none];

async function peopleFacts(tx: Tx, people: string[], day: string) {
  const persons = await tx.db
    .selectFrom('person')
    .leftJoin('employment', (join) =>
      join.onRef('employment.person_id', '=', 'person.id').onRef('employment.authority_id', '=', 'person.authority_id'),
    )
    .select(['person.id', 'person.honorific', 'employment.sex', 'employment.position_kind'])
    .where('person.id', 'in', people)
    .execute();
  const posts = await tx.db
    .selectFrom('post')
    .select(['person_id', 'title', 'unit_id'])
    .where('person_id', 'in', people)
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('rank', (order) => order.asc().nullsLast())
    .execute();
  return { persons: new Map(persons.map((row) => [row.id, row])), posts };
}

type People = Awaited<ReturnType<typeof peopleFacts>>;
const leads = /(^|[\s,])(chủ tịch|bí thư|giám đốc|hiệu trưởng|chỉ huy trưởng|trưởng (phòng|ban|trạm|công an|khu phố|thôn|ấp)|tổ trưởng)/i;

/** A recorded kind of position decides; else a leading post tells a leader; nothing tells a direct worker but the record. */
function positionOf(person: string, { persons, posts }: People): Pick<Listed, 'leader' | 'directWorker'> {
  const kind = persons.get(person)?.position_kind ?? null;
  if (kind !== null) return { leader: kind === 'leader', directWorker: kind === 'direct_worker' };
  const titles = posts.filter(({ person_id }) => person_id === person).map(({ title }) => title);
  return titles.some((title) => leads.test(title)) ? { leader: true, directWorker: false } : { leader: null, directWorker: null };
}

function womanOf(person: string, { persons }: People): boolean | null {
  const row = persons.get(person);
  if (row?.sex) return row.sex === 'female';
  return row?.honorific ? row.honorific === 'Bà' : null;
}

const subjectColumns = ['person_id', 'unit_id', 'body_id', 'bloc_id', 'household_id', 'whole_authority'] as const;

/** Years in which each subject was praised, of those looked back on. */
async function praises(tx: Tx, year: number): Promise<Map<string, number[]>> {
  const rows = await tx.db
    .selectFrom('award')
    .select([...subjectColumns, 'year'])
    .where(sql<boolean>`coalesce(year_to, year) between ${year - lookBack} and ${year - 1}`)
    .execute();
  const years = new Map<string, number[]>();
  for (const row of rows) {
    const key = subjectChoice(row);
    if (key !== '')
      years.set(
        key,
        [...new Set([...(years.get(key) ?? []), row.year])].toSorted((a, b) => a - b),
      );
  }
  return years;
}

async function unitFacts(tx: Tx, day: string, year: number, praised: ReadonlyMap<string, number[]>): Promise<UnitFacts[]> {
  const units = await tx.db
    .selectFrom('unit')
    .select(['id', 'households', 'population'])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .orderBy('position')
    .orderBy('number')
    .execute();
  const members = await tx.db
    .selectFrom('yearly_rating')
    .select(['unit_id', 'members'])
    .where('year', '=', year)
    .where('unit_id', 'is not', null)
    .execute();
  const blank = { person_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };
  const named = await nameSubjects(
    tx,
    units.map(({ id }) => ({ ...blank, unit_id: id })),
    day,
  );
  return units.map(({ id, households, population }, index) => {
    const staff = members.find(({ unit_id }) => unit_id === id)?.members ?? null;
    const [size, sizeOf] =
      figureValue(households) !== null
        ? [figureValue(households), 'hộ']
        : staff !== null
          ? [staff, 'người']
          : [figureValue(population), 'nhân khẩu'];
    return { id, name: named[index]?.name ?? '', size, sizeOf, praised: praised.get(`unit:${id}`)?.length ?? 0 };
  });
}

/** Everything the mirror shows of a list of a year. A constant number of queries. */
export async function mirrorFacts(tx: Tx, actor: Actor, year: number, rows: readonly NominationView[]): Promise<MirrorFacts> {
  const day = localDate(tx.now);
  const people = await peopleFacts(tx, idsOf(rows.map(({ person_id }) => person_id)), day);
  const homes = await tx.db
    .selectFrom('household')
    .select(['id', 'unit_id'])
    .where('id', 'in', idsOf(rows.map(({ household_id }) => household_id)))
    .execute();
  const praised = await praises(tx, year);
  const ofPerson = (person: string | null) =>
    people.posts.find(({ person_id, unit_id }) => person_id === person && unit_id !== null)?.unit_id;
  const ofHome = (household: string | null) => homes.find(({ id }) => id === household)?.unit_id;
  const unitOf = (row: NominationView) => row.unit_id ?? ofPerson(row.person_id) ?? ofHome(row.household_id) ?? null;
  const listed = rows.map((row): Listed => {
    const position = row.person_id ? positionOf(row.person_id, people) : { leader: null, directWorker: null };
    const woman = row.person_id ? womanOf(row.person_id, people) : null;
    return {
      id: row.id,
      name: row.name,
      award: row.award,
      kind: row.kind,
      ...position,
      woman,
      praisedIn: praised.get(subjectChoice(row)) ?? [],
      unitId: unitOf(row),
    };
  });
  return {
    listed,
    units: await unitFacts(tx, day, year, praised),
    outside: await outsideOf(tx, actor, year, rows),
    quota: await quotaMeter(tx, await wardLaw(tx), year, day),
    years: lookBack,
  };
}
