import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { ensureInstalled, pinnedNode, root } from '../bin/install.mjs';

ensureInstalled({ dev: true });
process.chdir(root);
const node = pinnedNode();
// What follows imports TypeScript as it is, which older releases cannot.
if (realpathSync(process.execPath) !== realpathSync(node)) {
  process.on('SIGINT', () => undefined);
  process.exit(spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
}
