import { withInstallation } from './installation.ts';

/** `bangvang migrate`: opening an installation migrates it; this only says so. */
export async function migrateDatabase(): Promise<void> {
  await withInstallation(async () => console.log('Cơ sở dữ liệu đã ở bản mới nhất.'));
}
