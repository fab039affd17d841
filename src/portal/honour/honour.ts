import { sql } from 'kysely';
import { awardStandings } from '../../commendation/revocation/standing.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount } from '../../platform/text/numbers.ts';

export interface HonourRow {
  id: string;
  direction: string;
  award: string;
  year: number;
  year_to: number | null;
  name: string;
  detail: string | null;
  citation: string | null;
  issuer: string | null;
  /** "Quyết định số 12/QĐ-UBND" */
  decision: string | null;
  posthumous: boolean;
  kind: 'individual' | 'collective' | 'household' | 'counted';
  collectives: Figure | null;
  individuals: Figure | null;
  households: Figure | null;
  total: Figure | null;
}

/** Awards anybody may see: those given by a signed decision or known from before, and those received. */
const honours = (tx: Tx) =>
  tx.db
    .selectFrom('award')
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'award.person_id').onRef('person.authority_id', '=', 'award.authority_id'))
    .leftJoin('unit', (join) => join.onRef('unit.id', '=', 'award.unit_id').onRef('unit.authority_id', '=', 'award.authority_id'))
    .leftJoin('body', (join) => join.onRef('body.id', '=', 'award.body_id').onRef('body.authority_id', '=', 'award.authority_id'))
    .leftJoin('bloc', (join) => join.onRef('bloc.id', '=', 'award.bloc_id').onRef('bloc.authority_id', '=', 'award.authority_id'))
    .leftJoin('household', (join) =>
      join.onRef('household.id', '=', 'award.household_id').onRef('household.authority_id', '=', 'award.authority_id'),
    )
    .leftJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'award.decision_id').onRef('decision.authority_id', '=', 'award.authority_id'),
    )
    .where((eb) => eb.or([eb('award.decision_id', 'is', null), eb('decision.number', 'is not', null)]))
    // Whoever lost an award is not held up to the public for it: the page that verifies it says so to who asks.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('amendment')
            .innerJoin('decision as act', (join) =>
              join.onRef('act.id', '=', 'amendment.decision_id').onRef('act.authority_id', '=', 'amendment.authority_id'),
            )
            .select('amendment.id')
            .whereRef('amendment.award_id', '=', 'award.id')
            .whereRef('amendment.authority_id', '=', 'award.authority_id')
            .where('amendment.kind', '=', 'revoked')
            .where('act.issued_on', 'is not', null),
        ),
      ),
    );

const select = (tx: Tx) =>
  honours(tx).select([
    'award.id',
    'award.direction',
    'award.award',
    'award.year',
    'award.year_to',
    'award.recipient',
    'award.recipient_post',
    'award.citation',
    'award.issuer',
    'award.posthumous',
    'award.whole_authority',
    'award.collectives',
    'award.individuals',
    'award.households',
    'award.total',
    'person.name as person',
    'unit.name as unit',
    'body.name as body',
    'bloc.name as bloc',
    'household.head',
    'decision.number',
    'decision.symbol',
    'decision.citation as common_citation',
  ]);

type Selected = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function honourRow(row: Selected, ward: string): HonourRow {
  const owner = row.unit ?? row.body ?? row.bloc;
  const kind = row.person ? 'individual' : row.head ? 'household' : owner || row.whole_authority ? 'collective' : 'counted';
  const name =
    row.recipient ?? row.person ?? owner ?? (row.head ? `Hộ ${row.head}` : row.whole_authority ? `Cán bộ và nhân dân ${ward}` : '');
  return {
    ...row,
    name,
    kind,
    detail: row.recipient_post,
    citation: row.citation ?? row.common_citation,
    decision: row.number === null ? null : `Quyết định số ${padCount(row.number)}/${row.symbol ?? ''}`,
  };
}

async function rows(tx: Tx, selected: Selected[]): Promise<HonourRow[]> {
  const ward = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirst();
  // The register and the public read what a later decision put right, not what was signed first.
  const standings = await awardStandings(
    tx,
    selected.map(({ id }) => id),
  );
  return selected.map((row) => {
    const right = standings.get(row.id);
    return honourRow(
      {
        ...row,
        recipient: right?.recipient ?? row.recipient,
        recipient_post: right?.recipient_post ?? row.recipient_post,
        citation: right?.citation ?? row.citation,
      },
      ward?.name ?? '',
    );
  });
}

export const honoursOf = async (tx: Tx, year: number): Promise<HonourRow[]> =>
  rows(
    tx,
    await select(tx)
      .where((eb) => eb(eb.fn.coalesce('award.year_to', 'award.year'), '=', year))
      .orderBy('award.register_number')
      .orderBy('award.position')
      .orderBy('award.key')
      .execute(),
  );

/** The newest honours with a name, highest levels first. */
export const latestHonours = async (tx: Tx, limit: number): Promise<HonourRow[]> =>
  (
    await rows(
      tx,
      await select(tx)
        .orderBy(sql`coalesce(award.year_to, award.year) desc, award.issued_on desc nulls last`)
        .orderBy('award.position')
        .limit(200)
        .execute(),
    )
  )
    .filter(({ name }) => name !== '')
    .toSorted(
      (a, b) => (b.year_to ?? b.year) - (a.year_to ?? a.year) || Number(b.direction === 'received') - Number(a.direction === 'received'),
    )
    .slice(0, limit);

export const honoursOfUnit = async (tx: Tx, unitId: string): Promise<HonourRow[]> =>
  rows(tx, await select(tx).where('award.unit_id', '=', unitId).orderBy('award.year', 'desc').orderBy('award.position').execute());

export interface HonourYear {
  year: number;
  given: number;
  received: number;
}

/** How many of a row are honoured: its numbers, or the one it names. */
export function honoured(row: Pick<HonourRow, 'collectives' | 'individuals' | 'households' | 'total' | 'kind'>): number {
  const parts = [row.collectives, row.individuals, row.households].filter((figure) => figure !== null);
  if (parts.length > 0) return parts.reduce((sum: number, figure) => sum + (figureValue(figure) ?? 0), 0);
  return row.total === null ? Number(row.kind !== 'counted') : (figureValue(row.total) ?? 0);
}

/** Every year with honours, newest first, with how many were given and received. */
export async function honourYears(tx: Tx): Promise<HonourYear[]> {
  const all = await rows(tx, await select(tx).execute());
  const years = Map.groupBy(all, (row) => row.year_to ?? row.year);
  const sum = (list: readonly HonourRow[], direction: string) =>
    list.filter((row) => row.direction === direction).reduce((total, row) => total + honoured(row), 0);
  return [...years]
    .map(([year, list]) => ({ year, given: sum(list, 'given'), received: sum(list, 'received') }))
    .toSorted((a, b) => b.year - a.year);
}
