import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { pinnedNode, root } from '../bin/install.mjs';

/** Runs an installed package's command on the pinned Node from the root folder; output is returned unless `stdio` says otherwise. */
export function run(command, args, options = {}) {
  return spawnSync(pinnedNode(), [script(command), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { ...environment(), ...options.env },
  });
}

/** Environment in which `node` is the pinned one. */
export function environment() {
  return { ...process.env, PATH: [dirname(pinnedNode()), process.env.PATH].join(delimiter) };
}

/** Folders and files under the formatter's and the linter's eye. */
export function formatted() {
  return ['src', 'test', 'bin', 'scripts', 'assets/islands', 'vitest.config.ts'].filter((path) => existsSync(`${root}/${path}`));
}

function script(command) {
  const packageName = { tsc: 'typescript' }[command] ?? command;
  const { bin } = JSON.parse(readFileSync(`${root}/node_modules/${packageName}/package.json`, 'utf8'));
  return `${root}/node_modules/${packageName}/${typeof bin === 'string' ? bin : bin[command]}`;
}
