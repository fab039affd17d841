import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../platform/embedded.ts';
import { kindIdOf, lookFor } from './evidence.ts';
import { startLoad } from './load.ts';
import { Product } from './product.ts';
import { Score, option } from './score.ts';

/**
 * F1: kill -9 in the middle of commits of 32 clients. Every second time the database dies with the product. Nothing
 * acknowledged may be lost, no act may be half there, and the product must serve again within three seconds (`--within`
 * milliseconds, for a machine that is busy with other things).
 */
export async function drillKill(args: string[]): Promise<number> {
  const times = option(args, 'times', 50);
  const slowestStart = option(args, 'within', 3_000);
  const dataDir = mkdtempSync(`${tmpdir()}/bangvang-kill-`);
  const product = new Product(dataDir, option(args, 'port', 3990));
  const score = new Score();
  let acknowledgedInAll = 0;
  product.setUp();
  const server = await startEmbedded({ dataDir: `${dataDir}/database`, log: () => {} });
  const kindId = await kindIdOf(server.adminUrl);
  await server.stop();
  for (let round = 0; round < times; round += 1) {
    const started = await product.start();
    score.expect(started <= slowestStart, `vòng ${round}: mở lại mất ${Math.round(started)} ms`);
    await product.signIn();
    const load = startLoad(product, kindId, 32, round);
    await sleep(300 + ((round * 137) % 900));
    const databasePid = product.databasePid();
    await product.signal('SIGKILL');
    if (round % 2 === 1 && databasePid) process.kill(databasePid, 'SIGKILL');
    await load.stop();
    const again = await startEmbedded({ dataDir: `${dataDir}/database`, log: () => {} });
    const { lost, half } = await lookFor(again.adminUrl, load.acknowledged);
    acknowledgedInAll += load.acknowledged.created.size + load.acknowledged.succeeded.size;
    score.expect(lost.length === 0, `vòng ${round}: mất ${lost.slice(0, 3).join(', ')}`);
    score.expect(half.length === 0, `vòng ${round}: dở dang ${half.slice(0, 3).join(', ')}`);
    if (round % 10 === 9 || round === times - 1) score.expect(product.holds(), `vòng ${round}: bất biến hoặc nhật ký không còn đúng`);
    await again.stop();
  }
  rmSync(dataDir, { recursive: true, force: true });
  score.expect(acknowledgedInAll > times, 'cuộc diễn tập không ghi được gì nên không chứng minh được gì');
  console.log(`kill -9: ${times} lần, ${acknowledgedInAll} việc đã báo xong`);
  return score.close();
}
