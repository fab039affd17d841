import type { Tx } from '../../platform/tenancy.ts';
import type { SubjectKind } from '../catalogue/entry.ts';
import { currentPosts } from './posts.ts';
import { type SubjectColumns, subjectKind } from './subject.ts';

export interface Named {
  /** The recipient as printed: "Khu phố 4", "Nguyễn Văn Mạnh", "Hộ gia đình ông Trần Văn Bốn". */
  name: string;
  /** A person's post on the day asked for; null when none is recorded. */
  post: string | null;
  kind: SubjectKind | null;
}

const ids = (rows: SubjectColumns[], column: 'person_id' | 'unit_id' | 'body_id' | 'bloc_id' | 'household_id') => [
  ...new Set(rows.map((row) => row[column]).filter((id) => id !== null)),
];

const authorityName = async (tx: Tx) =>
  (await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow()).name;

/** "Tập thể cán bộ và Nhân dân phường Bách Khoa": the whole ward as a recipient (S1-16). */
export const wholeWardName = (ward: string) => `Tập thể cán bộ và Nhân dân ${ward.charAt(0).toLocaleLowerCase('vi')}${ward.slice(1)}`;

export const householdName = (head: string) =>
  /^(ông|bà) /i.test(head) ? `Hộ gia đình ${head.charAt(0).toLocaleLowerCase('vi')}${head.slice(1)}` : `Hộ gia đình ông (bà) ${head}`;

const unitNames = async (tx: Tx, wanted: string[]) => {
  const units = await tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', (join) =>
      join.onRef('unit_kind.id', '=', 'unit.kind_id').onRef('unit_kind.authority_id', '=', 'unit.authority_id'),
    )
    .select(['unit.id', 'unit.name', 'unit.number', 'unit_kind.name as kind'])
    .where('unit.id', 'in', wanted)
    .execute();
  return units.map(({ id, name, kind, number }) => [id, name ?? [kind, number].filter((part) => part !== null).join(' ')] as const);
};

async function nameTable(tx: Tx, rows: SubjectColumns[]): Promise<Map<string, string>> {
  const [people, units, bodies, blocs, homes] = [
    ids(rows, 'person_id'),
    ids(rows, 'unit_id'),
    ids(rows, 'body_id'),
    ids(rows, 'bloc_id'),
    ids(rows, 'household_id'),
  ];
  const pairs: (readonly [string, string])[] = [];
  const simple = async (table: 'person' | 'body' | 'bloc', wanted: string[]) => {
    for (const { id, name } of await tx.db.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute())
      pairs.push([id, name]);
  };
  if (people.length > 0) await simple('person', people);
  if (bodies.length > 0) await simple('body', bodies);
  if (blocs.length > 0) await simple('bloc', blocs);
  if (units.length > 0) pairs.push(...(await unitNames(tx, units)));
  if (homes.length > 0) {
    for (const { id, head } of await tx.db.selectFrom('household').select(['id', 'head']).where('id', 'in', homes).execute())
      pairs.push([id, householdName(head)]);
  }
  return new Map(pairs);
}

/** Adds to each row who it is for, with posts as of `date` (ISO). A constant number of queries. */
export async function nameSubjects<R extends SubjectColumns>(tx: Tx, rows: R[], date: string): Promise<(R & Named)[]> {
  if (rows.length === 0) return [];
  const names = await nameTable(tx, rows);
  const posts = await currentPosts(tx, ids(rows, 'person_id'), date);
  const ward = rows.some((row) => row.whole_authority) ? wholeWardName(await authorityName(tx)) : '';
  return rows.map((row) => {
    const id = row.person_id ?? row.unit_id ?? row.body_id ?? row.bloc_id ?? row.household_id;
    const name = row.whole_authority ? ward : (id && names.get(id)) || '';
    return { ...row, name, post: (row.person_id && posts.get(row.person_id)) || null, kind: subjectKind(row) };
  });
}
