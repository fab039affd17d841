import { sql } from 'kysely';
import type { Paper } from '../../platform/documents/paper.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { reviewTitle } from '../../review/review/review.ts';
import { hiddenUnitNames, unitNames, withoutUnitNames } from '../../review/edition/hidden-units.ts';

/** A plan or report as everybody may read it. */
export interface IssuedPaper {
  /** Of the edition that can be read; null for a report of older days, of which no print is kept. */
  id: string | null;
  document: 'plan' | 'report';
  year: number;
  edition: number;
  issuedOn: string;
  /** "12/BC-UBND"; null where the paper carries no number. */
  number: string | null;
  kind: string | null;
  summary: string;
}

const numberOf = sql<string | null>`case when printed_edition.content->>'number' is null then null
  else lpad(printed_edition.content->>'number', greatest(2, length(printed_edition.content->>'number')), '0') || coalesce('/' || (printed_edition.content->>'symbol'), '') end`;

/** The edition of each plan and report that holds now, newest first. What was printed for an article is no paper of its own. */
export async function issuedPapers(tx: Tx): Promise<IssuedPaper[]> {
  const rows = await tx.db
    .selectFrom('printed_edition')
    .distinctOn(['document', 'year', 'subject_id'])
    .select(['id', 'document', 'year', 'edition', 'issued_on', numberOf.as('number')])
    .select(sql<string | null>`content->>'kind'`.as('kind'))
    .select(sql<string | null>`content->>'summary'`.as('summary'))
    .where('document', 'in', ['plan', 'report'])
    .orderBy('document')
    .orderBy('year')
    .orderBy('subject_id')
    .orderBy('edition', 'desc')
    .execute();
  const papers: IssuedPaper[] = rows.map(({ issued_on, summary, ...row }) => ({
    ...row,
    document: row.document as IssuedPaper['document'],
    issuedOn: issued_on,
    summary: summary ?? '',
  }));
  return [...papers, ...(await unprintedReports(tx))].toSorted(
    (a, b) => b.issuedOn.localeCompare(a.issuedOn) || a.document.localeCompare(b.document),
  );
}

/** Reports that were issued, and of which no print is kept. */
async function unprintedReports(tx: Tx): Promise<IssuedPaper[]> {
  const rows = await tx.db
    .selectFrom('review')
    .select(['kind', 'year', 'title', 'issued_on', 'number', 'symbol'])
    .where('issued_on', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('printed_edition')
            .select('printed_edition.id')
            .whereRef('printed_edition.subject_id', '=', 'review.id')
            .whereRef('printed_edition.authority_id', '=', 'review.authority_id'),
        ),
      ),
    )
    .execute();
  return rows.map((row) => ({
    id: null,
    document: 'report',
    year: row.year,
    edition: 1,
    issuedOn: row.issued_on ?? '',
    number: row.number === null ? null : `${String(row.number).padStart(2, '0')}/${row.symbol ?? 'BC-UBND'}`,
    kind: null,
    summary: reviewTitle(row),
  }));
}

/** What everybody may read of one edition. A plan answers the weaknesses of the year before, so it hides what that year's report hides. */
export async function publicPaper(tx: Tx, id: string): Promise<{ paper: Paper; issued: IssuedPaper }> {
  const issued = found((await issuedPapers(tx)).find((each) => each.id === id));
  const { content, public_content } = await tx.db
    .selectFrom('printed_edition')
    .select(['content', 'public_content'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const years = issued.document === 'plan' ? [issued.year - 1, issued.year] : [issued.year];
  const names = public_content === null ? await hiddenUnitNames(tx, years) : await unitNames(tx);
  return { issued, paper: withoutUnitNames((public_content ?? content) as unknown as Paper, names) };
}

/** Signed decisions on awards. Those that take an award back name somebody for a fault: who asks for such an award is told so, nobody else. */
export const awardDecisions = (tx: Tx, { limit, offset }: { limit: number; offset: number }) =>
  signedDecisions(tx)
    .select(['id', 'year', 'number', 'symbol', 'issued_on', 'title'])
    .orderBy('issued_on', 'desc')
    .orderBy('number', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();

export async function countDecisions(tx: Tx): Promise<number> {
  const { count } = await signedDecisions(tx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const signedDecisions = (tx: Tx) =>
  tx.db
    .selectFrom('decision')
    .where('number', 'is not', null)
    .where('issued_on', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('amendment')
            .select('amendment.id')
            .whereRef('amendment.decision_id', '=', 'decision.id')
            .whereRef('amendment.authority_id', '=', 'decision.authority_id'),
        ),
      ),
    );
