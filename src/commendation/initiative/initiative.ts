import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { found } from '../../platform/refusal.ts';
import { isId } from '../identifier.ts';

export interface LibrarySearch {
  /** Words of the title, the solution, the effect, the field or an author, without regard to diacritics. */
  words: string;
  year: number | null;
  scope: string | null;
  /** Recognised ones, or the proposals still without an answer. */
  shelf: 'recognised' | 'waiting' | 'refused';
  /** Units whose proposals may be seen; null for all. What is recognised everybody sees. */
  units: readonly string[] | null;
}

export interface LibraryRow {
  id: string;
  title: string;
  year: number;
  scope: string;
  field: string | null;
  authors: string | null;
  copies: number;
  total: number;
}

const like = (words: string) => sql`('%' || search_fold(${words}) || '%')`;
const wanted = ({ words, year, scope }: LibrarySearch) => sql`(${year}::int is null or shelf.year = ${year}::int)
  and (${scope}::text is null or shelf.scope = ${scope}::text)
  and search_fold(concat_ws(' ', shelf.title, shelf.field, shelf.authors, shelf.text)) like ${like(words)}`;

const recognised = sql`
  select initiative.id, initiative.title, initiative.year, initiative.scope, proposal.field, names.authors,
    concat_ws(' ', initiative.effect, initiative.document, proposal.situation, proposal.solution, proposal.effect) as text,
    (select count(*)::int from initiative_copy as copy where copy.authority_id = initiative.authority_id and copy.initiative_id = initiative.id) as copies
  from initiative
  left join initiative_proposal as proposal on proposal.authority_id = initiative.authority_id and proposal.initiative_id = initiative.id
  left join lateral (
    select string_agg(person.name, ', ' order by author.position) as authors from initiative_author as author
    join person on person.authority_id = author.authority_id and person.id = author.person_id
    where author.authority_id = initiative.authority_id and author.initiative_id = initiative.id) as names on true`;

const proposed = ({ shelf, units }: LibrarySearch) => sql`
  select proposal.id, proposal.title, proposal.year, proposal.claimed_scope as scope, proposal.field, names.authors,
    concat_ws(' ', proposal.situation, proposal.solution, proposal.effect) as text, 0 as copies
  from initiative_proposal as proposal
  left join lateral (
    select string_agg(person.name, ', ' order by author.position) as authors from initiative_proposal_author as author
    join person on person.authority_id = author.authority_id and person.id = author.person_id
    where author.authority_id = proposal.authority_id and author.initiative_proposal_id = proposal.id) as names on true
  where proposal.outcome is not distinct from ${shelf === 'refused' ? 'refused' : null}::text
    and (${units === null} or proposal.unit_id = any(${[...(units ?? [])]}::uuid[]))`;

/** One page (from 1) of the library, newest first; `total` on every row counts all of the search. One query. */
export async function searchInitiatives(tx: Tx, search: LibrarySearch, page: { number: number; size: number }): Promise<LibraryRow[]> {
  const shelf = search.shelf === 'recognised' ? recognised : proposed(search);
  const { rows } = await sql<LibraryRow>`
    select id, title, year, scope, field, authors, copies, (count(*) over ())::int as total from (${shelf}) as shelf
    where ${wanted(search)} order by year desc, title, id limit ${page.size} offset ${(page.number - 1) * page.size}`.execute(tx.db);
  return rows;
}

const peopleOf = async (tx: Tx, table: 'initiative_author' | 'initiative_proposal_author', owner: string) =>
  (
    await sql<{ id: string; name: string }>`
      select person.id, person.name from ${sql.table(table)} as author
      join person on person.authority_id = author.authority_id and person.id = author.person_id
      where author.${sql.ref(table === 'initiative_author' ? 'initiative_id' : 'initiative_proposal_id')} = ${owner}::uuid order by author.position`.execute(
      tx.db,
    )
  ).rows;

/** A recognised initiative with its authors and the proposal it came from, where there was one. */
export async function findInitiative(tx: Tx, id: string) {
  const row = found(isId(id) ? await tx.db.selectFrom('initiative').selectAll().where('id', '=', id).executeTakeFirst() : null);
  const proposal = await tx.db.selectFrom('initiative_proposal').selectAll().where('initiative_id', '=', id).executeTakeFirst();
  return { ...row, proposal: proposal ?? null, authors: await peopleOf(tx, 'initiative_author', id) };
}

export type Initiative = Awaited<ReturnType<typeof findInitiative>>;

export async function findProposal(tx: Tx, id: string) {
  const row = found(isId(id) ? await tx.db.selectFrom('initiative_proposal').selectAll().where('id', '=', id).executeTakeFirst() : null);
  return { ...row, authors: await peopleOf(tx, 'initiative_proposal_author', id) };
}

export type Proposal = Awaited<ReturnType<typeof findProposal>>;

/** Who took an initiative over, in the order of time. */
export const copiesOfInitiative = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('initiative_copy')
    .select(['unit_id', 'since', 'result'])
    .where('initiative_id', '=', id)
    .orderBy('since', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
