import type { Product } from './product.ts';

/** What the product said it had done: these must be there whatever happens next. */
export interface Acknowledged {
  created: Set<string>;
  succeeded: Set<string>;
}

/**
 * Clients that add units and rename them (an act over three tables) until told to stop. Only what was answered with a
 * redirect counts as acknowledged.
 */
export function startLoad(
  product: Product,
  kindId: string,
  clients: number,
  round: number,
): { acknowledged: Acknowledged; stop(): Promise<void> } {
  const acknowledged: Acknowledged = { created: new Set(), succeeded: new Set() };
  let running = true;
  const client = async (number: number) => {
    for (let n = 0; running; n += 1) {
      const name = `Đơn vị ${round}-${number}-${n}`;
      const created = await product.post('/lam-viec/to-chuc/don-vi/moi', { kind: kindId, name }).catch(() => null);
      if (created?.status !== 303) continue;
      acknowledged.created.add(name);
      const id = created.headers.get('location')?.split('/').at(-1) ?? '';
      const renamed = `${name} mới`;
      const succeeded = await product
        .post('/lam-viec/to-chuc/don-vi/ke-tuc', {
          kind: kindId,
          name: renamed,
          change: 'rename',
          predecessors: id,
          happened_on: '01/7/2025',
        })
        .catch(() => null);
      if (succeeded?.status === 303) acknowledged.succeeded.add(renamed);
    }
  };
  const all = Array.from({ length: clients }, (_, number) => client(number));
  return {
    acknowledged,
    async stop() {
      running = false;
      await Promise.all(all);
    },
  };
}
