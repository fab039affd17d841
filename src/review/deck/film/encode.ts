import { type ChildProcess, spawn } from 'node:child_process';
import { type FilmWatch, FilmStopped } from './watch.ts';

/** Longer than this no machine needs for eight minutes. */
const MOST_MINUTES = 40;

/** Runs ffmpeg in a folder; FilmStopped once the watch says so. */
export function encode(folder: string, args: readonly string[], watch: FilmWatch, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_MINUTES * 60_000,
      killSignal: 'SIGKILL',
    });
    let [complaint, at] = ['', 0];
    child.stderr.on('data', (data: Buffer) => (complaint = `${complaint}${data.toString()}`.slice(-2000)));
    child.stdout.on('data', (data: Buffer) => (at = Number(/out_time_us=(\d+)/.exec(data.toString())?.[1] ?? at * 1e6) / 1e6));
    const stopped = stopWhenAsked(child, watch, () => 0.7 + 0.3 * Math.min(1, at / seconds));
    child.on('error', reject);
    child.on('close', (code) =>
      stopped() ? reject(new FilmStopped()) : code === 0 ? resolve() : reject(new Error(`ffmpeg: ${complaint.slice(-400)}`)),
    );
  });
}

/** Asks every second whether to go on, also of a programme that says nothing. A database that is away for a moment stops nothing. */
function stopWhenAsked(child: ChildProcess, watch: FilmWatch, share: () => number): () => boolean {
  let stopped = false;
  const ask = async () => {
    const goes = await watch.step(share()).catch(() => true);
    stopped ||= !goes;
    if (!goes) child.kill('SIGKILL');
  };
  const look = setInterval(() => void ask(), 1_000);
  child.on('close', () => clearInterval(look)).on('error', () => clearInterval(look));
  return () => stopped;
}
