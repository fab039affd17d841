import type { Runtime, Tx } from '../../platform/tenancy.ts';

/** Address of the ward's pages outside a request: its own host, else a part of the house's; null where neither is configured. */
export async function siteOf(runtime: Pick<Runtime, 'publicUrl'>, tx: Tx): Promise<string | null> {
  const { host, slug } = await tx.db
    .selectFrom('authority')
    .select(['host', 'slug'])
    .where('authority_id', '=', tx.authorityId)
    .executeTakeFirstOrThrow();
  if (host) return `https://${host}`;
  return runtime.publicUrl ? `${runtime.publicUrl.replace(/\/$/, '')}/${slug}` : null;
}
