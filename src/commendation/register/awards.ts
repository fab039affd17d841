import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { isId } from '../identifier.ts';
import { type FigureCounts, addFigures, printFigures } from '../subject/counts.ts';
import { type Named, nameSubjects } from '../subject/names.ts';
import { type AwardStanding, awardStandings } from '../revocation/standing.ts';
import { compareListed } from '../subject/order.ts';
import { unitLineage } from './lineage.ts';

export interface AwardFilter {
  direction?: 'given' | 'received';
  /** Also awards for a span of years that holds this one. */
  year?: number;
  award?: string;
  decisionId?: string;
  personId?: string;
  /** With what it came from and went into. */
  unitId?: string;
  ids?: readonly string[];
}

const rowsOf = (tx: Tx, filter: AwardFilter, units: readonly string[]) =>
  tx.db
    .selectFrom('award')
    .leftJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'award.decision_id').onRef('decision.authority_id', '=', 'award.authority_id'),
    )
    .selectAll('award')
    .select([
      'decision.number as decision_number',
      'decision.symbol as decision_symbol',
      'decision.issued_on as decision_date',
      'decision.title as decision_title',
      'decision.citation as decision_citation',
    ])
    .$if(filter.direction !== undefined, (qb) => qb.where('direction', '=', filter.direction ?? ''))
    .$if(filter.year !== undefined, (qb) =>
      qb
        .where('award.year', '<=', filter.year ?? 0)
        .where((eb) => eb(eb.fn.coalesce('award.year_to', 'award.year'), '>=', filter.year ?? 0)),
    )
    .$if(filter.award !== undefined, (qb) => qb.where('award', '=', filter.award ?? ''))
    .$if(filter.decisionId !== undefined, (qb) => qb.where('decision_id', '=', filter.decisionId ?? null))
    .$if(filter.personId !== undefined, (qb) => qb.where('award.person_id', '=', filter.personId ?? null))
    .$if(filter.unitId !== undefined, (qb) => qb.where(sql<boolean>`award.unit_id = any(${[...units]}::uuid[])`))
    .$if(filter.ids !== undefined, (qb) => qb.where(sql<boolean>`award.id = any(${[...(filter.ids ?? [])]}::uuid[])`))
    .orderBy('award.year', 'desc')
    .orderBy('award.register_number')
    .orderBy('award.position')
    .orderBy('award.id')
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
export type AwardView = Row &
  Named & {
    standing: AwardStanding['standing'];
    /** As the decision was signed; the rest of the row is what later corrections made of it. */
    signed: { name: string; post: string | null; citation: string | null };
  };

/** Awards given and received. Names and posts are those the paper gave; today's only where it gave none. */
export async function listAwards(tx: Tx, filter: AwardFilter): Promise<AwardView[]> {
  const units = filter.unitId === undefined ? [] : (await unitLineage(tx, filter.unitId)).map(({ id }) => id);
  const named = await nameSubjects(tx, await rowsOf(tx, filter, units), localDate(tx.now));
  const standings = await awardStandings(
    tx,
    named.map(({ id }) => id),
  );
  return named.map((row) => corrected(row, standings.get(row.id)));
}

function corrected(row: Row & Named, later: AwardStanding | undefined): AwardView {
  const signed = {
    name: recipientName(row),
    post: row.recipient_post ?? (row.recipient === null ? row.post : null),
    citation: row.citation,
  };
  return {
    ...row,
    name: later?.recipient ?? signed.name,
    post: later?.recipient_post ?? signed.post,
    citation: later?.citation ?? signed.citation,
    standing: later?.standing ?? 'valid',
    signed,
  };
}

/** Whom an award names; one that is known only by its counts says these: "67 tập thể và 17 cá nhân". */
export const recipientName = (row: { recipient: string | null; name: string } & FigureCounts): string =>
  row.recipient ?? (row.name || printFigures(row) || 'Không nêu tên');

/** "12/QĐ-UBND", or null without a numbered decision. */
export const decisionNumber = (row: { decision_number: number | null; decision_symbol: string | null }): string | null =>
  row.decision_number === null ? null : `${String(row.decision_number).padStart(2, '0')}/${row.decision_symbol}`;

/** The lines of a decision in the order they are printed and called. */
export const awardsOfDecision = async (tx: Tx, decisionId: string): Promise<AwardView[]> =>
  (await listAwards(tx, { decisionId })).toSorted(compareListed);

/** Everything given in a year, in the order of a list. */
export const awardsOf = async (tx: Tx, year: number): Promise<AwardView[]> =>
  (await listAwards(tx, { year, direction: 'given' })).toSorted(compareListed);

export const findAward = async (tx: Tx, id: string): Promise<AwardView | undefined> =>
  isId(id) ? (await listAwards(tx, { ids: [id] }))[0] : undefined;

/** What a person or a unit has received over the years, newest first, from the ward and from others. */
export const awardHistory = (tx: Tx, subject: { personId: string } | { unitId: string }): Promise<AwardView[]> => listAwards(tx, subject);

export type AwardCounts = FigureCounts;

/** Counts from the lists themselves; records that hold only counts add theirs, with their "hơn" and "không nêu số". */
export function countAwards(rows: AwardView[]): AwardCounts {
  const bare = (row: AwardView) =>
    row.kind === null && [row.collectives, row.individuals, row.households, row.total].every((figure) => figure === null);
  const counted = (kind: AwardView['kind'], figure: 'collectives' | 'individuals' | 'households') => {
    const listed = rows.filter((row) => row.kind === kind && row[figure] === null).length;
    return addFigures([...(listed > 0 ? [listed] : []), ...rows.map((row) => row[figure])]);
  };
  const [collectives, individuals, households] = [
    counted('collective', 'collectives'),
    counted('individual', 'individuals'),
    counted('household', 'households'),
  ];
  const rest = rows
    .filter((row) => row.total !== null && row.collectives === null && row.individuals === null && row.households === null)
    .map((row) => row.total);
  const unknown = rows.filter((row) => bare(row)).length;
  return {
    collectives,
    individuals,
    households,
    total: addFigures([collectives, individuals, households, ...rest, ...(unknown > 0 ? [unknown] : [])]),
  };
}

/** Counts of what was given in a year, or by one decision. */
export const awardCounts = async (tx: Tx, of: { year: number } | { decisionId: string }): Promise<AwardCounts> =>
  countAwards('year' in of ? await awardsOf(tx, of.year) : await awardsOfDecision(tx, of.decisionId));
