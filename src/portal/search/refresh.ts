import { sql } from 'kysely';
import { type Runtime, type Tx, inTenant } from '../../platform/tenancy.ts';
import { draftLead, draftText } from '../draft.ts';
import { liveDraft } from '../article/live.ts';

/** Articles without a body of their own: their text is drafted from the event each time it is read. */
const liveArticles = (tx: Tx) =>
  tx.db
    .selectFrom('article')
    .innerJoin('article_index', (join) =>
      join.onRef('article_index.article_id', '=', 'article.id').onRef('article_index.authority_id', '=', 'article.authority_id'),
    )
    .select(['article.id', 'article.body', 'article.event_id', 'article_index.drafted'])
    .where('article.event_id', 'is not', null)
    .where((eb) => eb.or([eb('article.body', 'is', null), eb('article.body', '=', '')]))
    .execute();

/** Lets lists and search know what live drafts say now. Gives how many had changed. */
export async function refreshDrafts(tx: Tx): Promise<number> {
  let changed = 0;
  for (const article of await liveArticles(tx)) {
    const draft = await liveDraft(tx, article);
    const drafted = draft && `${draftLead(draft)}\n\n${draftText(draft)}`;
    if (drafted === article.drafted) continue;
    await tx.db.updateTable('article_index').set({ drafted }).where('article_id', '=', article.id).execute();
    changed += 1;
  }
  return changed;
}

/** The same as a part of other work, which holds also where some text cannot be drafted: its article says so when it is read. */
export async function refreshDraftsWithin(tx: Tx): Promise<void> {
  await sql`savepoint drafts`.execute(tx.db);
  try {
    await refreshDrafts(tx);
    await sql`release savepoint drafts`.execute(tx.db);
  } catch {
    await sql`rollback to savepoint drafts`.execute(tx.db);
  }
}

const rest = 2_000;
const waiting = new WeakMap<Runtime, Map<string, NodeJS.Timeout>>();
const fresh = new WeakMap<Runtime, Set<string>>();

/** Refreshes soon after a ward's records changed, and once for every ward a process meets. */
export function refreshSoon(runtime: Runtime, authorityId: string, changed: boolean): void {
  const known = fresh.get(runtime) ?? new Set<string>();
  fresh.set(runtime, known);
  if (!changed && known.has(authorityId)) return;
  const delay = known.has(authorityId) ? rest : 0;
  known.add(authorityId);
  const timers = waiting.get(runtime) ?? new Map<string, NodeJS.Timeout>();
  waiting.set(runtime, timers);
  if (timers.has(authorityId)) return;
  timers.set(
    authorityId,
    setTimeout(() => {
      timers.delete(authorityId);
      // A refresh that fails is made good by the next one; the article itself is always drafted anew.
      inTenant(runtime, authorityId, refreshDrafts).catch(() => known.delete(authorityId));
    }, delay).unref(),
  );
}
