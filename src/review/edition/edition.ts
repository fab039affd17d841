import { type Actor } from '../../platform/actor.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { sayFact } from '../say.ts';

/** What was printed: a review or an article by its id, the plan of a year by its year. */
export type Printed = { document: 'report' | 'article'; subjectId: string; year: number } | { document: 'plan'; year: number };

/** Stands before the key of a figure printed for comparison: it is of the year before. */
export const BEFORE = 'before.';

export interface EditionInput {
  issuedOn: CalendarDate;
  /** Why it is printed anew; null for the first edition. */
  reason: string | null;
  /** The document as it was drawn, and the same without the names of units. */
  content: Paper;
  publicContent: Paper | null;
  facts: readonly Fact[];
}

const editions = (tx: Tx, printed: Printed) => {
  const query = tx.db.selectFrom('printed_edition').where('document', '=', printed.document);
  return 'subjectId' in printed ? query.where('subject_id', '=', printed.subjectId) : query.where('year', '=', printed.year);
};

/** The editions of a document, newest first, without what they print. */
export const listEditions = (tx: Tx, printed: Printed) =>
  editions(tx, printed)
    .select(['id', 'edition', 'issued_on', 'reason', 'printed_by', 'printed_at', 'year'])
    .orderBy('edition', 'desc')
    .execute();
export type Edition = Awaited<ReturnType<typeof listEditions>>[number];

/** What one edition printed, in full or without the names of units; null where there is no such edition. */
export async function editionPaper(tx: Tx, printed: Printed, edition: number, publicly = false): Promise<Paper | null> {
  const row = await editions(tx, printed).select(['content', 'public_content']).where('edition', '=', edition).executeTakeFirst();
  if (!row) return null;
  return (publicly ? (row.public_content ?? row.content) : row.content) as unknown as Paper;
}

/** The figures one edition printed, in their order. */
export const printedFacts = (tx: Tx, editionId: string) =>
  tx.db
    .selectFrom('printed_fact')
    .select(['key', 'label', 'value', 'unit', 'as_of', 'words'])
    .where('printed_edition_id', '=', editionId)
    .orderBy('position')
    .execute();

/** Keeps what a document prints today with the figures it used. Returns the number of the edition, from 1. */
export async function printEdition(tx: Tx, actor: Actor, printed: Printed, input: EditionInput): Promise<number> {
  const last = await editions(tx, printed)
    .select(({ fn }) => fn.max('edition').as('edition'))
    .executeTakeFirst();
  const row = {
    ...freshRow(tx),
    document: printed.document,
    subject_id: 'subjectId' in printed ? printed.subjectId : null,
    year: printed.year,
    edition: (last?.edition ?? 0) + 1,
    issued_on: input.issuedOn,
    reason: input.reason,
    content: JSON.stringify(input.content),
    public_content: input.publicContent === null ? null : JSON.stringify(input.publicContent),
    printed_by: actor.name,
    account_id: actor.accountId,
    printed_at: tx.now,
  };
  await tx.db.insertInto('printed_edition').values(row).execute();
  const facts = [...new Map(input.facts.map((fact) => [fact.key, fact])).values()].map((fact, position) => ({
    ...freshRow(tx),
    printed_edition_id: row.id,
    position,
    key: fact.key,
    label: fact.label,
    value: figureColumn(fact.value),
    unit: fact.unit,
    as_of: fact.asOf,
    words: sayFact(fact),
  }));
  for (let from = 0; from < facts.length; from += 500)
    await tx.db
      .insertInto('printed_fact')
      .values(facts.slice(from, from + 500))
      .execute();
  return row.edition;
}
