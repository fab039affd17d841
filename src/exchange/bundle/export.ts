import type { Tx } from '../../platform/tenancy.ts';
import type { Bundle } from './bundle.ts';
import { bundleOf, readStored } from './stored.ts';

/** Everything the authority has, in the one form of a bundle: importing it again changes nothing. */
export async function exportBundle(tx: Tx): Promise<Bundle> {
  return bundleOf(await readStored(tx));
}
