import { sql } from 'kysely';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { wholeShares } from '../work/shares.ts';

export interface Share {
  source: string;
  amount: number;
  /** Whole percent; the shares of a work sum to 100. */
  percent: number;
}

const order = ['state', 'people', 'sponsor'];

/** What each source gave, in đồng and whole percent; contributions without a known worth are left out. */
export function sharesOf(contributions: readonly { source: string; amount: Figure | null }[]): Share[] {
  const sources = order.filter((source) => contributions.some((each) => each.source === source));
  const amounts = sources.map((source) =>
    contributions.filter((each) => each.source === source).reduce((sum, { amount }) => sum + (figureValue(amount) ?? 0), 0),
  );
  const percents = wholeShares(amounts);
  return sources.map((source, index) => ({ source, amount: amounts[index] ?? 0, percent: percents[index] ?? 0 }));
}

export interface PurseTotals {
  work_id: string | null;
  fund: string | null;
  title: string;
  place: string | null;
  basis: string | null;
  year: number | null;
  state: number;
  people: number;
  sponsor: number;
  cash: number;
  spent: number;
  entries: number;
}

/** What each work and each fund received by source, had in cash and spent, in one query; works of the year and all funds, or every one. */
export async function purseTotals(tx: Tx, year: number | null): Promise<PurseTotals[]> {
  const { rows } = await sql<PurseTotals>`
    with entry as (
      select work_id, fund, source, figure_value(amount) as worth, case when kind = 'cash' then figure_value(amount) end as cash, null::numeric as spent from contribution
      union all
      select work_id, fund, null, null, null, figure_value(amount) from spending)
    select entry.work_id, entry.fund, coalesce(work.title, entry.fund) as title, work.place, work.basis, work.year,
      coalesce(sum(worth) filter (where source = 'state'), 0) as state,
      coalesce(sum(worth) filter (where source = 'people'), 0) as people,
      coalesce(sum(worth) filter (where source = 'sponsor'), 0) as sponsor,
      coalesce(sum(cash), 0) as cash, coalesce(sum(spent), 0) as spent, count(*)::integer as entries
    from entry left join work on work.id = entry.work_id
    where ${year}::integer is null or entry.work_id is null or work.year = ${year}::integer
    group by entry.work_id, entry.fund, work.title, work.place, work.basis, work.year, work.position
    order by work.year desc nulls last, work.position, title`.execute(tx.db);
  return rows;
}
