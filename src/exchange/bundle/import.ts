import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { refreshDraftsWithin } from '../../portal/search/refresh.ts';
import { writeAuthority } from './authority.ts';
import type { Bundle } from './bundle.ts';
import { BundleRefusal } from './bundle.ts';
import { canonical } from './canonical.ts';
import { checkBundle } from './check.ts';
import type { Difference } from './difference.ts';
import { compareBundles } from './difference.ts';
import { fault } from './rules.ts';
import { sections } from './sections.ts';
import { idBook, writeSection } from './section.ts';
import type { Stored } from './stored.ts';
import { bundleOf, readStored } from './stored.ts';

/** What importing the bundle would add and change, record by record and field by field. Writes nothing. */
export async function previewImport(tx: Tx, bundle: Bundle): Promise<Difference> {
  return compareBundles(bundleOf(await readStored(tx)), canonical(bundle));
}

function refuseFaulty(bundle: Bundle, stored: Stored) {
  const faults = checkBundle({ bundle: 1, authority: bundle.authority, ...bundle.sections });
  const own = stored.get('authority')?.[0]?.['slug'];
  const { slug } = bundle.authority;
  if (slug !== own)
    faults.push(
      fault(
        ['authority', 'slug'],
        'đúng đơn vị',
        `Tệp này của «${slug}», còn nơi nhận là «${own}»: hãy chọn đúng tệp hoặc đúng nơi nhận.`,
        slug,
      ),
    );
  if (faults.length > 0) throw new BundleRefusal(faults);
}

function countsOf({ sections: changes }: Difference) {
  return Object.fromEntries(
    changes.map(({ section, added, changed, unchanged }) => [section, { added: added.length, changed: changed.length, unchanged }]),
  );
}

/** Two imports into one authority take turns: the second sees the ids the first gave. */
async function takeTurn({ db, authorityId }: Tx) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bundle ${authorityId}`}, 0))`.execute(db);
}

/**
 * Takes the whole bundle in the given transaction: adds, changes, keeps what the file does not name, removes nothing.
 * Known records keep their ids. What articles draft from the records is found by the next search. Taking the same file again changes nothing. Throws BundleRefusal with every fault; the
 * caller's transaction must then be given up.
 */
export async function importBundle(tx: Tx, actor: Actor, bundle: Bundle): Promise<Difference> {
  await takeTurn(tx);
  const wanted = canonical(bundle);
  const stored = await readStored(tx);
  refuseFaulty(wanted, stored);
  const difference = compareBundles(bundleOf(stored), wanted);
  const ids = idBook(tx, stored, wanted);
  await writeAuthority(tx, wanted.authority, difference.authority);
  for (const section of sections) {
    const change = difference.sections.find((one) => one.section === section.name);
    if (change) await writeSection(tx, ids, section, wanted, change, stored);
  }
  await refreshDraftsWithin(tx);
  await recordEvent(tx, actor, 'bundle.imported', {
    detail: { authority: difference.authority.length > 0, sections: countsOf(difference) },
  });
  return difference;
}
