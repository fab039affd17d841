/** A page that fills up by itself, as named parts of HTML. */
export type Parts = ReadonlyMap<string, string>;

export interface LiveLimits {
  /** Milliseconds between two looks at the database; one look serves all who watch the same thing. */
  every: number;
  /** Milliseconds after which a silent line is kept open by a comment. */
  heartbeat: number;
  /** Milliseconds after which a viewer has to come again, and is asked again who it is. */
  lifetime: number;
  /** Viewers of this process at once. */
  most: number;
  /** Viewers of one ward among them, so that none takes the screens of all. */
  mostOfOne: number;
}

const usual: LiveLimits = { every: 700, heartbeat: 15_000, lifetime: 600_000, most: 200, mostOfOne: 80 };
const encoder = new TextEncoder();

/** What one viewer has not been sent yet: however slow it is, no more than one whole page. */
class Viewer {
  readonly #waiting = new Map<string, string | null>();
  #beat = false;
  #ended = false;
  #wake: () => void = () => {};

  offer(changes: Iterable<readonly [string, string | null]>): void {
    for (const [id, html] of changes) this.#waiting.set(id, html);
    this.#wake();
  }

  beat(): void {
    this.#beat = true;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The next piece of the stream, once there is one; null at the end. */
  async next(): Promise<Uint8Array | null> {
    while (!this.#ended && !this.#beat && this.#waiting.size === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#ended) return null;
    this.#beat = false;
    if (this.#waiting.size === 0) return encoder.encode(':\n\n');
    const data = JSON.stringify([...this.#waiting]);
    this.#waiting.clear();
    return encoder.encode(`retry: 2000\ndata: ${data}\n\n`);
  }
}

interface Channel {
  viewers: Set<Viewer>;
  known: Parts;
  busy: boolean;
  timer: NodeJS.Timeout;
}

const wardOf = (key: string) => key.split(' ')[0] ?? '';

/** Everybody who watches: no viewer holds a connection to the database, and a channel nobody watches asks nothing. */
export class LiveBoard {
  readonly #channels = new Map<string, Channel>();
  readonly #limits: LiveLimits;
  readonly #ofWard = new Map<string, number>();
  #viewers = 0;

  constructor(limits: Partial<LiveLimits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  get viewers(): number {
    return this.#viewers;
  }

  /**
   * A stream of server-sent events: first all parts, then the changed ones (null where one is gone). Null when too many
   * watch already. The viewer counts from its first reading, so that a stream nobody reads costs nothing. The first word of
   * the key is the ward.
   */
  watch(key: string, read: () => Promise<Parts>): ReadableStream<Uint8Array> | null {
    if (this.#viewers >= this.#limits.most || (this.#ofWard.get(wardOf(key)) ?? 0) >= this.#limits.mostOfOne) return null;
    const viewer = new Viewer();
    let leave: (() => void) | null = null;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          leave ??= this.#join(key, viewer, read);
          const piece = await viewer.next();
          if (piece) return controller.enqueue(piece);
          leave();
          controller.close();
        },
        cancel: () => {
          leave?.();
          viewer.end();
        },
      },
      { highWaterMark: 0 },
    );
  }

  #join(key: string, viewer: Viewer, read: () => Promise<Parts>): () => void {
    const channel = this.#channels.get(key) ?? this.#open(key, read);
    channel.viewers.add(viewer);
    this.#count(key, 1);
    viewer.offer(channel.known);
    const heart = setInterval(() => viewer.beat(), this.#limits.heartbeat).unref();
    const life = setTimeout(() => viewer.end(), this.#limits.lifetime).unref();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      clearInterval(heart);
      clearTimeout(life);
      this.#count(key, -1);
      channel.viewers.delete(viewer);
      if (channel.viewers.size > 0) return;
      clearInterval(channel.timer);
      this.#channels.delete(key);
    };
  }

  #count(key: string, change: 1 | -1): void {
    this.#viewers += change;
    const left = (this.#ofWard.get(wardOf(key)) ?? 0) + change;
    if (left > 0) this.#ofWard.set(wardOf(key), left);
    else this.#ofWard.delete(wardOf(key));
  }

  #open(key: string, read: () => Promise<Parts>): Channel {
    const look = () => void this.#look(channel, read);
    const channel: Channel = {
      viewers: new Set(),
      known: new Map(),
      busy: false,
      timer: setInterval(look, this.#limits.every).unref(),
    };
    this.#channels.set(key, channel);
    look();
    return channel;
  }

  /** A look that fails (the database is away) is followed by the next one; the page stays as it was. */
  async #look(channel: Channel, read: () => Promise<Parts>): Promise<void> {
    if (channel.busy) return;
    channel.busy = true;
    const parts = await read().catch(() => null);
    channel.busy = false;
    if (!parts) return;
    const changed = [...parts].filter(([id, html]) => channel.known.get(id) !== html);
    const gone = [...channel.known.keys()].filter((id) => !parts.has(id)).map((id) => [id, null] as const);
    channel.known = parts;
    if (changed.length + gone.length > 0) for (const viewer of channel.viewers) viewer.offer([...changed, ...gone]);
  }
}
