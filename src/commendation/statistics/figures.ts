import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { type AxisName, axisOf } from './axes.ts';
import type { Cell } from './table.ts';

export interface Asked {
  /** First and last year, both counted. */
  from: number;
  to: number;
  rows: AxisName;
  columns: AxisName | null;
  direction: 'given' | 'received' | null;
  award: string | null;
  /** Only what these decisions gave; empty for all of the period. */
  decisions: readonly string[];
}

/** A correction leaves an award what it was; a revoked one was never given. A draft gives nothing yet. */
const stands = sql<SqlBool>`(award.decision_id is null or decision.number is not null) and not exists (
  select from amendment join decision as act on act.authority_id = amendment.authority_id and act.id = amendment.decision_id
  where amendment.authority_id = award.authority_id and amendment.award_id = award.id and amendment.kind = 'revoked' and act.issued_on is not null)`;

const subjectOf = sql`case when award.person_id is not null then 'individual' when award.household_id is not null then 'household'
  when award.unit_id is not null or award.body_id is not null or award.bloc_id is not null or award.whole_authority then 'collective' end`;

/** Every kind an award counts: its own subject once, or what history says of each kind, or a bare total of nobody knows whom. */
const amounts = sql`(
  select kind, figure from (values ('collective', award.collectives), ('household', award.households), ('individual', award.individuals)) as said (kind, figure)
    where figure is not null
  union all select own.subject, to_jsonb(1) where case own.subject when 'collective' then award.collectives when 'household' then award.households
    when 'individual' then award.individuals end is null and own.subject is not null
  union all select null, coalesce(award.total, to_jsonb(1))
    where own.subject is null and award.collectives is null and award.households is null and award.individuals is null
)`;

/** Where a person stood on the day of the award: the highest post in a unit or a body. */
const postOf = sql`(
  select coalesce(kind.name, body.kind) as place from post
  left join unit on unit.authority_id = post.authority_id and unit.id = post.unit_id
  left join unit_kind as kind on kind.authority_id = unit.authority_id and kind.id = unit.kind_id
  left join body on body.authority_id = post.authority_id and body.id = post.body_id
  where post.authority_id = award.authority_id and post.person_id = award.person_id and num_nonnulls(post.unit_id, post.body_id) > 0
    and coalesce(post.valid_from <= day.day, true) and coalesce(post.valid_to >= day.day, true)
  order by post.rank nulls last, post.position limit 1
)`;

const placeOf = sql`case when award.whole_authority then 'ward' when award.bloc_id is not null then 'bloc'
  else coalesce(unit_kind.name, body.kind, home_kind.name, place.place) end`;

const counted = ({ from, to, direction, award, decisions }: Asked) => sql`
  select coalesce(award.year_to, award.year) as year, award.award, award.ground, award.direction, amount.kind as subject, amount.figure,
    case when award.direction = 'given' then 'ward' else award.issuer_level end as level, ${placeOf} as place,
    employment.position_kind, employment.occupation, employment.sex
  from award
  left join decision on decision.authority_id = award.authority_id and decision.id = award.decision_id
  cross join lateral (select ${subjectOf} as subject) as own
  cross join lateral (select coalesce(decision.issued_on, award.issued_on, make_date(coalesce(award.year_to, award.year), 12, 31)) as day) as day
  cross join lateral ${amounts} as amount
  left join unit on unit.authority_id = award.authority_id and unit.id = award.unit_id
  left join unit_kind on unit_kind.authority_id = unit.authority_id and unit_kind.id = unit.kind_id
  left join body on body.authority_id = award.authority_id and body.id = award.body_id
  left join household on household.authority_id = award.authority_id and household.id = award.household_id
  left join unit as home on home.authority_id = household.authority_id and home.id = household.unit_id
  left join unit_kind as home_kind on home_kind.authority_id = home.authority_id and home_kind.id = home.kind_id
  left join employment on employment.authority_id = award.authority_id and employment.person_id = award.person_id
  left join lateral ${postOf} as place on true
  where coalesce(award.year_to, award.year) between ${from} and ${to} and ${stands}
    and (${direction}::text is null or award.direction = ${direction}::text)
    and (${award}::text is null or award.award = ${award}::text)
    and (${decisions.length} = 0 or award.decision_id = any(${[...decisions]}::uuid[]))`;

/** What was given and received in a period, counted by one or two groupings. One query. */
export async function countAwardsBy(tx: Tx, asked: Asked): Promise<Cell[]> {
  const column = asked.columns === null ? sql`null::text` : axisOf(asked.columns).value;
  const { rows } = await sql<Cell>`
    select ${axisOf(asked.rows).value} as row, ${column} as column,
      coalesce(sum(case jsonb_typeof(figure) when 'number' then figure::numeric when 'object' then (figure ->> 'about')::numeric end), 0)::float8 as count,
      case when min(figure ->> 'word') = max(figure ->> 'word') then min(figure ->> 'word') when min(figure ->> 'word') is not null then 'khoảng' end as word,
      (count(*) filter (where figure = '"unknown"'::jsonb))::int as unstated
    from (${counted(asked)}) as counted group by 1, 2`.execute(tx.db);
  return rows;
}

/** The years that have awards, newest first. */
export async function awardYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct coalesce(year_to, year) as year from award order by 1 desc`.execute(tx.db);
  return rows.map(({ year }) => year);
}
