import { startEmbedded } from '../src/platform/embedded.ts';

/** Tests run against a real PostgreSQL: the one named by TEST_DATABASE_URL, else the embedded one in var/test-db, left running for the next run. */
export default async function setup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const { adminUrl } = await startEmbedded({ dataDir: 'var/test-db', log: () => undefined });
  process.env['TEST_DATABASE_URL'] = adminUrl;
}
