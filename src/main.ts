import { commands } from './command/commands.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name] ?? commands['help'];
try {
  process.exitCode = (await command?.run(args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exitCode = 1;
}
