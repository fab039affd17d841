import { sql } from 'kysely';
import { found } from '../../platform/refusal.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import { type CriteriaSet, criteriaSetSchema } from './rules/scheme.ts';
import { type ItemRow, type SetRow, criteriaOf, readSetRows } from './set-rows.ts';

/** The ward's own record an item is reckoned from. */
export type FigureLink = Pick<ItemRow, 'code' | 'figures' | 'indicator_id' | 'id'>;

export interface StoredSet {
  id: string;
  row: SetRow & { bloc_name: string | null };
  set: CriteriaSet;
  opened: boolean;
  /** What must be mended before it can be opened. */
  faults: string[];
  links: FigureLink[];
}

const setsOf = (tx: Tx) =>
  tx.db
    .selectFrom('criteria_set')
    .leftJoin('bloc', 'bloc.id', 'criteria_set.bloc_id')
    .selectAll('criteria_set')
    .select('bloc.name as bloc_name');

export function faultsOf(set: CriteriaSet): string[] {
  const parsed = criteriaSetSchema.safeParse(set);
  if (parsed.success) return [];
  const plain = (message: string) => (/[À-ỹ]/.test(message) ? message : 'Có mục chưa điền đủ hoặc điền chưa đúng.');
  return [
    ...new Set(parsed.error.issues.map(({ message, path }) => plain(path.at(-1) === 'groups' ? 'Chưa có nhóm tiêu chí nào.' : message))),
  ];
}

async function stored(tx: Tx, rows: readonly StoredSet['row'][]): Promise<StoredSet[]> {
  const parts = await readSetRows(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const set = criteriaOf(row, parts);
    const links = (parts.groups.get(row.id) ?? []).flatMap(({ id }) => parts.items.get(id) ?? []).filter(({ figures }) => figures !== null);
    return { id: row.id, row, set, opened: row.opened_at !== null, faults: faultsOf(set), links };
  });
}

/** The sets of a year, those for all units first. */
export const setsOfYear = (tx: Tx, year: number): Promise<StoredSet[]> => once(tx, `setsOfYear ${year}`, () => readSets(tx, year));

const readSets = async (tx: Tx, year: number): Promise<StoredSet[]> =>
  stored(
    tx,
    await setsOf(tx)
      .where('criteria_set.year', '=', year)
      .orderBy(sql`bloc.position nulls first`)
      .orderBy('criteria_set.position')
      .orderBy('criteria_set.id')
      .execute(),
  );

export const findSet = async (tx: Tx, id: string): Promise<StoredSet> =>
  found((await stored(tx, await setsOf(tx).where('criteria_set.id', '=', id).execute()))[0]);

/** The years that have sets, newest first. */
export const scoredYears = async (tx: Tx) =>
  (await tx.db.selectFrom('criteria_set').select('year').distinct().orderBy('year', 'desc').execute()).map(({ year }) => year);

/** The row of a set, held until the transaction ends, so that two people change or open it one after the other. */
export const holdSet = async (tx: Tx, id: string): Promise<SetRow> =>
  found(await tx.db.selectFrom('criteria_set').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
