import { differenceHash, hammingDistance } from '../../../src/emulation/evidence/dhash.ts';
import { drawScene, sceneOf } from '../../../src/command/demo-picture.ts';
import type { Row, World } from './world.ts';
import { add, plusDays, rowOf, rowsOf } from './world.ts';
import { diceFor } from './random.ts';
import { dayOf, speakerOf } from './works-life.ts';

type Stage = 'before' | 'during' | 'after';
const cameras = ['Samsung SM-A155F', 'Apple iPhone 11', 'OPPO CPH2641'];

/** Photos before and after of what the khu phố built in the running year; two of them are used twice. */
export async function addEvidence(world: World): Promise<void> {
  for (const work of rowsOf(world, 'works').filter((row) => row['year'] === 2026 && row['kind'] === 'construction' && String(row['located_in'] ?? '').startsWith('kp-'))) {
    const [from, completed] = [dayOf(work, 'started'), dayOf(work, 'completed')];
    if (!from) continue;
    await photo(world, work, 'before', plusDays(from, -3), true);
    if (completed) await photo(world, work, 'after', completed, true);
    else await photo(world, work, 'during', plusDays(from, 20), false);
  }
  const shown = new Set(rowsOf(world, 'evidence').map((row) => row['work']));
  const completed = rowsOf(world, 'works').filter((work) => Number(work['year']) >= 2025 && dayOf(work, 'completed') && !shown.has(work.id));
  for (const work of completed.slice(-12)) await photo(world, work, 'after', String(dayOf(work, 'completed')), true);
  await addReused(world);
}

const captions: Readonly<Record<Stage, (title: string) => string>> = {
  before: (title) => `Hiện trạng trước khi làm: ${title}`, during: (title) => `Đang thi công: ${title}`, after: (title) => `Sau khi hoàn thành: ${title}`,
};
const alts: Readonly<Record<Stage, (place: string) => string>> = {
  before: (place) => `${place} mặt đường lồi lõm, đọng nước, hai bên là nhà dân`, during: (place) => `${place} đang rải đá, có rào chắn màu cam bên trái đường`, after: (place) => `${place} mặt đường phẳng, sạch, có hàng hoa dọc lề trái`,
};

async function photo(world: World, work: Row, stage: Stage, day: string, published: boolean, id = `mc-${work.id.slice(3)}-${stage}`, scale = 1): Promise<Row> {
  const dice = diceFor('ảnh', id);
  const [width, height] = [1200 * scale, 800 * scale];
  const bytes = await drawScene({ seed: sceneOf(id), stage, about: String(work['title']), width, height });
  return add(world, 'evidence', {
    id, work: work.id, kind: 'photo', stage, milestone: stage === 'after' ? 'completed' : undefined, caption: captions[stage](String(work['title'])), alt: alts[stage](String(work['place'] ?? 'Khu vực công trình')),
    posted_at: `${day} 19:${10 + dice.between(0, 45)}`, posted_by: speakerOf(world, work, day), ...(dice.chance(0.7) ? { taken_at: `${day} 0${dice.between(7, 9)}:${10 + dice.between(0, 45)}`, camera: dice.pick(cameras) } : {}),
    ...(dice.chance(0.4) ? { latitude: 10.41 + dice.between(0, 90) / 10_000, longitude: 106.12 + dice.between(0, 90) / 10_000 } : {}), width, height, dhash: await differenceHash(bytes), published: published || undefined,
  });
}

/** Khu phố 10 posted the street of Khu phố 2 as its own, made smaller; nobody has judged it yet. Khu phố 3 used one photo for two works with reason. */
async function addReused(world: World): Promise<void> {
  const first = rowOf(world, 'evidence', 'mc-2026-kp-02-duong-hoa-after');
  const again = await photo(world, rowOf(world, 'works', 'ct-2026-kp-10-duong-hoa'), 'after', '2026-09-01', false, `${first.id}-dung-lai`, 0.5);
  delete again['milestone'];
  Object.assign(again, { caption: 'Đường hoa Bờ Kè đã trồng xong', alt: 'Đường Bờ Kè mặt đường phẳng, sạch, có hàng hoa dọc lề trái' });
  pair(world, first, again);
  const hall = rowOf(world, 'evidence', 'mc-2026-kp-05-nha-van-hoa-before');
  const other = rowsOf(world, 'works').find((work) => work['located_in'] === 'kp-05' && work['year'] === 2026 && work['kind'] === 'construction' && work.id !== hall['work'] && dayOf(work, 'started'));
  if (!other) return;
  const twice = await photo(world, other, 'before', '2026-09-10', false, `${hall.id}-dung-lai`, 0.8);
  Object.assign(pair(world, hall, twice), { judgements: [{ judgement: 'justified', reason: 'Hai công trình cùng sân nhà văn hóa, chụp chung một lần.', judged_on: '2026-09-15', judged_by: 'Vi Thùy Trâm' }] });
}

const pair = (world: World, earlier: Row, later: Row): Row =>
  add(world, 'evidence_pairs', { id: `cap-${later.id}`, earlier: earlier.id, later: later.id, distance: hammingDistance(String(earlier['dhash']), String(later['dhash'])) });
