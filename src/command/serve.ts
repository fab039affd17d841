import { getRequestListener } from '@hono/node-server';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, createApp } from '../app.tsx';
import { flushVisits } from '../portal/visits/visits.ts';
import { networkOf } from '../platform/web/network.ts';
import { jobKinds, ticks } from '../slices.ts';
import { type Installation, openInstallation } from './installation.ts';
import { startTicking } from './ticking.ts';

/** `bangvang serve`: opens the database, loads the demo on the first run when asked, and answers until told to stop. */
export async function serve(args: string[]): Promise<void> {
  const installation = await openInstallation((line) => console.log(line));
  const { loadFirstRun, printLogins } = await import('./first-run.ts');
  if (args.includes('--demo')) await loadFirstRun(installation, (line) => console.log(line));
  const { config, runtime, log } = installation;
  await runtime.jobs.work(runtime, jobKinds);
  await runtime.changes?.serve(runtime.database);
  const stopTicking = startTicking(runtime, ticks, log);
  const app = createApp({ runtime, log, keepPages: config.keepsPages, ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}) });
  const server = await listen(app, config).catch(async (error: NodeJS.ErrnoException) => {
    await stopTicking();
    await installation.close();
    throw error.code === 'EADDRINUSE'
      ? new Error(`Cổng ${config.port} đang có chương trình khác dùng. Chọn cổng khác: PORT=3001 npm start`)
      : error;
  });
  const { port } = server.address() as AddressInfo;
  console.log(`\nBảng Vàng đang mở tại http://${config.host}:${port}/`);
  if (args.includes('--demo')) await printLogins(installation, `http://${config.host}:${port}`, (line) => console.log(line));
  stopOnSignal(server, installation, stopTicking);
}

interface Listening {
  port: number;
  host: string;
  trustedProxy?: boolean;
}

type Incoming = { incoming: IncomingMessage };

/** The network that asks. Only a proxy of ours may name the client, and only the last name in its list is the proxy's own word. */
function clientOf({ headers, socket }: IncomingMessage, trustedProxy: boolean): string {
  const named = trustedProxy ? [headers['x-forwarded-for']].flat().join().split(',').at(-1)?.trim() : undefined;
  return networkOf(named || (socket.remoteAddress ?? ''));
}

/** Listens, with limits that a slow or silent client cannot outlast. Port 0 takes any free one. */
export function listen(app: App, { port, host, trustedProxy = false }: Listening): Promise<Server> {
  const answer = getRequestListener((request, env) => app.fetch(request, clientOf((env as Incoming).incoming, trustedProxy)));
  const server = createServer((request, response) => {
    if (!app.answerDirectly(request, response, clientOf(request, trustedProxy))) void answer(request, response);
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 10_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, 4096, () => resolve(server));
  });
}

function stopOnSignal(server: Server, installation: Installation, stopTicking: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log('\nĐang dừng…');
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), 5_000);
    await closed;
    clearTimeout(late);
    await stopTicking();
    await flushVisits(installation.runtime);
    await installation.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}
