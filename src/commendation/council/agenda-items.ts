import { fileTypeFromBuffer } from 'file-type';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type StoredFile, readStoredFile, storeFile } from '../../platform/files.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { readNomination } from '../nomination/reading.ts';
import { barredNominations } from './conflict.ts';
import { findMeeting, stageOf } from './council.ts';

export interface Item {
  title: string;
  /** Every nomination for this award is taken up under the item; null: another matter. */
  award: string | null;
  presenter: string | null;
}

export interface Agenda {
  /** "08:30". */
  beginsAt: string | null;
  invitation: string | null;
  items: Item[];
}

export const itemsOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('meeting_item')
    .select(['title', 'award', 'presenter'])
    .where('council_meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();

/** Writes what a meeting goes through and what its invitation adds, whole; until the vote opens. */
export async function writeAgenda(tx: Tx, actor: Actor, meetingId: string, agenda: Agenda): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'planned') throw new Refusal('vote_opened', 'Phiếu đã mở nên không sửa chương trình được nữa.');
  await tx.db
    .updateTable('council_meeting')
    .set({ begins_at: agenda.beginsAt, invitation: agenda.invitation })
    .where('id', '=', meetingId)
    .execute();
  await tx.db.deleteFrom('meeting_item').where('council_meeting_id', '=', meetingId).execute();
  const rows = agenda.items.map((item, position) => ({ ...freshRow(tx), council_meeting_id: meetingId, position, ...item }));
  if (rows.length > 0) await tx.db.insertInto('meeting_item').values(rows).execute();
  await recordEvent(tx, actor, 'meeting.agenda_written', { subject: meetingId, detail: { items: rows.length } });
}

const papers = new Set(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);

export interface NewPaper {
  title: string;
  nominationId: string | null;
  file: { filesDir: string; name: string; bytes: Uint8Array } | null;
}

/** Gives a paper (PDF or Word) to the members of a meeting; with a nomination, only to those who may read that one. */
export async function addPaper(tx: Tx, actor: Actor, meetingId: string, { title, nominationId, file }: NewPaper): Promise<void> {
  found(await findMeeting(tx, meetingId, 'update'));
  if (file === null) throw new Refusal('file_missing', 'Chọn tệp tài liệu.', 'file');
  const mediaType = (await fileTypeFromBuffer(file.bytes))?.mime;
  if (!mediaType || !papers.has(mediaType)) throw new Refusal('file_kind', 'Chỉ nhận tệp PDF hoặc Word (docx).', 'file');
  if (nominationId !== null && !(await readNomination(tx, actor, nominationId))) throw new NotFound();
  const stored = await storeFile(tx, file.filesDir, { name: file.name, mediaType, bytes: file.bytes });
  const last = await tx.db
    .selectFrom('meeting_paper')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('council_meeting_id', '=', meetingId)
    .executeTakeFirst();
  await tx.db
    .insertInto('meeting_paper')
    .values({
      ...freshRow(tx),
      council_meeting_id: meetingId,
      position: (last?.position ?? -1) + 1,
      title,
      file: stored.sha256,
      nomination_id: nominationId,
    })
    .execute();
  await recordEvent(tx, actor, 'meeting.paper_added', { subject: meetingId, detail: { title, sha256: stored.sha256 } });
}

/** The papers of a meeting that no tie hides from the actor. */
export async function papersOf(tx: Tx, actor: Actor, meetingId: string) {
  const rows = await tx.db
    .selectFrom('meeting_paper')
    .selectAll()
    .where('council_meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  const barred = await barredNominations(tx, actor);
  return rows.filter(({ nomination_id }) => nomination_id === null || !barred.has(nomination_id));
}

/** The bytes of one paper; not found for whoever is tied to its nomination. */
export async function readPaper(
  tx: Tx,
  actor: Actor,
  filesDir: string,
  meetingId: string,
  paperId: string,
): Promise<StoredFile & { content: Uint8Array }> {
  if (!isId(meetingId) || !isId(paperId)) throw new NotFound();
  const paper = found((await papersOf(tx, actor, meetingId)).find(({ id }) => id === paperId));
  const stored = await tx.db.selectFrom('stored_file').select('id').where('sha256', '=', paper.file).executeTakeFirst();
  return readStoredFile(tx, filesDir, found(stored).id);
}
