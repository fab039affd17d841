import { z } from 'zod';
import { readStoredFile, storeFile } from '../../../platform/files.ts';
import type { JobKind } from '../../../platform/jobs.ts';
import { type Runtime, type Tx, inTenant } from '../../../platform/tenancy.ts';
import { loadPictures } from '../draw/pictures.ts';
import { makeDeck } from '../make.ts';
import type { MadeFilm } from './ffmpeg.ts';
import { produceFilm } from './film.ts';
import { planFilm } from './plan.ts';
import { FilmStopped, type FilmWatch } from './watch.ts';

/** The database hears of the progress at most this often, in milliseconds. */
const every = 1000;

const openRun = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('film_run')
    .selectAll()
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('failed_at', 'is', null);

/** A maker tells how far it is every second. A job that took longer than the queue allows is handed out again while the first one works on. */
const isBeingMade = (run: { done: number; alive_at: Date }, now: Date) => run.done > 0 && now.getTime() - run.alive_at.getTime() < 30_000;

/** Everything the film is made from, read in one transaction; null when nobody waits for it any more, or somebody makes it. */
async function readRun(tx: Tx, runtime: Runtime, id: string) {
  const run = await openRun(tx, id).executeTakeFirst();
  if (!run || isBeingMade(run, tx.now)) return null;
  const ward = await tx.db
    .selectFrom('authority')
    .select(['name', 'parent', 'province'])
    .where('authority_id', '=', tx.authorityId)
    .executeTakeFirstOrThrow();
  const deck = await makeDeck(tx, ward, run.year, { names: run.names });
  return { run, deck, film: planFilm(deck, { burned: run.burned }), pictures: await loadPictures(tx, runtime.filesDir, deck) };
}

const tell = (tx: Tx, id: string, done: number) =>
  tx.db
    .updateTable('film_run')
    .set({ done: Math.round(done * 1000) / 1000, alive_at: tx.now })
    .where('id', 'in', openRun(tx, id).clearSelect().select('id'))
    .returning('id')
    .executeTakeFirst();

/** Writes down how far the film is; stops it once it was cancelled. */
function watchOf(runtime: Runtime, authorityId: string, id: string): FilmWatch {
  let told = 0;
  return {
    async step(done) {
      const now = runtime.clock().getTime();
      if (now - told < every) return true;
      told = now;
      return (await inTenant(runtime, authorityId, (tx) => tell(tx, id, Math.min(1, done)))) !== undefined;
    },
  };
}

async function keepFilm(tx: Tx, runtime: Runtime, id: string, year: number, { bytes, extension }: MadeFilm): Promise<void> {
  const run = await openRun(tx, id).forUpdate().executeTakeFirst();
  if (!run) return;
  const file = await storeFile(tx, runtime.filesDir, { name: `video-${year}.${extension}`, mediaType: `video/${extension}`, bytes });
  await tx.db.updateTable('film_run').set({ done: 1, file: file.id, finished_at: tx.now }).where('id', '=', id).execute();
}

const giveUp = (tx: Tx, id: string, complaint: string) =>
  tx.db
    .updateTable('film_run')
    .set({ failed_at: tx.now, complaint: complaint.slice(0, 500) || 'Không rõ lý do.' })
    .where('id', 'in', openRun(tx, id).clearSelect().select('id'))
    .execute();

/** Makes a video and keeps it. Killed and begun again it starts from the first slide; made twice it is kept once. */
export const makeFilmRun: JobKind<{ runId: string }> = {
  name: 'make-film',
  data: z.object({ runId: z.uuid() }),
  run: async (runtime, authorityId, { runId }) => {
    const read = await inTenant(runtime, authorityId, (tx) => readRun(tx, runtime, runId), 'read');
    if (!read) return;
    const { run, deck, film, pictures } = read;
    const sound = (file: string) =>
      inTenant(runtime, authorityId, async (tx) => (await readStoredFile(tx, runtime.filesDir, file)).content, 'read');
    try {
      const made = await produceFilm(deck, film, pictures, sound, watchOf(runtime, authorityId, runId));
      await inTenant(runtime, authorityId, (tx) => keepFilm(tx, runtime, runId, run.year, made));
    } catch (error) {
      if (error instanceof FilmStopped) return;
      await inTenant(runtime, authorityId, (tx) => giveUp(tx, runId, error instanceof Error ? error.message : String(error)));
    }
  },
};
