import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { storeFile } from '../../platform/files.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { findEvent } from '../event/event.ts';
import { tellsPicture, tidyPicture } from '../photo/photo.ts';
import { readCaptions, readVideo } from './content.ts';

export interface ClipInput {
  caption: string;
  /** What is seen and heard, for those who do not see or hear it. */
  description: string;
}

interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** Files as they were sent; what is null stays as it was. */
export interface ClipFiles {
  filesDir: string;
  video: SentFile | null;
  poster: SentFile | null;
  captions: SentFile | null;
}

/** The videos of an event, the first one first. */
export const clipsOf = (tx: Tx, eventId: string) =>
  tx.db.selectFrom('clip').selectAll().where('event_id', '=', eventId).orderBy('added_at').orderBy('id').execute();
export type Clip = Awaited<ReturnType<typeof clipsOf>>[number];

export async function findClip(tx: Tx, eventId: string, id: string): Promise<Clip> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound();
  return found(await tx.db.selectFrom('clip').selectAll().where('id', '=', id).where('event_id', '=', eventId).executeTakeFirst());
}

async function stored(tx: Tx, { filesDir, video, poster, captions }: ClipFiles) {
  const keep = async (name: string, mediaType: string, bytes: Uint8Array) =>
    (await storeFile(tx, filesDir, { name, mediaType, bytes, public: true })).id;
  const read = video && (await readVideo(video.bytes));
  const words = captions && readCaptions(captions.bytes);
  const picture = poster && (await tidyPicture(poster.bytes, 'poster'));
  return {
    ...(video && read
      ? { file: await keep(video.name, read.mediaType, video.bytes), seconds: read.seconds, width: read.width, height: read.height }
      : {}),
    ...(poster && picture ? { poster: await keep(poster.name, 'image/jpeg', picture) } : {}),
    ...(captions && words ? { captions: await keep(captions.name, 'text/vtt', words) } : {}),
  };
}

function checkWords({ description }: ClipInput): void {
  if (!tellsPicture(description))
    throw new Refusal(
      'useless_description',
      'Mô tả video cho người không xem, không nghe được: ai, làm gì, nói gì. “Video” chưa đủ.',
      'description',
    );
}

/** Adds a video to an event. Videos may still come after the closing. Returns its id. */
export async function addClip(tx: Tx, actor: Actor, eventId: string, input: ClipInput, files: ClipFiles): Promise<string> {
  found(await findEvent(tx, eventId));
  checkWords(input);
  const { file, seconds, width, height, ...rest } = await stored(tx, files);
  if (file === undefined || seconds === undefined || width === undefined || height === undefined)
    throw new Refusal('no_video', 'Chọn tệp video MP4 hoặc WebM.', 'file');
  const id = tx.newId();
  const row = { authority_id: tx.authorityId, id, event_id: eventId, added_at: tx.now, file, seconds, width, height };
  await tx.db
    .insertInto('clip')
    .values({ ...row, ...input, ...rest })
    .execute();
  await recordEvent(tx, actor, 'clip.saved', { subject: eventId, detail: { clip: id, caption: input.caption } });
  return id;
}

/** Other words for a video, and other files where some were sent. */
export async function editClip(tx: Tx, actor: Actor, clip: Clip, input: ClipInput, files: ClipFiles): Promise<void> {
  checkWords(input);
  await tx.db
    .updateTable('clip')
    .set({ ...input, ...(await stored(tx, files)) })
    .where('id', '=', clip.id)
    .execute();
  await recordEvent(tx, actor, 'clip.saved', { subject: clip.event_id, detail: { clip: clip.id, caption: input.caption } });
}

/** Takes a video off every page. */
export async function removeClip(tx: Tx, actor: Actor, clip: Clip): Promise<void> {
  await tx.db.deleteFrom('clip').where('id', '=', clip.id).execute();
  await recordEvent(tx, actor, 'clip.removed', { subject: clip.event_id, detail: { clip: clip.id, caption: clip.caption } });
}
