import type { Installation } from './installation.ts';

/** Loads the demo ward and the seed wards into an empty installation. */
export async function loadFirstRun(installation: Installation, say: (line: string) => void): Promise<void> {
  const { count } = await installation.owner.selectFrom('authority').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  if (count === 0) say('Cơ sở dữ liệu còn trống.');
}

export async function printLogins(installation: Installation, address: string, say: (line: string) => void): Promise<void> {
  const wards = await installation.owner.selectFrom('authority').select(['slug', 'name']).execute();
  for (const ward of wards) say(`  ${ward.name}: ${address}/${ward.slug}`);
}
