import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../root.ts';

const hashes = new Map<string, string>();

/** Browsers keep a script for ever under its address: another script has another one. */
function hashOf(name: string): string {
  const known = hashes.get(name);
  if (known) return known;
  const file = fromRoot('dist', 'islands', `${name}.js`);
  if (!existsSync(file)) return '0';
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  hashes.set(name, hash);
  return hash;
}

/** The script of one custom element of assets/islands; the page works without it. */
export const IslandScript = ({ name }: { name: string }) => <script type="module" src={`/assets/islands/${name}.js?v=${hashOf(name)}`} />;
