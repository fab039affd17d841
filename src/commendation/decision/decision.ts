import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { type Named, nameSubjects } from '../subject/names.ts';
import { compareListed } from '../subject/order.ts';
import type { SubjectColumns } from '../subject/subject.ts';

export const decisionSymbol = 'QĐ-UBND';

const decisionRows = (tx: Tx) =>
  tx.db
    .selectFrom('decision')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'decision.signer_id').onRef('person.authority_id', '=', 'decision.authority_id'),
    )
    .leftJoin('signing_mandate', (join) =>
      join.onRef('signing_mandate.id', '=', 'decision.mandate_id').onRef('signing_mandate.authority_id', '=', 'decision.authority_id'),
    )
    .selectAll('decision')
    .select(['person.name as signer_name', 'signing_mandate.document as mandate_document']);

export type Decision = Awaited<ReturnType<ReturnType<typeof decisionRows>['executeTakeFirstOrThrow']>>;

export const findDecision = (tx: Tx, id: string) =>
  isId(id) ? decisionRows(tx).where('decision.id', '=', id).executeTakeFirst() : Promise.resolve(undefined);
export const listDecisions = (tx: Tx, year?: number) =>
  decisionRows(tx)
    .select((eb) =>
      eb
        .selectFrom('decision_line')
        .whereRef('decision_line.decision_id', '=', 'decision.id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('drafted'),
    )
    .$if(year !== undefined, (qb) => qb.where('decision.year', '=', year ?? 0))
    .orderBy('decision.issued_on', (order) => order.desc().nullsFirst())
    .orderBy('decision.number', 'desc')
    .execute();

/** A decision without number is a draft. */
export const isDraft = (decision: Pick<Decision, 'number' | 'issued_on'>) => decision.number === null && decision.issued_on === null;

export interface DraftLine extends SubjectColumns, Named {
  id: string;
  nomination_id: string;
  award: string;
  ground: string;
  year: number;
  movement_id: string | null;
  citation: string | null;
}

/** The lines of a draft in the order they will be printed, with posts as of today. */
export async function draftLines(tx: Tx, decisionId: string): Promise<DraftLine[]> {
  const rows = await tx.db
    .selectFrom('decision_line')
    .innerJoin('nomination', (join) =>
      join.onRef('nomination.id', '=', 'decision_line.nomination_id').onRef('nomination.authority_id', '=', 'decision_line.authority_id'),
    )
    .select([
      'decision_line.id',
      'nomination_id',
      'award',
      'ground',
      'year',
      'movement_id',
      'decision_line.citation',
      'person_id',
      'unit_id',
      'body_id',
      'bloc_id',
      'household_id',
      'whole_authority',
    ])
    .where('decision_id', '=', decisionId)
    .execute();
  return (await nameSubjects(tx, rows, localDate(tx.now))).toSorted(compareListed);
}
