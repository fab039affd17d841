import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

const issued = (tx: Tx) =>
  tx.db
    .selectFrom('amendment')
    .innerJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'amendment.decision_id').onRef('decision.authority_id', '=', 'amendment.authority_id'),
    )
    .select([
      'amendment.id',
      'amendment.award_id',
      'amendment.decision_id',
      'amendment.kind',
      'amendment.ground',
      'amendment.reason',
      'amendment.recipient',
      'amendment.recipient_post',
      'amendment.citation',
      'decision.number',
      'decision.symbol',
      'decision.issued_on',
    ])
    .where('decision.issued_on', 'is not', null)
    .orderBy('decision.issued_on')
    .orderBy('decision.number')
    .orderBy('amendment.id');

type Act = Awaited<ReturnType<ReturnType<typeof issued>['execute']>>[number];

export interface AwardStanding {
  standing: 'valid' | 'corrected' | 'revoked';
  /** What later decisions said of it, oldest first, each with its public reason. */
  acts: Act[];
  /** What is printed of it now, where a correction changed it. */
  recipient: string | null;
  recipient_post: string | null;
  citation: string | null;
}

const untouched: AwardStanding = { standing: 'valid', acts: [], recipient: null, recipient_post: null, citation: null };

function standingFrom(acts: Act[]): AwardStanding {
  const last = (of: 'recipient' | 'recipient_post' | 'citation') => acts.findLast((act) => act[of] !== null)?.[of] ?? null;
  return {
    standing: acts.some(({ kind }) => kind === 'revoked') ? 'revoked' : 'corrected',
    acts,
    recipient: last('recipient'),
    recipient_post: last('recipient_post'),
    citation: last('citation'),
  };
}

/** How awards stand after every further decision; those nobody touched are left out. One query. */
export async function awardStandings(tx: Tx, awardIds: readonly string[]): Promise<Map<string, AwardStanding>> {
  if (awardIds.length === 0) return new Map();
  const rows = await issued(tx)
    .where(sql<boolean>`amendment.award_id = any(${[...awardIds]}::uuid[])`)
    .execute();
  return new Map([...Map.groupBy(rows, ({ award_id }) => award_id)].map(([id, acts]) => [id, standingFrom(acts)]));
}

/** How one award stands: valid, corrected or revoked, with the decisions that say so. */
export const awardStanding = async (tx: Tx, awardId: string): Promise<AwardStanding> =>
  (await awardStandings(tx, [awardId])).get(awardId) ?? untouched;

/** "QĐ số 15/QĐ-UBND". */
export const actNumber = ({ number, symbol }: Act): string => `${String(number ?? '').padStart(2, '0')}/${symbol}`;
