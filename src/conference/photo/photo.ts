import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { storeFile } from '../../platform/files.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { fold } from '../../platform/text/normalize.ts';
import { findEvent } from '../event/event.ts';
import type { AgendaKind } from '../agenda/item.ts';

export interface PhotoInput {
  caption: string;
  /** What the picture shows, for those who do not see it. */
  alt: string | null;
  agendaKind: AgendaKind | null;
  people: string[];
}

const empty = new Set(['hinh anh', 'anh', 'hinh', 'image', 'photo', 'anh minh hoa', 'hinh minh hoa']);

/** Whether a text tells anything of a picture: "Hình ảnh" does not (S0-35). */
export const tellsPicture = (alt: string | null): boolean => alt !== null && alt.trim().length >= 8 && !empty.has(fold(alt).trim());

function checkPhoto(input: PhotoInput, hasFile: boolean): void {
  if ((hasFile || input.alt !== null) && !tellsPicture(input.alt)) {
    throw new Refusal('useless_alt', 'Mô tả ảnh cho người không nhìn thấy: ai, đang làm gì, ở đâu. “Hình ảnh” chưa đủ.', 'alt');
  }
}

/** Drawings (SVG) and papers (PDF) are programs of a kind: nothing but pictures of points is opened. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/webp']);

const noPicture = (field: string) => new Refusal('no_picture', 'Tệp này không phải ảnh đọc được. Chọn tệp JPEG, PNG hoặc WebP.', field);

/** Upright, at most 2000 pixels wide, without the data a camera writes into it. Throws Refusal for what is no picture. */
export async function tidyPicture(bytes: Uint8Array, field = 'file'): Promise<Uint8Array> {
  if (!pictures.has((await fileTypeFromBuffer(bytes))?.mime ?? '')) throw noPicture(field);
  try {
    return await sharp(bytes, { limitInputPixels: 60_000_000 })
      .rotate()
      .resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    throw noPicture(field);
  }
}

async function writePeople(tx: Tx, id: string, people: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('photo_person').where('photo_id', '=', id).execute();
  const rows = [...new Set(people)].map((person_id, position) => ({ ...freshRow(tx), photo_id: id, position, person_id }));
  if (rows.length > 0) await tx.db.insertInto('photo_person').values(rows).execute();
}

const columns = (input: PhotoInput) => ({ caption: input.caption, alt: input.alt, agenda_kind: input.agendaKind });

/** Adds a photo with its caption to an event, or writes the words of an old one anew. Photos may still come after the closing. */
export async function savePhoto(
  tx: Tx,
  actor: Actor,
  eventId: string,
  id: string | null,
  input: PhotoInput,
  file: { filesDir: string; name: string; bytes: Uint8Array } | null,
): Promise<string> {
  const event = found(await findEvent(tx, eventId));
  const before =
    id === null
      ? null
      : found(await tx.db.selectFrom('photo').selectAll().where('id', '=', id).where('event_id', '=', eventId).executeTakeFirst());
  checkPhoto(input, file !== null || (before?.file ?? null) !== null);
  const stored =
    file &&
    (await storeFile(tx, file.filesDir, { name: file.name, mediaType: 'image/jpeg', bytes: await tidyPicture(file.bytes), public: true }));
  const base = fresh(tx);
  if (before === null)
    await tx.db
      .insertInto('photo')
      .values({ ...base, event_id: eventId, taken_on: event.held_on, ...columns(input), file: stored?.id ?? null })
      .execute();
  else
    await tx.db
      .updateTable('photo')
      .set({ ...columns(input), ...(stored ? { file: stored.id } : {}) })
      .where('id', '=', before.id)
      .execute();
  const own = before?.id ?? base.id;
  await writePeople(tx, own, input.people);
  await recordEvent(tx, actor, 'photo.saved', { subject: eventId, detail: { photo: own, caption: input.caption } });
  return own;
}
