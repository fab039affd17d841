import type { Actor } from '../../../platform/actor.ts';
import { recordEvent } from '../../../platform/audit.ts';
import { NotFound, Refusal } from '../../../platform/refusal.ts';
import type { Tx } from '../../../platform/tenancy.ts';
import { noWay } from './film.ts';
import { makeFilmRun } from './run-job.ts';

export interface FilmOptions {
  /** Captions drawn into the picture. */
  burned: boolean;
  /** Units that fell short are named. */
  names: boolean;
}

export type FilmState = 'running' | 'finished' | 'cancelled' | 'failed';

type Ends = { finished_at: Date | null; cancelled_at: Date | null; failed_at: Date | null };
export const filmState = ({ finished_at, cancelled_at, failed_at }: Ends): FilmState =>
  finished_at ? 'finished' : cancelled_at ? 'cancelled' : failed_at ? 'failed' : 'running';

/** Asks the server for the video of a year; `ways` are those its machine has. Refused while another is being made. Returns the run's id. */
export async function askFilm(tx: Tx, actor: Actor, year: number, options: FilmOptions, ways: readonly string[]): Promise<string> {
  if (ways.length === 0) throw new Refusal('no_film_maker', noWay);
  const id = tx.newId();
  const asked = await tx.db
    .insertInto('film_run')
    .values({ authority_id: tx.authorityId, id, year, ...options, asked_at: tx.now, alive_at: tx.now, asked_by: actor.name })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!asked) throw new Refusal('film_running', `Máy chủ đang dựng một video năm ${year}. Chờ video ấy xong, hoặc dừng rồi đặt lại.`);
  await tx.jobs.enqueue(tx, makeFilmRun, { runId: id });
  await recordEvent(tx, actor, 'film.asked', { subject: id, detail: { year, ...options } });
  return id;
}

/** The last videos of a year, newest first. */
export async function listFilms(tx: Tx, year: number) {
  const rows = await tx.db
    .selectFrom('film_run')
    .leftJoin('stored_file', (join) =>
      join.onRef('stored_file.id', '=', 'film_run.file').onRef('stored_file.authority_id', '=', 'film_run.authority_id'),
    )
    .selectAll('film_run')
    .select(['stored_file.name', 'stored_file.bytes'])
    .where('year', '=', year)
    .orderBy('asked_at', 'desc')
    .orderBy('film_run.id', 'desc')
    .limit(10)
    .execute();
  return rows.map((row) => ({ ...row, done: row.done, state: filmState(row) }));
}
export type FilmRun = Awaited<ReturnType<typeof listFilms>>[number];

/** One video of a year by its id; NotFound for any other. */
export async function findFilm(tx: Tx, year: number, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound();
  const row = await tx.db.selectFrom('film_run').selectAll().where('id', '=', id).where('year', '=', year).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Stops a video that is being made; nothing of it is kept. */
export async function stopFilm(tx: Tx, actor: Actor, year: number, id: string): Promise<void> {
  const run = await findFilm(tx, year, id);
  const stopped = await tx.db
    .updateTable('film_run')
    .set({ cancelled_at: tx.now })
    .where('id', '=', run.id)
    .where('finished_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('failed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!stopped) throw new Refusal('film_over', 'Video này đã xong hoặc đã dừng. Đặt dựng lại nếu cần.');
  await recordEvent(tx, actor, 'film.stopped', { subject: id, detail: { year } });
}

const silentFor = 60_000;

/** Videos of which nothing was heard for a minute are begun anew: their worker was killed. */
export async function reviveFilms(tx: Tx): Promise<void> {
  const silent = await tx.db
    .updateTable('film_run')
    .set({ alive_at: tx.now, done: 0 })
    .where('finished_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('alive_at', '<', new Date(tx.now.getTime() - silentFor))
    .returning('id')
    .execute();
  for (const { id } of silent) await tx.jobs.enqueue(tx, makeFilmRun, { runId: id });
}
