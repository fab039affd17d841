import { pino } from 'pino';
import type { Logger } from 'pino';
import { Changes } from '../platform/changes/changes.ts';
import { systemClock, systemNewId } from '../platform/clock.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type Database, openDatabase } from '../platform/database/open.ts';
import { startEmbedded } from '../platform/embedded.ts';
import { Jobs, prepareJobs } from '../platform/jobs.ts';
import { type Runtime, withChanges } from '../platform/tenancy.ts';
import { jobKinds, moments } from '../slices.ts';

/** An opened installation: its settings, its database at the newest schema, and how to close it. */
export interface Installation {
  config: Config;
  log: Logger;
  runtime: Runtime;
  /** The owner's connection: migrations, the register of authorities, reading across wards from the command line. */
  owner: Database;
  ownerUrl: string;
  appUrl: string;
  close(): Promise<void>;
}

/** Opens the database of the settings (embedded, or the one of DATABASE_URL) and brings it to the newest schema. */
export async function openInstallation(say: (line: string) => void = () => {}): Promise<Installation> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: `${config.dataDir}/database`, log: say });
  const ownerUrl = embedded?.adminUrl ?? config.databaseUrl ?? '';
  const appUrl = embedded?.url ?? ownerUrl;
  const owner = openDatabase(ownerUrl, 2);
  await migrate(owner, new URL(appUrl).username || undefined);
  await prepareJobs(ownerUrl, owner, jobKinds);
  const database = openDatabase(appUrl, 10);
  const log = pino({ level: config.logLevel });
  const jobs = new Jobs(appUrl, { works: true, log });
  const changes = new Changes(appUrl, moments);
  return {
    config,
    owner,
    ownerUrl,
    appUrl,
    log,
    runtime: withChanges(
      {
        database,
        clock: systemClock,
        newId: systemNewId,
        jobs,
        filesDir: `${config.dataDir}/files`,
        mail: config.mail,
        publicUrl: config.publicUrl,
        secret: config.secret,
        speech: config.speech,
        outside: config.outside,
      },
      changes,
    ),
    async close() {
      await changes.close();
      await jobs.close();
      await database.destroy();
      await owner.destroy();
      await embedded?.stop();
    },
  };
}

/** Opens the installation for one command and closes it whatever happens. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation();
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
