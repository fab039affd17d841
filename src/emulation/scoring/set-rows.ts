import type { Tx } from '../../platform/tenancy.ts';
import type { Item } from './rules/item.ts';
import type { CriteriaSet } from './rules/scheme.ts';

const bySet = <R extends { criteria_set_id: string }>(rows: R[]) => Map.groupBy(rows, (row) => row.criteria_set_id);

/** The rows of some sets with all that hangs on them; a constant number of queries. */
export async function readSetRows({ db, authorityId }: Tx, setIds: readonly string[]) {
  // No set has the authority's own id: an empty list is asked for all the same.
  const ids = [...setIds, authorityId];
  const groups = await db.selectFrom('criteria_group').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute();
  const groupIds = [...groups.map(({ id }) => id), authorityId];
  const items = await db.selectFrom('criteria_item').selectAll().where('criteria_group_id', 'in', groupIds).orderBy('position').execute();
  const itemIds = [...items.map(({ id }) => id), authorityId];
  const steps = await db.selectFrom('criteria_step').selectAll().where('criteria_item_id', 'in', itemIds).orderBy('position').execute();
  return {
    classes: bySet(await db.selectFrom('criteria_class').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute()),
    marks: bySet(await db.selectFrom('criteria_pass_mark').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute()),
    prizes: bySet(await db.selectFrom('criteria_prize').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute()),
    exclusions: bySet(
      await db.selectFrom('criteria_exclusion').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute(),
    ),
    ties: bySet(await db.selectFrom('criteria_tie').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute()),
    extras: bySet(await db.selectFrom('criteria_extra').selectAll().where('criteria_set_id', 'in', ids).orderBy('position').execute()),
    groups: bySet(groups),
    items: Map.groupBy(items, (row) => row.criteria_group_id),
    steps: Map.groupBy(steps, (row) => row.criteria_item_id),
  };
}

export type SetRows = Awaited<ReturnType<typeof readSetRows>>;
export type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];
const itemRows = (tx: Tx) => tx.db.selectFrom('criteria_item').selectAll().execute();
export type SetRow = Awaited<ReturnType<typeof setRows>>[number];
const setRows = (tx: Tx) => tx.db.selectFrom('criteria_set').selectAll().execute();

type Given<T> = { [K in keyof T]: Exclude<T[K], null> };
/** Without what is not said. */
export const given = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined)) as Given<T>;

/** One item in the form of the rules. */
export function itemOf(row: ItemRow, steps: readonly { threshold: number; points: number }[]): Item {
  const { code: key, title, max, type, heading, evidence, unless_full: unlessFull, measure } = row;
  const shared = { key, title, max, type, heading, evidence, unlessFull };
  const own: Record<string, object> = {
    proportional: { direction: row.direction ?? 'higher', capped: !row.uncapped, target: row.target, measure },
    steps: { direction: row.direction ?? 'higher', measure, steps: steps.map(({ threshold, points }) => ({ at: threshold, points })) },
    loss: { each: row.each, floor: row.floor ?? 0, event: row.event },
    activity: { each: row.each, activity: row.activity },
    on_time: { lateLoss: row.late_loss ?? 30 },
  };
  return given({ ...shared, ...own[type] }) as Item;
}

const minimumOf = ({ minimum_percent, minimum_points }: { minimum_percent: number | null; minimum_points: number | null }) =>
  minimum_percent !== null ? { percent: minimum_percent } : minimum_points !== null ? { points: minimum_points } : null;

/** The set in the form of the rules. A draft may still break them: criteriaSetSchema says so. */
export function criteriaOf(row: SetRow, rows: SetRows): CriteriaSet {
  const part = <T>(map: ReadonlyMap<string, T[]>) => map.get(row.id) ?? [];
  const groups = part(rows.groups).map((group) =>
    given({
      key: group.code,
      title: group.title,
      max: group.max,
      capped: !group.uncapped,
      minimum: minimumOf(group),
      items: (rows.items.get(group.id) ?? []).map((item) => itemOf(item, rows.steps.get(item.id) ?? [])),
    }),
  );
  const extras = (kind: string) =>
    part(rows.extras)
      .filter((extra) => extra.kind === kind)
      .map(({ code: key, title, type, each, max, evidence }) =>
        given({ key, title, type, ...(type === 'times' ? { each } : {}), max, evidence }),
      );
  const marks = part(rows.marks);
  return given({
    title: row.title,
    year: row.year,
    bloc: row.bloc_title ?? 'Tất cả đơn vị',
    source: row.source,
    version: row.version ?? 1,
    decimals: row.decimals ?? 2,
    totalCap: row.total_cap,
    selfCap: row.self_cap,
    bonusCap: row.bonus_cap,
    penaltyCap: row.penalty_cap,
    pass: marks.length > 0 ? { marks: marks.map(({ place, mark }) => ({ place, mark })), place: row.pass_place ?? marks[0]?.place } : null,
    failing: row.failing ?? 'after',
    classes: part(rows.classes).map(({ name, lowest }) => ({ name, from: lowest })),
    topShare:
      row.top_percent === null ? null : { percent: row.top_percent, rounding: row.top_rounding ?? 'down', atLeast: row.top_at_least ?? 0 },
    oneLeader: !row.several_leaders,
    prizes: part(rows.prizes).map(({ name, count }) => ({ name, count })),
    exclusions: part(rows.exclusions).map(({ code: key, reason }) => ({ key, reason })),
    ties: part(rows.ties).map(({ rule: by, code: key }) => given({ by, key })),
    appeal: { days: row.appeal_days ?? 5, working: !row.appeal_calendar_days },
    groups,
    bonus: extras('bonus'),
    penalties: extras('penalty'),
  }) as unknown as CriteriaSet;
}
