import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { curlyQuotes, nfc, slug, tidy } from '../../platform/text/normalize.ts';
import { searchWords } from '../search/query.ts';
import { textOfHtml } from './html.ts';
import { categoryNamed } from './writing.ts';

/** One article of another site's export; what is not named here (comments, internal numbers) is left behind. */
export const foreignArticle = z.object({
  slug: z.string().min(1).max(200),
  title: z.string().min(1),
  excerpt: z.string().optional(),
  html: z.string(),
  category: z.string().optional(),
  tags: z.array(z.string()).default([]),
  author: z.string().optional(),
  date: z.iso.datetime({ offset: true }),
});
export type ForeignArticle = z.infer<typeof foreignArticle>;

const batchSize = 250;

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
}

async function categoryIds(tx: Tx, rows: readonly ForeignArticle[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of new Set(rows.flatMap(({ category }) => (category ? [tidy(category)] : []))))
    ids.set(name, await categoryNamed(tx, name));
  return ids;
}

function values(tx: Tx, row: ForeignArticle, categories: ReadonlyMap<string, string>) {
  return {
    ...fresh(tx),
    title: curlyQuotes(tidy(row.title)),
    slug: slug(row.slug),
    category_id: row.category ? (categories.get(tidy(row.category)) ?? null) : null,
    lead: row.excerpt ? curlyQuotes(tidy(row.excerpt)) : null,
    body: curlyQuotes(nfc(textOfHtml(row.html))),
    published_at: new Date(row.date),
    byline: row.author ?? null,
    tags: row.tags.map(nfc),
  };
}

const changedOnly = sql<SqlBool>`(article.title, article.lead, article.body, article.category_id, article.published_at, article.byline, article.tags)
  is distinct from (excluded.title, excluded.lead, excluded.body, excluded.category_id, excluded.published_at, excluded.byline, excluded.tags)`;

/** The index of what was written: thousands of texts are folded here in a second, in the database in ten. */
async function indexWritten(
  tx: Tx,
  batch: readonly ReturnType<typeof values>[],
  written: readonly (readonly [string, string])[],
): Promise<void> {
  const ids = new Map(written);
  const rows = batch.flatMap((row) => {
    const id = ids.get(row.slug);
    if (id === undefined) return [];
    const words = searchWords([row.title, row.lead, row.body].filter((text) => text !== null).join('\n'));
    return [
      {
        authority_id: tx.authorityId,
        article_id: id,
        draft: sql<boolean>`(select draft from article where authority_id = ${tx.authorityId} and id = ${id})`,
        category_id: row.category_id,
        shown_at: row.published_at,
        document: sql<string>`index_document(${tx.authorityId}::uuid, ${words}::text[])`,
      },
    ];
  });
  if (rows.length === 0) return;
  await tx.db
    .insertInto('article_index')
    .values(rows)
    .onConflict((oc) =>
      oc.columns(['authority_id', 'article_id']).doUpdateSet((eb) => ({
        draft: eb.ref('excluded.draft'),
        category_id: eb.ref('excluded.category_id'),
        shown_at: eb.ref('excluded.shown_at'),
        document: eb.ref('excluded.document'),
      })),
    )
    .execute();
}

/** Takes the articles by their address: new ones are added, known ones corrected, equal ones left alone. */
export async function importForeign(
  tx: Tx,
  actor: Actor,
  rows: readonly ForeignArticle[],
  progress: (done: number) => void,
): Promise<ImportCounts> {
  const categories = await categoryIds(tx, rows);
  await sql`select set_config('app.articles_indexed', 'by_writer', true)`.execute(tx.db);
  const counts: ImportCounts = { added: 0, changed: 0, unchanged: 0 };
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize).map((row) => values(tx, row, categories));
    const written = await tx.db
      .insertInto('article')
      .values(batch)
      .onConflict((oc) =>
        oc
          .columns(['authority_id', 'slug'])
          .doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            lead: eb.ref('excluded.lead'),
            body: eb.ref('excluded.body'),
            category_id: eb.ref('excluded.category_id'),
            published_at: eb.ref('excluded.published_at'),
            byline: eb.ref('excluded.byline'),
            tags: eb.ref('excluded.tags'),
          }))
          .where(changedOnly),
      )
      .returning(['id', 'slug'])
      .execute();
    await indexWritten(
      tx,
      batch,
      written.map(({ slug: address, id }) => [address, id]),
    );
    const newIds = new Set(batch.map(({ id }) => id));
    const added = written.filter(({ id }) => newIds.has(id)).length;
    counts.added += added;
    counts.changed += written.length - added;
    counts.unchanged += batch.length - written.length;
    progress(at + batch.length);
  }
  await sql`select set_config('app.articles_indexed', '', true)`.execute(tx.db);
  await recordEvent(tx, actor, 'article.imported', { detail: { ...counts } });
  return counts;
}
