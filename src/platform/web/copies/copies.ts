import type { Changes } from '../../changes/changes.ts';
import type { Clock } from '../../clock.ts';
import type { Copy } from './copy.ts';
import { askedPart } from './noted-query.ts';
import { Shelf } from './shelf.ts';

/** One page that is asked for. */
export interface Wanted {
  authorityId: string;
  /** Route, ward, base, host and path: what makes it this page besides the query. */
  place: string;
  route: string;
  query: URLSearchParams;
  /** The whole address as it was sent. */
  address: string;
}

/** A page that was drawn and may not be kept is given back as it is. */
export type Made<T> = { copy: Copy; names: ReadonlySet<string> } | { copy: null; reply: T };

interface Making {
  at: number;
  copy: Promise<Copy | null>;
}

const mebibyte = 1024 * 1024;
const mostAddresses = 20_000;
const longestAddress = 600;

/** The rendered copies of this process. Pages with a query have a shelf of their own, so that no search crowds out the home page. */
export class Copies {
  readonly #changes: Changes;
  readonly #clock: Clock;
  readonly #plain: Shelf;
  readonly #varied: Shelf;
  readonly #addresses = new Map<string, { key: string; authorityId: string }>();
  readonly #names = new Map<string, Set<string>>();
  readonly #making = new Map<string, Making>();

  constructor(changes: Changes, clock: Clock, megabytes = 64) {
    this.#changes = changes;
    this.#clock = clock;
    this.#plain = new Shelf(megabytes * 0.75 * mebibyte);
    this.#varied = new Shelf(megabytes * 0.25 * mebibyte);
  }

  /** The copy that was made for just this address, if it still is what would be shown. Asks nobody. */
  at(address: string): { copy: Copy; authorityId: string } | null {
    const known = this.#addresses.get(address);
    if (!known) return null;
    const copy = this.#good(known.key);
    return copy && { copy, authorityId: known.authorityId };
  }

  /** Gives the copy, or draws the page once for all who ask meanwhile. */
  async get<T>(wanted: Wanted, draw: (at: number) => Promise<Made<T>>): Promise<Copy | T> {
    const key = this.#keyOf(wanted);
    const known = this.#good(key) ?? (await this.#madeMeanwhile(key, wanted.authorityId));
    if (known) {
      this.#remember(wanted, key);
      return known;
    }
    const at = this.#changes.ledger.now;
    const drawing = draw(at);
    const making = { at, copy: drawing.then(({ copy }) => copy).catch(() => null) };
    this.#making.set(key, making);
    try {
      const made = await drawing;
      if (!made.copy) return made.reply;
      this.#put(wanted, made.copy, made.names);
      return made.copy;
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  #good(key: string): Copy | null {
    const copy = this.#shelf(key).get(key);
    if (!copy || !this.#changes.holds(copy.proof, this.#clock().getTime())) return null;
    copy.touched = true;
    return copy;
  }

  /** What somebody else began to draw before a change is not what this reader may be shown. */
  async #madeMeanwhile(key: string, authorityId: string): Promise<Copy | null> {
    const making = this.#making.get(key);
    if (!making || !this.#changes.trusted || this.#changes.ledger.last(authorityId) > making.at) return null;
    return making.copy;
  }

  #put(wanted: Wanted, copy: Copy, names: ReadonlySet<string>): void {
    const known = this.#names.get(wanted.route) ?? new Set<string>();
    for (const name of names) known.add(name);
    this.#names.set(wanted.route, known);
    const key = this.#keyOf(wanted);
    if (key.length > longestAddress) return;
    this.#shelf(key).set(key, copy);
    this.#remember(wanted, key);
  }

  #remember({ address, authorityId }: Wanted, key: string): void {
    if (address.length > longestAddress) return;
    this.#addresses.delete(address);
    this.#addresses.set(address, { key, authorityId });
    if (this.#addresses.size <= mostAddresses) return;
    for (const oldest of this.#addresses.keys()) {
      this.#addresses.delete(oldest);
      break;
    }
  }

  #keyOf({ place, route, query }: Wanted): string {
    const names = this.#names.get(route);
    return `${place}?${names ? askedPart(query, names) : ''}`;
  }

  #shelf = (key: string): Shelf => (key.endsWith('?') ? this.#plain : this.#varied);

  /** How much is kept now. */
  get size(): { copies: number; bytes: number } {
    const [plain, varied] = [this.#plain.size, this.#varied.size];
    return { copies: plain.copies + varied.copies, bytes: plain.bytes + varied.bytes };
  }
}
