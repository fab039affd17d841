import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../platform/embedded.ts';
import { Disk } from './disk.ts';
import { kindIdOf, lookFor } from './evidence.ts';
import { startLoad } from './load.ts';
import { Product } from './product.ts';
import { Score, option } from './score.ts';

/** All processes below this one, itself first. */
function family(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
      } catch {
        return [];
      }
    });
  const all = [pid];
  for (const each of all) all.push(...parents.filter(({ parent }) => parent === each).map(({ pid: child }) => child));
  return all;
}

const signal = (pids: number[], name: NodeJS.Signals) =>
  pids.forEach((pid) => {
    try {
      process.kill(pid, name);
    } catch {
      // Already gone: nothing left to signal.
    }
  });

interface Cut {
  lost: number;
  half: number;
  acknowledged: number;
  opened: boolean;
  holds: boolean;
}

/** One life of the disk: write until the power goes, come back, look. */
async function cutOnce(disk: Disk, product: Product, kindId: string, round: number, careless: boolean): Promise<Cut> {
  // The product adopts the server that already runs.
  if (careless) await startEmbedded({ dataDir: `${product.dataDir}/database`, log: () => {}, careless });
  await product.start();
  await product.signIn();
  const load = startLoad(product, kindId, 16, round);
  await sleep(400 + ((round * 311) % 1200));
  const pids = [product.pid ?? 0, product.databasePid() ?? 0].filter(Boolean).flatMap(family);
  signal(pids, 'SIGSTOP');
  disk.copyDevice();
  const before = { created: new Set(load.acknowledged.created), succeeded: new Set(load.acknowledged.succeeded) };
  signal(pids, 'SIGKILL');
  await load.stop();
  await disk.comeBack();
  const acknowledged = before.created.size + before.succeeded.size;
  try {
    const server = await startEmbedded({ dataDir: `${product.dataDir}/database`, log: () => {} });
    const evidence = await lookFor(server.adminUrl, before);
    await server.stop();
    return { lost: evidence.lost.length, half: evidence.half.length, acknowledged, opened: true, holds: careless || product.holds() };
  } catch {
    return { lost: 0, half: 0, acknowledged, opened: false, holds: false };
  }
}

async function cutMany(times: number, port: number, careless: boolean, each: (round: number, cut: Cut) => void): Promise<void> {
  const place = mkdtempSync(`${tmpdir()}/bangvang-cut-`);
  const disk = new Disk(place, 600);
  const product = new Product(`${disk.folder}/data`, port);
  try {
    product.setUp();
    const server = await startEmbedded({ dataDir: `${product.dataDir}/database`, log: () => {} });
    const kindId = await kindIdOf(server.adminUrl);
    await server.stop();
    disk.settle();
    for (let round = 0; round < times; round += 1) {
      const cut = await cutOnce(disk, product, kindId, round, careless);
      each(round, cut);
      if (!cut.opened) return;
    }
  } finally {
    await product.signal('SIGKILL');
    await disk.unmount();
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * F3: the power goes while the product writes; only bytes on the device survive. Nothing acknowledged may be lost. The
 * same with a database that does not wait for the disk must fail, or the drill would see nothing.
 */
export async function drillPowerCut(args: string[]): Promise<number> {
  const times = option(args, 'times', 10);
  const port = option(args, 'port', 3991);
  const score = new Score();
  let acknowledged = 0;
  await cutMany(times, port, false, (round, cut) => {
    acknowledged += cut.acknowledged;
    score.expect(cut.opened, `lần ${round}: cơ sở dữ liệu không mở lại được`);
    score.expect(cut.lost === 0, `lần ${round}: mất ${cut.lost} việc đã báo xong`);
    score.expect(cut.holds, `lần ${round}: bất biến hoặc nhật ký không còn đúng`);
    score.expect(cut.half === 0, `lần ${round}: ${cut.half} việc dở dang`);
  });
  score.expect(acknowledged > times, 'cuộc diễn tập không ghi được gì nên không chứng minh được gì');
  let caught = false;
  await cutMany(Math.min(times, 5), port, true, (_round, cut) => (caught ||= !cut.opened || cut.lost > 0));
  score.expect(caught, 'cơ sở dữ liệu không chờ đĩa mà vẫn không mất gì: phép thử này không thấy được lỗi');
  console.log(`mất điện: ${times} lần, ${acknowledged} việc đã báo xong; cơ sở dữ liệu cẩu thả ${caught ? 'bị bắt quả tang' : 'lọt lưới'}`);
  return score.close();
}
