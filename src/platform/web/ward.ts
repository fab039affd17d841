import { type Runtime } from '../tenancy.ts';
import type { Ward } from './route.ts';

const rememberFor = 2_000;

/**
 * The wards by slug and by host name. Asked at every request, so kept until the register changes; where processes do not
 * tell each other what changed, for two seconds.
 */
export class WardDirectory {
  readonly #runtime: Runtime;
  #readAt = Number.NEGATIVE_INFINITY;
  #seenChange = -1;
  #wards = new Map<string, Ward>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  async find(name: string): Promise<Ward | undefined> {
    const now = this.#runtime.clock().getTime();
    const { changes } = this.#runtime;
    const told = changes?.trusted && changes.ledger.lastOfRegister <= this.#seenChange;
    if (!told && (changes || Math.abs(now - this.#readAt) > rememberFor)) await this.#read(now);
    return this.#wards.get(name);
  }

  /** The change of the ledger up to which the register was read. */
  get seenChange(): number {
    return this.#seenChange;
  }

  async #read(now: number): Promise<void> {
    const seen = this.#runtime.changes?.ledger.now ?? 0;
    const wards = await listWards(this.#runtime);
    this.#seenChange = seen;
    this.#wards = new Map(
      wards.flatMap((ward) =>
        ward.host
          ? [
              [`/${ward.slug}`, ward],
              [ward.host, ward],
            ]
          : [[`/${ward.slug}`, ward]],
      ),
    );
    this.#readAt = now;
  }
}

export async function listWards(runtime: Runtime): Promise<Ward[]> {
  const rows = await runtime.database.selectFrom('authority').selectAll().orderBy('name').execute();
  return rows.map(({ authority_id, ...rest }) => ({ authorityId: authority_id, ...rest }));
}

/** The ward of an address: by its own host name, else by the first part of the path. */
export async function findWard(
  directory: WardDirectory,
  url: URL,
): Promise<{ ward: Ward; base: string; path: string; readAt: number } | null> {
  const byHost = await directory.find(url.hostname);
  if (byHost) return { ward: byHost, base: '', path: url.pathname, readAt: directory.seenChange };
  const slash = url.pathname.indexOf('/', 1);
  const base = slash === -1 ? url.pathname : url.pathname.slice(0, slash);
  const bySlug = base.length > 1 ? await directory.find(base) : undefined;
  if (!bySlug) return null;
  return { ward: bySlug, base, path: slash === -1 ? '/' : url.pathname.slice(slash), readAt: directory.seenChange };
}
