import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { readStoredFile } from '../../platform/files.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, FileInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { listPeople, personOption } from '../../emulation/choices.ts';
import { options } from '../../emulation/words.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { Findings, judgedFindings } from '../../review/contradiction/findings.tsx';
import { savedNotice } from '../../review/hints.tsx';
import { agendaKindNames } from '../agenda/item.ts';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { findEvent } from '../event/event.ts';
import { agendaKinds } from '../records.ts';
import { savePhoto } from './photo.ts';

const photoId = (visit: Visit) => (visit.param('photo') === '' ? null : recordId(visit, 'photo'));

async function photoOf(visit: Visit) {
  const id = photoId(visit);
  if (id === null) return null;
  const photo = found(
    await visit.tx.db.selectFrom('photo').selectAll().where('id', '=', id).where('event_id', '=', recordId(visit)).executeTakeFirst(),
  );
  const people = await visit.tx.db.selectFrom('photo_person').select('person_id').where('photo_id', '=', id).orderBy('position').execute();
  return { ...photo, people: people.map(({ person_id }) => person_id) };
}

/** The people of a photo are chosen among those the event names. */
async function peopleOptions(visit: Visit, chosen: readonly string[]) {
  const id = recordId(visit);
  const { db } = visit.tx;
  const named = await db
    .selectFrom('delegate')
    .select('person_id')
    .where('event_id', '=', id)
    .where('person_id', 'is not', null)
    .union(db.selectFrom('agenda_item').select('person_id').where('event_id', '=', id).where('person_id', 'is not', null))
    .execute();
  const there = new Set([...named.map(({ person_id }) => person_id), ...chosen]);
  return (await listPeople(visit.tx, localDate(visit.tx.now))).filter((person) => there.has(person.id)).map(personOption);
}

async function photoPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const event = found(await findEvent(visit.tx, recordId(visit)));
  const photo = await photoOf(visit);
  const value = typed(visit, errors);
  const title = photo ? 'Sửa ảnh' : 'Thêm ảnh';
  const people = await peopleOptions(visit, photo?.people ?? []);
  const of = { table: 'photo', id: photo?.id ?? '' };
  const findings = photo ? await judgedFindings(visit.tx, of, [photo.caption], {}) : [];
  return office(
    visit,
    {
      title,
      crumbs: eventCrumbs(visit, event, title),
      children: (
        <>
          {photo && <Findings visit={visit} of={of} findings={findings} back={`${eventsPath}/${event.id}/anh/${photo.id}`} />}
          <PostForm visit={visit} action={`${eventsPath}/${event.id}/anh/${photo?.id ?? 'moi'}`} errors={errors} multipart label={title}>
            <FileInput
              name="file"
              label={photo?.file ? 'Thay tệp ảnh' : 'Tệp ảnh'}
              accept="image/jpeg,image/png,image/webp"
              errors={errors}
            />
            <TextInput name="caption" label="Chú thích" required value={value('caption', photo?.caption)} errors={errors} />
            <TextArea
              name="alt"
              label="Mô tả ảnh cho người không nhìn thấy"
              rows={2}
              hint="Ai, đang làm gì, ở đâu. Bắt buộc khi có tệp ảnh."
              value={value('alt', photo?.alt)}
              errors={errors}
            />
            <Select
              name="agenda_kind"
              label="Phần của chương trình"
              options={options(agendaKindNames)}
              placeholder="Không ghi"
              value={value('agenda_kind', photo?.agenda_kind)}
              errors={errors}
            />
            {people.length > 0 && (
              <Checkboxes
                name="people"
                label="Người trong ảnh"
                options={people}
                values={errors.length > 0 ? visit.form.all('people') : (photo?.people ?? [])}
                errors={errors}
              />
            )}
            <Actions>
              <Submit>Lưu ảnh</Submit>
            </Actions>
          </PostForm>
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      caption: input.text('chú thích', 300),
      alt: input.optionalText(500),
      agenda_kind: input.choice('phần của chương trình', agendaKinds).optional(),
      people: input.ids(),
    },
    visit.form,
  );
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  const file = upload ? { filesDir: visit.runtime.filesDir, name: upload.name, bytes: upload.bytes } : null;
  const id = recordId(visit);
  await savePhoto(
    visit.tx,
    visit.actor,
    id,
    photoId(visit),
    { caption: data.caption, alt: data.alt ?? null, agendaKind: data.agenda_kind ?? null, people: data.people },
    file,
  );
  return redirect(visit.url(`${eventsPath}/${id}`), { notice: savedNotice('ảnh', [data.caption]) });
}

async function picture(visit: Visit): Promise<Reply> {
  const photo = await photoOf(visit);
  if (!photo?.file) throw new NotFound();
  const file = await readStoredFile(visit.tx, visit.runtime.filesDir, photo.file);
  return download(file.content, file.media_type, file.name, true);
}

const base = `${eventsPath}/:id/anh`;
const uploadLimit = 15_000_000;
export const photoRoutes = routes()
  .get(`${base}/moi`, { permission: 'conference.edit', audit: 'photo.form_viewed' }, (visit) => photoPage(visit))
  .post(`${base}/moi`, { permission: 'conference.edit', audit: 'photo.saved', uploadLimit }, save, photoPage)
  .get(`${base}/:photo`, { permission: 'conference.edit', audit: 'photo.form_viewed' }, (visit) => photoPage(visit))
  .post(`${base}/:photo`, { permission: 'conference.edit', audit: 'photo.saved', uploadLimit }, save, photoPage)
  .get(`${base}/:photo/tep`, { permission: 'conference.view', audit: 'photo.viewed' }, picture);
