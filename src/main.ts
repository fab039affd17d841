import { commands } from './command/commands.ts';

// A reader that has seen enough (`| head`) closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name] ?? commands['help'];
try {
  process.exitCode = (await command?.run(args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exitCode = 1;
}
