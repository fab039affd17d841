import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readBundle } from '../exchange/bundle/file.ts';
import { createAccount } from '../organization/account/account.ts';
import { system } from '../platform/actor.ts';
import { fromRoot } from '../platform/root.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { load } from './bundle.ts';
import { demoPassword, openDemoAccounts } from './demo-accounts.ts';
import { makeDemoEdition } from './demo-editions.ts';
import { makeDemoPapers } from './demo-papers.ts';
import { drawDemoPictures } from './demo-pictures.ts';
import type { Installation } from './installation.ts';

type Say = (line: string) => void;

/** The bundles that come with the product: the demo ward first, then the five wards of the seeds. */
export function shippedBundles(): string[] {
  return ['demo', 'seeds'].flatMap((folder) => {
    const path = fromRoot('data', folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => name.endsWith('.yaml'))
          .sort()
          .map((name) => `${path}/${name}`)
      : [];
  });
}

/** Loads the demo ward and the seed wards that are not there yet; a run cut short goes on where it stopped. */
export async function loadFirstRun(installation: Installation, say: Say): Promise<void> {
  const files = shippedBundles();
  const known = new Set((await installation.owner.selectFrom('authority').select('slug').execute()).map(({ slug }) => slug));
  for (const [index, file] of files.entries()) {
    const { bundle, faults } = readBundle(readFileSync(file, 'utf8'));
    if (!bundle) throw new Error(`${file}: ${faults.map((fault) => `${fault.path}: ${fault.message}`).join('\n')}`);
    const { slug, name } = bundle.authority as { slug: string; name: string };
    if (!known.has(slug)) {
      say(`Đang nạp ${name} (${index + 1}/${files.length})…`);
      await load(installation, bundle);
    }
    await openFirstAccounts(installation, slug);
  }
}

async function openFirstAccounts({ runtime, owner }: Installation, slug: string): Promise<void> {
  const { authority_id: authorityId } = await owner
    .selectFrom('authority')
    .select('authority_id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const opened = await inTenant(runtime, authorityId, (tx) => tx.db.selectFrom('account').select('id').limit(1).execute(), 'read');
  if (opened.length > 0) return;
  if (slug === 'demo') {
    await drawDemoPictures(runtime, authorityId);
    await openDemoAccounts(runtime, authorityId);
    await makeDemoPapers(runtime, authorityId);
    await makeDemoEdition(runtime, authorityId);
  } else
    await inTenant(runtime, authorityId, (tx) =>
      createAccount(tx, system, {
        name: 'Cán bộ thi đua – khen thưởng',
        email: `canbo@${slug}.example`,
        phone: null,
        password: demoPassword,
        personId: null,
        roles: [{ role: 'officer', unitId: null }],
      }),
    );
}

const shown = ['canbo', 'chutich', 'kp01', 'kp02', 'hoidong1', 'ketoan', 'bientap', 'quantri'];

const shownAccounts = (tx: Tx) =>
  tx.db
    .selectFrom('account')
    .select(['email', 'name'])
    .where(
      'email',
      'in',
      shown.map((login) => `${login}@maivang.example`),
    )
    .execute();

/** Prints the addresses of the wards and the logins of the demo. */
export async function printLogins(installation: Installation, address: string, say: Say): Promise<void> {
  const wards = await listWards(installation.runtime);
  say('\nTrang của các phường:');
  for (const ward of wards) say(`  ${address}/${ward.slug}  ${[ward.name, ward.parent].filter(Boolean).join(', ')}`);
  say(`\nĐăng nhập thử ở ${address}/demo/dang-nhap, mật khẩu chung: ${demoPassword}`);
  const demo = wards.find(({ slug }) => slug === 'demo');
  const accounts = demo ? await inTenant(installation.runtime, demo.authorityId, shownAccounts, 'read') : [];
  const order = (email: string | null) => shown.indexOf(email?.split('@')[0] ?? '');
  for (const account of accounts.toSorted((a, b) => order(a.email) - order(b.email)))
    say(`  ${(account.email ?? '').padEnd(28)} ${account.name}`);
}
