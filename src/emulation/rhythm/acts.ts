import { type RawBuilder, sql } from 'kysely';

export const actKinds = ['reports', 'works', 'participation', 'propaganda', 'evidence'] as const;
export type ActKind = (typeof actKinds)[number];

export const actKindNames: Readonly<Record<ActKind, string>> = {
  reports: 'Báo cáo',
  works: 'Công trình',
  participation: 'Tham gia',
  propaganda: 'Tuyên truyền',
  evidence: 'Minh chứng',
};

/** Where acts of units are found: `rows` gives unit_id and day, one row for each act. */
interface ActSource {
  kind: ActKind;
  /** The same act is a row of another source too: shown under its kind, not counted again in the whole. */
  counted?: false;
  rows: RawBuilder<unknown>;
}

// For a work it is the lead who acts, a partner has acts of its own.
const lead = (table: 'work_progress' | 'work_milestone' | 'contribution', day: string) => sql`
  select o.unit_id, r.${sql.ref(day)} as day from ${sql.table(table)} r
  join work_owner o on o.authority_id = r.authority_id and o.work_id = r.work_id and o.role = 'lead'`;
const ofWork = (which: RawBuilder<unknown>) => sql`
  select o.unit_id, (coalesce(e.posted_at, e.taken_at) at time zone 'Asia/Ho_Chi_Minh')::date as day from evidence e
  join work_owner o on o.authority_id = e.authority_id and o.work_id = e.work_id and o.role = 'lead' where ${which}`;
const ofTarget = sql`from measurement m join target t on t.authority_id = m.authority_id and t.id = m.target_id`;

/** Whatever a unit does on a day; a new kind of record adds its line here. */
export const actSources: readonly ActSource[] = [
  { kind: 'reports', rows: lead('work_progress', 'reported_on') },
  { kind: 'reports', rows: sql`select t.unit_id, m.as_of as day ${ofTarget}` },
  { kind: 'reports', rows: sql`select unit_id, done_on as day from task` },
  { kind: 'reports', rows: sql`select unit_id, happened_on as day from task_act where kind = 'partner'` },
  { kind: 'works', rows: lead('work_milestone', 'happened_on') },
  { kind: 'works', rows: lead('contribution', 'given_on') },
  { kind: 'participation', rows: sql`select unit_id, registered_on as day from registration` },
  {
    kind: 'participation',
    rows: sql`select p.unit_id, coalesce(p.signed_on, g.signed_on) as day
      from pledge_party p join pledge g on g.authority_id = p.authority_id and g.id = p.pledge_id`,
  },
  {
    kind: 'participation',
    rows: sql`select unit_id, (acknowledged_at at time zone 'Asia/Ho_Chi_Minh')::date as day from launch_acknowledgement`,
  },
  // Told month by month, each unit for itself; a number of the whole ward is nobody's act.
  { kind: 'participation', rows: sql`select unit_id, month as day from participation` },
  { kind: 'propaganda', rows: sql`select unit_id, happened_on as day from communication` },
  { kind: 'evidence', rows: ofWork(sql`e.report is null and e.milestone is null`) },
  { kind: 'evidence', counted: false, rows: ofWork(sql`(e.report is not null or e.milestone is not null)`) },
  { kind: 'evidence', counted: false, rows: sql`select t.unit_id, m.as_of as day ${ofTarget} where m.evidence is not null` },
  {
    kind: 'evidence',
    counted: false,
    rows: sql`select t.unit_id, a.happened_on as day from task_act a join task t on t.authority_id = a.authority_id and t.id = a.task_id
      where a.file is not null`,
  },
];

/** All acts of one kind, or of every kind once, as a query with unit_id and day. */
export const actsOf = (kind: ActKind | null): RawBuilder<unknown> =>
  sql.join(
    actSources.filter((source) => (kind === null ? source.counted !== false : source.kind === kind)).map(({ rows }) => rows),
    sql` union all `,
  );
