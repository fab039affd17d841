import { storeFile } from '../platform/files.ts';
import { type Runtime, inTenant } from '../platform/tenancy.ts';
import { type Scene, drawScene, sceneOf } from './demo-picture.ts';

/** Draws the photos that the bundle of the demo describes: a bundle carries their words, not the pictures. */
export function drawDemoPictures(runtime: Runtime, authorityId: string): Promise<void> {
  return inTenant(runtime, authorityId, async (tx) => {
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
      const file = await storeFile(tx, runtime.filesDir, {
        name: `${key}.jpg`,
        mediaType: 'image/jpeg',
        bytes: await drawScene(scene),
        public: published,
      });
      await tx.db.updateTable('evidence').set({ file: file.id }).where('id', '=', id).execute();
    }
  });
}
