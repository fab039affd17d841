import { type RawBuilder, sql } from 'kysely';
import type { Figure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { fold } from '../../platform/text/normalize.ts';
import { catalogueList } from '../catalogue/catalogue.ts';
import { type FigureCounts, addFigures } from '../subject/counts.ts';
import { type AwardView, listAwards } from './awards.ts';
import { unitLineage } from './lineage.ts';

export interface RegisterSearch {
  direction?: 'given' | 'received';
  year?: number;
  award?: string;
  /** The unit itself, what it came from and went into, and the households in it. */
  unitId?: string;
  /** "12" or "12/QĐ-UBND". */
  decision?: string;
  /** Words of a name, a post, a citation or a decision, without regard to diacritics. */
  words?: string;
}

export interface Found {
  rows: AwardView[];
  lines: number;
  counts: FigureCounts;
}

const awardsNamed = (folded: string) =>
  catalogueList
    .filter(({ name }) =>
      fold(name)
        .replace(/[^a-z0-9]+/g, ' ')
        .includes(folded),
    )
    .map(({ code }) => code);

const figureText = (column: string, word: string) =>
  sql`concat(${sql.ref(`award.${column}`)} ->> 'word', ' ' || coalesce(${sql.ref(`award.${column}`)} ->> 'about', ${sql.ref(`award.${column}`)} #>> '{}') || ' ${sql.raw(word)} ')`;

/** All that can be searched of an award, in one text. */
const textOf = sql`concat_ws(' ', award.recipient, award.recipient_post, person.name, unit.name, unit_kind.name || ' ' || unit.number, body.name,
  bloc.name, household.head, award.citation, decision.title, award.issuer, decision.number || '/' || decision.symbol,
  ${figureText('collectives', 'tập thể')}, ${figureText('households', 'hộ gia đình')}, ${figureText('individuals', 'cá nhân')},
  ${figureText('total', 'tập thể, cá nhân')}, (
    select string_agg(concat_ws(' ', amendment.recipient, amendment.recipient_post, amendment.citation), ' ') from amendment
    where amendment.authority_id = award.authority_id and amendment.award_id = award.id))`;

function conditions(search: RegisterSearch, units: readonly string[] | null): RawBuilder<unknown>[] {
  const { direction, year, award, decision, words } = search;
  const folded = fold(words ?? '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const [, number, symbol] = /^\s*0*(\d{1,7})\s*(?:\/\s*(.*\S))?\s*$/.exec(decision ?? '') ?? [];
  const list = [
    direction && sql`award.direction = ${direction}`,
    year !== undefined && sql`${year} between award.year and coalesce(award.year_to, award.year)`,
    award && sql`award.award = ${award}`,
    units && sql`(award.unit_id = any(${[...units]}::uuid[]) or household.unit_id = any(${[...units]}::uuid[]))`,
    decision?.trim() &&
      (number === undefined ? sql`search_fold(decision.symbol) = search_fold(${decision})` : sql`decision.number = ${Number(number)}`),
    symbol && sql`search_fold(decision.symbol) = search_fold(${symbol})`,
    folded && sql`(search_fold(${textOf}) like ${`%${folded}%`} or award.award = any(${awardsNamed(folded)}::text[]))`,
  ];
  return list.filter((each) => typeof each === 'object' && each !== null);
}

const kindOf = sql`case when award.person_id is not null then 'individual' when award.household_id is not null then 'household'
  when award.unit_id is not null or award.body_id is not null or award.bloc_id is not null or award.whole_authority then 'collective' end`;

const matching = (search: RegisterSearch, units: readonly string[] | null) => sql`
  from award
  left join decision on decision.authority_id = award.authority_id and decision.id = award.decision_id
  left join person on person.authority_id = award.authority_id and person.id = award.person_id
  left join unit on unit.authority_id = award.authority_id and unit.id = award.unit_id
  left join unit_kind on unit_kind.authority_id = unit.authority_id and unit_kind.id = unit.kind_id
  left join body on body.authority_id = award.authority_id and body.id = award.body_id
  left join bloc on bloc.authority_id = award.authority_id and bloc.id = award.bloc_id
  left join household on household.authority_id = award.authority_id and household.id = award.household_id
  where ${sql.join([sql`true`, ...conditions(search, units)], sql` and `)}`;

interface Sums {
  lines: number;
  listed: Record<'collective' | 'household' | 'individual' | 'bare', number>;
  said: Record<'collectives' | 'households' | 'individuals' | 'total', Figure[] | null>;
}

const counting = (part: RawBuilder<unknown>) => sql<Sums>`
  select count(*)::int as lines, json_build_object(
    'collective', count(*) filter (where kind = 'collective' and collectives is null),
    'household', count(*) filter (where kind = 'household' and households is null),
    'individual', count(*) filter (where kind = 'individual' and individuals is null),
    'bare', count(*) filter (where kind is null and num_nonnulls(collectives, households, individuals, total) = 0)) as listed,
  json_build_object(
    'collectives', jsonb_agg(collectives) filter (where collectives is not null),
    'households', jsonb_agg(households) filter (where households is not null),
    'individuals', jsonb_agg(individuals) filter (where individuals is not null),
    'total', jsonb_agg(total) filter (where total is not null and num_nonnulls(collectives, households, individuals) = 0)) as said
  from (select ${kindOf} as kind, award.collectives, award.households, award.individuals, award.total ${part}) as hit`;

function countsOf({ listed, said }: Sums): FigureCounts {
  const sum = (count: number, figures: Figure[] | null) => addFigures([...(count > 0 ? [count] : []), ...(figures ?? [])]);
  const collectives = sum(listed.collective, said.collectives);
  const households = sum(listed.household, said.households);
  const individuals = sum(listed.individual, said.individuals);
  return { collectives, households, individuals, total: addFigures([collectives, individuals, households, sum(listed.bare, said.total)]) };
}

/** One page (from 1) of what the register holds of a search, newest first, with the counts of all of it. A constant number of queries. */
export async function searchRegister(tx: Tx, search: RegisterSearch, page: { number: number; size: number }): Promise<Found> {
  const units = search.unitId === undefined ? null : (await unitLineage(tx, search.unitId)).map(({ id }) => id);
  const part = matching(search, units);
  const { rows: sums } = await counting(part).execute(tx.db);
  const { rows: ids } = await sql<{ id: string }>`
    select award.id ${part} order by award.year desc, award.register_number, award.position, award.id
    limit ${page.size} offset ${(page.number - 1) * page.size}`.execute(tx.db);
  const sum = sums[0];
  if (!sum) throw new Error('a count is always one row');
  return { rows: await listAwards(tx, { ids: ids.map(({ id }) => id) }), lines: sum.lines, counts: countsOf(sum) };
}

/** The years the register knows, newest first. */
export async function registerYears(tx: Tx): Promise<number[]> {
  return (await tx.db.selectFrom('award').select('year').distinct().orderBy('year', 'desc').execute()).map(({ year }) => year);
}
