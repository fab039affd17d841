import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Proof } from '../../changes/reading.ts';
import { type Piece, type Sending, cut, joined } from '../hole.ts';
import { safetyHeaders } from '../safety.ts';
import { type Encoding, compressed, endOf } from './encoding.ts';

/** What the reader's programme said it takes and has. */
export interface Asked {
  encodings: string;
  ifNoneMatch: string;
}

export interface Answer {
  status: 200 | 304;
  /** Name, value, name, value, as node takes them. Shared between sendings: not to be changed. */
  headers: string[];
  /** The shared beginning and this reader's end, in UTF-8. Copying them into one would cost more than all the rest. */
  body: readonly (Buffer | string)[];
}

const takesBrotli = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
const vary = 'accept-encoding, cookie';
const safety = Object.entries(safetyHeaders).flat();

/** One public page as it was drawn, with the places that are filled at each sending. */
export class Copy {
  readonly proof: Proof;
  /** A page for people, counted as a visit; a feed is not. */
  readonly page: boolean;
  /** Was sent since the store last looked. */
  touched = false;
  readonly #etag: string | null;
  readonly #head: Buffer;
  readonly #crc: number;
  readonly #tail: readonly Piece[];
  readonly #compressed = new Map<Encoding, Buffer | null>();
  /** The headers that are the same at each sending, of a page unchanged and as each encoding has them. */
  readonly #headers: Readonly<Record<'unchanged' | 'plain' | Encoding, string[]>>;
  /** The headers of the last sending: the next one has the same length unless a counter grew a digit. */
  #sent: { headers: string[]; length: number; way: 'plain' | Encoding } | undefined;
  readonly #bytes: number;

  constructor(drawn: { text: string; ids: readonly string[]; type: string; page: boolean; proof: Proof }) {
    const pieces = cut(drawn.text, drawn.ids);
    const [first = ''] = pieces;
    const head = typeof first === 'string' ? first : '';
    this.proof = drawn.proof;
    this.page = drawn.page;
    this.#head = Buffer.from(head);
    this.#crc = crc32(this.#head);
    this.#tail = head === '' ? pieces : pieces.slice(1);
    this.#etag = etagOf(pieces);
    const unchanged = [...safety, 'cache-control', 'no-cache', 'vary', vary, ...(this.#etag ? ['etag', this.#etag] : [])];
    const plain = [...unchanged, 'content-type', drawn.type];
    const packed = (encoding: Encoding) => [...plain, 'content-encoding', encoding];
    this.#headers = { unchanged, plain, br: packed('br'), gzip: packed('gzip') };
    this.#bytes = this.#head.length * 1.4 + 2_000;
  }

  /** Memory it takes, about. */
  get bytes(): number {
    return this.#bytes;
  }

  answer(asked: Asked, sending: Sending): Answer {
    if (this.#etag && asked.ifNoneMatch !== '' && matches(asked.ifNoneMatch, this.#etag))
      return { status: 304, headers: this.#headers.unchanged, body: [] };
    const tail = joined(this.#tail, sending);
    const encoding = asked.encodings === '' ? null : this.#encodingOf(asked.encodings);
    const beginning = encoding && this.#compressed.get(encoding);
    if (!encoding || !beginning)
      return { status: 200, headers: this.#headersOf('plain', this.#head.length + Buffer.byteLength(tail)), body: [this.#head, tail] };
    const end = endOf(encoding, Buffer.from(tail), { crc: this.#crc, length: this.#head.length });
    return { status: 200, headers: this.#headersOf(encoding, beginning.length + end.length), body: [beginning, end] };
  }

  #headersOf(way: 'plain' | Encoding, length: number): string[] {
    if (this.#sent?.length !== length || this.#sent.way !== way)
      this.#sent = { headers: [...this.#headers[way], 'content-length', String(length)], length, way };
    return this.#sent.headers;
  }

  /** What the reader takes; compressed once and aside: whoever comes before that is done gets the plain page. */
  #encodingOf(encodings: string): Encoding | null {
    const encoding = takesBrotli.test(encodings) ? 'br' : takesGzip.test(encodings) ? 'gzip' : null;
    if (!encoding || this.#head.length === 0) return null;
    if (!this.#compressed.has(encoding)) this.#compress(encoding);
    return encoding;
  }

  #compress(encoding: Encoding): void {
    this.#compressed.set(encoding, null);
    compressed(this.#head, encoding).then(
      (beginning) => void this.#compressed.set(encoding, beginning),
      // The plain page is as good.
      () => undefined,
    );
  }
}

/** Weak: two sendings of one page differ in the visits they count. A page with a form has none, since a form is taken once. */
function etagOf(pieces: readonly Piece[]): string | null {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    if (typeof piece !== 'string' && 'id' in piece) return null;
    hash.update(typeof piece === 'string' ? piece : '\0');
  }
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

const matches = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch === '*' || ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === etag.slice(2));
