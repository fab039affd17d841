import type { Actor } from '../../platform/actor.ts';
import type { Runtime } from '../../platform/tenancy.ts';
import { enterTenant, inTenant, writing } from '../../platform/tenancy.ts';
import { ensureAuthority } from './authority.ts';
import type { Bundle } from './bundle.ts';
import { canonical } from './canonical.ts';
import type { Difference } from './difference.ts';
import { compareBundles } from './difference.ts';
import { importBundle, previewImport } from './import.ts';

export interface Loaded {
  readonly authorityId: string;
  /** The authority was not in the register before. */
  readonly added: boolean;
  readonly difference: Difference;
}

/**
 * Takes a bundle together with its authority: one transaction, so that a refused file does not leave an empty ward
 * behind. `admin.database` may add to the register of authorities. Throws BundleRefusal.
 */
export function loadBundle(admin: Runtime, actor: Actor, bundle: Bundle): Promise<Loaded> {
  return writing(admin, async (db) => {
    const { authorityId, added } = await ensureAuthority(db, bundle.authority, admin.newId);
    const tx = await enterTenant(admin, db, authorityId);
    return { authorityId, added, difference: await importBundle(tx, actor, bundle) };
  });
}

/** What `loadBundle` would do, also where the authority is not in the register yet. Writes nothing. */
export async function previewLoad(runtime: Runtime, bundle: Bundle): Promise<Difference> {
  const known = await runtime.database
    .selectFrom('authority')
    .select('authority_id')
    .where('slug', '=', String(bundle.authority['slug']))
    .executeTakeFirst();
  if (!known) return compareBundles({ authority: {}, sections: {} }, canonical(bundle));
  return inTenant(runtime, known.authority_id, (tx) => previewImport(tx, bundle), 'read');
}
