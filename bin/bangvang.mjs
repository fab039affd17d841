#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, pinnedNode, root } from './install.mjs';

ensureInstalled();
const node = pinnedNode();
const args = process.argv.slice(2);
await build();
if (args[0] === '--build') process.exit(0);

const follow = new URL('follow.mjs', import.meta.url).href;
const child = spawn(node, ['--enable-source-maps', '--import', follow, `${root}/dist/main.js`, ...args], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// A terminal sends Ctrl-C to both by itself; a second one would read as impatience.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
