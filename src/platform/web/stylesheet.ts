import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fromRoot } from '../root.ts';

export interface Stylesheet {
  css: string;
  /** First 12 hex digits of its SHA-256, for the address. */
  hash: string;
}

function read(): Stylesheet {
  const css = readdirSync(fromRoot('assets', 'css'))
    .filter((file) => file.endsWith('.css'))
    .toSorted()
    .map((file) => readFileSync(fromRoot('assets', 'css', file), 'utf8'))
    .join('\n');
  return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 12) };
}

let loaded: Stylesheet | undefined;

/** All of assets/css in the order of its number prefixes, read once. */
export const stylesheet = (): Stylesheet => (loaded ??= read());
