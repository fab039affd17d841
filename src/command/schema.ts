import { writeFile } from 'node:fs/promises';
import { describeSchema } from '../platform/database/describe.ts';
import { fromRoot } from '../platform/root.ts';
import { withInstallation } from './installation.ts';

/** `bangvang schema`: writes db/schema.sql from the migrated database. */
export async function writeSchema(): Promise<void> {
  await withInstallation(async ({ owner }) => writeFile(fromRoot('db', 'schema.sql'), await describeSchema(owner)));
}
