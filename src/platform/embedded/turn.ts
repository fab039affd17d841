import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process of this machine runs work of the same name.
 * The turn is a listening socket without a file, so the kernel gives it back however its holder ends.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const release = await takeTurn(`\0bangvang-${name}`);
  try {
    return await work();
  } finally {
    release();
  }
}

async function takeTurn(path: string): Promise<() => void> {
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    const release = await tryTurn(path);
    if (release) return release;
    await sleep(30);
  }
  throw new Error('Một tiến trình khác giữ việc khởi động cơ sở dữ liệu quá ba phút. Hãy dừng tiến trình đó rồi chạy lại.');
}

function tryTurn(path: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(path, () => resolve(() => void server.close()));
  });
}
