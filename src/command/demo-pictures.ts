import { storeFile } from '../platform/files.ts';
import { type Runtime, type Tx, inTenant } from '../platform/tenancy.ts';
import { drawHall } from './demo-hall.ts';
import { type Scene, drawScene, sceneOf } from './demo-picture.ts';

const kept = async (tx: Tx, { filesDir }: Runtime, key: string, bytes: Uint8Array, isPublic: boolean) =>
  (await storeFile(tx, filesDir, { name: `${key}.jpg`, mediaType: 'image/jpeg', bytes, public: isPublic })).id;

async function drawWorks(tx: Tx, runtime: Runtime): Promise<void> {
  const rows = await tx.db
    .selectFrom('evidence')
    .innerJoin('work', 'work.id', 'evidence.work_id')
    .select(['evidence.id', 'evidence.key', 'evidence.stage', 'evidence.width', 'evidence.height', 'evidence.published', 'work.title'])
    .where('evidence.kind', '=', 'photo')
    .where('evidence.file', 'is', null)
    .orderBy('evidence.position')
    .execute();
  for (const { id, key, stage, width, height, published, title } of rows) {
    const scene: Scene = {
      seed: sceneOf(key),
      about: title,
      stage: (stage ?? 'during') as Scene['stage'],
      width: width ?? 1200,
      height: height ?? 800,
    };
    const file = await kept(tx, runtime, key, await drawScene(scene), published);
    await tx.db.updateTable('evidence').set({ file }).where('id', '=', id).execute();
  }
}

async function drawConferences(tx: Tx, runtime: Runtime): Promise<void> {
  const rows = await tx.db.selectFrom('photo').select(['id', 'key', 'agenda_kind']).where('file', 'is', null).orderBy('key').execute();
  for (const { id, key, agenda_kind } of rows) {
    const file = await kept(tx, runtime, key, await drawHall({ seed: key, part: agenda_kind ?? '' }), true);
    await tx.db.updateTable('photo').set({ file }).where('id', '=', id).execute();
  }
}

/** Draws the photos that the bundle of the demo describes: a bundle carries their words, not the pictures. */
export function drawDemoPictures(runtime: Runtime, authorityId: string): Promise<void> {
  return inTenant(runtime, authorityId, async (tx) => {
    await drawWorks(tx, runtime);
    await drawConferences(tx, runtime);
  });
}
