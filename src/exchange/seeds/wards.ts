import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { Role } from '../../organization/access.ts';
import { createAccount } from '../../organization/account/account.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { localYear } from '../../platform/calendar/date.ts';
import { fromRoot } from '../../platform/root.ts';
import { type Runtime, inTenant } from '../../platform/tenancy.ts';
import { listWards } from '../../platform/web/ward.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/file.ts';
import { loadBundle } from '../bundle/load.ts';
import type { Login } from './site.ts';
import { trial } from './places.ts';
import { trialWard } from './trial.ts';

const trialSlug = trial.slug;

function parsed(name: string, text: string, format: 'yaml' | 'json'): Bundle {
  const { bundle, faults } = readBundle(text, format);
  if (!bundle) throw new Error(`${name}: ${faults.map(({ path, message }) => `${path}: ${message}`).join('\n')}`);
  return bundle;
}

/** The shipped bundles of the demo ward and the five articles, and the one of the trial ward. Throws with what is wrong in a file. */
export function seedBundles(thisYear: number): Bundle[] {
  const files = ['demo', 'seeds'].flatMap((folder) =>
    readdirSync(fromRoot('data', folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => fromRoot('data', folder, name)),
  );
  return [
    ...files.map((file) => parsed(file, readFileSync(file, 'utf8'), 'yaml')),
    parsed('trial', JSON.stringify(trialWard(thisYear)), 'json'),
  ];
}

/** Loads them; `admin.database` may add to the register of authorities. */
export async function loadSeedWards(admin: Runtime, actor: Actor): Promise<void> {
  for (const bundle of seedBundles(localYear(admin.clock()))) await loadBundle(admin, actor, bundle);
}

interface Opening {
  name: string;
  role: Role;
  /** Key of the person in the bundle. */
  person?: string;
  /** Key of the unit the role is for. */
  unit?: string;
}

const officer: Opening = { name: '', role: 'officer' };
const ofTrial: readonly Opening[] = [
  officer,
  { name: 'chair', role: 'chair', person: 'chu-tich' },
  { name: 'member', role: 'council_member', person: 'thu-ky' },
  { name: 'first', role: 'council_member', person: 'uy-vien-1' },
  { name: 'second', role: 'council_member', person: 'uy-vien-2' },
  { name: 'head', role: 'unit_head', person: 'nguoi-1', unit: 'khu-pho-1' },
];

async function openLogin(
  runtime: Runtime,
  authorityId: string,
  slug: string,
  { name, role, person, unit }: Opening,
): Promise<[string, Login]> {
  const login = { login: `${name || 'can-bo'}@${slug}.example`, password: randomBytes(18).toString('base64url') };
  await inTenant(runtime, authorityId, async (tx) => {
    const row = person ? await tx.db.selectFrom('person').select('id').where('key', '=', person).executeTakeFirst() : undefined;
    const place = unit ? await tx.db.selectFrom('unit').select('id').where('key', '=', unit).executeTakeFirst() : undefined;
    await createAccount(tx, system, {
      name: `Đối chiếu ${role}`,
      email: login.login,
      phone: null,
      password: login.password,
      personId: row?.id ?? null,
      roles: [{ role, unitId: place?.id ?? null }],
    });
  });
  return [name ? `${slug} ${name}` : slug, login];
}

/** Opens an officer's account in every ward, and those of the trial ward's council, with passwords nobody keeps. */
export async function openLogins(runtime: Runtime): Promise<ReadonlyMap<string, Login>> {
  const logins = new Map<string, Login>();
  for (const { slug, authorityId } of await listWards(runtime)) {
    for (const opening of slug === trialSlug ? ofTrial : [officer]) {
      const [key, login] = await openLogin(runtime, authorityId, slug, opening);
      logins.set(key, login);
    }
  }
  return logins;
}
