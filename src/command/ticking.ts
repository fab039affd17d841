import type { Logger } from 'pino';
import { type Runtime, type Tx, inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';

type Tick = (tx: Tx) => Promise<unknown>;

/** Goes once through all authorities; what fails for one does not stop the others. */
export async function tickOnce(runtime: Runtime, ticks: readonly Tick[], log: Logger): Promise<void> {
  for (const ward of await listWards(runtime)) {
    for (const tick of ticks) {
      await inTenant(runtime, ward.authorityId, tick).catch((error: unknown) => log.error({ err: error, ward: ward.slug }, 'tick'));
    }
  }
}

/** Ticks until it is stopped; a round that takes longer than the pause is not joined by a second one. */
export function startTicking(runtime: Runtime, ticks: readonly Tick[], log: Logger, everyMs = 60_000): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = async (): Promise<void> => {
    await tickOnce(runtime, ticks, log).catch((error: unknown) => log.error({ err: error }, 'tick'));
    if (!stopped)
      timer = setTimeout(() => {
        round = next();
      }, everyMs);
  };
  let round = next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}
