import { ensureInstalled } from '../bin/install.mjs';
import { formatted, run } from './tools.mjs';

ensureInstalled({ dev: true });
process.exit(run('oxfmt', ['--write', ...formatted()]).status ?? 1);
