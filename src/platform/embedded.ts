import { chooseUser, chooseWay } from './embedded/account.ts';
import { locateBinaries } from './embedded/binaries.ts';
import { ensureCluster } from './embedded/cluster.ts';
import { DATABASE, addressOf, ensureDatabase, hasOtherUsers, holdProcess, letProcessEnd, openKeeper } from './embedded/keeper.ts';
import type { Keeper } from './embedded/keeper.ts';
import { layOut, openSocketFolder } from './embedded/layout.ts';
import type { Layout } from './embedded/layout.ts';
import { startServer, stopServer } from './embedded/server.ts';
import { inTurn } from './embedded/turn.ts';

/** The PostgreSQL that comes with the product, running on one data folder of this machine. */
export interface EmbeddedServer {
  /** Address for the application's role `bangvang`, which owns nothing. */
  url: string;
  /** Address of the same database for the superuser `postgres`: migrations, tests, repairs. */
  adminUrl: string;
  /** True when the server was already running. */
  adopted: boolean;
  /** Ends this process's use of the server; the last one out stops it. Close your own pools first. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  log: (line: string) => void;
  /** A server that does not wait for the disk: only for the drill that must see it lose data. */
  careless?: boolean;
}

/**
 * Starts the embedded PostgreSQL on a folder, or adopts the one already running there. Returns when it answers and the database
 * `bangvang` exists. Several processes may call it at once; one server results. Throws in Vietnamese with what to do.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = layOut(options.dataDir);
  return inTurn(layout.key, async () => {
    const running = await openKeeper(layout.socketDir);
    const keeper = running ?? (await start(layout, options));
    await ensureDatabase(keeper);
    letProcessEnd(keeper);
    return handle(layout, keeper, running !== undefined);
  });
}

async function start(layout: Layout, { log, careless }: EmbeddedOptions): Promise<Keeper> {
  const binaries = await locateBinaries();
  const user = chooseUser(layout.dataDir, layout.clusterDir);
  const account = chooseWay(user, [binaries.native, layout.dataDir]);
  const made = ensureCluster(layout, account, binaries);
  openSocketFolder(layout, account);
  log(made === 'made' ? `Đã tạo cơ sở dữ liệu mới trong ${layout.dataDir}.` : `Đang mở cơ sở dữ liệu trong ${layout.dataDir}.`);
  return startServer(layout, account, binaries, careless);
}

function handle(layout: Layout, keeper: Keeper, adopted: boolean): EmbeddedServer {
  return {
    url: addressOf(layout.socketDir, DATABASE, DATABASE),
    adminUrl: addressOf(layout.socketDir, 'postgres', DATABASE),
    adopted,
    stop: once(() => inTurn(layout.key, () => leave(layout, keeper))),
  };
}

async function leave(layout: Layout, keeper: Keeper): Promise<void> {
  holdProcess(keeper);
  const shared = await hasOtherUsers(keeper).catch(() => true);
  await keeper.end();
  if (!shared) await stopServer(layout);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
